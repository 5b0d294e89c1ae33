package org.athanor.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.benchmarks.grammar.GrammarProgram;

/** Measures the scenarios named on the command line, or all, and prints a table of each. */
public final class Bench {
  private static final List<Scenario> SCENARIOS = List.of(
      new StatusScenario(),
      new UpgradeScenario(),
      new JavaRevisionsScenario(),
      new CheckScenario(),
      new CompileScenario(),
      new LintScenario(),
      new TrialScenario(),
      new RebuildScenario(),
      new BulkScenario(),
      new CopyScenario());

  private final PrintStream out;

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** Arguments: the checkout, then {@code --quick} and names of scenarios. */
  public static void main(String[] words) throws Exception {
    List<String> names = new ArrayList<>(List.of(words));
    Path checkout = Path.of(names.remove(0)).toAbsolutePath();
    if (!names.isEmpty() && names.get(0).equals("grammar")) {
      System.exit(GrammarProgram.run(checkout, names.subList(1, names.size())));
    }
    boolean quick = names.remove("--quick");
    for (String name : names) {
      if (SCENARIOS.stream().noneMatch(scenario -> scenario.name().equals(name))) {
        System.err.println("There is no scenario \"" + name + "\"; known: "
            + SCENARIOS.stream().map(Scenario::name).toList());
        System.exit(2);
      }
    }
    Setting setting = new Setting(checkout, Files.createTempDirectory("athanor-bench"), quick);
    try {
      new Bench(System.out).run(setting, names);
    } finally {
      setting.cleanUp();
    }
  }

  private void run(Setting setting, List<String> names) throws Exception {
    out.println(machine());
    new ChildProcess(setting.directory(), setting.athanor("--version")).run();
    for (Scenario scenario : SCENARIOS) {
      if (names.isEmpty() || names.contains(scenario.name())) {
        out.println();
        out.print(ResultTable.text(scenario.run(setting)));
      }
    }
  }

  private static String machine() throws IOException {
    String model = "unknown processor";
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      model = lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(model);
    }
    return java.time.LocalDate.now(java.time.ZoneOffset.UTC) + ", "
        + Runtime.getRuntime().availableProcessors() + " cores of " + model + ", JDK "
        + Runtime.version() + ". Medians; CPU and memory of the whole process.";
  }
}
