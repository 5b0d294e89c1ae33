package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;

import java.util.List;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.Operation;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/** What a version cannot do is refused with a way out; the next version does it. */
class PostgresVersionTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Column STORED =
      Column.of("v", integer()).withDefault(ColumnDefault.generated("a + 1"));

  @Test
  void indexes_built_while_writers_go_on_could_miss_rows_until_14_4() {
    Capability sound = Capability.SOUND_CONCURRENT_INDEXES;

    assertThat(capabilities(13, 9).has(sound)).isTrue();
    assertThat(capabilities(14, 1).has(sound)).isFalse();
    assertThat(capabilities(14, 3).has(sound)).isFalse();
    assertThat(capabilities(14, 4).has(sound)).isTrue();
    assertThat(capabilities(14, 0).has(sound)).isTrue();
    assertThat(capabilities(15, 1).has(sound)).isTrue();
  }

  @Test
  void partitions_are_taken_away_while_readers_go_on_since_14() {
    assertThat(capabilities(13, 9).has(Capability.CONCURRENT_DETACH)).isFalse();
    assertThat(capabilities(14, 0).has(Capability.CONCURRENT_DETACH)).isTrue();
  }

  private static Capabilities capabilities(int major, int minor) {
    return new PostgresVersion(new ServerVersion(major, minor)).capabilities();
  }

  @Test
  void nulls_that_count_as_equal_came_with_15() {
    appearedIn(
        15,
        new AddConstraint(
            T, new UniqueConstraint("uq", List.of("a"), true, Deferrability.NOT_DEFERRABLE)));
    Index index =
        new Index("ix", List.of(IndexPart.column("a")), true, null, List.of(), null, true);
    appearedIn(15, new CreateIndex(T, index, false, false));
    assertThat(dialect(14).capabilities().has(Capability.NULLS_NOT_DISTINCT)).isFalse();
    assertThat(dialect(15).capabilities().has(Capability.NULLS_NOT_DISTINCT)).isTrue();
  }

  @Test
  void virtual_generated_columns_came_with_18() {
    Column virtual = Column.of("v", integer())
        .withDefault(new ColumnDefault.Generated("a + 1", ColumnDefault.Storage.VIRTUAL));
    appearedIn(18, new AddColumn(T, virtual, false));
  }

  @Test
  void the_expression_of_a_generated_column_changes_since_17() {
    AlterColumn.Edits edits = AlterColumn.Edits.NONE.defaultValue(ColumnDefault.generated("a + 2"));
    appearedIn(17, new AlterColumn(T, "v", edits, null, STORED));
  }

  @Test
  void a_generated_column_becomes_a_plain_one_since_13() {
    AlterColumn.Edits edits = AlterColumn.Edits.NONE.defaultValue(ColumnDefault.none());
    appearedIn(13, new AlterColumn(T, "v", edits, null, STORED));
  }

  @Test
  void an_unknown_version_is_the_newest() {
    assertThat(dialect(0).version()).isEqualTo(PostgresVersion.NEWEST);
  }

  @Test
  void a_collation_alone_needs_to_know_the_type() {
    AlterColumn.Edits edits = AlterColumn.Edits.NONE.collation("C");
    AthanorException error = catchThrowableOfType(
        AthanorException.class, () -> compile(17, new AlterColumn(T, "v", edits, null, null)));
    assertThat(error.code()).isEqualTo(ErrorCode.DDL_001);
    Column existing = Column.of("v", text());
    assertThat(
            compile(17, new AlterColumn(T, "v", edits, null, existing)).get(0).text())
        .isEqualTo("ALTER TABLE t ALTER COLUMN v TYPE text COLLATE \"C\"");
  }

  private static void appearedIn(int major, Operation operation) {
    AthanorException refusal =
        catchThrowableOfType(AthanorException.class, () -> compile(major - 1, operation));
    assertThat(refusal.code()).isEqualTo(ErrorCode.DDL_003);
    assertThat(refusal.getMessage()).contains("PostgreSQL " + (major - 1));
    assertThat(refusal.fixes()).isNotEmpty();
    assertThatCode(() -> compile(major, operation)).doesNotThrowAnyException();
  }

  private static List<Statement> compile(int major, Operation operation) {
    return operation.accept(dialect(major).ddl(SchemaLookup.none()));
  }

  private static Dialect dialect(int major) {
    return new PostgresDialectProvider().offline(new ServerVersion(major, 0));
  }
}
