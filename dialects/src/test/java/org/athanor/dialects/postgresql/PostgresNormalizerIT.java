package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.bool;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.timestamp;
import static org.athanor.schema.Types.timestamptz;
import static org.athanor.schema.Types.varchar;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.athanor.dialect.Inspector;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same meaning in other words is no difference; another meaning is one. */
class PostgresNormalizerIT {
  private static final QualifiedName T = QualifiedName.of("t");

  private ScratchDatabase scratch;
  private Connection connection;
  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    scratch = PostgresServer.shared().createDatabase();
    connection = scratch.open();
    database = new TestDatabase(connection, new PostgresDialectProvider().connect(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    scratch.close();
  }

  private static Table.Builder columns() {
    return Table.builder(T)
        .column(Column.of("id", bigint()))
        .column(Column.of("name", varchar(50)))
        .column(Column.of("price", numeric(10, 2)))
        .column(Column.of("active", bool()))
        .column(Column.of("made", timestamptz()))
        .column(Column.of("tags", array(text())));
  }

  private Table only() throws SQLException {
    return database.inspect().table(T).orElseThrow();
  }

  private Table normal(Table wanted) throws SQLException {
    Schema schema = new Schema(List.of(wanted), List.of(), List.of());
    return database.normalize(schema).table(T).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
          price > 0 ~ price>0
          price > 0 ~ ((price) > (0)::numeric)
          price > 0 AND active ~ (price > 0) and "active"
          name IN ('a', 'b') ~ "name" in('a','b')
                    price BETWEEN 1 AND 2 ~ price >= 1 AND price <= 2
          length(name) > 2 ~ LENGTH( name )>2
          name <> '' ~ name != ''
          name IS NOT NULL ~ name is not null
          active = true ~ active=TRUE
          made > '2020-01-01 00:00:00+00' ~ made > timestamptz '2020-01-01'
          coalesce(price, 0) >= 0 ~ COALESCE(price,0)>=0
          NOT (price < 0) ~ not price < 0
          CASE WHEN active THEN price > 1 END ~ case when active then price>1 end
          """)
  void a_check_in_other_words_is_the_same(String made, String wanted) throws SQLException {
    database.executeSql("SET TIME ZONE 'UTC'");
    create(columns().constraint(Check.of("ck", made)).build());
    Table same = columns().constraint(Check.of("ck", wanted)).build();
    assertThat(normal(same)).isEqualTo(only());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
          price > 0 ; price >= 0
          price > 0 ; price > 1
          name IN ('a', 'b') ; name IN ('b', 'a')
          name = 'a' ; name = 'A'
          price > 0 AND active ; price > 0 OR active
          """)
  void a_check_of_another_meaning_is_another(String made, String wanted) throws SQLException {
    create(columns().constraint(Check.of("ck", made)).build());
    Table other = columns().constraint(Check.of("ck", wanted)).build();
    assertThat(normal(other)).isNotEqualTo(only());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
          name ; 'x' ; 'x'::text
          name ; 'x' ; 'x'::varchar(50)
          name ; 'it''s' ; E'it\\'s'
          name ; upper('x') ; UPPER( 'x' )
          price ; 0 ; '0'
          price ; 0 ; 0::numeric
          price ; 0.00 ; 0
          price ; 1.50 ; 1.5
          id ; 0 ; 0::smallint
          price ; -12.50 ; '-12.50'::numeric
          active ; true ; TRUE
          active ; false ; 'f'::boolean
          made ; now() ; NOW()
          made ; now() ; pg_catalog.now( )
          tags ; '{}' ; '{}'::text[]
          tags ; ARRAY['a'] ; array['a']
          id ; 7 ; '7'
          id ; -7 ; '-7'::integer
          """)
  void a_default_in_other_words_is_the_same(String column, String made, String wanted)
      throws SQLException {
    create(withDefault(column, ColumnDefault.expression(made)));
    assertThat(normal(withDefault(column, ColumnDefault.expression(wanted)))).isEqualTo(only());
  }

  @Test
  void a_constant_is_the_same_as_the_expression_that_spells_it() throws SQLException {
    create(withDefault("name", ColumnDefault.expression("'new'::character varying")));
    assertThat(only().column("name").orElseThrow().defaultValue())
        .isEqualTo(ColumnDefault.constant("new"));
    assertThat(normal(withDefault("name", ColumnDefault.constant("new")))).isEqualTo(only());
    assertThat(normal(withDefault("name", ColumnDefault.constant("old")))).isNotEqualTo(only());
  }

  @Test
  void a_default_of_null_is_no_default() throws SQLException {
    create(columns().build());
    Table wanted = withDefault("price", ColumnDefault.expression("NULL"));
    assertThat(normal(wanted)).isEqualTo(only());
  }

  @Test
  void a_moment_is_the_same_in_every_time_zone_of_the_session() throws SQLException {
    Column moment = Column.of("at", timestamp())
        .withDefault(ColumnDefault.constant(LocalDateTime.of(2026, 11, 20, 13, 5)));
    create(columns().column(moment).build());
    database.executeSql("SET TIME ZONE 'Asia/Kolkata'");
    database.executeSql("SET DateStyle = 'ISO, DMY'");
    assertThat(normal(columns().column(moment).build())).isEqualTo(only());
  }

  private static Table withDefault(String column, ColumnDefault value) {
    Table.Builder table = columns();
    table.columns().replaceAll(c -> c.name().equals(column) ? c.withDefault(value) : c);
    return table.build();
  }

  @Test
  void a_generated_column_and_an_index_in_other_words_are_the_same() throws SQLException {
    create(generated("price * 2", "lower(name)", "price > 0"));
    assertThat(normal(generated("(price*2)", "LOWER((name)::text)", "(price>0)")))
        .isEqualTo(only());
    assertThat(normal(generated("price * 3", "lower(name)", "price > 0"))).isNotEqualTo(only());
    assertThat(normal(generated("price * 2", "upper(name)", "price > 0"))).isNotEqualTo(only());
    assertThat(normal(generated("price * 2", "lower(name)", "price > 1"))).isNotEqualTo(only());
  }

  private static Table generated(String twice, String key, String where) {
    Index index = Index.of("ix", List.of("id"))
        .withParts(List.of(IndexPart.expression(key), IndexPart.column("id").descending()))
        .withWhere(where)
        .withUnique(true);
    return columns()
        .column(Column.of("twice", numeric(10, 2)).withDefault(ColumnDefault.generated(twice)))
        .index(index)
        .build();
  }

  @Test
  void types_have_one_form_however_they_are_spelled() throws SQLException {
    create(columns().build());
    Table.Builder wanted = Table.builder(QualifiedName.of("public", "t"));
    List<String> spellings =
        List.of("int8", "VARCHAR( 50 )", "decimal(10, 2)", "bool", "timestamptz(6)", "_text");
    List<String> names = columns().build().columnNames();
    for (int i = 0; i < names.size(); i++) {
      wanted.column(Column.of(names.get(i), new DataType.Raw(spellings.get(i))));
    }
    assertThat(normal(wanted.build())).isEqualTo(only());
  }

  private static final String DEFINITION =
      "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'ck'";

  @Test
  void a_check_that_a_restore_has_printed_anew_is_the_same() throws SQLException {
    Table model = columns().constraint(Check.of("ck", "name IN ('a', 'b')")).build();
    create(model);
    List<String> printed = database.query(DEFINITION);
    database.executeSql("ALTER TABLE t DROP CONSTRAINT ck");
    database.executeSql("ALTER TABLE t ADD CONSTRAINT ck " + printed.get(0));
    assertThat(database.query(DEFINITION)).isNotEqualTo(printed);
    assertThat(normal(model)).isEqualTo(only());
    Table unnamed = columns().constraint(Check.of(null, "name IN ('a', 'b')")).build();
    assertThat(normal(unnamed).checks().get(0).expression())
        .isEqualTo(only().checks().get(0).expression());
  }

  @Test
  void generated_columns_and_indexes_that_a_restore_has_printed_anew_are_the_same()
      throws SQLException {
    String written = "name IN ('a', 'b')";
    String restored = "(name)::text = ANY"
        + " (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])";
    create(columns().build());
    database.executeSql(
        "ALTER TABLE t ADD COLUMN known boolean GENERATED ALWAYS AS (" + restored + ") STORED");
    database.executeSql("CREATE INDEX ix ON t (id) WHERE " + restored);
    Table model = columns()
        .column(
            Column.of("known", new DataType.Bool()).withDefault(ColumnDefault.generated(written)))
        .index(Index.of("ix", List.of("id")).withWhere(written))
        .build();
    assertThat(normal(model)).isEqualTo(only());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW v AS SELECT id FROM t AS new WHERE %s",
        "CREATE MATERIALIZED VIEW v AS SELECT id FROM t AS new WHERE %s",
        "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (%s)"
            + " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
      })
  void objects_that_a_restore_has_printed_anew_are_the_same(String definition) throws SQLException {
    assertSameWhenRestored(definition, "new.name");
  }

  @Test
  void policies_that_a_restore_has_printed_anew_are_the_same() throws SQLException {
    assertSameWhenRestored("CREATE POLICY p ON t USING (%1$s) WITH CHECK (%1$s)", "name");
  }

  private void assertSameWhenRestored(String definition, String column) throws SQLException {
    create(columns().build());
    Schema written = objects(definition, column + " IN ('a', 'b')");
    Schema restored = objects(
        definition,
        "(" + column + ")::text = ANY"
            + " (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])");
    Schema other = objects(definition, column + " IN ('a', 'c')");

    assertThat(restored.objects()).hasSameSizeAs(written.objects()).isNotEqualTo(written.objects());
    assertThat(normalObjects(written, restored)).isEqualTo(restored.objects());
    assertThat(normalObjects(restored, written)).isEqualTo(written.objects());
    assertThat(normalObjects(other, restored)).isEqualTo(other.objects());
  }

  /** What the database has with an object of this condition; the object is taken away again. */
  private Schema objects(String definition, String condition) throws SQLException {
    database.connection().setAutoCommit(false);
    database.executeSql(String.format(definition, condition));
    Schema read = database
        .dialect()
        .inspector()
        .inspect(database.connection(), Inspector.Scope.DEFAULT.withObjects());
    database.connection().rollback();
    database.connection().setAutoCommit(true);
    return read;
  }

  private List<SchemaObject> normalObjects(Schema wanted, Schema live) throws SQLException {
    return database
        .dialect()
        .normalizer()
        .normalize(database.connection(), wanted, live)
        .objects();
  }

  @Test
  void what_is_new_keeps_the_words_of_its_author() throws SQLException {
    Table wanted = columns().constraint(Check.of("ck", "price>0")).build();
    assertThat(normal(wanted)).isEqualTo(wanted);
    create(columns().build());
    assertThat(normal(wanted)).isEqualTo(wanted);
  }

  @Test
  void a_new_table_with_an_expression_that_the_server_refuses_is_an_error_too() {
    Table wanted = columns().constraint(Check.of("ck", "prize > 0")).build();
    AthanorException error = catchThrowableOfType(AthanorException.class, () -> normal(wanted));
    assertThat(error.code()).isEqualTo(ErrorCode.GEN_001);
  }

  @Test
  void a_default_from_a_sequence_that_is_not_there_yet_is_known() throws SQLException {
    create(withDefault("id", ColumnDefault.constant(1)));
    Table wanted = withDefault("id", ColumnDefault.expression("nextval('numbers')"));
    Sequence numbers = Sequence.of(QualifiedName.of("numbers"), SequenceOptions.DEFAULT);
    Schema schema = new Schema(List.of(wanted), List.of(numbers), List.of());
    Table table = database.normalize(schema).table(T).orElseThrow();
    assertThat(table.column("id").orElseThrow().defaultValue())
        .isEqualTo(ColumnDefault.expression("nextval('numbers'::regclass)"));
  }

  @Test
  void a_type_with_a_further_value_is_known_to_a_changed_default() throws SQLException {
    EnumType before = EnumType.of(QualifiedName.of("mood"), List.of("sad"));
    EnumType after = EnumType.of(QualifiedName.of("mood"), List.of("sad", "fine"));
    Column column = Column.of("mood", named("mood"));
    Table table = Table.builder(T).column(column).build();
    database.create(new Schema(List.of(table), List.of(), List.of(before)));
    Column changed = column.withDefault(ColumnDefault.expression("'fine'::mood"));
    Schema wanted =
        new Schema(List.of(Table.builder(T).column(changed).build()), List.of(), List.of(after));
    assertThat(
            database.normalize(wanted).table(T).orElseThrow().columns().get(0).defaultValue())
        .isEqualTo(ColumnDefault.constant("fine"));
  }

  @Test
  void tables_of_one_name_in_two_schemas_are_both_asked() throws SQLException {
    database.executeSql("CREATE SCHEMA other");
    Table here = Table.builder(T)
        .column(Column.of("a", integer()))
        .constraint(Check.of("ck", "a>1"))
        .build();
    Table there = here.toBuilder().name(QualifiedName.of("other", "t")).build();
    Schema wanted = new Schema(List.of(here, there), List.of(), List.of());
    database.create(wanted);
    Schema live = database.inspect("other");
    assertThat(live.tables()).hasSize(2);
    assertThat(database.dialect().normalizer().normalize(connection, wanted, live))
        .isEqualTo(live);
  }

  @Test
  void an_expression_that_the_server_refuses_is_an_error_with_its_words() throws SQLException {
    create(columns().build());
    Table wanted = columns().constraint(Check.of("ck", "prize > 0")).build();
    AthanorException error = catchThrowableOfType(AthanorException.class, () -> normal(wanted));
    assertThat(error.code()).isEqualTo(ErrorCode.GEN_001);
    assertThat(error.toText()).contains("\"t\"").contains("prize").contains("Nothing was changed");
    assertThat(database.query("SELECT 1")).containsExactly("1");
  }

  @Test
  void a_user_without_the_right_to_temporary_tables_is_told_so() throws SQLException {
    create(columns().build());
    database.executeSql("REVOKE TEMPORARY ON DATABASE " + scratch.name() + " FROM public");
    database.executeSql("CREATE ROLE reader_" + scratch.name());
    database.executeSql("SET ROLE reader_" + scratch.name());
    Table wanted = columns().constraint(Check.of("ck", "price > 0")).build();
    AthanorException error = catchThrowableOfType(AthanorException.class, () -> normal(wanted));
    assertThat(error.code()).isEqualTo(ErrorCode.GEN_002);
    assertThat(error.fixes()).isNotEmpty();
    database.executeSql("RESET ROLE");
    database.executeSql("DROP ROLE reader_" + scratch.name());
  }

  @Test
  void nothing_of_what_was_asked_stays() throws SQLException {
    create(columns().constraint(Check.of("ck", "price > 0")).build());
    normal(columns().constraint(Check.of("ck", "price>0")).build());
    assertThat(
            database.query("SELECT relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()"))
        .isEmpty();
    assertThat(database.query("SHOW search_path")).containsExactly("\"$user\", public");
    assertThat(connection.getAutoCommit()).isTrue();
  }

  private void create(Table table) throws SQLException {
    database.create(new Schema(List.of(table), List.of(), List.of()));
  }
}
