package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.DatabaseHealth;

/** What MySQL and MariaDB say of the rights of a user. Neither keeps indexes that are not valid. */
final class MySqlHealth implements DatabaseHealth {
  /**
   * Privileges that come from a role stand elsewhere, so with a role nothing is missed. Names of
   * databases in grants are patterns: https://mariadb.com/kb/en/grant/.
   */
  private static final String MISSING_RIGHTS = """
      SELECT CONCAT('user ', CURRENT_USER(), ' lacks on database "', DATABASE(),
          '" the privileges ', GROUP_CONCAT(w.needed ORDER BY w.no SEPARATOR ', ')),
        CONCAT('GRANT ', GROUP_CONCAT(w.needed ORDER BY w.no SEPARATOR ', '), ' ON `',
          DATABASE(), '`.* TO ', MAX(q.grantee))
      FROM (SELECT 1 AS no, 'CREATE' AS needed UNION ALL SELECT 2, 'ALTER'
          UNION ALL SELECT 3, 'DROP' UNION ALL SELECT 4, 'INDEX' UNION ALL SELECT 5, 'REFERENCES'
          UNION ALL SELECT 6, 'SELECT' UNION ALL SELECT 7, 'INSERT' UNION ALL SELECT 8, 'UPDATE'
          UNION ALL SELECT 9, 'DELETE') w
        CROSS JOIN (SELECT CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''',
          SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''') AS grantee) q
      WHERE COALESCE(CURRENT_ROLE(), 'NONE') = 'NONE'
        AND NOT EXISTS (SELECT 1 FROM information_schema.user_privileges u
          WHERE u.grantee = q.grantee AND u.privilege_type = w.needed)
        AND NOT EXISTS (SELECT 1 FROM information_schema.schema_privileges s
          WHERE s.grantee = q.grantee AND s.privilege_type = w.needed
            AND DATABASE() LIKE s.table_schema)
      HAVING COUNT(*) > 0
      UNION ALL
      SELECT 'the server can only be read', 'connect to the primary server'
      FROM (SELECT 1 AS one) o WHERE @@global.read_only = 1
      """;

  @Override
  public Optional<List<Complaint>> missingRights(Connection connection) throws SQLException {
    return Optional.of(Complaint.read(connection, MISSING_RIGHTS));
  }
}
