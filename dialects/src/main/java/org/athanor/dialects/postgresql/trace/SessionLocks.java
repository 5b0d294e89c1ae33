package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.dialects.postgresql.effects.TableLocks;
import org.athanor.trace.Observation;

/**
 * The locks of one session on relations, those included that it still waits for.
 *
 * <p>See <a href="https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>.
 */
final class SessionLocks {
  private static final Comparator<Observation.Lock> ORDER = Comparator.comparing(
          Observation.Lock::relation)
      .thenComparing(Observation.Lock::kind)
      .thenComparing(Observation.Lock::mode);

  private static final String LOCKS = """
      SELECT l.relation, l.mode FROM pg_catalog.pg_locks l
      WHERE l.pid = ? AND l.locktype = 'relation' AND l.database = (
        SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
      """;

  private SessionLocks() {}

  /**
   * Those on some relations.
   *
   * @param asked the session that is asked
   * @param process the server process of the session whose locks are wanted
   */
  static Set<Observation.Lock> of(Connection asked, int process, Map<Long, Relation> relations)
      throws SQLException {
    List<Observation.Lock> locks = new ArrayList<>();
    try (PreparedStatement statement = asked.prepareStatement(LOCKS)) {
      statement.setInt(1, process);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Relation relation = relations.get(row.getLong(1));
          if (relation != null) {
            locks.add(new Observation.Lock(
                relation.name(), relation.kind(), TableLocks.of(words(row.getString(2)))));
          }
        }
      }
    }
    locks.sort(ORDER);
    return new LinkedHashSet<>(locks);
  }

  /** {@code AccessShareLock} as the manual writes it: {@code ACCESS SHARE}. */
  private static String words(String mode) {
    String name = mode.substring(0, mode.length() - "Lock".length());
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
  }
}
