package org.athanor.verification.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Runs all cases of a folder and prints what differs; not thread-safe. */
final class ConformanceRun {
  private final Map<String, CaseFormat> formats;
  private final AgreedDifferences differences;
  private final PrintStream out;
  private final Tally total = new Tally();
  private final List<Path> unknown = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();

  ConformanceRun(List<CaseFormat> formats, AgreedDifferences differences, PrintStream out) {
    this.formats =
        formats.stream().collect(Collectors.toMap(CaseFormat::fileName, Function.identity()));
    this.differences = differences;
    this.out = out;
  }

  /**
   * Runs the cases.
   *
   * @param folder where to look for case files
   * @return the counts
   * @throws IOException when the folder cannot be read
   */
  Tally over(Path folder) throws IOException {
    for (Path file : CaseFiles.in(folder)) {
      CaseFormat format = formats.get(CaseFiles.name(file));
      if (format == null) {
        unknown.add(file);
      } else {
        runFile(file, format);
      }
    }
    printSummary();
    return total;
  }

  private void runFile(Path file, CaseFormat format) {
    Tally tally = new Tally();
    for (ConformanceCase each : format.read(JsonMapper.shared().readTree(file))) {
      runCase(format.fileName(), each, tally);
    }
    out.printf(
        "%s: %d passed, %d failed, %d agreed differences%n",
        file, tally.passed(), tally.failed(), tally.agreed());
    format.summarize(out);
    total.add(tally);
  }

  private void runCase(String file, ConformanceCase each, Tally tally) {
    Outcome outcome = each.check().run();
    if (outcome instanceof Outcome.Failed failure) {
      differences
          .covering(file, each)
          .ifPresentOrElse(
              agreed -> {
                tally.agree();
                reasons.merge(agreed.reason(), 1, Integer::sum);
              },
              () -> {
                tally.fail();
                print(each, failure);
              });
    } else {
      tally.pass();
      differences.agrees(file, each);
    }
  }

  private void print(ConformanceCase each, Outcome.Failed failure) {
    out.printf("FAILED %s (%s)%n", each.id(), each.source());
    out.printf("  asked     %s%n", each.question());
    out.printf("  expected  %s%n", indented(failure.expected()));
    out.printf("  came      %s%n", indented(failure.actual()));
  }

  private void printSummary() {
    unknown.forEach(file -> out.printf("%s: not known to this version%n", file));
    differences
        .outdated()
        .forEach(each ->
            out.printf("agreed difference no longer differs: %s %s%n", each.file(), each.cases()));
    reasons.forEach((reason, count) -> out.printf("agreed difference (%d): %s%n", count, reason));
    out.printf(
        "%d agreed differences, %d files not known to this version%n",
        total.agreed(), unknown.size());
    out.printf("%d passed, %d failed%n", total.passed(), total.failed());
  }

  private static String indented(String text) {
    return text.replace("\n", "\n            ");
  }
}
