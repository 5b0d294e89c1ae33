package org.athanor.dialects.mysql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.BackupErrors;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.program.InstalledProgram;
import org.athanor.program.PrivateFile;
import org.athanor.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * A script of <a href="https://mariadb.com/kb/en/mariadb-dump/">mariadb-dump</a> or <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/mysqldump.html">mysqldump</a>, of one state of all
 * InnoDB tables, with routines, events and triggers. The password stands in an option file that
 * only its owner may read.
 *
 * <p>Immutable and thread-safe.
 */
public final class MySqlBackup implements BackupFormat {
  private static final Pattern VERSION =
      Pattern.compile("(?:from|Distrib|Ver) (\\d+)\\.(\\d+)\\.\\d+");
  private static final int ENDING = 200;

  private final List<String> dumps;
  private final List<String> shells;
  private final String packages;

  private MySqlBackup(List<String> dumps, List<String> shells, String packages) {
    this.dumps = dumps;
    this.shells = shells;
    this.packages = packages;
  }

  /** With the programs of MySQL. */
  public static MySqlBackup ofMySql() {
    return new MySqlBackup(
        List.of("mysqldump"), List.of("mysql"), "mysql-client (Debian, Ubuntu, Homebrew)");
  }

  /** With the programs of MariaDB, or of MySQL where there are no others. */
  public static MySqlBackup ofMariaDb() {
    return new MySqlBackup(
        List.of("mariadb-dump", "mysqldump"),
        List.of("mariadb", "mysql"),
        "mariadb-client (Debian, Ubuntu), mariadb (Red Hat, Homebrew)");
  }

  @Override
  public String extension() {
    return "sql";
  }

  @Override
  public String requireReady(BackupTarget target) throws SQLException {
    return program(target).says();
  }

  private InstalledProgram program(BackupTarget target) throws SQLException {
    InstalledProgram.Places places = new InstalledProgram.Places(target.programs(), List.of());
    List<InstalledProgram> found = InstalledProgram.find(places, dumps);
    if (found.isEmpty()) {
      throw BackupErrors.missing(dumps.get(0), places, packages);
    }
    try (Connection connection = target.connections().open()) {
      DatabaseMetaData server = connection.getMetaData();
      int needed = number(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
      String shown = server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
      return InstalledProgram.atLeast(found, MySqlBackup::version, needed)
          .orElseThrow(() -> BackupErrors.tooOld(shown, found, packages));
    }
  }

  /** MariaDB's programs name a number of their own first, and that of the server after it. */
  private static int version(InstalledProgram program) {
    Matcher version = VERSION.matcher(program.says());
    int number = 0;
    while (version.find()) {
      number = number(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)));
    }
    return number;
  }

  private static int number(int major, int minor) {
    return major * 1000 + minor;
  }

  private static boolean isMariaDb(InstalledProgram program) {
    return program.says().contains("MariaDB");
  }

  @Override
  public void write(BackupTarget target, Path file, @Nullable String snapshot) throws SQLException {
    InstalledProgram program = program(target);
    try (PrivateFile options = options(target, program)) {
      List<String> words = new ArrayList<>(List.of(
          program.path().toString(),
          "--defaults-extra-file=" + options.path(),
          "--single-transaction",
          "--routines",
          "--events",
          "--triggers",
          "--hex-blob",
          "--default-character-set=utf8mb4",
          "--result-file=" + file.toAbsolutePath()));
      if (!isMariaDb(program)) {
        // Neither table spaces nor positions of a replica belong to one database.
        words.addAll(List.of("--no-tablespaces", "--set-gtid-purged=OFF"));
      }
      words.add(database(target));
      BackupErrors.run(Program.of(words).within(target.limit()));
    }
  }

  @Override
  public String check(BackupTarget target, Path file) {
    if (!PrivateFile.end(file, ENDING).contains("-- Dump completed")) {
      throw BackupErrors.damaged(file, "it has no last line \"-- Dump completed\"");
    }
    return "the script is complete to its last line";
  }

  @Override
  public void restore(BackupTarget target, Path file, Purpose purpose) throws SQLException {
    InstalledProgram dump = program(target);
    String shell = isMariaDb(dump) ? shells.get(0) : shells.get(shells.size() - 1);
    if (purpose == Purpose.REPLACE) {
      empty(target);
    }
    try (PrivateFile options = options(target, dump)) {
      BackupErrors.run(Program.of(
              dump.beside(shell).toString(),
              "--defaults-extra-file=" + options.path(),
              "--default-character-set=utf8mb4",
              "--batch",
              database(target))
          .reading(file)
          .within(target.limit()));
    }
  }

  /** The rights on a database stay when it is dropped, and its character set is kept. */
  private static void empty(BackupTarget target) throws SQLException {
    try (Connection connection = target.connections().open();
        Statement statement = connection.createStatement()) {
      // A text that is prepared must not be empty, so all of it is put together by the server.
      for (String sql : List.of(
          "SET @athanor_name = CONCAT('`', REPLACE(DATABASE(), '`', '``'), '`')",
          "SET @athanor_make = CONCAT('CREATE DATABASE ', @athanor_name, ' CHARACTER SET ',"
              + " @@character_set_database, ' COLLATE ', @@collation_database)",
          "SET @athanor_drop = CONCAT('DROP DATABASE ', @athanor_name)",
          "PREPARE athanor_drop FROM @athanor_drop",
          "EXECUTE athanor_drop",
          "PREPARE athanor_make FROM @athanor_make",
          "EXECUTE athanor_make")) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public String afterFailure() {
    return "What the database had is gone, and a part of the backup is in it: restore it again.";
  }

  private static String database(BackupTarget target) {
    return target.login().address().database();
  }

  private static PrivateFile options(BackupTarget target, InstalledProgram program) {
    BackupTarget.Login login = target.login();
    // Of several servers the first is asked, as the driver does it.
    String server = login.address().servers().split(",", -1)[0];
    int colon = server.endsWith("]") ? -1 : server.lastIndexOf(':');
    String host = (colon < 0 ? server : server.substring(0, colon)).replaceAll("[\\[\\]]", "");
    StringBuilder text = new StringBuilder("[client]\nprotocol=tcp\n");
    option(text, "host", host.isEmpty() ? "localhost" : host);
    option(text, "port", colon < 0 ? "3306" : server.substring(colon + 1));
    option(text, "user", login.userOrParameter());
    option(text, "password", login.passwordOrParameter());
    text.append(encryption(login, isMariaDb(program)));
    return PrivateFile.temporary("athanor-", text.toString());
  }

  /** The programs of MariaDB demand a certificate that they can check unless they are told not. */
  private static String encryption(BackupTarget.Login login, boolean mariaDb) {
    String mode = login.parameter("sslMode");
    String wanted = mode == null ? "" : mode.toLowerCase(Locale.ROOT);
    if (mariaDb) {
      return wanted.isEmpty() || wanted.startsWith("disable")
          ? "skip-ssl\n"
          : wanted.startsWith("verify")
              ? "ssl\nssl-verify-server-cert\n"
              : "ssl\nskip-ssl-verify-server-cert\n";
    }
    return wanted.isEmpty() ? "" : "ssl-mode=" + wanted.toUpperCase(Locale.ROOT) + "\n";
  }

  /** Option files know backslashes and quotes: the manual's "using option files". */
  private static void option(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
      text.append(name).append("=\"").append(quoted).append("\"\n");
    }
  }
}
