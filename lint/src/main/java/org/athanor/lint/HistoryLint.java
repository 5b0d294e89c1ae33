package org.athanor.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.lint.LintUnit.Direction;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;
import org.athanor.script.RevisionScript;
import org.athanor.script.ScriptDirectory;

/**
 * Judges the revisions of a history, each in both directions, on the database that the revisions
 * before it make.
 *
 * <p>Operations are compiled by the dialect to the statements that would run. Immutable and
 * thread-safe.
 */
public final class HistoryLint {
  private final UnitReplay replay;
  private final Linter linter;
  private final Dialect dialect;

  /**
   * Judges revisions.
   *
   * @param replay plays them
   * @param linter asks the rules
   * @param dialect compiles their operations
   */
  public HistoryLint(UnitReplay replay, Linter linter, Dialect dialect) {
    this.replay = replay;
    this.linter = linter;
    this.dialect = dialect;
  }

  /**
   * Judges the revisions of a folder, from the first to the last.
   *
   * @param scripts the revisions
   * @param shown the name by which findings show a file
   * @param judged which revisions, by their files, are judged; the others are only played
   * @throws org.athanor.error.AthanorException when the history or one of its files cannot be read
   */
  public LintReport judge(ScriptDirectory scripts, FileNames shown, Predicate<Path> judged) {
    List<RevisionId> ids = order(scripts);
    Map<RevisionId, RevisionScript> loaded = scripts.load(ids, dialect);
    CatalogState database = replay.nothing();
    RevisionStatements statements = new RevisionStatements(dialect);
    List<Finding> findings = new ArrayList<>();
    int units = 0;
    for (RevisionId id : ids) {
      RevisionScript script = Objects.requireNonNull(loaded.get(id));
      Path file = scripts.file(id).orElseThrow();
      RevisionFileText text =
          RevisionFileText.of(file, shown.of(file), scripts.text(id).orElseThrow());
      LintUnit up = replay.play(statements.of(script, Direction.UPGRADE, text), database);
      database = up.after();
      if (judged.test(file)) {
        LintUnit down = replay.play(statements.of(script, Direction.DOWNGRADE, text), database);
        findings.addAll(linter.judge(List.of(up, down)));
        units++;
      }
    }
    return new LintReport(findings, units);
  }

  /** How a file is shown in findings. */
  @FunctionalInterface
  public interface FileNames {
    /** The name of a file. */
    String of(Path file);
  }

  /** The revisions in an order in which they can be run. */
  private static List<RevisionId> order(ScriptDirectory scripts) {
    if (scripts.graph().revisions().isEmpty()) {
      return List.of();
    }
    return scripts.graph().upgradePath(List.of(), RevisionTarget.parse("heads")).steps().stream()
        .map(UpgradeStep.class::cast)
        .map(UpgradeStep::revision)
        .map(Revision::id)
        .toList();
  }
}
