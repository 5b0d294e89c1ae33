package org.athanor.verification.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.athanor.cli.AthanorMain;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, and a Java without a compiler. */
final class ChildProcessIT {
  private static final long LIMIT_SECONDS = 60;

  @TempDir
  Path folder = Path.of("");

  @Test
  void ctrl_c_stops_the_statement_rolls_back_and_says_where_the_database_stands() throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Connection observer = database.open()) {
      revision("revisions/a1.sql", """
          -- revision: a1
          -- message: slow

          -- upgrade
          CREATE TABLE t (id integer);
          SELECT pg_sleep(300);

          -- downgrade
          DROP TABLE t;
          """);
      Process process = athanor(
          List.of(), "--url", database.jdbcUrl(), "--user", database.user(), "upgrade", "head");
      await(
          observer,
          "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(300)%'"
              + " AND pid <> pg_backend_pid() AND state = 'active'");

      boolean ignored = ignoresInterrupts(process);
      signal(process, ignored ? "TERM" : "INT");

      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output()).isEqualTo(ignored ? 143 : 130);
      assertThat(output())
          .contains("RUN-015  The run was stopped at statement 2 of 2 of revision a1 (slow).")
          .contains(
              "Statement 1 was rolled back; the database is still before the first revision.");
      assertThat(has(observer, "SELECT 1 FROM pg_class WHERE relname = 't'")).isFalse();
      assertThat(has(
              observer,
              "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(300)%'"
                  + " AND pid <> pg_backend_pid()"))
          .isFalse();
    }
  }

  @Test
  void ctrl_c_ends_the_server_that_the_command_started() throws Exception {
    Process process = slowTrial();

    boolean ignored = ignoresInterrupts(process);
    signal(process, ignored ? "TERM" : "INT");

    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output()).isEqualTo(ignored ? 143 : 130);
    assertThat(output()).contains("The run was stopped").doesNotContain("BUG-001", "CON-001");
    assertThat(serversOf(process)).isEmpty();
  }

  @Test
  void ctrl_c_ends_the_filling_of_tables_and_calls_nothing_broken() throws Exception {
    String scratch = "SELECT 1 FROM pg_database WHERE datname LIKE 'athanor\\_scratch%'";
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Connection observer = database.open()) {
      revision("revisions/a1.sql", trial("SELECT 1"));
      revision("revisions/b2.sql", """
          -- revision: b2
          -- revises: a1
          -- message: index

          -- upgrade
          CREATE INDEX ix_t ON t (id);

          -- downgrade
          DROP INDEX ix_t;
          """);
      Process process = athanor(
          List.of(),
          "--url",
          database.jdbcUrl(),
          "--user",
          database.user(),
          "test",
          "--rows",
          "9000000");
      await(observer, "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'COPY%'");

      boolean ignored = ignoresInterrupts(process);
      signal(process, ignored ? "TERM" : "INT");

      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output()).isEqualTo(ignored ? 143 : 130);
      assertThat(output()).doesNotContain("BUG-001", "GEN-004");
      assertThat(has(observer, scratch)).isFalse();
    }
  }

  @Test
  void what_a_killed_command_leaves_the_next_one_takes_away() throws Exception {
    Process killed = slowTrial();
    signal(killed, "KILL");
    assertThat(killed.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(serversOf(killed)).hasSize(1);

    revision("revisions/a1.sql", trial("SELECT 1"));
    Process next = athanor(List.of(), "test", "--scratch", "embedded:postgresql:17");

    assertThat(next.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(output()).contains("1 passed, 0 failed");
    assertThat(serversOf(killed)).isEmpty();
    assertThat(serversOf(next)).isEmpty();
  }

  /** A trial on a server of its own, in which a statement runs that does not end. */
  private Process slowTrial() throws Exception {
    revision("revisions/a1.sql", trial("SELECT pg_sleep(300)"));
    Process process = athanor(List.of(), "test", "--scratch", "embedded:postgresql:17");
    for (int i = 0; i < 600; i++) {
      if (serversOf(process).stream().anyMatch(ChildProcessIT::sleeps)) {
        return process;
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new AssertionError("no trial within 30 s: " + output());
  }

  private static String trial(String statement) {
    return """
        -- revision: a1
        -- message: slow

        -- upgrade
        CREATE TABLE t (id integer);
        %s;

        -- downgrade
        DROP TABLE t;
        """.formatted(statement);
  }

  /** PostgreSQL shows in the words of its processes what they do. */
  private static boolean sleeps(ProcessHandle server) {
    return server
        .children()
        .anyMatch(child -> child.info().commandLine().orElse("").contains("SELECT")
            || wordsOf(child).endsWith(" SELECT"));
  }

  /** The JDK does not tell the words of a process that has written over them. */
  private static String wordsOf(ProcessHandle process) {
    try {
      Path words = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
      return Files.readString(words).replace("\0", "").strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** The servers whose data is in a folder of a process. */
  private static List<ProcessHandle> serversOf(Process process) {
    String owner = "/" + process.pid() + "-";
    return ProcessHandle.allProcesses()
        .filter(other ->
            String.join(" ", other.info().arguments().orElse(new String[0])).contains(owner))
        .filter(other -> other.info().command().orElse("").endsWith("/postgres"))
        .toList();
  }

  @Test
  void a_java_without_compiler_is_told_as_such() throws Exception {
    revision("revisions/Ra1_First.java", """
        import org.athanor.migration.Migration;
        import org.athanor.migration.Operations;
        import org.athanor.migration.Revision;

        @Revision(id = "a1")
        public final class Ra1_First implements Migration {
          @Override
          public void upgrade(Operations op) {}

          @Override
          public void downgrade(Operations op) {}
        }
        """);
    Process process = athanor(
        List.of(
            "--limit-modules",
            "java.compiler,java.desktop,java.sql,java.naming,java.management"
                + ",java.security.jgss,jdk.unsupported"),
        "--url",
        "jdbc:sqlite:" + folder.resolve("app.db"),
        "upgrade");

    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(output()).contains("SCR-006  This Java has no compiler", "run with a JDK");
    assertThat(process.exitValue()).isEqualTo(1);
  }

  private void revision(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("revisions"));
    Files.writeString(folder.resolve("athanor.toml"), "[revisions]\nlocations = [\"revisions\"]\n");
    Files.writeString(folder.resolve(name), text);
  }

  private Process athanor(List<String> flags, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(AthanorMain.class.getName());
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  /**
   * Whether nobody can interrupt the process: what a shell without job control starts in the
   * background, and all that comes of it, ignores SIGINT, the second bit of the mask.
   */
  private static boolean ignoresInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .anyMatch(line -> (Long.parseLong(line.substring(8).strip(), 16) & 2) != 0);
    }
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output.txt"));
  }

  private static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private static void await(Connection observer, String query) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (has(observer, query)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not seen within 30 s: " + query);
  }

  private static boolean has(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
