package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.script.SqlFile;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.SqlTokenizer;

/**
 * Loads scripts that define a schema, in whatever order their statements stand.
 *
 * <p>What the server refuses is tried again after the rest, as long as each round gets something
 * done: a view may stand before its table. What is refused for good is the error, in the server's
 * own words. Transactions that a script opens and closes are left out, as each statement is a
 * transaction of its own.
 *
 * <p>Not thread-safe.
 */
public final class ScriptRounds {
  private static final Set<String> TRANSACTION_WORDS =
      Set.of("BEGIN", "COMMIT", "START", "END", "ROLLBACK");

  private final Connection connection;
  private final Dialect dialect;

  /** One statement that waits for its turn. */
  private record Waiting(SqlFile file, ScriptStatement statement) {}

  /** What the server said of a statement. */
  private record Refusal(Waiting waiting, SQLException reason) {}

  /**
   * Loads over this connection.
   *
   * @param connection an open connection to an empty database, each statement its own transaction
   */
  public ScriptRounds(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * Runs all statements of all files.
   *
   * @throws AthanorException SCR-022 naming the first statement that the server never takes
   */
  public void load(List<SqlFile> files) throws SQLException {
    run(dialect.session().beforeLoading());
    List<Waiting> waiting = new ArrayList<>();
    for (SqlFile file : files) {
      for (ScriptStatement statement : ScriptSplitter.split(file.text(), dialect.lexicalRules())) {
        if (!isTransactionMark(statement.sql(), dialect.lexicalRules())) {
          waiting.add(new Waiting(file, statement));
        }
      }
    }
    while (!waiting.isEmpty()) {
      List<Refusal> refused = round(waiting);
      if (refused.size() == waiting.size()) {
        throw error(refused);
      }
      waiting = refused.stream().map(Refusal::waiting).toList();
    }
  }

  private List<Refusal> round(List<Waiting> waiting) {
    List<Refusal> refused = new ArrayList<>();
    for (Waiting next : waiting) {
      try (Statement statement = connection.createStatement()) {
        String sql = dialect.session().forLoading(next.statement().sql()).orElse("");
        if (!sql.isEmpty()) {
          statement.execute(sql);
        }
      } catch (SQLException e) {
        refused.add(new Refusal(next, e));
      }
    }
    return refused;
  }

  private void run(List<org.athanor.dialect.Statement> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (org.athanor.dialect.Statement sql : statements) {
        statement.execute(sql.text());
      }
    }
  }

  private static boolean isTransactionMark(String sql, LexicalRules rules) {
    SqlTokenizer tokens = new SqlTokenizer(sql, rules);
    while (tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        return TRANSACTION_WORDS.stream().anyMatch(tokens::isWord);
      }
    }
    return false;
  }

  private static AthanorException error(List<Refusal> refused) {
    Refusal first = refused.get(0);
    ScriptStatement statement = first.waiting().statement();
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.SCR_022,
            "The server refuses what stands in " + first.waiting().file().path() + ", line "
                + statement.line() + ".")
        .evidence(String.valueOf(first.reason().getMessage()))
        .evidence(statement.sql().substring(statement.codeOffset()));
    if (refused.size() > 1) {
      error.evidence(
          refused.size() - 1 + " more statements are refused too, perhaps because of it");
    }
    return error
        .fix("mend the statement, or add what it needs; the order of statements does not matter")
        .databaseState("It was tried on a scratch database; nothing else was changed.")
        .cause(first.reason())
        .build();
  }
}
