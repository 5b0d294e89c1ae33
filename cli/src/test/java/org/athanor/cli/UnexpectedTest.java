package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

final class UnexpectedTest {
  @Test
  void what_nobody_foresaw_is_told_as_a_defect_with_its_words() {
    AthanorException error = Unexpected.wrap(new IllegalStateException("no such thing"));

    assertThat(error.code()).isEqualTo(ErrorCode.BUG_001);
    assertThat(error).hasMessageContaining("IllegalStateException: no such thing");
    assertThat(error.fixes()).anySatisfy(fix -> assertThat(fix).contains("--stacktrace"));
    assertThat(error).hasCauseInstanceOf(IllegalStateException.class);
  }
}
