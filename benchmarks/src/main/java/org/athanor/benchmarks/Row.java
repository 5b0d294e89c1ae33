package org.athanor.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One measured contestant of a scenario.
 *
 * @param what what was done, such as {@code upgrade head, 1,000 revisions, SQLite}
 * @param who the contestant
 * @param cost the median of its runs
 * @param verdict whether the bar is met, in words; null where there is none
 */
record Row(String what, String who, Cost cost, @Nullable String verdict) {
  /** A contestant that only serves to compare with. */
  static Row of(String what, String who, Cost cost) {
    return new Row(what, who, cost, null);
  }
}
