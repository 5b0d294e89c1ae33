package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.migration.Operations;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.QualifiedName;
import org.junit.jupiter.api.Test;

class ValidateConstraintTest {
  private static final QualifiedName LINE = QualifiedName.of("shop", "line");

  @Test
  void it_is_recorded_with_its_schema_and_has_no_way_back_without_the_definition() {
    List<Operation> recorded =
        Operations.record(op -> op.inSchema("shop").validateConstraint("ck").on("line"));
    assertThat(recorded).containsExactly(new ValidateConstraint(LINE, "ck", null));
    assertThat(recorded.get(0).reverse()).isEmpty();
  }

  @Test
  void the_way_back_adds_the_constraint_anew_as_not_valid() {
    Check check = new Check("ck", "a > 0", false);
    Operation validate = Operations.record(
            op -> op.inSchema("shop").validateConstraint("ck").on("line").existing(check))
        .get(0);
    assertThat(validate.reverse())
        .contains(new BatchAlterTable(
            LINE,
            List.of(
                new DropConstraint(LINE, "ck", check.kind(), check.withValidated(true), false),
                new AddConstraint(LINE, check)),
            BatchAlterTable.Recreate.AUTO,
            null));
  }
}
