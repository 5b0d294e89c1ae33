package org.athanor.revision;

import java.util.List;
import java.util.Set;

/**
 * A part of the history, from an upper end down to a lower end.
 *
 * <pre>{@code
 * graph.between(RevisionSpan.of(RevisionTarget.HEADS, RevisionTarget.BASE, Option.INCLUSIVE));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param upper the newer end: revisions, heads or words
 * @param lower the older end
 * @param options how the ends are meant
 */
public record RevisionSpan(
    List<RevisionTarget> upper, List<RevisionTarget> lower, Set<Option> options) {

  /** How the ends of a span are meant. */
  public enum Option {
    /** The lower end belongs to the span. */
    INCLUSIVE,
    /** Branches that the lower end does not name are taken down to their bases. */
    IMPLICIT_BASE,
    /** Relative steps stop at the end of the history where they would lead beyond it. */
    CLAMP
  }

  /** Copies the lists. */
  public RevisionSpan {
    upper = List.copyOf(upper);
    lower = List.copyOf(lower);
    options = Set.copyOf(options);
  }

  /**
   * A span between two expressions.
   *
   * @param upper the newer end
   * @param lower the older end
   * @param options how the ends are meant
   * @return the span
   */
  public static RevisionSpan of(RevisionTarget upper, RevisionTarget lower, Option... options) {
    return new RevisionSpan(List.of(upper), List.of(lower), Set.of(options));
  }

  boolean has(Option option) {
    return options.contains(option);
  }
}
