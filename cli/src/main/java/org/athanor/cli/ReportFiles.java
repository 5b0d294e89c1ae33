package org.athanor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.JsonPrinter;
import org.athanor.report.HtmlReport;
import org.athanor.report.MarkdownReport;
import org.athanor.report.Report;
import org.athanor.report.ReportFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files into which a report is written. */
final class ReportFiles {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes the report as one HTML file.")
  private @Nullable Path html;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Writes it as Markdown that fits into a comment of a pull request.")
  private @Nullable Path markdown;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes it as JSON.")
  private @Nullable Path json;

  /** The same files, and those that were not named in a folder. */
  ReportFiles in(Path folder) {
    ReportFiles all = new ReportFiles();
    all.html = html == null ? folder.resolve("report.html") : html;
    all.markdown = markdown == null ? folder.resolve("report.md") : markdown;
    all.json = json == null ? folder.resolve("report.json") : json;
    return all;
  }

  /** Whether one was named. */
  boolean areWanted() {
    return html != null || markdown != null || json != null;
  }

  /** Writes those that were named. */
  List<Path> write(AthanorCommand root, Report report) {
    OutputFile output = new OutputFile(root.host().folder());
    List<Path> written = new ArrayList<>();
    write(output, html, () -> new HtmlReport(report).text(), written);
    write(output, markdown, () -> new MarkdownReport(report).text(), written);
    write(output, json, () -> JsonPrinter.print(Facts.of(ReportFacts.of(report))) + "\n", written);
    return written;
  }

  private static void write(
      OutputFile output, @Nullable Path file, Supplier<String> text, List<Path> written) {
    if (file != null) {
      output.write(file, text.get());
      written.add(file);
    }
  }
}
