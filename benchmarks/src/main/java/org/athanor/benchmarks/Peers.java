package org.athanor.benchmarks;

import java.nio.file.Path;
import org.athanor.scratch.ScratchDatabase;

/** The contestants over one folder of {@link RevisionFiles}. */
final class Peers {
  private final Setting setting;
  private final Path folder;

  Peers(Setting setting, Path folder) {
    this.setting = setting;
    this.folder = folder;
  }

  /** A process on a database. */
  @FunctionalInterface
  interface Run {
    /** Measures it. */
    Cost on(ScratchDatabase database) throws Exception;
  }

  Cost plainJdbc(ScratchDatabase database) throws Exception {
    return run(setting.java(
        PlainJdbc.class, Contestant.FLOOR, database.jdbcUrl(), database.user(), path("versioned")));
  }

  /** Writes rows of history for all files without running them. */
  Cost plainJdbcStamp(ScratchDatabase database) throws Exception {
    return run(setting.java(
        PlainJdbc.class,
        Contestant.FLOOR,
        database.jdbcUrl(),
        database.user(),
        path("versioned"),
        PlainJdbc.STAMP));
  }

  Cost rebuildByHand(ScratchDatabase database) throws Exception {
    return run(setting.java(RebuildByHand.class, Contestant.FLOOR, database.jdbcUrl()));
  }

  Run athanor(String... words) {
    return database -> {
      java.util.List<String> command = setting.athanor();
      command.addAll(java.util.List.of("--url", database.jdbcUrl()));
      if (!database.user().isEmpty()) {
        command.addAll(java.util.List.of("--user", database.user()));
      }
      command.addAll(java.util.List.of(words));
      return run(command);
    };
  }

  Run flyway(String action) {
    return database -> run(setting.java(
        FlywayProgram.class,
        Contestant.FLYWAY,
        action,
        database.jdbcUrl(),
        database.user(),
        path("versioned")));
  }

  Run liquibase(String action) {
    return database -> run(setting.java(
        LiquibaseProgram.class,
        Contestant.LIQUIBASE,
        action,
        database.jdbcUrl(),
        database.user(),
        path("changelog")));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Cost run(java.util.List<String> command) throws Exception {
    return new ChildProcess(folder, command).run();
  }
}
