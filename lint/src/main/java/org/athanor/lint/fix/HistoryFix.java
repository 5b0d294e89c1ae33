package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.athanor.dialect.Dialect;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.SafeForm;
import org.athanor.revision.RevisionId;
import org.athanor.schema.ConstraintReference;

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
  private final Room room;

  /**
   * Rewrites revisions.
   *
   * @param lint judges them
   * @param dialect whose SQL they hold
   * @param made how new revisions are made
   */
  public HistoryFix(HistoryLint lint, Dialect dialect, NewRevisions made) {
    this(lint, dialect, made, Room.EVERYWHERE);
  }

  private HistoryFix(HistoryLint lint, Dialect dialect, NewRevisions made, Room room) {
    this.lint = lint;
    this.dialect = dialect;
    this.made = made;
    this.room = room;
  }

  /** The same, but only forms are written for which there is room. */
  HistoryFix within(Room where) {
    return new HistoryFix(lint, dialect, made, where);
  }

  /** Where safe forms can be written. */
  @FunctionalInterface
  interface Room {
    /** For all of them. */
    Room EVERYWHERE = (file, form) -> Optional.empty();

    /**
     * Why a form cannot be written, or nothing where it can.
     *
     * @param file the file of its revision, as it is named in the project
     * @param form what would be written
     */
    Optional<String> refusal(Path file, SafeForm form);
  }

  /**
   * What stays because there is no room for its safe form.
   *
   * @param finding what was found
   * @param reason why
   */
  public record Unfixed(Finding finding, String reason) {}

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
   * @param unfixed what stays because there is no room for its safe form
   * @param named the constraints that get a name of their own, where the server gave them one
   */
  public record Report(
      List<RevisionId> fixed,
      List<Finding> findings,
      List<Finding> applied,
      List<Unfixed> unfixed,
      List<ConstraintReference> named) {
    /** Nothing was done. */
    static final Report NOTHING = new Report(List.of(), List.of(), List.of(), List.of(), List.of());

    public Report {
      fixed = List.copyOf(fixed);
      findings = List.copyOf(findings);
      applied = List.copyOf(applied);
      unfixed = List.copyOf(unfixed);
      named = List.copyOf(named);
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
      goesOn = new Round(copy, made, dialect, log).run(lint, selection, room);
    }
    List<RevisionId> fixed = HistoryLint.order(copy.open().graph()).stream()
        .filter(log.fixed::contains)
        .toList();
    return new Report(
        fixed, log.mended, List.copyOf(log.applied), List.copyOf(log.unfixed), log.named);
  }
}
