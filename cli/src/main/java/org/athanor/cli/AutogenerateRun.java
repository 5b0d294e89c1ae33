package org.athanor.cli;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Optional;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.Autogenerate;
import org.athanor.command.CreateRevision;
import org.athanor.command.Decisions;
import org.athanor.command.Questions;
import org.athanor.script.Language;
import org.jspecify.annotations.Nullable;

/** The part of {@code athanor revision} that compares the model with the database. */
final class AutogenerateRun {
  private final AthanorCommand root;
  private final Workspace workspace;
  private final CreateRevision creation;
  private final Language language;

  /** What was chosen on the command line. */
  record Choices(
      ComparisonOptions compared,
      ProofOptions proof,
      ModelSourceOptions sources,
      boolean withTest) {}

  AutogenerateRun(
      AthanorCommand root, Workspace workspace, CreateRevision creation, Language language) {
    this.root = root;
    this.workspace = workspace;
    this.creation = creation;
    this.language = language;
  }

  int run(CreateRevision.Request request, Autogenerate.WhenEmpty whenEmpty, Choices choices) {
    DatabaseAccess access = new DatabaseAccess(root, workspace);
    DecisionOptions options = choices.compared().decisions();
    Decisions decisions = options.decisions(root.host().folder());
    if (options.hasAnswers() || person() != null) {
      decisions = decisions.withValues(decisions.values().asking());
    }
    try (ModelComparison comparison = comparison(access, choices)) {
      Autogenerate plain = new Autogenerate(
              comparison.environment(),
              choices.compared().over(access.modelOptions(), root.settings()),
              creation,
              language)
          .withScratch(comparison.scratch(), choices.proof().proving());
      Autogenerate autogenerate = comparison.wanted().map(plain::against).orElse(plain);
      Autogenerate.Report report = autogenerate.run(request, whenEmpty, decisions);
      while (!report.questions().isEmpty()) {
        Optional<Answers> answers = ask(report.questions());
        if (answers.isEmpty()) {
          return refuse(report.questions(), options);
        }
        decisions = decisions
            .withRenames(decisions.renames().with(answers.get().renames()))
            .withValues(decisions.values().with(answers.get().values()));
        report = autogenerate.run(request, whenEmpty, decisions);
      }
      Path file = report.file();
      if (file != null) {
        workspace.afterWrite().run(file);
      }
      print(report);
      if (file != null && report.revision() != null && choices.withTest()) {
        Path test = workspace.testSkeleton(file).write(report.revision());
        root.console().progress("Created " + Workspace.shown(test, root.host().folder()));
      }
      return ExitCode.OK;
    }
  }

  private ModelComparison comparison(DatabaseAccess access, Choices choices) {
    return new ModelComparison(
        access,
        choices.sources(),
        choices.compared().scratch().server(access),
        root.host().folder());
  }

  private Optional<Answers> ask(Questions questions) {
    BufferedReader input = person();
    return input == null
        ? Optional.empty()
        : new QuestionDialog(root.console(), input).ask(questions);
  }

  /** What somebody types who sees what is asked, or null. */
  private @Nullable BufferedReader person() {
    return root.console().drawsProgress() ? root.host().input() : null;
  }

  /** A guess could lose data, so nothing is written before somebody has answered. */
  private int refuse(Questions questions, DecisionOptions options) {
    Console console = root.console();
    boolean isKept = options.keep(questions, root.host().folder());
    console.json(AnswersFile.facts(questions));
    console.progress("No file was made: " + questions.count()
        + (questions.count() == 1 ? " question is open." : " questions are open."));
    console.progress(
        isKept
            ? "Answer them in the file of --answers, and run again."
            : "Answer them with " + QuestionDialog.suggestion(questions)
                + (questions.renames().isEmpty() ? "" : ", with --no-renames")
                + ", or in a file: --answers FILE");
    return ExitCode.DIFFERENCES;
  }

  private void print(Autogenerate.Report report) {
    Console console = root.console();
    Path file = report.file();
    String shown = file == null ? null : Workspace.shown(file, root.host().folder());
    if (console.isJson()) {
      console.json(Facts.of()
          .put("file", shown)
          .put("revision", report.revision() == null ? null : report.revision().id())
          .put("changes", ChangeReport.of(report.facts()))
          .put("losses", report.destructive())
          .put("notes", report.notes())
          .put("proof", report.proof()));
      return;
    }
    if (shown == null) {
      console.line(
          report.leavesOut()
              ? "Nothing to write: all that differs is left out. No file was made."
              : "Nothing to do: the database is as the model wants it. No file was made.");
      report.notes().forEach(console::warning);
      return;
    }
    report.changes().forEach(change -> console.line("  " + change));
    report
        .destructive()
        .forEach(what -> console.line(console.style(Style.RED, "  destructive: ") + what));
    report.notes().forEach(note -> console.line(console.style(Style.YELLOW, "  note: ") + note));
    if (report.proof() != null) {
      console.line(console.style(Style.GREEN, "  proved: ") + report.proof());
    }
    console.line("Created " + shown);
    console.progress("Read it before you run it: athanor upgrade head");
  }
}
