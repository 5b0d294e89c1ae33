package org.athanor.benchmarks.grammar;

import java.util.Locale;
import java.util.Set;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;

/**
 * A script of psql without what only psql understands, such as PostgreSQL's regression tests: its
 * commands, and COPY with the data in the lines behind it. Variables in quotes are their names: <a
 * href="https://www.postgresql.org/docs/current/app-psql.html">psql</a>. One instance reads one
 * script.
 */
final class PsqlScript {
  /** Commands that send the statement before them, as a semicolon does. */
  private static final Set<String> SENDING = Set.of(
      "g",
      "gx",
      "gset",
      "gexec",
      "gdesc",
      "crosstabview",
      "bind",
      "bind_named",
      "parse",
      "close_prepared",
      "sendpipeline",
      "watch");

  private static final String DATA_END = "\n\\.";

  private final String script;
  private final LexicalRules rules;
  private final StringBuilder plain = new StringBuilder();
  private int copied;
  private int statementStart = -1;
  private int statementLength;
  private boolean isCopy;
  private boolean isFromStdin;
  private String lastWord = "";

  private PsqlScript(String script, LexicalRules rules) {
    this.script = script;
    this.rules = rules;
  }

  /** What is left for a server. */
  static String withoutCommands(String script, LexicalRules rules) {
    return new PsqlScript(script, rules).read();
  }

  private String read() {
    int from = 0;
    while (from < script.length()) {
      from = readUpToCommand(from);
    }
    plain.append(script, Math.min(copied, script.length()), script.length());
    return plain.toString().replace(":'", " '").replace(":\"", " \"");
  }

  /** Where to go on: behind the next command or data, or at the end. */
  private int readUpToCommand(int from) {
    SqlTokenizer tokens = new SqlTokenizer(script.substring(from), rules);
    while (tokens.next()) {
      int at = from + tokens.start();
      if (tokens.isSymbol('\\')) {
        return command(at);
      }
      if (tokens.isSymbol(';')) {
        if (isFromStdin) {
          return data(at);
        }
        beginStatement();
      } else if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        follow(tokens, at);
      }
    }
    return script.length();
  }

  private void beginStatement() {
    statementStart = -1;
    isCopy = false;
    isFromStdin = false;
    lastWord = "";
  }

  private void follow(SqlTokenizer tokens, int at) {
    if (statementStart < 0) {
      statementStart = at;
      statementLength = plain.length() + at - copied;
      isCopy = tokens.isWord("COPY");
    }
    isFromStdin |= isCopy && lastWord.equals("FROM") && tokens.isWord("STDIN");
    lastWord = tokens.token().toUpperCase(Locale.ROOT);
  }

  /** Takes COPY out again, and its data. */
  private int data(int semicolon) {
    plain.append(script, copied, semicolon);
    plain.setLength(statementLength);
    beginStatement();
    copied = behindData(semicolon);
    return copied;
  }

  private int behindData(int from) {
    int end = script.indexOf(DATA_END, from);
    return end < 0 ? script.length() : end + DATA_END.length();
  }

  private int command(int backslash) {
    plain.append(script, copied, backslash);
    if (script.startsWith("\\;", backslash)) {
      copied = backslash + 1;
      return copied;
    }
    int lineEnd = script.indexOf('\n', backslash);
    String line = script.substring(backslash + 1, lineEnd < 0 ? script.length() : lineEnd);
    String name = line.strip().split("\\s", 2)[0];
    if (SENDING.contains(name)) {
      plain.append(';');
      beginStatement();
    }
    boolean bringsData =
        name.equals("copy") && line.toLowerCase(Locale.ROOT).contains("from stdin");
    copied = bringsData ? behindData(backslash) : backslash + 1 + line.length();
    return copied;
  }
}
