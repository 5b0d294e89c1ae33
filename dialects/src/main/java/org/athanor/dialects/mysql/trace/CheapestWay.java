package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialects.mysql.effects.OnlineLocks;
import org.athanor.effects.LockMode;
import org.athanor.schema.QualifiedName;

/**
 * Asks the server for the cheapest way of a change: on an empty copy of its table, from the
 * cheapest to the dearest, until one is accepted. A refusal changes nothing there.
 */
final class CheapestWay {
  /**
   * ER_ALTER_OPERATION_NOT_SUPPORTED and the same with a reason:
   * https://mariadb.com/kb/en/mariadb-error-codes-1800-to-1899/.
   */
  private static final Set<Integer> NOT_SO = Set.of(1845, 1846);

  private final Dialect dialect;
  private final Connection session;
  private final Connection onlooker;

  /**
   * Asks with a session that nobody else uses meanwhile.
   *
   * @param session the session whose settings count
   * @param onlooker the session that asks
   */
  CheapestWay(Dialect dialect, Connection session, Connection onlooker) {
    this.dialect = dialect;
    this.session = session;
    this.onlooker = onlooker;
  }

  /** The way; empty when the server refuses the change by itself, which it then tells again. */
  Optional<Way> of(Change change) throws SQLException {
    List<QualifiedName> tables = new ArrayList<>(List.of(change.table()));
    tables.addAll(change.others());
    try (TableCopies copies = TableCopies.of(dialect, onlooker, session, tables)) {
      Objects.requireNonNull(copies);
      return tried(change);
    }
  }

  private Optional<Way> tried(Change change) throws SQLException {
    String refusal = "";
    for (Way.Algorithm algorithm : Way.Algorithm.values()) {
      for (LockMode lock : OnlineLocks.all()) {
        try (Statement statement = onlooker.createStatement()) {
          statement.execute(change.sql(dialect, algorithm, lock));
          return Optional.of(new Way(algorithm, lock, refusal));
        } catch (SQLException e) {
          if (!NOT_SO.contains(e.getErrorCode())) {
            return Optional.empty();
          }
          refusal = words(e);
        }
      }
    }
    return Optional.empty();
  }

  /** Without the number of the connection, which the driver puts before it. */
  private static String words(SQLException refusal) {
    return String.valueOf(refusal.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
  }
}
