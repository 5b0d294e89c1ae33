package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.athanor.migration.Operations;
import org.athanor.migration.WantedSchema;
import org.athanor.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProjectClassesTest {
  private static final List<Path> CLASSES = List.of(Path.of("target/test-classes"));

  /** What a user writes. */
  public static final class Shop implements WantedSchema {
    @Override
    public void define(Operations op) {
      op.createTable("customer", t -> t.column("id", Types.bigint()));
    }
  }

  @Test
  void a_class_of_the_class_path_says_the_wanted_schema() {
    List<WantedSchema> loaded =
        ProjectClasses.load(CLASSES, List.of(Shop.class.getName()), WantedSchema.class);

    assertThat(Operations.record(op -> loaded.forEach(each -> each.define(op)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.Missing", "org.athanor.script.ProjectClassesTest"})
  void a_class_that_says_none_is_refused(String name) {
    assertThatThrownBy(() -> ProjectClasses.load(CLASSES, List.of(name), WantedSchema.class))
        .hasMessageContaining("is no usable WantedSchema");
  }
}
