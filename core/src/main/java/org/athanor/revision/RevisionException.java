package org.athanor.revision;

import org.athanor.error.AthanorException;

/**
 * An error of the graph or of an expression that points into it, with the facts as data.
 *
 * <pre>{@code
 * catch (RevisionException e) {
 *   if (e.problem() instanceof RevisionProblem.SeveralHeads several) {
 *     offerMerge(several.heads());
 *   }
 * }
 * }</pre>
 */
public final class RevisionException extends AthanorException {
  private static final long serialVersionUID = 1L;

  private final transient RevisionProblem problem;

  RevisionException(Builder builder, RevisionProblem problem) {
    super(builder);
    this.problem = problem;
  }

  /** The facts. */
  public RevisionProblem problem() {
    return problem;
  }
}
