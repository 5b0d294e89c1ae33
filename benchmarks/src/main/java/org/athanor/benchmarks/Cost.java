package org.athanor.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process cost; a figure that was not measured is NaN.
 *
 * @param cpuSeconds time on any core in user and system mode, its start included
 * @param wallSeconds time that passed
 * @param peakMebibytes the most memory that was resident
 */
record Cost(double cpuSeconds, double wallSeconds, double peakMebibytes) {
  /** Of what is only counted. */
  static final Cost NONE = new Cost(Double.NaN, Double.NaN, Double.NaN);

  /** The median of each figure by itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::cpuSeconds),
        median(costs, Cost::wallSeconds),
        median(costs, Cost::peakMebibytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    List<Cost> sorted =
        costs.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get((sorted.size() - 1) / 2));
  }
}
