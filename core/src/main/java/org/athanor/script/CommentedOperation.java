package org.athanor.script;

import java.util.List;
import org.athanor.operation.Operation;

/**
 * An operation with what a revision file says about it, in comments above it.
 *
 * @param operation the operation
 * @param comments the comments, one line each, without comment marks
 */
public record CommentedOperation(Operation operation, List<String> comments) {
  public CommentedOperation {
    comments = List.copyOf(comments);
  }

  /** An operation about which nothing is said. */
  public static CommentedOperation of(Operation operation) {
    return new CommentedOperation(operation, List.of());
  }

  /** Operations about which nothing is said. */
  public static List<CommentedOperation> of(List<Operation> operations) {
    return operations.stream().map(CommentedOperation::of).toList();
  }
}
