package org.athanor.benchmarks.grammar;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ./run bench grammar}: prints how many statements are read alike, and each that is not. */
public final class GrammarProgram {
  /** Where the package is looked for when none is named; Git ignores the folder. */
  private static final String TARBALL = "benchmarks/npm/libpg-query.tgz";

  /** What of the project itself is compared when no folder is named. */
  private static final List<String> OWN = List.of(
      "dialects/src/test/golden/postgresql",
      "dialects/src/test/resources/org/athanor/dialects/differential/postgresql.sql",
      "lint/src/test/resources",
      "examples/src");

  private static final int SHOWN = 160;

  private final PrintStream out;

  private GrammarProgram(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param checkout the root of the checkout
   * @param words {@code --tarball FILE}, then folders and files with SQL scripts
   * @return the exit code: 0 when all is the same, 3 when something differs, 2 without the package
   */
  public static int run(Path checkout, List<String> words) throws IOException {
    List<String> inputs = new ArrayList<>(words);
    int option = inputs.indexOf("--tarball");
    Path tarball = checkout.resolve(TARBALL);
    if (option >= 0 && option + 1 < inputs.size()) {
      tarball = Path.of(inputs.remove(option + 1));
      inputs.remove(option);
    }
    GrammarProgram program = new GrammarProgram(System.out);
    if (!Files.isRegularFile(tarball)) {
      program.out.println("Nothing was compared: there is no file " + tarball + ".\n"
          + "Fix: npm pack libpg-query, then ./run bench grammar --tarball FILE");
      return 2;
    }
    List<Path> paths = (inputs.isEmpty() ? OWN : inputs)
        .stream().map(input -> checkout.resolve(input)).toList();
    return program.compare(GrammarRun.of(ServerGrammar.load(tarball)), paths);
  }

  private int compare(GrammarRun run, List<Path> inputs) throws IOException {
    List<String> rows = new ArrayList<>();
    boolean same = true;
    for (Path input : inputs) {
      Tally tally = run.over(input);
      tally.differences().forEach(this::print);
      same &= tally.differences().isEmpty();
      rows.add(String.format(
          Locale.ROOT,
          "| %s | %,d | %,d | %,d | %,d |",
          input.getFileName(),
          tally.statements(),
          tally.same(),
          tally.differences().size(),
          tally.refusals()));
    }
    out.println("| input | statements | the same | different | refused by the server |");
    out.println("|---|---|---|---|---|");
    rows.forEach(out::println);
    return same ? 0 : 3;
  }

  private void print(Tally.Difference difference) {
    String statement = difference.statement().replaceAll("\\s+", " ");
    String shown = statement.length() > SHOWN ? statement.substring(0, SHOWN) + "..." : statement;
    out.println(
        difference.file() + ":" + difference.line() + "  " + difference.what() + "\n    " + shown);
  }
}
