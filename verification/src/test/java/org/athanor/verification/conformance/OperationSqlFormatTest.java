package org.athanor.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationSqlFormatTest {
  private static final String RENAME =
      "\"op\":\"rename_table\",\"args\":{\"table_name\":\"a\",\"new_table_name\":\"B\"}";

  private static Outcome run(String dialect, String question, String expected) {
    String form = "[{\"id\":\"x\",\"source_test\":\"t\",\"dialect\":\"%s\",%s,%s}]";
    JsonNode root = JsonMapper.shared().readTree(form.formatted(dialect, question, expected));
    return new OperationSqlFormat().read(root).get(0).check().run();
  }

  private static String failure(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed ? failed.actual() : "passed";
  }

  @Test
  void the_same_statement_passes_whatever_its_case_spaces_and_needless_quotes() {
    String expected = "\"expected_sql\":[\"alter  table \\\"a\\\" RENAME\\tTO \\\"B\\\"\"]";
    assertThat(run("postgresql", RENAME, expected)).isInstanceOf(Outcome.Passed.class);
    assertThat(run("sqlite", RENAME.replace('B', 'b'), expected.replace('B', 'b')))
        .isInstanceOf(Outcome.Passed.class);
    assertThat(run("default", RENAME, expected)).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void another_statement_a_missing_one_and_an_additional_one_fail() {
    String statement = "ALTER TABLE a RENAME TO \\\"B\\\"";
    assertThat(run("default", RENAME, "\"expected_sql\":[\"ALTER TABLE a RENAME TO b\"]"))
        .isInstanceOf(Outcome.Failed.class);
    assertThat(run("default", RENAME, "\"expected_sql\":[]")).isInstanceOf(Outcome.Failed.class);
    String twice = "\"expected_sql\":[\"" + statement + "\",\"" + statement + "\"]";
    assertThat(run("default", RENAME, twice)).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void what_cannot_be_said_fails_and_says_so() {
    String expected = "\"expected_sql\":[]";
    assertThat(failure(run("dbase", RENAME, expected)))
        .isEqualTo("cannot be said: there is no dialect \"dbase\"");
    String unknownField = RENAME.replace("\"args\":{", "\"args\":{\"engine\":\"x\",");
    assertThat(failure(run("default", unknownField, expected)))
        .isEqualTo("cannot be said: engine = \"x\"");
    String unknownOperation = RENAME.replace("rename_table", "create_unicorn");
    assertThat(failure(run("default", unknownOperation, expected)))
        .isEqualTo("cannot be said: create_unicorn");
    String convention = RENAME + ",\"context\":{\"naming_convention\":{\"zz\":\"u\"}}";
    assertThat(failure(run("default", convention, expected)))
        .isEqualTo("cannot be said: a convention for zz");
  }

  @Test
  void names_by_a_convention_and_values_beside_a_statement_are_read() {
    String unique = "\"op\":\"create_unique_constraint\",\"args\":{\"table_name\":\"t\","
        + "\"columns\":[\"x\"]},\"context\":{\"naming_convention\":"
        + "{\"uq\":\"uq_%(table_name)s_%(column_0_name)s\"}}";
    String named = "\"expected_sql\":[\"ALTER TABLE t ADD CONSTRAINT uq_t_x UNIQUE (x)\"]";
    assertThat(run("default", unique, named)).isInstanceOf(Outcome.Passed.class);
    String bound = "\"op\":\"execute\",\"args\":{\"sql\":\"delete from t where a = :v\","
        + "\"bind_params\":{\"v\":\"it's\"}}";
    String sent = "\"expected_sql\":[\"delete from t where a = :v\"]";
    assertThat(run("default", bound, sent)).isInstanceOf(Outcome.Passed.class);
    assertThat(run("default", bound.replace("it's", "other"), sent.replace(":v", "'it''s'")))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_rebuild_is_judged_by_what_it_leaves() {
    String integer = "{\"name\":\"Integer\",\"sql\":\"INTEGER\"}";
    String drop = "\"op\":\"batch_alter_table\",\"args\":{\"table_name\":\"t\","
        + "\"recreate\":\"always\"},\"members\":[{\"op\":\"drop_column\","
        + "\"table_name\":\"t\",\"column_name\":\"b\"}],\"existing_table\":"
        + "{\"table\":\"t\",\"columns\":[{\"column\":\"a\",\"type\":" + integer
        + "},{\"column\":\"b\",\"type\":" + integer + "}],\"constraints\":[]}";
    String made = "\"expected_sql\":[\"CREATE TABLE x (a INTEGER)\","
        + "\"INSERT INTO x SELECT a FROM t\",\"DROP TABLE t\",\"ALTER TABLE x RENAME TO t\"]";
    assertThat(run("sqlite", drop, made)).isInstanceOf(Outcome.Passed.class);
    assertThat(run("sqlite", drop, made.replace("SELECT a", "SELECT a + 1")))
        .isInstanceOf(Outcome.Failed.class);
    assertThat(run("sqlite", drop, made.replace("(a INTEGER)", "(a INTEGER NOT NULL)")))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_refusal_must_be_answered_by_a_refusal() {
    String refusal = "\"expected_sql\":[],\"expected_error\":{\"type\":\"CommandError\"}";
    assertThat(run("default", RENAME, refusal)).isInstanceOf(Outcome.Failed.class);
    String computed = "\"op\":\"alter_column\",\"args\":{\"table_name\":\"t\","
        + "\"column_name\":\"c\",\"modify_server_default\":{\"kind\":\"computed\","
        + "\"sqltext\":\"a * 5\",\"persisted\":null}}";
    assertThat(run("postgresql", computed, refusal)).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void text_and_quoted_names_keep_their_case() {
    assertThat(SqlMeaning.of("SELECT 'It''s A'")).isNotEqualTo(SqlMeaning.of("select 'it''s a'"));
    assertThat(SqlMeaning.of("SELECT \"A b\"")).isNotEqualTo(SqlMeaning.of("select \"a b\""));
    assertThat(SqlMeaning.of("SELECT `a` , :x")).isEqualTo(SqlMeaning.of("select a, ?;"));
  }

  @Test
  void two_spellings_of_one_clause_are_the_same() {
    assertThat(SqlMeaning.of("ALTER TABLE t RENAME c TO x"))
        .isEqualTo(SqlMeaning.of("ALTER TABLE t RENAME COLUMN c TO x"));
    assertThat(SqlMeaning.of("ALTER TABLE t RENAME TO x")).isEqualTo("alter table t rename to x ");
    assertThat(SqlMeaning.of("ALTER TABLE t ALTER c SET DATA TYPE character varying(5)"))
        .isEqualTo(SqlMeaning.of("ALTER TABLE t ALTER c TYPE VARCHAR(5)"));
  }

  private static void assertSame(String one, String other) {
    assertThat(SqlMeaning.of(List.of(one.split(";"))))
        .isEqualTo(SqlMeaning.of(List.of(other.split(";"))));
  }

  private static void assertOther(String one, String other) {
    assertThat(SqlMeaning.of(List.of(one.split(";"))))
        .isNotEqualTo(SqlMeaning.of(List.of(other.split(";"))));
  }

  @Test
  void needless_parentheses_mean_nothing_and_needed_ones_do() {
    assertSame("CREATE INDEX i ON t (lower(a), b)", "CREATE INDEX i ON t ((lower(a)), b)");
    assertSame(
        "ALTER TABLE t ALTER c SET DEFAULT f(1)", "ALTER TABLE t ALTER c SET DEFAULT (f(1))");
    assertOther("CREATE INDEX i ON t ((a) + (b))", "CREATE INDEX i ON t (a) + (b)");
    assertOther("ALTER TABLE t ADD c int DEFAULT (1) * 2", "ALTER TABLE t ADD c int DEFAULT 1 * 2");
  }

  @Test
  void the_place_of_a_constraint_in_its_table_means_nothing() {
    assertSame(
        "CREATE TABLE t (a int CONSTRAINT k CHECK (a > 0) NOT NULL, b int, UNIQUE (b))",
        "CREATE TABLE t (a int NOT NULL, b int, UNIQUE (b), CONSTRAINT k CHECK (a > 0))");
    assertOther("CREATE TABLE t (a int, b int)", "CREATE TABLE t (b int, a int)");
    assertOther("CREATE TABLE t (a int CHECK (a > 0))", "CREATE TABLE t (a int, CHECK (a > 1))");
  }

  @Test
  void an_identity_is_never_null_and_the_order_of_its_options_means_nothing() {
    String identity = "ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS IDENTITY";
    assertSame(identity, identity + " NOT NULL");
    assertSame(
        identity + " (START WITH 3 NO CYCLE INCREMENT BY 2)",
        identity + " (INCREMENT BY 2 START WITH 3 NO CYCLE)");
    assertOther(identity + " (START WITH 3)", identity + " (START WITH 2)");
    assertOther("ALTER TABLE t ADD COLUMN a int", "ALTER TABLE t ADD COLUMN a int NOT NULL");
  }

  @Test
  void one_statement_of_several_clauses_is_several_of_one() {
    assertSame(
        "ALTER TABLE t ADD COLUMN a int, ADD UNIQUE INDEX i (a, b), DROP INDEX k",
        "ALTER TABLE t ADD COLUMN a int; CREATE UNIQUE INDEX i ON t (a, b); DROP INDEX k ON t");
    assertOther(
        "ALTER TABLE t ADD a int, ADD b int", "ALTER TABLE t ADD b int; ALTER TABLE t ADD a int");
  }

  @Test
  void facets_of_a_column_change_in_any_order_but_one_facet_in_its_own() {
    String type = "ALTER TABLE t ALTER COLUMN c TYPE int";
    String notNull = "ALTER TABLE t ALTER COLUMN c SET NOT NULL";
    String none = "ALTER TABLE t ALTER COLUMN c DROP DEFAULT";
    String some = "ALTER TABLE t ALTER COLUMN c SET DEFAULT 1";
    assertSame(type + ";" + notNull, notNull + ";" + type);
    assertOther(none + ";" + some, some + ";" + none);
    assertOther(type + ";" + some, type.replace(" c ", " d ") + ";" + some);
  }

  @Test
  void initially_deferred_implies_deferrable() {
    String key = "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (b)";
    assertSame(key + " INITIALLY DEFERRED", key + " DEFERRABLE INITIALLY DEFERRED");
    assertOther(key, key + " DEFERRABLE INITIALLY DEFERRED");
  }

  @Test
  void what_the_compiler_of_java_refuses_is_refused() {
    String drop = "\"op\":\"drop_constraint\",\"args\":{\"table_name\":\"t\","
        + "\"constraint_name\":\"k\",\"constraint_type\":\"typo\"}";
    String refused = "\"expected_sql\":[],\"expected_error\":{\"type\":\"TypeError\"}";
    assertThat(run("mysql", drop, refused)).isInstanceOf(Outcome.Passed.class);
    assertThat(failure(run("mysql", drop, "\"expected_sql\":[]"))).contains("does not compile");
  }

  @Test
  void rows_that_are_sent_one_by_one_are_compared_as_they_arrive() {
    String insert = "\"op\":\"bulk_insert\",\"args\":{\"multiinsert\":false,\"table\":"
        + "{\"table\":\"t\",\"columns\":[{\"column\":\"a\"},{\"column\":\"b\"}]},"
        + "\"rows\":[{\"a\":1,\"b\":{\"sql\":\"'x'\"}}]}";
    String sent = "\"expected_sql\":[\"INSERT INTO t (a, b) VALUES (?, 'x')\"]";
    assertThat(run("sqlite", insert, sent)).isInstanceOf(Outcome.Passed.class);
    assertThat(run("sqlite", insert, sent.replace("'x'", "'y'")))
        .isInstanceOf(Outcome.Failed.class);
  }
}
