package org.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {
  @Test
  void the_median_is_taken_of_each_figure_by_itself() {
    List<Cost> costs = List.of(new Cost(3, 10, 50), new Cost(1, 30, 70), new Cost(2, 20, 60));

    assertThat(Cost.median(costs)).isEqualTo(new Cost(2, 20, 60));
  }

  @Test
  void of_two_runs_the_lower_counts() {
    assertThat(Cost.median(List.of(new Cost(2, 2, 2), new Cost(1, 1, 1))))
        .isEqualTo(new Cost(1, 1, 1));
  }
}
