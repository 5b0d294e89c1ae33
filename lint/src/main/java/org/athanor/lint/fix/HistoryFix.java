package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.athanor.dialect.Dialect;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.revision.RevisionId;

/**
 * Rewrites the revisions of a history, in a copy of their folders, until no rule knows anything
 * better.
 *
 * <pre>{@code
 * try (RevisionCopy copy = new RevisionCopy(options)) {
 *   HistoryFix.Report report = new HistoryFix(lint, dialect, made).fix(copy, selection);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class HistoryFix {
  /** One fix can bring another one into reach, such as a limit before a new statement. */
  private static final int ROUNDS = 5;

  private final HistoryLint lint;
  private final Dialect dialect;
  private final NewRevisions made;

  /**
   * Rewrites revisions.
   *
   * @param lint judges them
   * @param dialect whose SQL they hold
   * @param made how new revisions are made
   */
  public HistoryFix(HistoryLint lint, Dialect dialect, NewRevisions made) {
    this.lint = lint;
    this.dialect = dialect;
    this.made = made;
  }

  /**
   * Which revisions are rewritten.
   *
   * @param judged which ones, by their files in the project
   * @param applied those that a database has: they are never changed
   */
  public record Selection(Predicate<Path> judged, Set<RevisionId> applied) {
    public Selection {
      applied = Set.copyOf(applied);
    }
  }

  /**
   * What was done in the copy.
   *
   * @param fixed the ids of the revisions that were rewritten, in the order in which they run
   * @param findings what was found in them and is mended
   * @param applied what stays because the revision has been applied
   */
  public record Report(List<RevisionId> fixed, List<Finding> findings, List<Finding> applied) {
    public Report {
      fixed = List.copyOf(fixed);
      findings = List.copyOf(findings);
      applied = List.copyOf(applied);
    }
  }

  /** The revisions of which something can be rewritten, in the order in which they run. */
  List<RevisionId> candidates(RevisionCopy copy, Selection selection) {
    return lint
        .fixable(
            copy.open(),
            file -> copy.original(file).toString(),
            file -> selection.judged().test(copy.original(file)))
        .stream()
        .map(HistoryLint.FixableRevision::id)
        .filter(id -> !selection.applied().contains(id))
        .toList();
  }

  /** Rewrites what can be. */
  public Report fix(RevisionCopy copy, Selection selection) {
    Round.Log log = new Round.Log();
    boolean goesOn = true;
    for (int i = 0; i < ROUNDS && goesOn; i++) {
      goesOn = new Round(copy, made, dialect, log).run(lint, selection);
    }
    List<RevisionId> fixed = HistoryLint.order(copy.open().graph()).stream()
        .filter(log.fixed::contains)
        .toList();
    return new Report(fixed, log.mended, List.copyOf(log.applied));
  }
}
