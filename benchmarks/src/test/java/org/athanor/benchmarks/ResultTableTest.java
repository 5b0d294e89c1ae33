package org.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  @Test
  void rows_are_set_against_plain_jdbc_of_the_same_work() {
    List<Row> rows = List.of(
        Row.of("other work", "plain JDBC", new Cost(9, 9, 9)),
        Row.of("upgrade", "plain JDBC", new Cost(0.5, 0.4, 50)),
        new Row("upgrade", "Athanor", new Cost(1, 0.6, 80), "1.00 of 1.50 s CPU: met"));

    assertThat(ResultTable.text(rows).lines().skip(4))
        .containsExactly(
            "| upgrade | Athanor | 1.00 | 2.0 | 0.60 | 1.5 | 80 | 1.00 of 1.50 s CPU: met |");
  }

  @Test
  void what_was_not_measured_stays_empty() {
    assertThat(ResultTable.text(List.of(Row.of("check", "Athanor", Cost.NONE)))
            .lines()
            .skip(2))
        .containsExactly("| check | Athanor |  |  |  |  |  |  |");
  }
}
