package org.athanor.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Steps and what must come before what, each with its reason.
 *
 * <p>The order is the one in which the steps were added, but for what a dependency moves: Kahn's
 * algorithm, always taking the earliest of the steps that wait for nothing. No recursion, and time
 * in proportion to steps and dependencies.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the steps
 */
final class DependencyGraph<T> {
  private final List<T> steps = new ArrayList<>();
  private final List<List<Edge>> after = new ArrayList<>();

  /** One dependency: the step that waits, and why. */
  private record Edge(int later, String reason) {}

  /** Adds a step; returns the number by which dependencies name it. */
  int add(T step) {
    steps.add(step);
    after.add(new ArrayList<>());
    return steps.size() - 1;
  }

  /** Says that {@code first} must come before {@code later}. A step never waits for itself. */
  void before(int first, int later, String reason) {
    if (first != later) {
      after.get(first).add(new Edge(later, reason));
    }
  }

  /**
   * All steps in order.
   *
   * @throws AthanorException BUG-001 when steps wait for each other, with the reasons
   */
  List<T> ordered() {
    int[] waits = new int[steps.size()];
    after.forEach(edges -> edges.forEach(edge -> waits[edge.later()]++));
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int step = 0; step < waits.length; step++) {
      if (waits[step] == 0) {
        ready.add(step);
      }
    }
    List<T> ordered = new ArrayList<>();
    for (Integer step = ready.poll(); step != null; step = ready.poll()) {
      ordered.add(steps.get(step));
      waits[step] = -1;
      for (Edge edge : after.get(step)) {
        if (--waits[edge.later()] == 0) {
          ready.add(edge.later());
        }
      }
    }
    if (ordered.size() < steps.size()) {
      throw cycle(waits);
    }
    return ordered;
  }

  /** Follows the steps that still wait until one comes again. */
  private AthanorException cycle(int[] waits) {
    int[] waitsFor = new int[steps.size()];
    String[] reasons = new String[steps.size()];
    Arrays.fill(waitsFor, -1);
    for (int step = 0; step < waits.length; step++) {
      for (Edge edge : waits[step] > 0 ? after.get(step) : List.<Edge>of()) {
        waitsFor[edge.later()] = step;
        reasons[edge.later()] = edge.reason();
      }
    }
    int at = 0;
    while (waits[at] <= 0) {
      at++;
    }
    // As many steps as there are lead into the cycle from anywhere.
    for (int i = 0; i < steps.size(); i++) {
      at = waitsFor[at];
    }
    List<String> evidence = new ArrayList<>();
    int start = at;
    do {
      evidence.add(steps.get(at) + " waits for " + steps.get(waitsFor[at]) + ": " + reasons[at]);
      at = waitsFor[at];
    } while (at != start);
    return AthanorException.of(ErrorCode.BUG_001, "Steps of the plan wait for each other.")
        .evidence(evidence)
        .fix("write the revision by hand, and report this")
        .build();
  }
}
