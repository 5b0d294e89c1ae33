package org.athanor.dialects.postgresql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.athanor.dialect.BackupErrors;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.program.InstalledProgram;
import org.athanor.program.PrivateFile;
import org.athanor.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * An archive of <a href="https://www.postgresql.org/docs/current/app-pgdump.html">pg_dump</a>, of
 * one state of the database however long it takes, which {@code pg_restore} reads back in one
 * transaction.
 *
 * <p>Where the server is and who speaks to it stands in <a
 * href="https://www.postgresql.org/docs/current/libpq-envars.html">variables</a>, so that no
 * password is seen in a list of processes.
 */
final class PostgresBackup implements BackupFormat {
  private static final String DUMP = "pg_dump";
  private static final Pattern MAJOR = Pattern.compile("(\\d+)(?:\\.\\d+|devel|beta|rc|$)");

  /**
   * Takes everything out of a database but the schema public itself, whose owner and rights stay.
   * It runs in the transaction that reads the archive back.
   */
  private static final String EMPTYING = """
      SET LOCAL search_path = pg_catalog;
      DO $athanor$
      DECLARE
        statement text;
        statements text[];
      BEGIN
        SELECT array_agg(format('DROP EXTENSION IF EXISTS %I CASCADE', extname)) INTO statements
          FROM pg_extension WHERE extname <> 'plpgsql';
        FOREACH statement IN ARRAY coalesce(statements, '{}') LOOP EXECUTE statement; END LOOP;
        SELECT array_agg(format('DROP SCHEMA IF EXISTS %I CASCADE', nspname)) INTO statements
          FROM pg_namespace
          WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public');
        FOREACH statement IN ARRAY coalesce(statements, '{}') LOOP EXECUTE statement; END LOOP;
        SELECT array_agg(drops.text ORDER BY drops.place) INTO statements FROM (
          SELECT CASE relkind WHEN 'S' THEN 2 ELSE 1 END AS place,
            format('DROP %s IF EXISTS %s CASCADE', CASE relkind
              WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
              WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, oid::regclass) AS text
            FROM pg_class WHERE relnamespace = to_regnamespace('public')
              AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
          UNION ALL
          SELECT 3, format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)
            FROM pg_proc WHERE pronamespace = to_regnamespace('public')
          UNION ALL
          SELECT 4, format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype)
            FROM pg_type t WHERE t.typnamespace = to_regnamespace('public')
              AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND EXISTS (
                SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))) drops;
        FOREACH statement IN ARRAY coalesce(statements, '{}') LOOP EXECUTE statement; END LOOP;
        PERFORM lo_unlink(oid) FROM pg_largeobject_metadata;
      END
      $athanor$;
      RESET search_path;
      """;

  @Override
  public String extension() {
    return "dump";
  }

  @Override
  public String requireReady(BackupTarget target) throws SQLException {
    try (Connection connection = target.connections().open()) {
      InstalledProgram program = program(target, connection);
      return program.says();
    }
  }

  private static InstalledProgram program(BackupTarget target, Connection connection)
      throws SQLException {
    int server = connection.getMetaData().getDatabaseMajorVersion();
    // Where the packages of Debian and of the PostgreSQL project put the programs of each version.
    InstalledProgram.Places places = new InstalledProgram.Places(
        target.programs(),
        List.of(
            Path.of("/usr/lib/postgresql/" + server + "/bin"),
            Path.of("/usr/pgsql-" + server + "/bin")));
    List<InstalledProgram> found = InstalledProgram.find(places, List.of(DUMP));
    String packages = "postgresql-client-" + server + " (Debian, Ubuntu), postgresql" + server
        + " (Red Hat), libpq (Homebrew)";
    if (found.isEmpty()) {
      throw BackupErrors.missing(DUMP, places, packages);
    }
    return InstalledProgram.atLeast(found, program -> program.number(MAJOR), server)
        .orElseThrow(() -> BackupErrors.tooOld("PostgreSQL " + server, found, packages));
  }

  private static InstalledProgram program(BackupTarget target) throws SQLException {
    try (Connection connection = target.connections().open()) {
      return program(target, connection);
    }
  }

  /**
   * Exports the snapshot of a transaction: <a
   * href="https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION">snapshot
   * synchronization</a>.
   */
  @Override
  public String snapshot(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return text(connection, "SELECT pg_export_snapshot()");
  }

  @Override
  public void write(BackupTarget target, Path file, @Nullable String snapshot) throws SQLException {
    List<String> words = new ArrayList<>(List.of(
        program(target).path().toString(),
        "--format=custom",
        "--no-password",
        "--file=" + file.toAbsolutePath()));
    if (snapshot != null) {
      words.add("--snapshot=" + snapshot);
    }
    BackupErrors.run(configured(Program.of(words), target));
  }

  @Override
  public String check(BackupTarget target, Path file) throws SQLException {
    Program list = Program.of(
        program(target).beside("pg_restore").toString(),
        "--list",
        file.toAbsolutePath().toString());
    Program.Output said = list.within(target.limit())
        .run()
        .orElseThrow(() -> BackupErrors.damaged(file, "pg_restore cannot be started"));
    if (!said.isOk()) {
      throw BackupErrors.damaged(file, said.complaint());
    }
    long entries = said.out().lines().filter(line -> !line.startsWith(";")).count();
    return "pg_restore --list names " + entries + (entries == 1 ? " entry" : " entries");
  }

  @Override
  public void restore(BackupTarget target, Path file, Purpose purpose) throws SQLException {
    InstalledProgram program = program(target);
    if (purpose == Purpose.REPLACE) {
      replace(target, program, file);
      return;
    }
    List<String> words = new ArrayList<>(List.of(
        program.beside("pg_restore").toString(),
        "--exit-on-error",
        "--single-transaction",
        "--no-password",
        "--dbname=" + connectionText(target)));
    if (purpose == Purpose.TRIAL) {
      // A copy must not draw the changes of another server.
      words.add("--no-subscriptions");
    }
    words.add(file.toAbsolutePath().toString());
    BackupErrors.run(configured(Program.of(words), target));
  }

  /** The archive as a script, behind the statements that empty the database: all or nothing. */
  private static void replace(BackupTarget target, InstalledProgram program, Path file) {
    try (PrivateFile emptying = PrivateFile.temporary("athanor-", EMPTYING);
        PrivateFile script = PrivateFile.temporary("athanor-", "")) {
      BackupErrors.run(Program.of(
              program.beside("pg_restore").toString(),
              "--file=" + script.path(),
              file.toAbsolutePath().toString())
          .within(target.limit()));
      BackupErrors.run(configured(
          Program.of(
              program.beside("psql").toString(),
              "--no-psqlrc",
              "--quiet",
              "--no-password",
              "--single-transaction",
              "--set=ON_ERROR_STOP=1",
              "--file=" + emptying.path(),
              "--file=" + script.path(),
              "--dbname=" + connectionText(target)),
          target));
    }
  }

  @Override
  public String afterFailure() {
    return "All of it was one transaction, which was rolled back: the database is as it was.";
  }

  /**
   * Needs a log that is archived, without which there is nothing to go back along: <a
   * href="https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-BACKUP">backup
   * control functions</a>.
   */
  @Override
  public LogPoint logPoint(Connection connection, String name) throws SQLException {
    List<String> missing = new ArrayList<>();
    if (text(connection, "SHOW archive_mode").equals("off")) {
      missing.add("archive_mode is off: the server keeps no log to go back along");
    }
    if (text(connection, "SHOW wal_level").equals("minimal")) {
      missing.add("wal_level is minimal: it has to be replica or logical");
    }
    if (text(connection, "SELECT pg_is_in_recovery()").equals("t")) {
      missing.add("the server is a standby");
    }
    if (text(connection, """
        SELECT has_function_privilege('pg_create_restore_point(text)', 'EXECUTE')""").equals("f")) {
      missing.add("the user may not execute pg_create_restore_point: a superuser can"
          + " GRANT EXECUTE ON FUNCTION pg_create_restore_point(text) to it");
    }
    if (!missing.isEmpty()) {
      return new LogPoint("", missing);
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_create_restore_point(?)")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return new LogPoint(row.next() ? row.getString(1) : "", List.of());
      }
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    }
  }

  private static Program configured(Program program, BackupTarget target) {
    BackupTarget.Login login = target.login();
    Program configured = program
        .within(target.limit())
        .with("PGDATABASE", database(login))
        .with("PGAPPNAME", "athanor");
    for (Variable variable : variables(login)) {
      if (!variable.value().isEmpty()) {
        configured = configured.with(variable.name(), variable.value());
      }
    }
    return configured;
  }

  private record Variable(String name, String value) {
    Variable(String name, @Nullable String value, String otherwise) {
      this(name, Objects.requireNonNullElse(value, otherwise));
    }
  }

  private static List<Variable> variables(BackupTarget.Login login) {
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String server : login.address().servers().split(",", -1)) {
      int colon = server.endsWith("]") ? -1 : server.lastIndexOf(':');
      hosts.add((colon < 0 ? server : server.substring(0, colon)).replaceAll("[\\[\\]]", ""));
      ports.add(colon < 0 ? "5432" : server.substring(colon + 1));
    }
    // The driver speaks TCP to the machine itself when the URL names none.
    String host = String.join(",", hosts);
    return List.of(
        new Variable("PGHOST", host.isEmpty() ? "localhost" : host),
        new Variable("PGPORT", String.join(",", ports)),
        new Variable("PGUSER", login.userOrParameter(), ""),
        new Variable("PGPASSWORD", login.passwordOrParameter(), ""),
        new Variable("PGSSLMODE", login.parameter("sslmode"), ""),
        new Variable("PGSSLROOTCERT", login.parameter("sslrootcert"), ""),
        new Variable("PGSSLCERT", login.parameter("sslcert"), ""));
  }

  /** The driver takes the name of the user, too, when the URL has none. */
  private static String database(BackupTarget.Login login) {
    String name = login.address().database();
    return name.isEmpty() || name.equals("/")
        ? Objects.requireNonNullElse(login.userOrParameter(), System.getProperty("user.name"))
        : java.net.URLDecoder.decode(name, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A name that has an equals sign in it would be taken for parameters, so it is given as one. */
  private static String connectionText(BackupTarget target) {
    String name = database(target.login()).replace("\\", "\\\\").replace("'", "\\'");
    return "dbname='" + name + "'";
  }
}
