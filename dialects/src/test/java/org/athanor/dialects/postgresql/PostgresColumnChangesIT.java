package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.jsonb;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.varchar;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.DropColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.scratch.PostgresServer;
import org.athanor.testkit.DialectContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changes of a column that need several statements in the right order. */
class PostgresColumnChangesIT extends DialectContract {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Column ID = Column.of("id", integer()).withNullable(false);

  @Override
  protected DialectProvider provider() {
    return new PostgresDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return PostgresServer.shared().createDatabase();
  }

  private static Schema schema(Column column, EnumType... types) {
    Table table =
        Table.builder(T).column(Column.of("other", integer())).column(column).build();
    return new Schema(List.of(table), List.of(), List.of(types));
  }

  private static AlterColumn change(Column before, Column after, @Nullable String using) {
    AlterColumn.Edits edits = AlterColumn.Edits.between(before, after);
    return new AlterColumn(T, before.name(), edits, using, before);
  }

  private void leads(Column before, Column after) throws SQLException {
    leads(schema(before), change(before, after, null), schema(after));
  }

  @Test
  void a_default_that_the_new_type_would_not_take_is_taken_away_and_put_back() throws SQLException {
    Column before = Column.of("v", text()).withDefault(ColumnDefault.constant("7"));
    Column after = Column.of("v", integer()).withDefault(ColumnDefault.constant(7));
    AlterColumn.Edits typeAlone = AlterColumn.Edits.NONE.type(integer());
    leadsOneWay(
        schema(before), new AlterColumn(T, "v", typeAlone, "v::integer", before), schema(after));
  }

  @Test
  void type_and_default_change_together() throws SQLException {
    Column before = Column.of("v", text()).withDefault(ColumnDefault.constant("none"));
    Column after = Column.of("v", jsonb()).withDefault(ColumnDefault.constant("{}"));
    leadsOneWay(schema(before), change(before, after, "to_jsonb(v)"), schema(after));
  }

  @Test
  void a_text_column_becomes_one_of_an_enum_type() throws SQLException {
    EnumType mood = EnumType.of(QualifiedName.of("mood"), List.of("sad", "fine"));
    Column before = Column.of("v", varchar(9)).withDefault(ColumnDefault.constant("fine"));
    Column after = before.withType(named("mood"));
    leadsOneWay(schema(before, mood), change(before, after, "v::mood"), schema(after, mood));
    assertThat(database().query("INSERT INTO t DEFAULT VALUES RETURNING v"))
        .containsExactly("fine");
  }

  @Test
  void a_number_column_widens_and_keeps_its_default() throws SQLException {
    leads(
        Column.of("v", integer()).withDefault(ColumnDefault.constant(3)),
        Column.of("v", bigint()).withDefault(ColumnDefault.constant(3)));
  }

  @Test
  void an_array_column_changes_its_element() throws SQLException {
    leads(Column.of("v", array(varchar(3))), Column.of("v", array(text())));
  }

  @Test
  void a_collation_is_set_and_taken_back() throws SQLException {
    leads(Column.of("v", text()), Column.of("v", text()).withCollation("C"));
  }

  @Test
  void a_collation_survives_a_change_of_type() throws SQLException {
    leads(
        Column.of("v", varchar(3)).withCollation("C"),
        Column.of("v", varchar(5)).withCollation("C"));
  }

  @Test
  void a_column_becomes_an_identity_and_a_plain_one_again() throws SQLException {
    leads(ID, ID.withDefault(ColumnDefault.identity()));
  }

  @Test
  void a_nullable_column_becomes_an_identity() throws SQLException {
    leads(Column.of("id", integer()), ID.withDefault(ColumnDefault.identity()));
  }

  @Test
  void numbers_go_on_after_the_greatest_present_one() throws SQLException {
    database().create(schema(ID));
    database().executeSql("INSERT INTO t (id) VALUES (41)");
    database().run(change(ID, ID.withDefault(ColumnDefault.identity()), null));
    assertThat(database().query("INSERT INTO t (other) VALUES (1) RETURNING id"))
        .containsExactly("42");
  }

  @Test
  void an_identity_changes_mode_and_settings() throws SQLException {
    SequenceOptions options = new SequenceOptions(null, 5L, 2L, -3L, 900L, 10L, true);
    leads(
        ID.withDefault(ColumnDefault.identity()),
        ID.withDefault(new ColumnDefault.Identity(ColumnDefault.Mode.ALWAYS, options)));
  }

  @Test
  void a_serial_column_becomes_an_identity_and_serial_again() throws SQLException {
    Column serial = ID.withDefault(ColumnDefault.expression("nextval('t_id_seq'::regclass)"));
    Column live = ID.withDefault(ColumnDefault.expression("nextval('public.t_id_seq'::regclass)"));
    database().create(schema(serial));
    assertStands(schema(serial));
    database().executeSql("INSERT INTO t (other) VALUES (1), (2)");
    AlterColumn change = change(live, ID.withDefault(ColumnDefault.identity()), null);
    database().run(change);
    assertStands(schema(ID.withDefault(ColumnDefault.identity())));
    assertThat(database().query("INSERT INTO t (other) VALUES (3) RETURNING id"))
        .containsExactly("3");
    database().run(change.reverse().orElseThrow());
    assertStands(schema(live));
    assertThat(database().query("INSERT INTO t (other) VALUES (4) RETURNING id"))
        .containsExactly("4");
  }

  @Test
  void a_serial_column_is_added_and_dropped() throws SQLException {
    Column serial = ID.withDefault(ColumnDefault.expression("nextval('t_id_seq'::regclass)"));
    Column live = ID.withDefault(ColumnDefault.expression("nextval('public.t_id_seq'::regclass)"));
    Table bare = Table.builder(T).column(Column.of("other", integer())).build();
    database().create(schema(bare));
    database().run(new AddColumn(T, serial, false));
    assertStands(schema(live));
    database().run(new DropColumn(T, "id", live, false));
    assertStands(schema(bare));
    assertThat(database().query("SELECT relname FROM pg_class WHERE relkind = 'S'"))
        .isEmpty();
  }

  @Test
  void the_expression_of_a_generated_column_changes() throws SQLException {
    DataType type = numeric(9, 2);
    Column before = Column.of("v", type).withDefault(ColumnDefault.generated("other * 2"));
    Column after = Column.of("v", type).withDefault(ColumnDefault.generated("other + 3"));
    if (PostgresServer.shared().majorVersion() >= 17) {
      leads(before, after);
    } else {
      assertThatThrownBy(() -> leads(before, after))
          .hasMessageContaining("cannot change the expression of generated column \"v\"")
          .hasFieldOrPropertyWithValue("code", ErrorCode.DDL_003);
    }
  }

  @Test
  void a_generated_column_becomes_a_plain_one_and_its_values_stay() throws SQLException {
    Column before = Column.of("v", integer()).withDefault(ColumnDefault.generated("other * 2"));
    database().create(schema(before));
    database().executeSql("INSERT INTO t (other) VALUES (4)");
    if (PostgresServer.shared().majorVersion() < 13) {
      assertRefused(change(before, Column.of("v", integer()), null));
      return;
    }
    database().run(change(before, Column.of("v", integer()), null));
    assertStands(schema(Column.of("v", integer())));
    assertThat(database().query("SELECT v FROM t")).containsExactly("8");
  }

  @Test
  void a_plain_column_does_not_become_a_generated_one() throws SQLException {
    Column before = Column.of("v", integer());
    Column after = before.withDefault(ColumnDefault.generated("other * 2"));
    refuses(schema(before), change(before, after, null));
  }
}
