package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RunCode;
import org.athanor.schema.QualifiedName;
import org.junit.jupiter.api.Test;

class OperationDigestTest {
  private final OperationDigest digest = new OperationDigest();
  private final List<Operation> sample = SampleOperations.of(QualifiedName.of("invoice"), "note");

  /** Digests stand in the history tables of users: this value may only change with its prefix. */
  @Test
  void the_digest_of_given_operations_never_changes() {
    assertThat(digest.of(sample, List.of()))
        .isEqualTo("1:9d5098b872a873e8508e758eaf6c68d2588a469b730ac913831750cf3e6b4cdf");
  }

  @Test
  void upgrade_and_downgrade_are_not_interchangeable() {
    assertThat(digest.of(sample, List.of())).isNotEqualTo(digest.of(List.of(), sample));
  }

  @Test
  void every_text_of_an_operation_counts() {
    Operation one = Execute.of("update a set b = 1");
    Operation two = Execute.of("update a set b = 2");

    assertThat(digest.of(List.of(one), List.of())).isNotEqualTo(digest.of(List.of(two), List.of()));
  }

  @Test
  void code_counts_by_its_description() {
    Operation one = new RunCode("backfill", connection -> {});
    Operation same = new RunCode("backfill", connection -> connection.clearWarnings());
    Operation other = new RunCode("fill", connection -> {});

    assertThat(digest.of(List.of(one), List.of())).isEqualTo(digest.of(List.of(same), List.of()));
    assertThat(digest.of(List.of(one), List.of()))
        .isNotEqualTo(digest.of(List.of(other), List.of()));
  }
}
