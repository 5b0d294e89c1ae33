package org.athanor.dialects.mysql.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.dialects.Parsed.alterTable;
import static org.athanor.dialects.Parsed.column;
import static org.athanor.dialects.Parsed.createIndex;
import static org.athanor.dialects.Parsed.createTable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.Parsed;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.dialects.mysql.MySqlDialectProvider;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlEffectsTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Dialect MARIADB = offline(new MariaDbDialectProvider(), 10, 11);
  private static final Dialect MYSQL = offline(new MySqlDialectProvider(), 8, 4);

  private static Dialect offline(DialectProvider provider, int major, int minor) {
    return provider.offline(new ServerVersion(major, minor));
  }

  private static StatementFacts facts(Dialect dialect, SqlCommand command, SqlColumn... columns) {
    CatalogState catalog =
        CatalogState.empty(dialect.catalogRules()).after(createTable("t", columns));
    return dialect.effects().factsOf(command, catalog, SessionSettings.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(50)      | varchar(60)          | false",
        "varchar(50)      | varchar(100)         | true",
        "varchar(50)      | varchar(40)          | true",
        "int              | bigint               | true",
        "decimal(10,2)    | decimal(12,2)        | true",
        "enum('a','b')    | enum('a','b','c')    | false",
        "enum('a','b')    | enum('a','c','b')    | true",
        "set('x')         | set('x','y')         | false"
      })
  void a_type_is_copied_unless_the_rows_stay(String before, String after, boolean copies) {
    SqlCommand modify =
        alterTable("t", new AlterAction.ModifyColumn("a", column("a", after), null));

    StatementFacts facts = facts(MARIADB, modify, column("a", before));

    assertThat(facts.does(Kind.COPY)).isEqualTo(copies);
    assertThat(facts.lockOn(T).orElseThrow().blocksWrites()).isEqualTo(copies);
  }

  @Test
  void from_mariadb_11_2_on_others_write_while_a_table_is_copied() {
    SqlCommand modify =
        alterTable("t", new AlterAction.ModifyColumn("a", column("a", "bigint"), null));
    Dialect online = offline(new MariaDbDialectProvider(), 11, 2);

    assertThat(facts(online, modify, column("a", "int")).does(Kind.COPY)).isTrue();
    assertThat(facts(online, modify, column("a", "int")).lockOn(T))
        .hasToString("Optional[LOCK=NONE]");
    assertThat(facts(MARIADB, modify, column("a", "int")).lockOn(T))
        .hasToString("Optional[LOCK=SHARED]");
  }

  @Test
  void a_request_for_a_cheaper_algorithm_makes_the_server_refuse() {
    AlterTable request = new AlterTable(
        SqlObjectKind.TABLE,
        T,
        false,
        false,
        List.of(new AlterAction.ModifyColumn("a", column("a", "bigint"), null)),
        Map.of("algorithm", "INSTANT"));

    assertThat(facts(MYSQL, request, column("a", "int")).work()).isEmpty();
  }

  @Test
  void a_full_text_index_keeps_writers_out() {
    assertThat(facts(MYSQL, createIndex("t", "a", CreateIndex.Trait.FULLTEXT))
            .lockOn(T)
            .orElseThrow()
            .blocksWrites())
        .isTrue();
    assertThat(facts(MYSQL, createIndex("t", "a")).lockOn(T).orElseThrow().blocksWrites())
        .isFalse();
  }

  @Test
  void changes_of_the_schema_commit() {
    assertThat(facts(MYSQL, createTable("u")).transaction())
        .isEqualTo(StatementFacts.TransactionRule.COMMITS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "int          | 0                   | 0",
        "varchar(5)   | an empty text       | an empty text",
        "enum(a,b)    | \"'a'\"               | \"'a'\"",
        "timestamp    | 0000-00-00 00:00:00 | 0000-00-00 00:00:00",
        "date         |                     | 0000-00-00",
        "datetime     |                     | 0000-00-00 00:00:00",
        "point        |                     | an empty text",
        "json         | null of JSON        | an empty text"
      })
  void rows_that_exist_get_a_value_of_the_type(String type, String mysql, String mariadb) {
    assertThat(MYSQL.effects().implicitValue(Parsed.type(type), SessionSettings.UNKNOWN))
        .isEqualTo(Optional.ofNullable(mysql));
    assertThat(MARIADB.effects().implicitValue(Parsed.type(type), SessionSettings.UNKNOWN))
        .isEqualTo(Optional.ofNullable(mariadb));
  }

  @Test
  void a_session_that_is_not_strict_replaces_nulls_and_fills_dates() {
    SessionSettings lax = name -> Optional.of("NO_ENGINE_SUBSTITUTION");
    SessionSettings strict = name -> Optional.of("strict_trans_tables");

    assertThat(MYSQL.effects().replacesNulls(lax)).isTrue();
    assertThat(MYSQL.effects().replacesNulls(strict)).isFalse();
    assertThat(MYSQL.effects().replacesNulls(SessionSettings.UNKNOWN)).isFalse();
    assertThat(MYSQL.effects().implicitValue(Parsed.type("date"), lax)).hasValue("0000-00-00");
    assertThat(MYSQL.effects().implicitValue(Parsed.type("date"), strict)).isEmpty();
  }
}
