package org.athanor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaSourceFactory;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.dialect.ServerVersion;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.athanor.script.IsolatedClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HibernateSchemaSourceTest {
  private static final ClassLoader LOADER = HibernateSchemaSourceTest.class.getClassLoader();

  @TempDir
  Path folder = Path.of("");

  @Test
  void columns_keep_type_nullability_default_and_quoted_name() {
    Table volume = table("volume");

    assertThat(column(volume, "title").type()).isEqualTo(new DataType.Varchar(255));
    assertThat(column(volume, "title").nullable()).isTrue();
    assertThat(column(volume, "Order").nullable()).isFalse();
    assertThat(column(volume, "Order").defaultValue()).isEqualTo(ColumnDefault.expression("7"));
    assertThat(column(table("shelf"), "id").defaultValue()).isEqualTo(ColumnDefault.identity());
  }

  @Test
  void a_column_definition_is_taken_apart() {
    Column side = column(table("shelf"), "side");

    assertThat(side.type()).isEqualTo(new DataType.Varchar(7));
    assertThat(side.nullable()).isFalse();
    assertThat(side.defaultValue()).isEqualTo(ColumnDefault.expression("'north'"));
  }

  @Test
  void only_names_that_somebody_chose_are_kept() {
    Table volume = table("volume");

    assertThat(volume.foreignKeys())
        .extracting(ForeignKey::name)
        .containsExactlyInAnyOrder(null, "fk_second_shelf");
    assertThat(volume.uniqueConstraints())
        .containsExactly(UniqueConstraint.of(null, List.of("Order")));
    assertThat(table("shelf").uniqueConstraints())
        .containsExactly(UniqueConstraint.of("uq_shelf_code", List.of("code")));
  }

  @Test
  void foreign_keys_name_their_target_and_what_deleting_does() {
    ForeignKey key = table("volume").foreignKeys().stream()
        .filter(candidate -> candidate.name() == null)
        .findFirst()
        .orElseThrow();

    assertThat(key.columns()).containsExactly("shelf_id");
    assertThat(key.target()).isEqualTo(QualifiedName.of("shelf"));
    assertThat(key.targetColumns()).containsExactly("id");
    assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
  }

  @Test
  void indexes_keep_the_order_of_their_columns() {
    assertThat(table("volume").index("ix_volume_title").orElseThrow().parts())
        .containsExactly(IndexPart.column("title").descending(), IndexPart.column("id"));
  }

  @Test
  void an_enum_column_brings_its_check() {
    assertThat(table("volume").checks())
        .singleElement()
        .satisfies(check -> assertThat(check.expression()).contains("'NOVEL'", "'ATLAS'"));
  }

  @Test
  void the_labels_of_a_named_enum_stand_in_the_order_of_its_constants() {
    assertThat(read().enumTypes())
        .singleElement()
        .satisfies(
            type -> assertThat(type.labels()).containsExactly("PAPERBACK", "HARDCOVER", "BOARD"));
  }

  @Test
  void sequences_and_collection_tables_are_part_of_the_schema() {
    Schema schema = read();

    Sequence numbers = schema.sequence(QualifiedName.of("volume_numbers")).orElseThrow();
    assertThat(numbers.options().start()).isEqualTo(100);
    assertThat(numbers.options().increment()).isEqualTo(20);
    assertThat(schema.table(QualifiedName.of("volume_tags"))).isPresent();
  }

  @Test
  void the_same_model_is_read_the_same_again() {
    assertThat(read()).isEqualTo(read());
  }

  @Test
  void classes_in_a_jar_or_folder_are_found_below_named_packages() {
    SchemaSourceOptions options = new SchemaSourceOptions(
        List.of(classesOf(HibernateSchemaSourceTest.class), folder.resolve("absent.jar")),
        null,
        List.of(),
        List.of("org.athanor.hibernate"),
        Map.of());

    assertThat(new ModelClasses(options, LOADER).find())
        .contains(Library.Shelf.class, Library.Volume.class)
        .doesNotContain(HibernateSchemaSourceTest.class);
  }

  @Test
  void a_class_that_is_not_there_is_named() {
    assertThatThrownBy(() -> source(List.of("org.shop.Missing")).read())
        .hasMessage("The model class \"org.shop.Missing\" cannot be loaded.")
        .hasFieldOrPropertyWithValue("code.code", "GEN-006");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Money amount", "java.util.List<Money> amounts"})
  void a_class_that_an_entity_needs_and_is_not_there_is_named(String field) throws IOException {
    compile("Money", "public class Money {}");
    compile(
        "Bill",
        "@jakarta.persistence.Entity public class Bill {"
            + " @jakarta.persistence.Id public Long id; public " + field + "; }");
    Files.delete(folder.resolve("Money.class"));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, LOADER)) {
      SchemaSourceOptions options =
          new SchemaSourceOptions(List.of(folder), null, List.of(), List.of(), Map.of());

      assertThatThrownBy(() -> new HibernateSchemaSource(options, postgresql(), loader).read())
          .hasFieldOrPropertyWithValue("code.code", "GEN-006")
          .extracting("evidence")
          .asString()
          .contains("Money");
    }
  }

  private void compile(String name, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    String classPath = System.getProperty("java.class.path") + File.pathSeparator + folder;
    assertThat(ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                file.toString()))
        .isZero();
  }

  @Test
  void a_model_without_entities_says_where_it_was_searched() {
    assertThatThrownBy(() -> source(List.of()).read())
        .hasMessage("The model has no entity class.")
        .hasFieldOrPropertyWithValue("code.code", "GEN-007");
  }

  @Test
  void what_hibernate_refuses_is_shown_in_its_own_words() {
    List<String> classes = List.of(Library.Shelf.class.getName(), Library.Broken.class.getName());

    assertThatThrownBy(() -> source(classes).read())
        .hasFieldOrPropertyWithValue("code.code", "GEN-008")
        .extracting("evidence")
        .asString()
        .contains("missing");
  }

  @Test
  void without_hibernate_the_error_names_the_artifact_to_add() throws IOException {
    Path adapter = classesOf(HibernateSchemaSourceFactory.class);
    try (URLClassLoader loader = IsolatedClassPath.open(List.of(adapter))) {
      SchemaSourceFactory factory =
          ServiceLoader.load(SchemaSourceFactory.class, loader).iterator().next();
      SchemaSourceOptions options =
          new SchemaSourceOptions(List.of(), null, List.of(), List.of(), Map.of());

      assertThatThrownBy(() -> factory.open(options, postgresql()))
          .hasFieldOrPropertyWithValue("code.code", "GEN-009")
          .extracting("fixes")
          .asString()
          .contains("org.hibernate.orm:hibernate-core");
    }
  }

  private HibernateSchemaSource source(List<String> classes) {
    SchemaSourceOptions options =
        new SchemaSourceOptions(List.of(folder), null, classes, List.of(), Map.of());
    return new HibernateSchemaSource(options, postgresql(), LOADER);
  }

  private Schema read() {
    return source(List.of(Library.Volume.class.getName(), Library.Shelf.class.getName()))
        .read();
  }

  private Table table(String name) {
    return read().table(QualifiedName.of(name)).orElseThrow();
  }

  private static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  private static Dialect postgresql() {
    return Dialects.installed(LOADER).named("postgresql").offline(new ServerVersion(17, 0));
  }

  private static Path classesOf(Class<?> type) {
    return Path.of(java.net.URI.create(
        type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
