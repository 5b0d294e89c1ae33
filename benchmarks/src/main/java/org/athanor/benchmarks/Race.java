package org.athanor.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs contestants in turns, so that what else the machine does falls on all of them alike.
 *
 * <p>Not thread-safe.
 */
final class Race {
  private final Map<String, Attempt> contestants = new LinkedHashMap<>();

  /** One measured run; what it prepares is not part of what it returns. */
  @FunctionalInterface
  interface Attempt {
    /** Does it. */
    Cost run() throws Exception;
  }

  /** Adds a contestant. */
  Race with(String who, Attempt attempt) {
    contestants.put(who, attempt);
    return this;
  }

  /** The median of each contestant over {@code repetitions} rounds, in the order of adding. */
  Map<String, Cost> run(int repetitions) throws Exception {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < repetitions; round++) {
      for (Map.Entry<String, Attempt> contestant : contestants.entrySet()) {
        costs
            .computeIfAbsent(contestant.getKey(), who -> new ArrayList<>())
            .add(contestant.getValue().run());
      }
    }
    Map<String, Cost> medians = new LinkedHashMap<>();
    costs.forEach((who, all) -> medians.put(who, Cost.median(all)));
    return medians;
  }
}
