package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.athanor.lint.HistoryLint;
import org.athanor.revision.RevisionId;
import org.athanor.script.ScriptDirectory;

/**
 * Finds the revisions whose safe form is proved, by halves: what fails together is tried apart.
 *
 * <p>Not thread-safe; one instance searches once.
 */
final class ProofSearch {
  private final ScriptDirectory original;
  private final Function<Set<RevisionId>, ProvedFix.Attempt> attempts;
  private final FixProof proof;
  private final Set<RevisionId> proved = new LinkedHashSet<>();
  private final Map<RevisionId, List<String>> unproved = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** Rewritten because they cannot be run as they are; others are compared on top of them. */
  private final Set<RevisionId> repaired = new LinkedHashSet<>();

  /**
   * Searches.
   *
   * @param original the revisions as they are
   * @param attempts rewrites these and no others
   * @param proof compares
   */
  ProofSearch(
      ScriptDirectory original,
      Function<Set<RevisionId>, ProvedFix.Attempt> attempts,
      FixProof proof) {
    this.original = original;
    this.attempts = attempts;
    this.proof = proof;
  }

  /** Whether an attempt has the effect of the revisions as they are. */
  boolean proves(ProvedFix.Attempt attempt, List<RevisionId> changed) {
    FixProof.Verdict verdict = proof.compare(original, attempt.copy(), attempt.change(changed));
    notes.addAll(verdict.isSame() ? verdict.notes() : List.of());
    return verdict.isSame();
  }

  /** Finds those of some revisions that are proved. */
  void find(List<RevisionId> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    FixProof.Verdict verdict = compare(candidates);
    FixProof.Stop stop = verdict.original();
    if (stop != null) {
      repair(stop, candidates);
    } else if (verdict.isSame()) {
      proved.addAll(candidates);
      notes.addAll(verdict.notes());
    } else if (candidates.size() == 1) {
      unproved.put(candidates.get(0), verdict.reasons());
    } else {
      int half = candidates.size() / 2;
      find(candidates.subList(0, half));
      find(candidates.subList(half, candidates.size()));
    }
  }

  /** What cannot be run as it is has no effect to compare with; then that it runs must do. */
  private void repair(FixProof.Stop stop, List<RevisionId> candidates) {
    FixProof.Stop left =
        candidates.contains(stop.revision()) ? compare(List.of(stop.revision())).rewritten() : stop;
    boolean isRepaired = left == null || isOld(left) && !left.revision().equals(stop.revision());
    if (left != null && !isRepaired) {
      candidates.forEach(id -> unproved.put(id, left.reasons()));
      return;
    }
    repaired.add(stop.revision());
    proved.add(stop.revision());
    notes.add("The effect of " + stop.revision() + " was not compared: as it is, it fails. "
        + stop.reasons().get(0));
    List<RevisionId> others = new ArrayList<>(candidates);
    others.remove(stop.revision());
    find(others);
  }

  private boolean isOld(FixProof.Stop stop) {
    return original.graph().find(stop.revision()).isPresent();
  }

  private FixProof.Verdict compare(List<RevisionId> candidates) {
    Set<RevisionId> all = new LinkedHashSet<>(proved);
    all.addAll(candidates);
    List<RevisionId> changed = HistoryLint.order(original.graph()).stream()
        .filter(id -> all.contains(id) && !repaired.contains(id))
        .toList();
    try (ProvedFix.Attempt attempt = attempts.apply(all)) {
      if (!attempt.failure().isEmpty()) {
        return new FixProof.Verdict(attempt.failure(), List.of(), null, null);
      }
      if (repaired.isEmpty()) {
        return proof.compare(original, attempt.copy(), attempt.change(changed));
      }
      try (ProvedFix.Attempt base = attempts.apply(repaired)) {
        return proof.compare(base.copy().open(), attempt.copy(), attempt.change(changed));
      }
    }
  }

  Set<RevisionId> proved() {
    return proved;
  }

  Map<RevisionId, List<String>> unproved() {
    return unproved;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
