package org.athanor.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.benchmarks.Setting.Product;
import org.athanor.scratch.ScratchDatabase;

/** {@code upgrade head}: 1,000 SQL revisions into an empty database, a transaction each. */
final class UpgradeScenario implements Scenario {
  private static final double CPU_BAR = 1.5;
  private static final double FLOOR_BAR = 1.5;

  @Override
  public String name() {
    return "upgrade";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(1_000);
    Path folder = setting.newDirectory("upgrade");
    RevisionFiles.athanor(folder, count);
    RevisionFiles.flyway(folder, count);
    RevisionFiles.liquibase(folder, count);
    Peers peers = new Peers(setting, folder);
    List<Row> rows = new ArrayList<>();
    for (Product product : Product.values()) {
      String what =
          String.format(Locale.ROOT, "upgrade, %,d revisions, %s", count, product.title());
      Map<String, Cost> costs = new Race()
          .with(Contestant.FLOOR.title(), () -> fresh(product, peers::plainJdbc))
          .with(Contestant.ATHANOR.title(), () -> fresh(product, peers.athanor("upgrade", "head")))
          .with(Contestant.FLYWAY.title(), () -> fresh(product, peers.flyway("migrate")))
          .with(Contestant.LIQUIBASE.title(), () -> fresh(product, peers.liquibase("update")))
          .run(Math.min(3, setting.repetitions()));
      costs.forEach((who, cost) -> rows.add(new Row(what, who, cost, verdict(who, costs))));
    }
    return rows;
  }

  private static Cost fresh(Product product, Peers.Run run) throws Exception {
    try (ScratchDatabase database = product.createDatabase()) {
      return run.on(database);
    }
  }

  private static @org.jspecify.annotations.Nullable String verdict(
      String who, Map<String, Cost> costs) {
    Cost floor = costs.get(Contestant.FLOOR.title());
    Cost own = costs.get(who);
    if (floor == null || own == null || !who.equals(Contestant.ATHANOR.title())) {
      return null;
    }
    return Bar.all(
        Bar.of(own.cpuSeconds(), CPU_BAR, "s CPU"),
        Bar.of(own.wallSeconds() / floor.wallSeconds(), FLOOR_BAR, "x wall of plain JDBC"));
  }
}
