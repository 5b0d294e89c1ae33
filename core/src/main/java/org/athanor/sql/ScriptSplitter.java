package org.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Splits the text of a script into its statements.
 *
 * <pre>{@code
 * for (ScriptStatement statement : ScriptSplitter.split(script, dialect.lexicalRules())) {
 *   run(statement.sql());
 * }
 * }</pre>
 *
 * <p>Semicolons inside quotes, comments, parentheses and the bodies of triggers and functions do
 * not end a statement. Empty statements are dropped. It takes time in proportion to the script.
 */
public final class ScriptSplitter {
  /** Words that begin no statement of SQL or PL/SQL: see the SQL*Plus User's Guide, chapter 12. */
  private static final List<String> SQL_PLUS_COMMANDS = List.of(
      "ACCEPT",
      "COLUMN",
      "DEFINE",
      "EXEC",
      "EXECUTE",
      "EXIT",
      "PAUSE",
      "PROMPT",
      "REM",
      "REMARK",
      "SHOW",
      "SPOOL",
      "START",
      "UNDEFINE",
      "VARIABLE",
      "WHENEVER");

  private static final Set<String> RESTRICTIONS = Set.of("restrict", "unrestrict");

  private final String script;
  private final SqlTokenizer tokens;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private StatementBoundary boundary;
  private final LexicalRules rules;
  private ScriptPosition position = ScriptPosition.START;
  private int positionOffset;
  private boolean hasDelimiter;
  private int textStart = -1;
  private int codeStart = -1;
  private int codeEnd = -1;

  private ScriptSplitter(String script, LexicalRules rules) {
    this.script = script;
    this.rules = rules;
    this.tokens = new SqlTokenizer(script, rules);
    this.boundary = new StatementBoundary(rules);
  }

  /**
   * The statements of {@code script} in order.
   *
   * @param script the whole script
   * @param rules how the product that will run it reads text
   * @return the statements, none of them empty
   * @throws AthanorException SCR-020 for a command of psql, sqlcmd, SQL*Plus or the sqlite3 shell
   *     and for data of COPY, which no driver understands; SCR-021 for a quote or comment that is
   *     never closed
   */
  public static List<ScriptStatement> split(String script, LexicalRules rules) {
    return new ScriptSplitter(script, rules).run();
  }

  private List<ScriptStatement> run() {
    while (tokens.next()) {
      if (textStart < 0) {
        textStart = tokens.start();
      }
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        code();
      }
    }
    finishStatement();
    return List.copyOf(statements);
  }

  private void code() {
    if (isRestriction()) {
      tokens.skipLine();
      textStart = -1;
      return;
    }
    refuseShellCommands();
    if (isDelimiterCommand()) {
      changeDelimiter();
      return;
    }
    if (hasDelimiter ? tokens.isDelimiter() : boundary.endsAt(tokens)) {
      finishStatement();
      return;
    }
    if (rules.batches() == LexicalRules.Batches.GO && tokens.isSymbol(';')) {
      // It may stand between the statements of a batch, and is not needed at its end.
      return;
    }
    if (codeStart < 0) {
      codeStart = tokens.start();
    }
    codeEnd = tokens.end();
    if (boundary.isCopyFromStdin()) {
      throw refused("takes its data from the lines after it: COPY ... FROM STDIN")
          .fix("insert the rows with INSERT, or load them with psql outside the migration")
          .build();
    }
  }

  /**
   * A line by which pg_dump keeps psql from running commands out of the dump; nobody else has any:
   * <a href="https://www.postgresql.org/docs/current/app-psql.html">psql</a>.
   */
  private boolean isRestriction() {
    return codeStart < 0
        && tokens.isSymbol('\\')
        && tokens.isBlankBefore()
        && RESTRICTIONS.contains(tokens.restOfLine().strip().split("\\s", 2)[0]);
  }

  /** A command of the shell of MySQL and MariaDB, for bodies that hold semicolons. */
  private boolean isDelimiterCommand() {
    return rules.batches() == LexicalRules.Batches.DELIMITER
        && codeStart < 0
        && tokens.isBlankBefore()
        && tokens.isWord("DELIMITER");
  }

  private void changeDelimiter() {
    String delimiter = tokens.restOfLine().strip();
    if (delimiter.isEmpty()) {
      throw refused("does not say which delimiter shall end statements")
          .fix("write it behind DELIMITER on the same line, such as DELIMITER //")
          .build();
    }
    hasDelimiter = !delimiter.equals(";");
    tokens.setDelimiter(hasDelimiter ? delimiter : "");
    tokens.skipLine();
    textStart = -1;
  }

  private void refuseShellCommands() {
    if (tokens.isSymbol('\\')) {
      throw refused("holds a command of psql, which the server does not understand")
          .fix("write it as SQL, or take the line out")
          .build();
    }
    if (tokens.isSymbol('.') && codeStart < 0) {
      throw refused("begins with a dot: a command of the sqlite3 shell, not SQL")
          .fix("write it as SQL, or take the line out")
          .build();
    }
    if (rules.batches() == LexicalRules.Batches.GO
        || rules.batches() == LexicalRules.Batches.SLASH) {
      refuseBatchCommands();
    }
  }

  private void refuseBatchCommands() {
    boolean go = rules.batches() == LexicalRules.Batches.GO;
    if (go && tokens.isWord("GO") && tokens.isBlankBefore() && isCount(tokens.restOfLine())) {
      throw refused("repeats its batch, which only sqlcmd understands")
          .fix("write the batch as often, or put it into a WHILE loop")
          .build();
    }
    boolean command = go
        ? tokens.isSymbol(':')
        : tokens.isSymbol('@') || SQL_PLUS_COMMANDS.stream().anyMatch(tokens::isWord);
    if (command && codeStart < 0 && tokens.isBlankBefore()) {
      throw refused("holds a command of " + (go ? "sqlcmd" : "SQL*Plus") + ", not SQL")
          .fix("write it as SQL, or take the line out")
          .build();
    }
  }

  private static boolean isCount(String text) {
    String digits = text.strip();
    return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private AthanorException.Builder refused(String why) {
    ScriptPosition place = position.advance(script, positionOffset, tokens.start());
    return AthanorException.of(
            ErrorCode.SCR_020, "The script cannot be run: at " + place + " it " + why + ".")
        .evidence(ScriptPosition.lineAt(script, tokens.start()));
  }

  private void finishStatement() {
    if (codeStart >= 0) {
      position = position.advance(script, positionOffset, codeStart);
      positionOffset = codeStart;
      statements.add(new ScriptStatement(
          script.substring(textStart, codeEnd),
          position.line(),
          position.column(),
          codeStart - textStart));
    }
    textStart = -1;
    codeStart = -1;
    boundary = new StatementBoundary(rules);
  }
}
