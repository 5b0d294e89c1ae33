package org.athanor.dialects.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;

/**
 * The session of SQLite.
 *
 * <p>A rebuild of a table drops it, and a drop deletes the rows of child tables by their ON DELETE
 * actions; so foreign keys must be off around it. {@code PRAGMA foreign_keys} does nothing inside a
 * transaction: https://www.sqlite.org/pragma.html#pragma_foreign_keys. Immutable and thread-safe.
 */
final class SqliteSession implements SessionRules {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;

  /** Violations that were there before are not the rebuild's, and must not stand in its way. */
  private static final Statement REMEMBER =
      Statement.Sql.of("CREATE TEMP TABLE athanor_violations AS SELECT \"table\" AS child, parent,"
          + " count(*) AS rows FROM pragma_foreign_key_check GROUP BY \"table\", parent");

  private static final String NEW_VIOLATIONS =
      "SELECT now.\"table\", now.parent FROM pragma_foreign_key_check AS now"
          + " GROUP BY now.\"table\", now.parent HAVING count(*) > coalesce((SELECT was.rows"
          + " FROM temp.athanor_violations AS was WHERE was.child = now.\"table\""
          + " AND was.parent = now.parent), 0)";

  private static final String FORGET = "DROP TABLE IF EXISTS temp.athanor_violations";

  private final boolean enforcesForeignKeys;

  /** For a connection on which foreign keys are enforced or not. */
  SqliteSession(boolean enforcesForeignKeys) {
    this.enforcesForeignKeys = enforcesForeignKeys;
  }

  @Override
  public List<Statement> beforeTransaction(List<Operation> operations) {
    return rebuilds(operations)
        ? List.of(Statement.Sql.of("PRAGMA foreign_keys = OFF"), Statement.Sql.of(FORGET), REMEMBER)
        : List.of();
  }

  @Override
  public List<Statement> beforeCommit(List<Operation> operations) {
    return rebuilds(operations)
        ? List.of(new Statement.Guard(
            NEW_VIOLATIONS,
            "the rebuild of a table would leave rows that"
                + " refer to rows that do not exist, more than before"))
        : List.of();
  }

  @Override
  public List<Statement> afterTransaction(List<Operation> operations) {
    if (!rebuilds(operations)) {
      return List.of();
    }
    Statement legacyOff = Statement.Sql.of("PRAGMA legacy_alter_table = OFF");
    Statement forget = Statement.Sql.of(FORGET);
    return enforcesForeignKeys
        ? List.of(legacyOff, forget, Statement.Sql.of("PRAGMA foreign_keys = ON"))
        : List.of(legacyOff, forget);
  }

  private static boolean rebuilds(List<Operation> operations) {
    return operations.stream().anyMatch(SqliteSession::rebuilds);
  }

  private static boolean rebuilds(Operation operation) {
    if (operation instanceof Autocommit autocommit) {
      return rebuilds(autocommit.operations());
    }
    if (operation instanceof CustomOperation custom) {
      return rebuilds(custom.expand());
    }
    return operation instanceof BatchAlterTable;
  }

  /** Asks for the write lock at once: a transaction that first reads cannot wait for it later. */
  @Override
  public String begin() {
    return "BEGIN IMMEDIATE";
  }

  @Override
  public Optional<Statement> lockTimeout(Duration timeout) {
    return sessionLockTimeout(timeout);
  }

  @Override
  public Optional<Statement> sessionLockTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of("PRAGMA busy_timeout = " + timeout.toMillis()));
  }

  @Override
  public Optional<Statement> statementTimeout(Duration timeout) {
    return Optional.empty();
  }

  @Override
  public boolean isLockTimeout(SQLException error) {
    int code = primaryCode(error);
    return code == BUSY || code == LOCKED;
  }

  @Override
  public boolean isReadOnly(SQLException error) {
    return primaryCode(error) == READ_ONLY;
  }

  /** The low byte of an extended code: https://www.sqlite.org/rescode.html. */
  private static int primaryCode(SQLException error) {
    return error.getErrorCode() & 0xff;
  }

  /** There is no connection that could be lost. */
  @Override
  public boolean isConnectionLost(SQLException error) {
    return false;
  }

  /** SQLite does not tell who holds a lock. */
  @Override
  public List<String> blockers(Connection observer, String waiterId) {
    return List.of();
  }

  @Override
  public String sessionId(Connection connection) {
    return "process " + ProcessHandle.current().pid();
  }

  @Override
  public Optional<String> shellCommand() {
    return Optional.of("sqlite3 -bail DATABASE < FILE");
  }

  /**
   * RAISE exists only in triggers, so a temporary table has one that refuses what is inserted: <a
   * href="https://www.sqlite.org/lang_createtrigger.html#the_raise_function">RAISE</a>.
   */
  @Override
  public Optional<Statement> guardInScript(Statement.Guard guard) {
    String failure = new SqliteLiterals().write(Literal.of(guard.failure()));
    return Optional.of(Statement.Sql.of("CREATE TEMP TABLE athanor_guard (found);\n"
        + "CREATE TEMP TRIGGER athanor_guard BEFORE INSERT ON athanor_guard\n"
        + "BEGIN\n  SELECT RAISE(ABORT, " + failure + ");\nEND;\n"
        + "INSERT INTO athanor_guard SELECT 1 WHERE EXISTS (" + guard.query() + "\n);\n"
        + "DROP TABLE temp.athanor_guard"));
  }
}
