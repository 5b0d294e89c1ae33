package org.athanor.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/**
 * {@code athanor test}: revisions with five changes each, up, down and up again with rows, beside
 * {@code psql} that applies and reverts the same SQL three times, a process for each file; and
 * three revisions over two tables of very many rows.
 */
final class TrialScenario implements Scenario {
  private static final double WALL_BAR = 2;
  private static final double VOLUME_BAR = 60;
  private static final String PSQL = "psql, a process per file";

  @Override
  public String name() {
    return "test";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(100);
    Path folder = setting.newDirectory("test");
    RevisionFiles.linted(folder, count);
    RevisionFiles.psql(folder, count);
    Peers peers = new Peers(setting, folder);
    Race race = new Race().with("athanor test", () -> fresh(peers.athanor("test")));
    PostgresClient.program("psql")
        .ifPresent(psql -> race.with(PSQL, () -> fresh(db -> psql(psql, folder, db))));
    Map<String, Cost> costs = race.run(Math.min(3, setting.repetitions()));
    String what = String.format(Locale.ROOT, "test, %,d revisions, PostgreSQL", count);
    List<Row> rows = new ArrayList<>();
    costs.forEach((who, cost) -> rows.add(new Row(what, who, cost, verdict(who, costs))));
    rows.add(volume(setting));
    return rows;
  }

  /** Once: the time goes into the server, which fills two tables. */
  private static Row volume(Setting setting) throws Exception {
    int count = setting.size(1_000_000);
    Path folder = setting.newDirectory("volume");
    RevisionFiles.volume(folder);
    Peers peers = new Peers(setting, folder);
    Cost cost = fresh(peers.athanor("test", "--rows", Integer.toString(count)));
    return new Row(
        String.format(Locale.ROOT, "test, 2 tables of %,d rows, PostgreSQL", count),
        "athanor test --rows",
        cost,
        Bar.of(cost.wallSeconds(), VOLUME_BAR, "s wall"));
  }

  private static Cost fresh(Peers.Run run) throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      return run.on(database);
    }
  }

  private static Cost psql(Path program, Path folder, ScratchDatabase database) throws Exception {
    List<String> command = List.of(
        "bash",
        "trips.sh",
        program.toString(),
        database.user(),
        database.jdbcUrl().substring("jdbc:".length()));
    return new ChildProcess(folder, command).run();
  }

  private static @Nullable String verdict(String who, Map<String, Cost> costs) {
    Cost own = costs.get(who);
    Cost psql = costs.get(PSQL);
    return own == null || psql == null || who.equals(PSQL)
        ? null
        : Bar.of(own.wallSeconds() / psql.wallSeconds(), WALL_BAR, "x wall of " + PSQL);
  }
}
