package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.ScriptPosition;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.SqlTokenizer;

/** The statements of a script and the allowances in its comments; not thread-safe. */
final class ScriptText {
  private final LintSource.File file;
  private final LexicalRules rules;
  private final List<LintStatement.Source> statements;

  ScriptText(LintSource.File file, LexicalRules rules) {
    this(file, split(file, rules), rules);
  }

  /** A script whose statements are known, or those of a part of it. */
  ScriptText(LintSource.File file, List<LintStatement.Source> statements, LexicalRules rules) {
    this.file = file;
    this.rules = rules;
    this.statements = statements;
  }

  private static List<LintStatement.Source> split(LintSource.File file, LexicalRules rules) {
    List<LintStatement.Source> statements = new ArrayList<>();
    for (ScriptStatement each : ScriptSplitter.split(file.text(), rules)) {
      statements.add(new LintStatement.Source(
          each.sql().substring(each.codeOffset()), file.name(), each.line(), each.column()));
    }
    return statements;
  }

  List<LintStatement.Source> statements() {
    return statements;
  }

  /**
   * The allowances, each with the statement on whose line it stands or, when it has a line of its
   * own, with the next one.
   */
  List<Allowance> allowances() {
    return allowances(0, file.text().length());
  }

  /**
   * Those of a section of the file, and those for the whole file wherever they stand.
   *
   * @param from where the section begins
   * @param to where it ends
   */
  List<Allowance> allowances(int from, int to) {
    List<Allowance> found = new ArrayList<>();
    if (!file.text().contains(AllowanceComment.MARK)) {
      return found;
    }
    SqlTokenizer tokens = new SqlTokenizer(file.text(), rules);
    ScriptPosition position = ScriptPosition.START;
    int offset = 0;
    ScriptPosition lastCode = new ScriptPosition(0, 0);
    while (tokens.next()) {
      position = position.advance(file.text(), offset, tokens.start());
      offset = tokens.start();
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        lastCode = position;
        continue;
      }
      boolean behindCode = lastCode.line() == position.line();
      int statement = behindCode ? statementAt(lastCode) : statementAround(position);
      LintStatement.Source place =
          new LintStatement.Source(tokens.token(), file.name(), position.line(), position.column());
      boolean isInSection = from <= tokens.start() && tokens.start() < to;
      AllowanceComment.read(place)
          .filter(comment -> isInSection || comment.wholeFile())
          .ifPresent(comment -> found.addAll(comment.allowances(place, extent(statement))));
    }
    return found;
  }

  private Allowance.Extent extent(int statement) {
    return statement < statements.size()
        ? Allowance.Extent.of(statement)
        : Allowance.Extent.NOTHING;
  }

  /** The last statement that begins at or before this place. */
  private int statementAt(ScriptPosition place) {
    int found = 0;
    while (found + 1 < statements.size() && !begins(found + 1).isAfter(place)) {
      found++;
    }
    return found;
  }

  /** The statement in which a line of its own stands, or the next one. */
  private int statementAround(ScriptPosition place) {
    int found = 0;
    while (found < statements.size() && endLine(found) < place.line()) {
      found++;
    }
    return found;
  }

  private int endLine(int statement) {
    LintStatement.Source source = statements.get(statement);
    return source.line() + (int) source.text().lines().count() - 1;
  }

  private Place begins(int statement) {
    LintStatement.Source source = statements.get(statement);
    return new Place(source.line(), source.column());
  }

  private record Place(int line, int column) {
    boolean isAfter(ScriptPosition other) {
      return line > other.line() || line == other.line() && column > other.column();
    }
  }
}
