package org.athanor.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reverses lists of operations. */
public final class Reversal {
  private Reversal() {}

  /**
   * The reverses in reverse order, or empty when one of the operations has none. Questions
   * ({@link RequireNone}) are left out: they change nothing.
   */
  public static Optional<List<Operation>> of(List<Operation> operations) {
    List<Operation> reversed = new ArrayList<>();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation operation = operations.get(i);
      if (operation instanceof RequireNone) {
        continue;
      }
      Optional<Operation> back = operation.reverse();
      if (back.isEmpty()) {
        return Optional.empty();
      }
      reversed.add(back.get());
    }
    return Optional.of(List.copyOf(reversed));
  }
}
