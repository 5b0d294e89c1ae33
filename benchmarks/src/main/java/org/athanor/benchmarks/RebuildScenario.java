package org.athanor.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.jspecify.annotations.Nullable;

/**
 * A column of an SQLite table of 1,000,000 rows becomes NOT NULL, which needs a rebuild: Athanor's
 * batch beside the same statements by hand. Filling the table is not measured, and Athanor's
 * revision is compiled before.
 */
final class RebuildScenario implements Scenario {
  private static final double WALL_BAR = 1.3;
  private static final String BY_HAND = "by hand, JDBC";

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(1_000_000);
    Path folder = setting.newDirectory("rebuild");
    RevisionFiles.rebuild(folder);
    Peers peers = new Peers(setting, folder);
    try (ScratchDatabase database = filled(5)) {
      peers.athanor("upgrade", "head").on(database);
    }
    Map<String, Cost> costs = new Race()
        .with(BY_HAND, () -> fresh(count, peers::rebuildByHand))
        .with(Contestant.ATHANOR.title(), () -> fresh(count, peers.athanor("upgrade", "head")))
        .run(setting.repetitions());
    String what = String.format(Locale.ROOT, "rebuild, %,d rows, SQLite", count);
    List<Row> rows = new ArrayList<>();
    costs.forEach((who, cost) -> rows.add(new Row(what, who, cost, verdict(who, costs))));
    return rows;
  }

  private static Cost fresh(int count, Peers.Run run) throws Exception {
    try (ScratchDatabase database = filled(count)) {
      return run.on(database);
    }
  }

  private static ScratchDatabase filled(int count) throws Exception {
    ScratchDatabase database = SqliteFile.create();
    try (Connection connection = database.open()) {
      RebuildByHand.fill(connection, count);
    }
    return database;
  }

  private static @Nullable String verdict(String who, Map<String, Cost> costs) {
    Cost own = costs.get(who);
    Cost hand = costs.get(BY_HAND);
    return own == null || hand == null || who.equals(BY_HAND)
        ? null
        : Bar.of(own.wallSeconds() / hand.wallSeconds(), WALL_BAR, "x wall of by hand");
  }
}
