package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterWith;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

final class SimulatedConstraintsTest {
  private static final QualifiedName BOOKING = QualifiedName.of("booking");
  private static final Exclusion EXCLUSION =
      Exclusion.of("ex", "gist", List.of(new Exclusion.Element(IndexPart.column("room"), "=")));

  private static Table.Builder booking() {
    return Table.builder(BOOKING)
        .column(Column.of("id", Types.bigint()))
        .column(Column.of("room", Types.bigint()));
  }

  private static Table after(Table before, Operation operation) {
    Schema schema = new Schema(List.of(before), List.of(), List.of());
    return new Simulator().apply(schema, List.of(operation)).table(BOOKING).orElseThrow();
  }

  @Test
  void an_index_goes_into_the_constraint_that_takes_it_and_comes_back() {
    Index index = Index.of("ix", List.of("room")).withUnique(true).withInclude(List.of("id"));
    UniqueConstraint unique = UniqueConstraint.of("uq", List.of("room")).withInclude(List.of("id"));
    AddConstraint add = new AddConstraint(BOOKING, unique, false, "ix");
    Table before = booking().index(index).build();
    Table after = after(before, add);

    assertThat(after).isEqualTo(booking().constraint(unique).build());
    assertThat(after(after, add.reverse().orElseThrow())).isEqualTo(before);
  }

  @Test
  void a_constraint_that_may_be_there_is_added_once() {
    AddConstraint add = new AddConstraint(BOOKING, EXCLUSION, true, null);
    Table after = after(booking().build(), add);

    assertThat(after.exclusions()).containsExactly(EXCLUSION);
    assertThat(after(after, add)).isEqualTo(after);
    assertThat(
            after(after, new DropConstraint(BOOKING, "ex", Constraint.Kind.EXCLUSION, null, false)))
        .isEqualTo(booking().build());
  }

  @Test
  void a_renamed_column_is_renamed_in_all_that_names_it() {
    ForeignKey key = ForeignKey.of("fk", List.of("room"), QualifiedName.of("room"), List.of("id"))
        .withOnDeleteColumns(List.of("room"));
    PrimaryKey primary = new PrimaryKey("pk", List.of("id")).withInclude(List.of("room"));
    Table before =
        booking().constraint(EXCLUSION).constraint(key).primaryKey(primary).build();
    Table after = after(before, new RenameColumn(BOOKING, "room", "place"));

    assertThat(after.exclusions().get(0).elements())
        .containsExactly(new Exclusion.Element(IndexPart.column("place"), "="));
    assertThat(after.foreignKeys().get(0).onDeleteColumns()).containsExactly("place");
    assertThat(after.primaryKey()).isEqualTo(primary.withInclude(List.of("place")));
  }

  @Test
  void an_exclusion_constraint_goes_with_its_column() {
    Table before = booking().constraint(EXCLUSION).build();

    assertThat(after(before, new DropColumn(BOOKING, "room", null, false)).exclusions())
        .isEmpty();
  }

  @Test
  void a_column_comes_with_its_constraints_under_any_mode() {
    Column note = Column.of("note", Types.text());
    UniqueConstraint unique = UniqueConstraint.of("uq", List.of("note"));
    Operation add = new AddConstrainedColumn(BOOKING, note, List.of(unique), false);
    AlterMode mode = AlterMode.of(AlterMode.Algorithm.INPLACE);

    assertThat(after(booking().build(), new AlterWith(mode, List.of(add))))
        .isEqualTo(booking().column(note).constraint(unique).build());
  }
}
