package org.athanor.lint.fix;

import java.util.List;
import org.athanor.revision.RevisionId;
import org.athanor.schema.ConstraintReference;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether rewritten revisions have the effect of the original ones, by running both.
 *
 * <p>Not thread-safe.
 */
@FunctionalInterface
public interface FixProof {
  /**
   * Tries both.
   *
   * @param original the revisions as they are
   * @param rewritten a copy in which some of them are rewritten
   * @param change what was rewritten
   */
  Verdict compare(ScriptDirectory original, RevisionCopy rewritten, Change change);

  /**
   * What was rewritten.
   *
   * @param revisions the ids of the revisions, in the order in which they run
   * @param named the constraints that get a name of their own, where the server gave them one
   */
  record Change(List<RevisionId> revisions, List<ConstraintReference> named) {
    public Change {
      revisions = List.copyOf(revisions);
      named = List.copyOf(named);
    }
  }

  /**
   * What was seen.
   *
   * @param differences what differs, one line each; empty when both have the same effect
   * @param notes what was not compared, one line each
   * @param original where the original ones stop on the way up, or null
   * @param rewritten where the rewritten ones stop on the way up, or null
   */
  record Verdict(
      List<String> differences,
      List<String> notes,
      @Nullable Stop original,
      @Nullable Stop rewritten) {
    public Verdict {
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
    }

    /** Whether both ran and led to the same. */
    boolean isSame() {
      return original == null && rewritten == null && differences.isEmpty();
    }

    /** Why it is not the same. */
    List<String> reasons() {
      return rewritten == null ? differences : rewritten.reasons();
    }
  }

  /**
   * A revision that fails.
   *
   * @param revision which one
   * @param reasons what was said, one line each
   */
  record Stop(RevisionId revision, List<String> reasons) {
    public Stop {
      reasons = List.copyOf(reasons);
    }
  }
}
