package org.athanor.revision;

import java.util.List;

/**
 * What a {@link RevisionException} is about, as data.
 *
 * <p>Texts are what the user wrote; ids are revisions of the graph. Immutable.
 */
public sealed interface RevisionProblem {
  /** REV-001: nothing has this name; {@code near} holds the names that look like it. */
  record UnknownRevision(String text, List<String> near) implements RevisionProblem {
    /** Copies the list. */
    public UnknownRevision {
      near = List.copyOf(near);
    }
  }

  /** REV-002: several ids or labels start with this text. */
  record AmbiguousPrefix(String text, List<String> matches) implements RevisionProblem {
    /** Copies the list. */
    public AmbiguousPrefix {
      matches = List.copyOf(matches);
    }
  }

  /** REV-003: an expression for one revision means several. */
  record SeveralHeads(String text, List<RevisionId> heads) implements RevisionProblem {
    /** Copies the list. */
    public SeveralHeads {
      heads = List.copyOf(heads);
    }
  }

  /** REV-004: a text that cannot be an id or a label. */
  record IllegalName(String text) implements RevisionProblem {}

  /** REV-005: a text that is no expression. */
  record UnreadableExpression(String text) implements RevisionProblem {}

  /** REV-006: the revision exists, but not in this branch. */
  record NotInBranch(RevisionId revision, String branch) implements RevisionProblem {}

  /** REV-007: nothing before an {@code @} has this name. */
  record UnknownBranch(String text, List<String> near) implements RevisionProblem {
    /** Copies the list. */
    public UnknownBranch {
      near = List.copyOf(near);
    }
  }

  /**
   * REV-008 to REV-011: revisions that follow or depend on themselves. {@code cycle} names each
   * once, in the order of the edges; {@code blocked} holds what cannot be ordered because of it.
   */
  record Cycle(List<RevisionId> cycle, List<RevisionId> blocked) implements RevisionProblem {
    /** Copies the lists. */
    public Cycle {
      cycle = List.copyOf(cycle);
      blocked = List.copyOf(blocked);
    }
  }

  /** REV-012: two revisions with this id. */
  record DuplicateId(RevisionId id) implements RevisionProblem {}

  /** REV-013: a label that names another revision already. */
  record DuplicateLabel(String label, RevisionId revision, RevisionId owner)
      implements RevisionProblem {}

  /** REV-014: {@code revision} follows or depends on a name that nothing has. */
  record MissingReference(RevisionId revision, String missing) implements RevisionProblem {}

  /** REV-015: the older end of a range is no ancestor of the newer end. */
  record NotAnAncestor(String lower, String upper) implements RevisionProblem {}

  /** REV-016: {@code others} are applied with {@code revision} anyway. */
  record Overlap(RevisionId revision, List<RevisionId> others) implements RevisionProblem {
    /** Copies the list. */
    public Overlap {
      others = List.copyOf(others);
    }
  }

  /** REV-017: no path leads from the rows to the target. */
  record Unreachable(String target, List<RevisionId> rows) implements RevisionProblem {
    /** Copies the list. */
    public Unreachable {
      rows = List.copyOf(rows);
    }
  }

  /** REV-018: there are not as many revisions as the steps ask for. */
  record TooFar(String target) implements RevisionProblem {}

  /** REV-019: the steps could lead along several branches, or start from several revisions. */
  record AmbiguousSteps(String target, List<RevisionId> candidates) implements RevisionProblem {
    /** Copies the list. */
    public AmbiguousSteps {
      candidates = List.copyOf(candidates);
    }
  }

  /** REV-020: a new revision on a revision that others follow already. */
  record NotAHead(RevisionId revision) implements RevisionProblem {}

  /** REV-021: a revision that is named twice. */
  record NamedTwice(RevisionId revision) implements RevisionProblem {}

  /** REV-022: rows from which a step cannot start. */
  record WrongRows(RevisionId expected, List<RevisionId> rows) implements RevisionProblem {
    /** Copies the list. */
    public WrongRows {
      rows = List.copyOf(rows);
    }
  }

  /** REV-023: a squashed revision that does not fit what it replaces, or what stands on that. */
  record Unfitting(RevisionId squashed, List<RevisionId> replaces) implements RevisionProblem {
    /** Copies the list. */
    public Unfitting {
      replaces = List.copyOf(replaces);
    }
  }

  /** REV-024, REV-025: a name or a row that was squashed into another revision. */
  record Squashed(String text, RevisionId into) implements RevisionProblem {}
}
