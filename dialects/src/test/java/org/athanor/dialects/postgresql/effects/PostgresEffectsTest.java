package org.athanor.dialects.postgresql.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.dialects.Parsed.add;
import static org.athanor.dialects.Parsed.alterTable;
import static org.athanor.dialects.Parsed.column;
import static org.athanor.dialects.Parsed.createIndex;
import static org.athanor.dialects.Parsed.createTable;
import static org.athanor.dialects.Parsed.defaulting;
import static org.athanor.dialects.Parsed.expression;
import static org.athanor.dialects.Parsed.type;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogRules;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.ServerVersion;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresEffectsTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final QualifiedName P = QualifiedName.of("p");
  private static final SessionSettings UTC =
      name -> name.equals("timezone") ? Optional.of("UTC") : Optional.empty();

  private static CatalogState catalog(SqlColumn... columns) {
    return CatalogState.empty(CatalogRules.PLAIN)
        .after(createTable("p", column("id", "integer")))
        .after(createTable("t", columns));
  }

  private static StatementFacts facts(int version, SqlCommand command, CatalogState catalog) {
    return new PostgresEffects(new ServerVersion(version, 0)).factsOf(command, catalog, UTC);
  }

  private static StatementFacts facts(SqlCommand command) {
    return facts(17, command, catalog(column("a", "integer")));
  }

  private static SqlConstraint check(String condition, boolean notValid) {
    return new SqlConstraint.Check("ck", expression(condition), notValid);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | 5                      | true",
        "11 | 5                      | false",
        "17 | 5                      | false",
        "17 | now()                  | false",
        "17 | now() - interval '1 d' | false",
        "17 | lower('A')             | false",
        "17 | null                   | false",
        "17 | clock_timestamp()      | true",
        "17 | md5(random()::text)    | true",
        "17 | gen_random_uuid()      | true",
        "17 | ('x')::varchar(10)     | false",
        "17 | our_function()         | true"
      })
  void a_default_that_may_differ_by_row_rewrites(int version, String text, boolean rewrites) {
    SqlColumn column = column("x", "text", defaulting(text));

    StatementFacts facts = facts(version, alterTable("t", add(column)), catalog());

    assertThat(facts.does(Kind.REWRITE, T, catalog())).isEqualTo(rewrites);
    assertThat(facts.lockOn(T).orElseThrow().blocks()).contains(Access.READ);
  }

  @Test
  void the_reason_of_a_rewrite_names_the_function() {
    SqlColumn column = column("x", "text", defaulting("coalesce(null, random())"));

    assertThat(facts(alterTable("t", add(column))).work())
        .extracting(StatementFacts.Work::reason)
        .containsExactly("the default is volatile: random() gives each row its own value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer        | bigint          | true",
        "integer        | int4            | false",
        "varchar(50)    | varchar(100)    | false",
        "varchar(50)    | varchar(20)     | true",
        "varchar(50)    | text            | false",
        "text           | varchar         | false",
        "text           | varchar(100)    | true",
        "char(10)       | varchar(10)     | true",
        "numeric(10,2)  | numeric(12,2)   | false",
        "numeric(10,2)  | numeric(12,3)   | true",
        "numeric(10,2)  | numeric         | false",
        "numeric        | numeric(10,2)   | true",
        "timestamp(3)   | timestamp(6)    | false",
        "timestamp(3)   | timestamp(0)    | true",
        "timestamp(3)   | timestamptz     | false",
        "json           | jsonb           | true",
        "cidr           | inet            | false",
        "inet           | cidr            | true",
        "bit varying(5) | bit varying(10) | false"
      })
  void a_type_rewrites_unless_the_bytes_stay(String before, String after, boolean rewrites) {
    SqlCommand alter = alterTable("t", new AlterAction.SetType("a", type(after), null, null));

    StatementFacts facts = facts(17, alter, catalog(column("a", before)));

    assertThat(facts.does(Kind.REWRITE, T, catalog())).isEqualTo(rewrites);
  }

  @Test
  void a_time_zone_that_is_not_known_rewrites_timestamps() {
    SqlCommand alter =
        alterTable("t", new AlterAction.SetType("a", type("timestamptz"), null, null));
    PostgresEffects effects = new PostgresEffects(new ServerVersion(17, 0));

    assertThat(effects
            .factsOf(alter, catalog(column("a", "timestamp")), SessionSettings.UNKNOWN)
            .does(Kind.REWRITE, T, catalog()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11 | a is not null                     | false | true",
        "12 | a is not null                     | false | false",
        "12 | a is not null                     | true  | true",
        "12 | (b > 0 and (a is not null))       | false | false",
        "12 | not (a is null)                   | false | false",
        "12 | b between 1 and 2 and a is not null | false | false",
        "12 | a is not null or b > 0            | false | true",
        "12 | a > 0                             | false | true"
      })
  void not_null_is_proven_by_a_valid_check_that_says_so(
      int version, String condition, boolean notValid, boolean scans) {
    CatalogState catalog = catalog(column("a", "integer"), column("b", "integer"))
        .after(alterTable("t", add(check(condition, notValid))));

    StatementFacts facts =
        facts(version, alterTable("t", new AlterAction.SetNotNull("a")), catalog);

    assertThat(facts.does(Kind.SCAN, T, catalog())).isEqualTo(scans);
  }

  @Test
  void a_foreign_key_locks_and_reads_both_tables() {
    SqlConstraint key =
        new SqlConstraint.ForeignKey("fk", List.of("a"), P, List.of("id"), "", false);

    StatementFacts facts = facts(alterTable("t", add(key)));

    assertThat(facts.lockOn(T)).contains(TableLocks.SHARE_ROW_EXCLUSIVE);
    assertThat(facts.lockOn(P)).contains(TableLocks.SHARE_ROW_EXCLUSIVE);
    assertThat(facts.does(Kind.SCAN, T, catalog())).isTrue();
    assertThat(facts.does(Kind.SCAN, P, catalog())).isTrue();
  }

  @Test
  void actions_together_take_the_strongest_lock() {
    StatementFacts facts = facts(alterTable(
        "t", new AlterAction.ValidateConstraint("ck"), new AlterAction.RenameColumn("a", "b")));

    assertThat(facts.locks())
        .containsExactly(new StatementFacts.Lock(T, TableLocks.ACCESS_EXCLUSIVE));
    assertThat(facts.does(Kind.SCAN, T, catalog())).isTrue();
  }

  @Test
  void a_concurrent_index_lets_writers_on_and_needs_no_transaction() {
    StatementFacts facts = facts(createIndex("t", "a", CreateIndex.Trait.CONCURRENTLY));

    assertThat(facts.lockOn(T).orElseThrow().blocksWrites()).isFalse();
    assertThat(facts.transaction()).isEqualTo(StatementFacts.TransactionRule.OUTSIDE);
    assertThat(facts(createIndex("t", "a")).lockOn(T).orElseThrow().blocksWrites())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"for values from (100) to (200)", "FOR VALUES FROM (50) TO (MAXVALUE)"})
  void bounds_are_proven_by_a_check_within_them(String bounds) {
    List<SqlConstraint.Check> checks = List.of(new SqlConstraint.Check(
        null, expression("id is not null and id >= 100 and id < 150"), false));

    assertThat(PartitionBounds.parse(bounds).orElseThrow().areImpliedBy(checks, "id"))
        .isTrue();
    assertThat(PartitionBounds.parse(bounds).orElseThrow().areImpliedBy(checks, "other"))
        .isFalse();
  }

  @Test
  void a_check_that_reaches_over_the_bounds_proves_nothing() {
    List<SqlConstraint.Check> checks =
        List.of(new SqlConstraint.Check(null, expression("id >= 100 and id <= 200"), false));

    assertThat(PartitionBounds.parse("for values from (100) to (200)")
            .orElseThrow()
            .areImpliedBy(checks, "id"))
        .isFalse();
  }
}
