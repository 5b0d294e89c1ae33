package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.athanor.error.AthanorException;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
  private final DependencyGraph<String> graph = new DependencyGraph<>();

  @Test
  void without_dependencies_the_order_stays() {
    List.of("c", "a", "b").forEach(graph::add);

    assertThat(graph.ordered()).containsExactly("c", "a", "b");
  }

  @Test
  void a_dependency_moves_no_more_than_it_must() {
    int view = graph.add("view");
    graph.add("other");
    int table = graph.add("table");
    graph.add("last");
    graph.before(table, view, "the view reads the table");

    assertThat(graph.ordered()).containsExactly("other", "table", "view", "last");
  }

  @Test
  void a_step_never_waits_for_itself() {
    int only = graph.add("only");
    graph.before(only, only, "a foreign key to its own table");

    assertThat(graph.ordered()).containsExactly("only");
  }

  @Test
  void a_cycle_is_named_with_its_reasons_and_nothing_else() {
    int a = graph.add("a");
    int b = graph.add("b");
    int behind = graph.add("behind");
    graph.before(a, b, "b reads a");
    graph.before(b, a, "a calls b");
    graph.before(b, behind, "behind reads b");

    assertThatThrownBy(graph::ordered)
        .isInstanceOfSatisfying(
            AthanorException.class,
            error -> assertThat(error.evidence())
                .containsExactlyInAnyOrder("a waits for b: a calls b", "b waits for a: b reads a"));
  }

  @Test
  void a_long_chain_needs_no_stack() {
    List<String> names = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < 100_000; i++) {
      names.add("step " + i);
      int step = graph.add("step " + i);
      if (last >= 0) {
        graph.before(step, last, "chain");
      }
      last = step;
    }

    Collections.reverse(names);
    assertThat(graph.ordered()).isEqualTo(names);
  }
}
