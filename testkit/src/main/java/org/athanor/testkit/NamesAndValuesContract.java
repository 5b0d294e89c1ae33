package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.binary;
import static org.athanor.schema.Types.bool;
import static org.athanor.schema.Types.character;
import static org.athanor.schema.Types.date;
import static org.athanor.schema.Types.doublePrecision;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.json;
import static org.athanor.schema.Types.jsonb;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.real;
import static org.athanor.schema.Types.smallint;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.time;
import static org.athanor.schema.Types.timestamp;
import static org.athanor.schema.Types.timestamptz;
import static org.athanor.schema.Types.timetz;
import static org.athanor.schema.Types.uuid;
import static org.athanor.schema.Types.varchar;
import static org.athanor.testkit.Model.required;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.athanor.dialect.Capability;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/** Names that need care, every type, every kind of constant, and what the inspector promises. */
public abstract class NamesAndValuesContract extends DialectContract {
  /** Names that are kept exactly, whatever the product folds or reserves. */
  protected static final List<String> NASTY_NAMES =
      List.of("order", "Üser", "a\"b", "it's", "a b", "select", "x".repeat(63), "naïve", "1st");

  @Test
  void names_that_need_care_are_kept_exactly() throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (String name : NASTY_NAMES) {
      tables.add(nasty(name));
    }
    Schema wanted = new Schema(tables, List.of(), List.of());
    database().create(wanted);
    assertStands(wanted);
    assertThat(database().inspect().tables().stream().map(t -> t.name().name()))
        .containsExactlyInAnyOrderElementsOf(NASTY_NAMES);
  }

  @Test
  void a_column_is_renamed_from_one_such_name_to_another() throws SQLException {
    Table before = Table.builder(QualifiedName.of("a\"b"))
        .column(Column.of("order", text()))
        .build();
    Table after = Table.builder(before.name()).column(Column.of("Üser", text())).build();
    leads(schema(before), new RenameColumn(before.name(), "order", "Üser"), schema(after));
  }

  private static Table nasty(String name) {
    String shortened = name.length() > 50 ? name.substring(0, 50) : name;
    return Table.builder(QualifiedName.of(name))
        .column(required(name, bigint()))
        .column(Column.of("parent " + shortened, bigint()))
        .primaryKey(new PrimaryKey("pk " + shortened, List.of(name)))
        .constraint(UniqueConstraint.of("uq \"" + shortened, List.of("parent " + shortened, name)))
        .constraint(ForeignKey.of(
            "fk '" + shortened,
            List.of("parent " + shortened),
            QualifiedName.of(name),
            List.of(name)))
        .index(Index.of("ix " + shortened, List.of("parent " + shortened)))
        .build();
  }

  @Test
  void an_empty_database_is_an_empty_schema() throws SQLException {
    assertThat(database().inspect().isEmpty()).isTrue();
    assertStands(Schema.empty());
  }

  @Test
  void two_schemas_may_hold_a_table_of_the_same_name() throws SQLException {
    if (!has(Capability.SCHEMAS)) {
      return;
    }
    createSchema("Other s");
    Table here =
        Table.builder(QualifiedName.of("t")).column(Column.of("a", bigint())).build();
    Table there = Table.builder(QualifiedName.of("Other s", "t"))
        .column(Column.of("b", text()))
        .index(Index.of("ix", List.of("b")))
        .build();
    database().create(schema(here, there));
    assertThat(database().inspect().tables()).containsExactly(here);
    Schema both = database().inspect("Other s");
    Schema wanted = schema(here, there);
    assertThat(both)
        .isEqualTo(dialect().normalizer().normalize(database().connection(), wanted, both));
  }

  /** Makes a schema beside the default one. */
  protected void createSchema(String name) throws SQLException {
    database().executeSql("CREATE SCHEMA " + dialect().identifiers().write(name));
  }

  @Test
  void every_type_is_read_back_as_its_canonical_form() throws SQLException {
    Table.Builder table = Table.builder(QualifiedName.of("types"));
    List<DataType> types = types();
    for (int i = 0; i < types.size(); i++) {
      table.column(Column.of("c" + i, types.get(i)));
    }
    database().create(schema(table.build()));
    Table live = database().inspect().tables().get(0);
    for (int i = 0; i < types.size(); i++) {
      assertThat(live.columns().get(i).type())
          .as("%s", types.get(i))
          .isEqualTo(dialect().types().canonical(types.get(i)));
    }
  }

  /** The types that are tried; a product adds its own. */
  protected List<DataType> types() {
    List<DataType> types = new ArrayList<>(List.of(
        bool(),
        smallint(),
        integer(),
        bigint(),
        numeric(),
        numeric(7),
        numeric(12, 2),
        real(),
        doublePrecision(),
        character(3),
        varchar(),
        varchar(20),
        text(),
        binary(),
        date(),
        time(),
        time(2),
        timetz(),
        timestamp(),
        timestamp(3),
        timestamptz(),
        timestamptz(0),
        uuid(),
        json(),
        jsonb()));
    if (has(Capability.ARRAYS)) {
      types.addAll(List.of(array(text()), array(numeric(5, 1)), array(timestamptz())));
    }
    return types;
  }

  @Test
  void constants_are_kept_exactly_as_defaults() throws SQLException {
    Table table = defaults();
    database().create(schema(table));
    assertStands(schema(table));
    String key = dialect().identifiers().write("k");
    database().executeSql("INSERT INTO constants (" + key + ") VALUES (1)");
    assertThat(database().query("SELECT t, e, n, i, l FROM constants"))
        .containsExactly(
            "it's \"quoted\" \\ and -- not; a /* comment|" + "|-12.25|-7|" + Long.MAX_VALUE);
  }

  private static Table defaults() {
    return Table.builder(QualifiedName.of("constants"))
        .column(Column.of("k", integer()))
        .column(with("t", text(), "it's \"quoted\" \\ and -- not; a /* comment"))
        .column(with("e", varchar(5), ""))
        .column(with("n", numeric(6, 2), new BigDecimal("-12.25")))
        .column(with("i", integer(), -7))
        .column(with("l", bigint(), Long.MAX_VALUE))
        .column(with("b", bool(), true))
        .column(with("d", date(), LocalDate.of(2026, 11, 20)))
        .column(with("tm", time(), LocalTime.of(13, 5, 9)))
        .column(with("ts", timestamp(), LocalDateTime.of(2026, 11, 20, 13, 5, 9, 120_000_000)))
        .column(with("u", uuid(), UUID.fromString("0e37df36-f698-11e6-8dd4-cb9ced3df976")))
        .column(with("by", binary(), "a\0'\\b".getBytes(StandardCharsets.UTF_8)))
        .column(with("f", doublePrecision(), 1.5e300))
        .build();
  }

  private static Column with(String name, DataType type, Object value) {
    return Column.of(name, type).withDefault(ColumnDefault.constant(value));
  }

  @Test
  void inspecting_leaves_the_connection_as_it_was() throws SQLException {
    database().connection().setAutoCommit(true);
    database().inspect();
    assertThat(database().connection().getAutoCommit()).isTrue();
    database().connection().setAutoCommit(false);
    database().inspect();
    assertThat(database().connection().getAutoCommit()).isFalse();
    database().connection().rollback();
    database().connection().setAutoCommit(true);
  }

  @Test
  void two_readings_are_equal() throws SQLException {
    database().create(schema(Model.customer(), Model.invoice()));
    assertThat(database().inspect()).isEqualTo(database().inspect());
  }

  @Test
  void normalizing_twice_changes_nothing_more() throws SQLException {
    Schema once = database().normalize(schema(Model.customer(), Model.invoice()));
    assertThat(database().normalize(once)).isEqualTo(once);
  }
}
