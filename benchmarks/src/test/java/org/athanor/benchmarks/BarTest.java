package org.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {
  @Test
  void a_figure_at_its_limit_meets_it_and_one_above_misses() {
    assertThat(Bar.of(0.4, 0.4, "s CPU")).isEqualTo("0.40 of 0.40 s CPU: met");
    assertThat(Bar.of(0.41, 0.4, "s CPU")).isEqualTo("0.41 of 0.40 s CPU: MISSED");
  }
}
