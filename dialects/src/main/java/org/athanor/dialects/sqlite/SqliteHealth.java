package org.athanor.dialects.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.DatabaseHealth;
import org.athanor.dialect.SessionRules;

/**
 * Whether an SQLite file can be written. A file that may only be read is opened without a word, and
 * refuses the first write: https://www.sqlite.org/c3ref/open.html.
 */
final class SqliteHealth implements DatabaseHealth {
  private final SessionRules session;

  SqliteHealth(SessionRules session) {
    this.session = session;
  }

  @Override
  public Optional<List<Complaint>> missingRights(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("ROLLBACK");
      return Optional.of(List.of());
    } catch (SQLException e) {
      if (session.isReadOnly(e)) {
        return Optional.of(List.of(new Complaint(
            "the file can only be read", "make the file and its folder writable for this user")));
      }
      // Somebody else writes just now: that the file can be written is all that is asked.
      return session.isLockTimeout(e) ? Optional.of(List.of()) : Optional.empty();
    }
  }
}
