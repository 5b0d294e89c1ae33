package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTargetTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "head, -, head, -",
        "ae10, -, ae10, -",
        "orders@head, orders, head, -",
        "ae10@c901, ae10, c901, -",
        "+2, -, -, 2",
        "'-1', -, -, -1",
        "ae10+2, -, ae10, 2",
        "head-1, -, head, -1",
        "orders@+1, orders, -, 1",
        "orders@-1, orders, -, -1",
        "orders@base+2, orders, base, 2",
        "my-branch@head-3, my-branch, head, -3",
        "my-branch, -, my-branch, -"
      })
  void every_form_is_read(String text, String branch, String symbol, Integer steps) {
    RevisionTarget target = RevisionTarget.parse(text);
    assertThat(target.branch()).isEqualTo(branch);
    assertThat(target.symbol()).isEqualTo(symbol);
    assertThat(target.steps()).isEqualTo(steps);
    assertThat(target).hasToString(text);
  }

  @Test
  void nothing_means_the_base() {
    assertThat(RevisionTarget.parse(" ").isBase()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b@c", "@head", "orders@", "a:b", "a:"})
  void other_texts_are_refused(String text) {
    assertThatThrownBy(() -> RevisionTarget.parse(text))
        .isInstanceOfSatisfying(RevisionException.class, e -> {
          assertThat(e.code()).isEqualTo(ErrorCode.REV_005);
          assertThat(e).hasMessageContaining("\"" + text + "\"");
        });
  }

  @Test
  void a_range_has_two_ends() {
    RevisionRange range = RevisionRange.parse("ae10:orders@head");
    assertThat(range.from().symbol()).isEqualTo("ae10");
    assertThat(range.to().branch()).isEqualTo("orders");
    assertThat(RevisionRange.parse(":")).hasToString("base:heads");
    assertThatThrownBy(() -> RevisionRange.parse("a:b:c"))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("\"a:b:c\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b", "a-b", "a+b", "a:b", "a b", "", "head", "heads", "base", "current"})
  void an_id_that_expressions_would_misread_is_refused(String text) {
    assertThatThrownBy(() -> RevisionId.of(text))
        .isInstanceOfSatisfying(
            RevisionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REV_004));
  }

  @Test
  void an_id_fits_into_the_version_table() {
    String longest = "x".repeat(RevisionId.MAX_LENGTH);
    assertThat(RevisionId.of(longest)).hasToString(longest);
    assertThatThrownBy(() -> RevisionId.of(longest + "x")).hasMessageContaining("65 characters");
  }

  @Test
  void a_label_may_hold_dashes_unless_it_reads_as_steps() {
    Revision.Builder revision = Revision.builder(RevisionId.of("a"));
    assertThat(revision.branchLabels("my-branch").build().branchLabels())
        .containsExactly("my-branch");
    assertThatThrownBy(() -> revision.branchLabels("release-2").build())
        .hasMessageContaining("\"release-2\"");
  }
}
