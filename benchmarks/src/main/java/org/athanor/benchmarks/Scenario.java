package org.athanor.benchmarks;

import java.util.List;

/** Something to be measured. A new one is a class and a line in {@link Bench}. */
interface Scenario {
  /** The word that chooses it on the command line. */
  String name();

  /** Prepares, runs and measures. */
  List<Row> run(Setting setting) throws Exception;
}
