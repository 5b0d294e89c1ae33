package org.athanor.dialects.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.athanor.dialect.Dialects;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;

/** An instance of an application, in a process of its own, that upgrades its database at start. */
final class RunnerProcess {
  private RunnerProcess() {}

  /** Arguments: URL, user, a statement that takes its time. */
  public static void main(String[] arguments) {
    JdbcConnectionSource connections = new JdbcConnectionSource(
        arguments[0], arguments[1].isEmpty() ? null : arguments[1], "", Duration.ofSeconds(20));
    RunnerOptions options = RunnerOptions.builder(RunnerCase.AUTHOR).build();
    Dialects dialects = Dialects.installed(RunnerProcess.class.getClassLoader());
    new MigrationRunner(
            revisions(arguments[2]), new Database(connections, dialects), options, List.of())
        .upgrade(RevisionTarget.HEAD);
  }

  /** A whole revision and a stepwise one, whose second statement is {@code slow}. */
  static MemoryRevisions revisions(String slow) {
    return new MemoryRevisions()
        .add("a1", "whole", op -> op.execute("CREATE TABLE a (id int)"), op -> {})
        .addStepwise(
            "b2",
            "stepwise",
            op -> {
              op.execute("CREATE TABLE b (id int)");
              op.execute(slow);
              op.execute("INSERT INTO a VALUES (1)");
            },
            op -> {});
  }

  static Process start(ScratchDatabase database, String slow) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            RunnerProcess.class.getName(),
            database.jdbcUrl(),
            database.user(),
            slow)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static int exitOf(Process process) throws InterruptedException {
    return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}
