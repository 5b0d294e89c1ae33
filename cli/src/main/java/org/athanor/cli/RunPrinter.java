package org.athanor.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.backup.Backup;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.RunPlan;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.StepReport;
import org.jspecify.annotations.Nullable;

/** Prints what a run did, or would do. */
final class RunPrinter {
  private final Console console;
  private @Nullable Path backup;
  private List<String> smoke = List.of();

  RunPrinter(Console console) {
    this.console = console;
  }

  /** What is asked behind a planned run that ends at the head, by the names of the queries. */
  RunPrinter asking(Collection<String> smokeQueries) {
    smoke = List.copyOf(smokeQueries);
    return this;
  }

  /** The backup that was made before the first statement. */
  void backupMade(Backup.Made made, Path workingFolder) {
    backup = made.file();
    console.progress("backup  " + Workspace.shown(made.file(), workingFolder) + "  ("
        + BackupAccess.size(made.record().bytes()) + "; " + made.record().proof() + ")");
  }

  /** What was done. */
  void print(RunReport report) {
    report.warnings().forEach(console::warning);
    if (console.isJson()) {
      console.json(Facts.of()
          .put("database", report.database())
          .put("backup", backup)
          .put("direction", report.direction().word())
          .put("before", texts(report.before()))
          .put("after", texts(report.after()))
          .putAll("steps", report.steps(), RunPrinter::facts)
          .put("warnings", report.warnings())
          .put("duration_ms", report.duration().toMillis()));
    } else if (report.steps().isEmpty()) {
      console.line("Nothing to do: the database is at " + shown(report.after()) + ".");
    } else {
      console.line(
          report.steps().size() + (report.steps().size() == 1 ? " revision, " : " revisions, ")
              + "now at " + console.style(Style.CYAN, shown(report.after())) + " ("
              + report.duration().toMillis() + " ms)");
    }
  }

  private static Facts facts(StepReport step) {
    return Facts.of()
        .put("revision", step.revision())
        .put("message", step.message())
        .put("from", texts(step.from()))
        .put("to", texts(step.to()))
        .put("statement_count", step.statements())
        .put("resumed_from", step.resumedAt())
        .put("duration_ms", step.duration().toMillis());
  }

  /** What would be done. */
  void print(RunPlan plan) {
    plan.warnings().forEach(console::warning);
    if (console.isJson()) {
      console.json(Facts.of()
          .put("database", plan.database())
          .put("direction", plan.direction().word())
          .put("before", texts(plan.rows()))
          .put("after", texts(plan.after()))
          .put("destructive", plan.isDestructive())
          .putAll("steps", plan.steps(), RunPrinter::facts)
          .putAll("hooks", plan.hooks(), RunPrinter::facts)
          .put("smoke_queries", smoke)
          .put("warnings", plan.warnings()));
      return;
    }
    if (plan.steps().isEmpty()) {
      console.line("Nothing to do: the database is at " + shown(plan.rows()) + ".");
      return;
    }
    console.line("Would go from " + shown(plan.rows()) + " to " + shown(plan.after())
        + "; nothing was changed.");
    plan.steps().forEach(this::print);
    if (!plan.hooks().isEmpty()) {
      console.line();
      console.line("Hooks of the project run, too:");
      plan.hooks().forEach(hook -> console.line("  " + hook.moment().word() + "  " + hook.name()));
    }
    if (!smoke.isEmpty()) {
      console.line();
      console.line("Asked at the head: " + String.join(", ", smoke));
    }
  }

  private static Facts facts(RunPlan.PlannedHook hook) {
    return Facts.of().put("moment", hook.moment().word()).put("hook", hook.name());
  }

  private void print(RunPlan.PlannedStep step) {
    console.line();
    String mode =
        step.mode() == RunPlan.Mode.ONE_TRANSACTION ? "one transaction" : "step by step, resumable";
    console.line(console.style(Style.CYAN, step.revision().value()) + "  " + step.message()
        + console.style(Style.DIM, "  (" + mode + ")"));
    for (RunPlan.PlannedStatement statement : step.statements()) {
      String text = statement.text().replace("\n", "\n    ");
      console.line("  " + text + ";" + marks(statement));
    }
  }

  private String marks(RunPlan.PlannedStatement statement) {
    StringBuilder marks = new StringBuilder();
    mark(marks, statement.losesData(), "loses data");
    mark(marks, statement.rewritesTable(), "rewrites the table");
    mark(marks, statement.scansTable() && !statement.rewritesTable(), "scans the table");
    mark(marks, statement.outside(), "outside a transaction");
    if (!statement.locks().isEmpty()) {
      mark(marks, true, "locks " + locks(statement));
    }
    if (marks.length() == 0) {
      return "";
    }
    Style style = statement.losesData() ? Style.RED : Style.DIM;
    return console.style(style, "  -- " + marks);
  }

  private static String locks(RunPlan.PlannedStatement statement) {
    return String.join(
        ", ", statement.locks().stream().map(RunPlan.PlannedLock::text).toList());
  }

  private static void mark(StringBuilder marks, boolean holds, String text) {
    if (holds) {
      marks.append(marks.length() == 0 ? "" : "; ").append(text);
    }
  }

  private static Facts facts(RunPlan.PlannedStep step) {
    return Facts.of()
        .put("revision", step.revision())
        .put("message", step.message())
        .put("file", step.location())
        .put("transaction_mode", step.mode())
        .put("operations", step.operations())
        .putAll("statements", step.statements(), RunPrinter::facts);
  }

  private static Facts facts(RunPlan.PlannedStatement statement) {
    return Facts.of()
        .put("sql", statement.text())
        .put("loses_data", statement.losesData())
        .put("rewrites_table", statement.rewritesTable())
        .put("scans_table", statement.scansTable())
        .putAll("locks", statement.locks(), RunPrinter::facts)
        .put("in_transaction", !statement.outside());
  }

  private static Facts facts(RunPlan.PlannedLock lock) {
    return Facts.of().put("table", lock.table()).put("mode", lock.mode());
  }

  static List<String> texts(List<RevisionId> ids) {
    return ids.stream().map(RevisionId::value).toList();
  }

  static String shown(List<RevisionId> ids) {
    return ids.isEmpty() ? "base" : String.join(", ", texts(ids));
  }
}
