package org.athanor.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** {@code athanor lint}, cold: a history of revisions with five changes each, and one SQL file. */
final class LintScenario implements Scenario {
  private static final double CPU_BAR = 3;
  private static final double MEMORY_BAR = 300;
  private static final double WALL_BAR = 1;

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(1_000);
    Path folder = setting.newDirectory("lint");
    RevisionFiles.linted(folder, count);
    Path java = setting.newDirectory("lint-java");
    RevisionFiles.lintedJava(java, count);
    Cost compiling = once(setting, java);
    Cost compiled = race(setting, java, List.of());
    Cost history = race(setting, folder, List.of());
    Cost file = race(setting, folder, List.of("one.sql"));
    String what = String.format(Locale.ROOT, "lint, %,d revisions of 5 operations", count);
    return List.of(
        new Row(what, "SQL", history, verdict(history)),
        new Row(what, "Java, classes cached", compiled, verdict(compiled)),
        new Row(what, "Java, first run", compiling, null),
        new Row("lint, one SQL file", "SQL", file, Bar.of(file.wallSeconds(), WALL_BAR, "s wall")));
  }

  private static String verdict(Cost cost) {
    return Bar.all(
        Bar.of(cost.cpuSeconds(), CPU_BAR, "s CPU"),
        Bar.of(cost.peakMebibytes(), MEMORY_BAR, "MiB"));
  }

  private static Cost once(Setting setting, Path folder) throws Exception {
    return new ChildProcess(folder, command(setting, List.of())).run();
  }

  private static Cost race(Setting setting, Path folder, List<String> files) throws Exception {
    List<String> command = command(setting, files);
    String who = "Athanor";
    return Objects.requireNonNull(new Race()
        .with(who, () -> new ChildProcess(folder, command).run())
        .run(setting.repetitions())
        .get(who));
  }

  private static List<String> command(Setting setting, List<String> files) {
    List<String> command = new ArrayList<>(setting.athanor());
    command.addAll(List.of("lint", "--dialect", "postgresql:17", "--fail-on", "error"));
    command.addAll(files);
    return command;
  }
}
