package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.doctor.Diagnosis;
import org.athanor.command.doctor.Doctor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor doctor}. */
@Command(
    name = "doctor",
    description = "Tells how project and database stand; ends with 3 when there is a problem.",
    footer = {
      "",
      "Checks: branch, uncommitted, revisions, heads (of the files);",
      "  connection, rights, position, interrupted, pending, indexes, drift (of the database)"
    })
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "CHECK",
      description = "Only these checks; those of the files need no database.")
  private List<String> only = List.of();

  @Option(
      names = "--skip",
      split = ",",
      paramLabel = "CHECK",
      description = "All checks but these; also doctor.skip of the configuration.")
  private List<String> skip = List.of();

  @Option(names = "--strict", description = "Ends with 3 on warnings too.")
  private boolean strict;

  @Option(
      names = "--scratch",
      paramLabel = "SERVER",
      description = "Where a scratch database may be made; else beside the database.")
  private @Nullable String scratch;

  @SuppressWarnings("NullAway.Init")
  DoctorCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    DoctorJob job =
        new DoctorJob(new DatabaseAccess(root, workspace), workspace.settings(), scratch);
    List<String> checks = job.checks(only, skip);
    Doctor.Report report = job.run(checks);
    print(report, Doctor.asksDatabase(checks));
    boolean found = report.count(Diagnosis.Status.PROBLEM) > 0
        || (strict && report.count(Diagnosis.Status.WARNING) > 0);
    return found ? ExitCode.DIFFERENCES : ExitCode.OK;
  }

  private void print(Doctor.Report report, boolean asksDatabase) {
    Console console = root.console();
    if (console.isJson()) {
      console.json(Facts.of()
          .put("database", asksDatabase ? report.database() : null)
          .put("ok_count", report.count(Diagnosis.Status.OK))
          .put("warning_count", report.count(Diagnosis.Status.WARNING))
          .put("problem_count", report.count(Diagnosis.Status.PROBLEM))
          .put("skipped_count", report.count(Diagnosis.Status.SKIPPED))
          .putAll("checks", report.diagnoses(), DoctorCommand::facts));
      return;
    }
    report.diagnoses().forEach(this::print);
    console.progress(counted(report.count(Diagnosis.Status.PROBLEM), "problem") + ", "
        + counted(report.count(Diagnosis.Status.WARNING), "warning") + ", "
        + report.count(Diagnosis.Status.OK) + " ok, "
        + report.count(Diagnosis.Status.SKIPPED) + " skipped");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void print(Diagnosis diagnosis) {
    Console console = root.console();
    String word = padded(diagnosis.status().word(), 9);
    String name = padded(diagnosis.check(), 13);
    console.line(console.style(style(diagnosis.status()), word) + name + diagnosis.text());
    diagnosis.evidence().forEach(line -> console.line("             " + indented(line)));
    String label = "  Fix: ";
    for (String fix : diagnosis.fixes()) {
      console.line("         " + label + indented(fix));
      label = "   or: ";
    }
  }

  private static String indented(String text) {
    return text.replace("\n", "\n                ");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static Style style(Diagnosis.Status status) {
    return switch (status) {
      case OK -> Style.GREEN;
      case WARNING -> Style.YELLOW;
      case PROBLEM -> Style.RED;
      case SKIPPED -> Style.DIM;
    };
  }

  private static Facts facts(Diagnosis diagnosis) {
    return Facts.of()
        .put("check", diagnosis.check())
        .put("status", diagnosis.status().word())
        .put("text", diagnosis.text())
        .put("evidence", diagnosis.evidence())
        .put("fixes", diagnosis.fixes());
  }
}
