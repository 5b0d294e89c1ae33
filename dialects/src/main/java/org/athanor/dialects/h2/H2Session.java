package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.schema.Literal;

/**
 * H2's sessions; error codes from <a
 * href="https://www.h2database.com/javadoc/org/h2/api/ErrorCode.html">ErrorCode</a>. Immutable and
 * thread-safe.
 */
final class H2Session implements SessionRules {
  private static final int LOCK_TIMEOUT = 50200;
  private static final int DEADLOCK = 40001;
  private static final int CONCURRENT_UPDATE = 90131;
  private static final int DATABASE_IS_READ_ONLY = 90097;

  /** Object closed, connection broken, database closed, database called at shutdown. */
  private static final Set<Integer> CONNECTION_LOST = Set.of(90007, 90067, 90098, 90121);

  private final H2Settings settings;

  H2Session(H2Settings settings) {
    this.settings = settings;
  }

  @Override
  public String begin() {
    return "BEGIN";
  }

  /** Transactions have no limit of their own: what they wait for, the session's limit bounds. */
  @Override
  public Optional<Statement> lockTimeout(Duration timeout) {
    return Optional.empty();
  }

  @Override
  public Optional<Statement> sessionLockTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of("SET LOCK_TIMEOUT " + timeout.toMillis()));
  }

  @Override
  public Optional<Statement> sessionLockTimeoutReset() {
    return Optional.of(Statement.Sql.of("SET LOCK_TIMEOUT " + settings.lockTimeoutMillis()));
  }

  @Override
  public Optional<Statement> statementTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of("SET QUERY_TIMEOUT " + timeout.toMillis()));
  }

  @Override
  public boolean isLockTimeout(SQLException error) {
    return isLockWait(error);
  }

  /** Whether an error means that another transaction was in the way. */
  static boolean isLockWait(SQLException error) {
    int code = error.getErrorCode();
    return code == LOCK_TIMEOUT || code == DEADLOCK || code == CONCURRENT_UPDATE;
  }

  @Override
  public boolean isReadOnly(SQLException error) {
    return error.getErrorCode() == DATABASE_IS_READ_ONLY;
  }

  @Override
  public boolean isConnectionLost(SQLException error) {
    return CONNECTION_LOST.contains(error.getErrorCode());
  }

  @Override
  public List<String> blockers(Connection observer, String waiterId) throws SQLException {
    String query = """
        SELECT B.SESSION_ID, B.USER_NAME, B.SESSION_STATE,
               COALESCE(B.EXECUTING_STATEMENT, 'no statement, with a transaction open')
        FROM INFORMATION_SCHEMA.SESSIONS W JOIN INFORMATION_SCHEMA.SESSIONS B
          ON B.SESSION_ID = W.BLOCKER_ID
        WHERE W.SESSION_ID = ?
        """;
    List<String> blockers = new ArrayList<>();
    try (PreparedStatement statement = observer.prepareStatement(query)) {
      statement.setInt(1, Integer.parseInt(waiterId));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          blockers.add("session " + row.getInt(1) + " of user " + row.getString(2) + ", "
              + row.getString(3) + ": " + row.getString(4).strip());
        }
      }
    }
    return blockers;
  }

  @Override
  public String sessionId(Connection connection) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT SESSION_ID()")) {
      result.next();
      return result.getString(1);
    }
  }

  @Override
  public Remains remains(Connection connection, Statement statement) throws SQLException {
    return new InterruptedChange(settings).of(connection, statement);
  }

  /** See <a href="https://www.h2database.com/html/tutorial.html#command_line_tools">tools</a>. */
  @Override
  public Optional<String> shellCommand() {
    return Optional.of(
        "java -cp h2.jar org.h2.tools.RunScript -url URL -user USER -password PASSWORD"
            + " -script FILE");
  }

  /** See <a href="https://www.h2database.com/html/functions.html#signal">SIGNAL</a>. */
  @Override
  public Optional<Statement> guardInScript(Statement.Guard guard) {
    String failure = new H2Literals().write(Literal.of(guard.failure()));
    return Optional.of(Statement.Sql.of(
        "SELECT SIGNAL('45000', " + failure + ") WHERE EXISTS (" + guard.query() + "\n)"));
  }
}
