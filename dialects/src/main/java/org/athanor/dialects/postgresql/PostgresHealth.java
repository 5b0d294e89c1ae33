package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.DatabaseHealth;

/** What PostgreSQL's catalog says of rights and of indexes that are not used. */
final class PostgresHealth implements DatabaseHealth {
  /** Only its owner alters a table: https://www.postgresql.org/docs/current/ddl-priv.html. */
  private static final String MISSING_RIGHTS = """
      SELECT 'the search path names no schema that exists',
        'CREATE SCHEMA, or mend search_path of the user'
      WHERE current_schema() IS NULL
      UNION ALL
      SELECT format('user "%s" may not create objects in schema "%s"',
          current_user, current_schema()),
        format('GRANT CREATE ON SCHEMA %I TO %I', current_schema(), current_user)
      WHERE NOT has_schema_privilege(current_schema(), 'CREATE')
      UNION ALL
      SELECT 'the server is a standby, which can only be read', 'connect to the primary server'
      WHERE pg_is_in_recovery()
      UNION ALL
      SELECT 'transactions of this user can only read',
        format('ALTER ROLE %I SET default_transaction_read_only = off', current_user)
      WHERE current_setting('transaction_read_only') = 'on' AND NOT pg_is_in_recovery()
      UNION ALL
      SELECT format('%s of the tables of schema "%s", such as "%s", belong to "%s",'
          || ' who alone may alter them',
          count(*), current_schema(), min(c.relname), pg_get_userbyid(c.relowner)),
        format('GRANT %I TO %I', pg_get_userbyid(c.relowner), current_user)
      FROM pg_catalog.pg_class c
      WHERE c.relnamespace = (
          SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = current_schema())
        AND c.relkind IN ('r', 'p') AND NOT pg_has_role(c.relowner, 'USAGE')
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid
            AND e.deptype = 'e')
      GROUP BY c.relowner
      """;

  /**
   * An index that is being built right now is invalid too, and no sign of trouble. That of a
   * partitioned table waits for those of its partitions:
   * https://www.postgresql.org/docs/current/sql-createindex.html.
   */
  private static final String INVALID_INDEXES = """
      SELECT format('index "%s" of table "%s"%s', i.indexrelid::regclass, i.indrelid::regclass,
          CASE WHEN c.relkind = 'I' THEN ' lacks the indexes of some partitions' ELSE '' END),
        CASE WHEN c.relkind = 'I'
          THEN format('ALTER INDEX %s ATTACH PARTITION ...', i.indexrelid::regclass)
          ELSE format('DROP INDEX CONCURRENTLY %s  and make it again, or'
            ' REINDEX INDEX CONCURRENTLY %1$s', i.indexrelid::regclass) END
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      WHERE NOT i.indisvalid
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_progress_create_index p
          WHERE p.index_relid = i.indexrelid)
      ORDER BY 1
      """;

  @Override
  public Optional<List<Complaint>> missingRights(Connection connection) throws SQLException {
    return Optional.of(Complaint.read(connection, MISSING_RIGHTS));
  }

  @Override
  public Optional<List<Complaint>> invalidIndexes(Connection connection) throws SQLException {
    return Optional.of(Complaint.read(connection, INVALID_INDEXES));
  }
}
