package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.SchemaChangeText;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.sql.LexicalRules;

/**
 * Sessions; error numbers from <a
 * href="https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html">the server error
 * reference</a>.
 */
final class MySqlSession implements SessionRules {
  /** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, and NOWAIT's ER_LOCK_NOWAIT. */
  private static final Set<Integer> LOCK_TIMEOUT = Set.of(1205, 1213, 3572);

  /** ER_OPTION_PREVENTS_STATEMENT, ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION, ER_READ_ONLY_MODE. */
  private static final Set<Integer> READ_ONLY = Set.of(1290, 1792, 1836);

  /**
   * ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, and what clients say of a connection that is gone.
   */
  private static final Set<Integer> CONNECTION_LOST = Set.of(1053, 1927, 2006, 2013, 2055, 4031);

  private static final ScriptStyle SCRIPTS = ScriptStyle.SEMICOLONS
      .withOpening(List.of(
          "SET NAMES utf8mb4;",
          "SET SESSION sql_mode = REPLACE(@@SESSION.sql_mode, 'NO_BACKSLASH_ESCAPES', '');"))
      .withBodyDelimiter("$$");

  private final ServerFacts facts;
  private final MySqlLiterals literals;
  private final LexicalRules rules;

  MySqlSession(ServerFacts facts, MySqlLiterals literals, LexicalRules rules) {
    this.facts = facts;
    this.literals = literals;
    this.rules = rules;
  }

  @Override
  public String begin() {
    return "START TRANSACTION";
  }

  /** Settings know no transaction here, so the limit holds for the session either way. */
  /** One snapshot for all queries: https://mariadb.com/kb/en/set-transaction/. */
  @Override
  public List<Statement> beforeTrustedRows() {
    return List.of(Statement.Sql.of("SET SESSION foreign_key_checks = 0"));
  }

  @Override
  public List<Statement> afterTrustedRows() {
    return List.of(Statement.Sql.of("SET SESSION foreign_key_checks = DEFAULT"));
  }

  @Override
  public List<Statement> beforeReadingOnly() {
    return List.of(
        Statement.Sql.of("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
  }

  @Override
  public Optional<Statement> lockTimeout(Duration timeout) {
    return sessionLockTimeout(timeout);
  }

  /**
   * Metadata locks and row locks have a limit each, in whole seconds and at least one: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html">lock_wait_timeout
   * </a> and <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html">
   * innodb_lock_wait_timeout</a>.
   */
  @Override
  public Optional<Statement> sessionLockTimeout(Duration timeout) {
    long seconds = seconds(timeout);
    return Optional.of(Statement.Sql.of("SET SESSION lock_wait_timeout = " + seconds
        + ", SESSION innodb_lock_wait_timeout = " + seconds));
  }

  @Override
  public Optional<Statement> sessionLockTimeoutReset() {
    return Optional.of(Statement.Sql.of("SET SESSION lock_wait_timeout = DEFAULT,"
        + " SESSION innodb_lock_wait_timeout = DEFAULT"));
  }

  /** A setting of the session stays when the transaction ends. */
  @Override
  public boolean keepsLockTimeout() {
    return true;
  }

  private static long seconds(Duration timeout) {
    return Math.max(1, timeout.plusMillis(999).toSeconds());
  }

  @Override
  public Optional<Statement> statementTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of(facts.statementTimeout(timeout)));
  }

  @Override
  public boolean isLockTimeout(SQLException error) {
    return LOCK_TIMEOUT.contains(error.getErrorCode());
  }

  @Override
  public boolean isReadOnly(SQLException error) {
    return READ_ONLY.contains(error.getErrorCode());
  }

  @Override
  public boolean isConnectionLost(SQLException error) {
    String state = error.getSQLState();
    return state != null && state.startsWith("08")
        || CONNECTION_LOST.contains(error.getErrorCode());
  }

  @Override
  public List<String> blockers(Connection observer, String waiterId) throws SQLException {
    return Blockers.of(observer, Long.parseLong(waiterId));
  }

  @Override
  public String sessionId(Connection connection) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT CONNECTION_ID()")) {
      result.next();
      return result.getString(1);
    }
  }

  /** Schema changes commit by themselves; none is refused inside a transaction. */
  @Override
  public boolean refusesTransaction(SQLException error) {
    return false;
  }

  @Override
  public Remains remains(Connection connection, Statement statement) throws SQLException {
    return statement instanceof Statement.Sql sql
        ? InterruptedChange.of(
            connection, new SchemaChangeText(sql.sql(), new MySqlIdentifiers(facts), rules))
        : Remains.NONE;
  }

  @Override
  public Optional<Statement> guardInScript(Statement.Guard guard) {
    return Optional.of(Statement.Sql.of(new ScriptGuard(facts, literals).of(guard)));
  }

  /**
   * Bodies that hold semicolons stand between two DELIMITER commands, and the session reads strings
   * as they are written whatever its server says.
   */
  @Override
  public ScriptStyle scriptStyle() {
    return SCRIPTS;
  }

  /** The shells stop at the first error when they read a file. */
  @Override
  public Optional<String> shellCommand() {
    return Optional.of(facts.shell() + " --default-character-set=utf8mb4 DATABASE < FILE");
  }
}
