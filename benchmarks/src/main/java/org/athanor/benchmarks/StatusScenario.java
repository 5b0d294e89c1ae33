package org.athanor.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.benchmarks.Setting.Product;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Commands that change nothing, on a database at head. Athanor's database is stamped, which leaves
 * rows and digests of all revisions as a run does; Flyway and Liquibase read a database without
 * history, which costs them less than one with it.
 */
final class StatusScenario implements Scenario {
  private static final double MEMORY_BAR = 100;
  private static final int LARGEST = 10_000;

  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (Size size : Size.values()) {
      Path folder = setting.newDirectory("status");
      int count = size.count == 10 ? 10 : setting.size(size.count);
      RevisionFiles.athanor(folder, count);
      RevisionFiles.flyway(folder, count);
      RevisionFiles.liquibase(folder, count);
      for (Product product : Product.values()) {
        rows.addAll(race(setting, new Peers(setting, folder), new Course(size, count, product)));
      }
    }
    return rows;
  }

  private static List<Row> race(Setting setting, Peers peers, Course course) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (ScratchDatabase stamped = course.product.createDatabase();
        ScratchDatabase recorded = course.product.createDatabase();
        ScratchDatabase empty = course.product.createDatabase()) {
      peers.athanor("stamp", "head").on(stamped);
      peers.plainJdbcStamp(recorded);
      Map<String, Cost> costs = new Race()
          .with(Contestant.FLOOR.title(), () -> peers.plainJdbc(recorded))
          .with("Athanor current", () -> peers.athanor("current").on(stamped))
          .with("Athanor history", () -> peers.athanor("history").on(stamped))
          .with("Athanor upgrade", () -> peers.athanor("upgrade", "head").on(stamped))
          .with("Flyway 13.12 info", () -> peers.flyway("info").on(empty))
          .with("Liquibase 4.33 status", () -> peers.liquibase("status").on(empty))
          .run(setting.repetitions());
      costs.forEach((who, cost) ->
          rows.add(new Row(course.what(), who, cost, verdict(who, cost, course.size))));
    }
    return rows;
  }

  private static @Nullable String verdict(String who, Cost cost, Size size) {
    if (!who.startsWith(Contestant.ATHANOR.title())) {
      return null;
    }
    String cpu = Bar.of(cost.cpuSeconds(), size.cpuBar, "s CPU");
    return size.count == LARGEST
        ? Bar.all(cpu, Bar.of(cost.peakMebibytes(), MEMORY_BAR, "MiB"))
        : cpu;
  }

  private record Course(Size size, int count, Product product) {
    String what() {
      return String.format(Locale.ROOT, "nothing to do, %,d revisions, %s", count, product.title());
    }
  }

  private enum Size {
    SMALL(10, 0.40),
    MIDDLE(1_000, 0.50),
    LARGE(LARGEST, 0.80);

    private final int count;
    private final double cpuBar;

    Size(int count, double cpuBar) {
      this.count = count;
      this.cpuBar = cpuBar;
    }
  }
}
