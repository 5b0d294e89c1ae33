package org.athanor.lint;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.LintUnit.Direction;
import org.athanor.runtime.MigrationGuard;
import org.athanor.runtime.RunPlan;
import org.athanor.script.ScriptDirectory;

/**
 * Refuses a run in whose revisions the linter finds errors that nobody has accepted. The revisions
 * are judged for the version of the server that is spoken to, on the database that all revisions
 * before them make. Immutable and thread-safe.
 */
public final class HazardGuard implements MigrationGuard {
  private static final int SHOWN = 5;

  private final ScriptDirectory scripts;
  private final HistoryLint.FileNames shown;
  private final Function<Dialect, HistoryLint> lint;

  /**
   * Judges runs of revisions of a folder.
   *
   * @param scripts all revisions
   * @param shown the names by which errors show files
   * @param lint judges for the dialect of the server
   */
  public HazardGuard(
      ScriptDirectory scripts, HistoryLint.FileNames shown, Function<Dialect, HistoryLint> lint) {
    this.scripts = scripts;
    this.shown = shown;
    this.lint = lint;
  }

  @Override
  public void examine(PreparedRun run) {
    Set<Path> files = new HashSet<>();
    for (RunPlan.PlannedStep step : run.plan().steps()) {
      scripts.file(step.revision()).ifPresent(files::add);
    }
    Direction direction = run.plan().direction() == org.athanor.runtime.Direction.UPGRADE
        ? Direction.UPGRADE
        : Direction.DOWNGRADE;
    List<Finding> errors = Objects.requireNonNull(lint.apply(run.dialect()))
        .judge(scripts, shown, files::contains)
        .open()
        .stream()
        .filter(finding -> finding.direction() == direction)
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
    if (!errors.isEmpty()) {
      throw refusal(errors);
    }
  }

  private static AthanorException refusal(List<Finding> errors) {
    Finding first = errors.get(0);
    String found = errors.size() == 1 ? "an error" : errors.size() + " errors";
    AthanorException.Builder error = AthanorException.of(
        ErrorCode.RUN_020, "The linter finds " + found + " in the revisions of this run.");
    errors.stream().limit(SHOWN).forEach(each -> error.evidence(line(each)));
    if (errors.size() > SHOWN) {
      error.evidence("and " + (errors.size() - SHOWN) + " more");
    }
    error.databaseState("Nothing was changed.").fix("read what to write instead:  athanor lint");
    if (first.rule().group() != RuleGroup.META) {
      error.fix("accept it with a reason in the revision:  " + acceptance(first));
    }
    return error
        .fix("run it all the same, this once:  athanor upgrade --no-lint")
        .build();
  }

  private static String line(Finding finding) {
    LintStatement.Source source = finding.source();
    return source.file() + ":" + source.line() + ":" + source.column() + "  "
        + finding.rule().id() + "  " + finding.text();
  }

  private static String acceptance(Finding finding) {
    String rule = finding.rule().id();
    return finding.source().file().endsWith(".java")
        ? "op.allow(\"" + rule + "\", \"REASON\", o -> ...)"
        : "-- athanor: allow " + rule + ": REASON";
  }
}
