package org.athanor.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.script.JavaExpression;
import org.junit.jupiter.api.Test;

final class HookChainTest {
  private static final SchemaChange ADDED =
      new SchemaChange.TableAdded(Table.builder(QualifiedName.of("a")).build());

  /** A hook that leaves its mark everywhere. */
  private record Marking(String mark) implements AutogenerateHooks {
    @Override
    public boolean includes(ObjectKey object) {
      return !object.name().name().equals(mark);
    }

    @Override
    public List<SchemaChange> changes(Comparison comparison) {
      List<SchemaChange> more = new java.util.ArrayList<>(comparison.changes());
      more.add(ADDED);
      return more;
    }

    @Override
    public List<Operation> rewrite(Operation operation) {
      return operation instanceof DropTable
          ? List.of()
          : List.of(operation, Execute.of("-- " + mark));
    }

    @Override
    public Optional<JavaExpression> render(DataType type) {
      return Optional.of(new JavaExpression(mark, List.of()));
    }
  }

  private final AutogenerateHooks both =
      AutogenerateHooks.of(List.of(new Marking("one"), new Marking("two")));

  private static ObjectKey table(String name) {
    return ObjectKey.of(ObjectKind.TABLE, QualifiedName.of(name));
  }

  @Test
  void an_object_passes_where_all_hooks_let_it_pass() {
    assertThat(both.includes(table("one"))).isFalse();
    assertThat(both.includes(table("two"))).isFalse();
    assertThat(both.includes(table("three"))).isTrue();
  }

  @Test
  void each_hook_gets_the_changes_that_those_before_it_left() {
    Comparison nothing = new Comparison("none", Schema.empty(), Schema.empty(), List.of());

    assertThat(both.changes(nothing)).containsExactly(ADDED, ADDED);
  }

  @Test
  void each_hook_rewrites_all_that_those_before_it_wrote() {
    Operation given = Execute.of("select 1");

    assertThat(both.rewrite(given))
        .containsExactly(given, Execute.of("-- two"), Execute.of("-- one"), Execute.of("-- two"));
  }

  @Test
  void the_first_hook_that_spells_a_type_is_believed() {
    assertThat(both.render(Types.integer()).map(JavaExpression::source)).contains("one");
  }

  @Test
  void no_hooks_change_nothing() {
    AutogenerateHooks none = AutogenerateHooks.of(List.of());

    assertThat(none).isSameAs(AutogenerateHooks.NONE);
    assertThat(none.rewrite(Execute.of("x"))).containsExactly(Execute.of("x"));
    assertThat(none.render(Types.integer())).isEmpty();
  }
}
