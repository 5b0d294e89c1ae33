package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.DatabaseHealth;

/** What H2 says of the rights of a user. It keeps no indexes that are not valid. */
final class H2Health implements DatabaseHealth {
  private static final String READ_ONLY = """
      SELECT 'the database can only be read',
        'open it without ACCESS_MODE_DATA=r, and make its file writable for this user'
      FROM (VALUES (1)) v WHERE READONLY()
      """;

  /**
   * Objects of a schema are made by administrators, by its owner, and by whom {@code ALTER ANY
   * SCHEMA} was granted, perhaps through roles, which only administrators may look up. So H2 is
   * asked for something that takes the right and does nothing:
   * https://h2database.com/html/commands.html#drop_constant.
   */
  private static final String TAKES_THE_RIGHT = "DROP CONSTANT IF EXISTS \"athanor: no constant\"";

  private static final String NO_RIGHT = """
      SELECT 'user "' || CURRENT_USER || '" may not change schema "' || s.SCHEMA_NAME
          || '", which belongs to "' || s.SCHEMA_OWNER || '"',
        'GRANT ALTER ANY SCHEMA TO "' || CURRENT_USER || '"'
      FROM INFORMATION_SCHEMA.SCHEMATA s WHERE s.SCHEMA_NAME = CURRENT_SCHEMA
      """;

  private static final int NOT_ENOUGH_RIGHTS = 90096;

  @Override
  public Optional<List<Complaint>> missingRights(Connection connection) throws SQLException {
    List<Complaint> readOnly = Complaint.read(connection, READ_ONLY);
    return Optional.of(
        readOnly.isEmpty() && isRefused(connection)
            ? Complaint.read(connection, NO_RIGHT)
            : readOnly);
  }

  private static boolean isRefused(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKES_THE_RIGHT);
      return false;
    } catch (SQLException e) {
      if (e.getErrorCode() == NOT_ENOUGH_RIGHTS) {
        return true;
      }
      throw e;
    }
  }
}
