package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchCopyRecipe;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerImage;
import org.athanor.dialect.ServerVersion;

/** Serves {@code jdbc:postgresql:} URLs. */
public final class PostgresDialectProvider implements DialectProvider {
  /**
   * A database with subscriptions cannot be dropped, and dropping one asks its publisher unless it
   * has no slot: <a href="https://www.postgresql.org/docs/current/sql-dropsubscription.html">DROP
   * SUBSCRIPTION</a>.
   */
  private static final String WITHOUT_SUBSCRIPTIONS = """
      DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT quote_ident(s.subname) FROM pg_catalog.pg_subscription s
          JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
          WHERE d.datname = pg_catalog.current_database()
        LOOP
          EXECUTE 'ALTER SUBSCRIPTION ' || name || ' DISABLE';
          EXECUTE 'ALTER SUBSCRIPTION ' || name || ' SET (slot_name = NONE)';
          EXECUTE 'DROP SUBSCRIPTION ' || name;
        END LOOP;
      END $$""";

  /** Where a run is stopped, its other connections are open still. */
  private static final String ALONE = """
      SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity a
      WHERE a.datname = pg_catalog.current_database() AND a.usename = current_user
        AND a.pid <> pg_catalog.pg_backend_pid()
      """;

  private static final String UNUSED = """
      SELECT d.datname FROM pg_catalog.pg_database d
      WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
        AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
      """;

  private static final String PREFIX = "jdbc:postgresql:";

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith(PREFIX);
  }

  /**
   * No statements with names of their own: the driver would name COMMIT and what runs often, and a
   * pooler in transaction mode hands the next transaction to a server connection without them. See
   * <a href="https://jdbc.postgresql.org/documentation/server-prepare/">server-prepared
   * statements</a> and <a href="https://www.pgbouncer.org/features.html">PgBouncer's features</a>.
   */
  @Override
  public Map<String, String> driverProperties() {
    return Map.of("prepareThreshold", "0");
  }

  /** An empty database of the same server, made from the template that nobody changes. */
  @Override
  public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    int parameters = jdbcUrl.indexOf('?');
    String address = parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    String server =
        address.contains("//") ? address.substring(0, address.lastIndexOf('/') + 1) : PREFIX;
    return Optional.of(new ScratchRecipe(
        server + name + (parameters < 0 ? "" : jdbcUrl.substring(parameters)),
        List.of("CREATE DATABASE " + name + " TEMPLATE template0"),
        List.of(WITHOUT_SUBSCRIPTIONS, ALONE),
        List.of("DROP DATABASE IF EXISTS " + name),
        UNUSED));
  }

  @Override
  public Optional<BackupFormat> backups() {
    return Optional.of(new PostgresBackup());
  }

  /**
   * <a href="https://www.postgresql.org/docs/current/manage-ag-templatedbs.html">Any database</a>
   * can be a template while nobody is connected to it.
   */
  @Override
  public Optional<ScratchCopyRecipe> scratchCopy(String original, String copy) {
    return Optional.of(new ScratchCopyRecipe(
        ScratchCopyRecipe.Original.UNUSED,
        List.of("CREATE DATABASE " + copy + " TEMPLATE " + original),
        List.of(),
        List.of()));
  }

  @Override
  public Optional<ServerImage> image(ServerVersion version) {
    String tag = version.major() == 0 ? "17" : String.valueOf(version.major());
    return Optional.of(new ServerImage(
        "postgres:" + tag,
        5432,
        Map.of("POSTGRES_PASSWORD", "athanor"),
        "pg_isready -U postgres",
        PREFIX,
        "/postgres",
        new ServerImage.Login("postgres", "athanor")));
  }

  /** The driver knows the version from the greeting of the server, so nothing is asked. */
  @Override
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    return new PostgresDialect(
        new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion()));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new PostgresDialect(version);
  }
}
