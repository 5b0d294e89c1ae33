package org.athanor.verification.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code ./run conformance DIR}: runs recorded cases of other tools' behaviour.
 *
 * <p>Exit codes: 0 all passed or agreed, 1 some failed, 2 the folder cannot be used.
 */
public final class Conformance {
  /** A new format is a new line here. */
  private static final List<CaseFormat> FORMATS = List.of(
      new RevisionGraphFormat(),
      new OperationSqlFormat(),
      new SchemaDiffFormat(),
      new ColumnCompareFormat("type_compare.json"),
      new ColumnCompareFormat("default_compare.json"),
      new LintFormat(),
      new TraceFormat());

  private Conformance() {}

  /**
   * Runs the cases of a folder.
   *
   * @param args the folder
   * @throws IOException when the folder cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
      System.err.println("usage: conformance DIR    (a folder with recorded cases)");
      System.exit(2);
    }
    ConformanceRun run = new ConformanceRun(FORMATS, AgreedDifferences.ofProject(), System.out);
    Tally tally = run.over(Path.of(args[0]));
    System.exit(tally.failed() == 0 ? 0 : 1);
  }
}
