package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.junit.jupiter.api.Test;

final class RevisionTemplateTest {
  private static String fill(String text, Map<String, List<String>> parts) {
    return new RevisionTemplate("mine", text).fill(parts);
  }

  @Test
  void a_place_alone_on_its_line_becomes_lines_that_are_as_far_in() {
    assertThat(fill("a\n  ${x}\nb\n", Map.of("x", List.of("one", "", "  two"))))
        .isEqualTo("a\n  one\n\n    two\nb\n");
  }

  @Test
  void places_within_a_line_are_filled_in_it() {
    assertThat(fill("${a}-${b};\n", Map.of("a", List.of("$1"), "b", List.of())))
        .isEqualTo("$1-;\n");
  }

  @Test
  void a_line_of_empty_places_is_left_out_with_the_empty_line_that_would_be_one_too_many() {
    Map<String, List<String>> parts = Map.of("x", List.of());

    assertThat(fill("package ${x};\n\na\n", parts)).isEqualTo("a\n");
    assertThat(fill("a\n\n${x}\n\nb\n", parts)).isEqualTo("a\n\nb\n");
    assertThat(fill("a\n${x}\n\nb\n", parts)).isEqualTo("a\n\nb\n");
  }

  @Test
  void a_place_that_nothing_fills_is_refused() {
    assertThatThrownBy(() -> fill("${y}\n", Map.of("x", List.of())))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("\"mine\" makes no revision");
  }
}
