package org.athanor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.operation.DropObject;
import org.junit.jupiter.api.Test;

class ServerObjectTest {
  private static final ObjectKey STATISTICS =
      ObjectKey.of(ObjectKind.STATISTICS, QualifiedName.of("places"));

  @Test
  void statements_that_make_and_remove_it_are_demanded() {
    assertThatThrownBy(() -> new ServerObject(STATISTICS, List.of("x"), List.of(), List.of()))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("statistics object \"places\"");
    assertThatThrownBy(() -> new ServerObject(STATISTICS, List.of(), List.of(), List.of("x")))
        .isInstanceOf(AthanorException.class);
  }

  @Test
  void kinds_with_a_record_of_their_own_are_refused() {
    ObjectKey view = ObjectKey.of(ObjectKind.VIEW, QualifiedName.of("places"));
    assertThatThrownBy(() -> ServerObject.overwritten(view, "x", "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_drop_without_the_object_is_refused() {
    assertThatThrownBy(() -> new DropObject(STATISTICS, null, false, DropObject.Also.NOTHING))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("statistics object \"places\"");
  }

  @Test
  void it_changes_in_place_where_both_definitions_can() {
    ServerObject fixed = new ServerObject(STATISTICS, List.of("a"), List.of(), List.of("b"));
    ServerObject soft = ServerObject.overwritten(STATISTICS, "c", "d");
    assertThat(soft.canBecome(soft)).isTrue();
    assertThat(soft.canBecome(fixed)).isFalse();
    assertThat(fixed.canBecome(soft)).isFalse();
  }

  @Test
  void comments_name_what_they_are_of() {
    ObjectKey whole = new ObjectKey(ObjectKind.COMMENT, STATISTICS.name(), STATISTICS, List.of());
    ObjectKey part =
        new ObjectKey(ObjectKind.COMMENT, QualifiedName.of("city"), STATISTICS, List.of());
    assertThat(whole).hasToString("comment of statistics object \"places\"");
    assertThat(part).hasToString("comment of \"city\" of statistics object \"places\"");
  }
}
