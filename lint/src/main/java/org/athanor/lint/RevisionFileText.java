package org.athanor.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.ScriptPosition;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;

/** The text of a revision's file, in which statements are found again. Immutable. */
final class RevisionFileText {
  private final String name;
  private final String text;
  private final boolean isJava;

  private RevisionFileText(String name, String text, boolean isJava) {
    this.name = name;
    this.text = text;
    this.isJava = isJava;
  }

  static RevisionFileText of(Path file, String shown, String text) {
    boolean isJava = String.valueOf(file.getFileName()).endsWith(".java");
    return new RevisionFileText(shown, text, isJava);
  }

  /** Its first line. */
  LintStatement.Source start() {
    return at("", 0);
  }

  boolean isJava() {
    return isJava;
  }

  /** The whole file, for its comments. */
  LintSource.File file() {
    return new LintSource.File(name, text);
  }

  /** The statements of an SQL revision, given in their order, where they stand. */
  List<LintStatement.Source> statements(
      List<String> statements, LintUnit.Direction direction, LexicalRules rules) {
    int from = Math.max(0, sectionStart(direction));
    List<LintStatement.Source> sources = new ArrayList<>();
    for (String statement : statements) {
      int found = text.indexOf(statement, from);
      int code = found < 0 ? 0 : codeOffset(statement, rules);
      sources.add(at(statement.substring(code), Math.max(found, from) + code));
      from = found < 0 ? from : found + statement.length();
    }
    return sources;
  }

  /** Where a statement begins behind its comments. */
  private static int codeOffset(String statement, LexicalRules rules) {
    char first = statement.isEmpty() ? ' ' : statement.charAt(0);
    if (first != '-' && first != '/' && first != '#') {
      return 0;
    }
    List<ScriptStatement> found = ScriptSplitter.split(statement, rules);
    return found.isEmpty() ? 0 : found.get(0).codeOffset();
  }

  /** Where the operations of a direction begin in Java, one offset each; empty if it is unclear. */
  List<Integer> calls(LintUnit.Direction direction, int operations) {
    int method = text.indexOf("void " + word(direction) + "(");
    if (method < 0) {
      return List.of();
    }
    List<Integer> calls = JavaCalls.in(text, method);
    return calls.size() == operations ? calls : List.of();
  }

  /** A statement of Java code: at its operation, else where the method begins. */
  LintStatement.Source inJava(String statement, int offset, LintUnit.Direction direction) {
    int method = Math.max(0, text.indexOf("void " + word(direction) + "("));
    return at(statement, offset < 0 ? method : offset);
  }

  /** Where a rule is named that the revision accepts as a whole; its first line if nowhere. */
  LintStatement.Source acceptance(String rule) {
    return at("", Math.max(0, text.indexOf("\"" + rule + "\"")));
  }

  /** What a direction of an SQL revision accepts, and the whole of it. */
  List<Allowance> allowances(
      List<LintStatement.Source> statements, LintUnit.Direction direction, LexicalRules rules) {
    int start = Math.max(0, marker(direction));
    int other = marker(
        direction == LintUnit.Direction.UPGRADE
            ? LintUnit.Direction.DOWNGRADE
            : LintUnit.Direction.UPGRADE);
    int end = other > start ? other : text.length();
    return new ScriptText(file(), statements, rules).allowances(start, end);
  }

  private int sectionStart(LintUnit.Direction direction) {
    return Math.max(0, marker(direction));
  }

  /** The line that begins a section, or -1. */
  private int marker(LintUnit.Direction direction) {
    int from = 0;
    for (String line : text.split("\n", -1)) {
      if (line.strip().equals("-- " + word(direction))) {
        return from;
      }
      from += line.length() + 1;
    }
    return -1;
  }

  private LintStatement.Source at(String statement, int offset) {
    ScriptPosition place = ScriptPosition.START.advance(text, 0, offset);
    return new LintStatement.Source(statement, name, place.line(), place.column());
  }

  private static String word(LintUnit.Direction direction) {
    return direction == LintUnit.Direction.UPGRADE ? "upgrade" : "downgrade";
  }
}
