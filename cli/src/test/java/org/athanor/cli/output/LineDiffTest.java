package org.athanor.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What differs between two texts is shown with what is around it. */
final class LineDiffTest {
  @Test
  void lines_that_go_and_come_are_shown_with_two_lines_around() {
    assertThat(LineDiff.of("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nfour\n5\n6\n7\n"))
        .containsExactly(" ...", " 2", " 3", "-4", "+four", " 5", " 6", " ...");
  }

  @Test
  void a_new_text_is_all_new() {
    assertThat(LineDiff.of("", "a\nb\n")).containsExactly("+a", "+b");
  }

  @Test
  void what_is_alike_is_found_between_changes() {
    assertThat(LineDiff.of("a\nb\nc\n", "b\nx\nc\n")).containsExactly("-a", " b", "+x", " c");
  }
}
