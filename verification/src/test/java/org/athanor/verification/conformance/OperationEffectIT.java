package org.athanor.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded SQL that differs from Athanor's, judged by what it does on real servers. */
class OperationEffectIT {
  private static final String INTEGER = "{'name':'Integer','sql':'INTEGER'}";
  private static final String TABLE = "{'table':'t','columns':["
      + "{'column':'id','type':" + INTEGER + ",'nullable':false,'primary_key':true},"
      + "{'column':'x','type':" + INTEGER + "}],'constraints':["
      + "{'name':'t_pkey','constraint':'primary_key','columns':['id']}]}";

  private static Outcome run(String dialect, String question, String... expected) {
    String script = "'expected_sql':[\"" + String.join("\",\"", expected) + "\"]";
    String form = "[{\"id\":\"x\",\"source_test\":\"t\",\"dialect\":\"%s\",%s,%s}]";
    JsonNode root = JsonMapper.shared()
        .readTree(form.formatted(
            dialect,
            question.replace('\'', '"'),
            script.replace("'expected_sql'", "\"expected_sql\"")));
    return new OperationSqlFormat().read(root).get(0).check().run();
  }

  private static String[] copied(String key, String x) {
    return new String[] {
      "CREATE TABLE _alembic_tmp_t (id " + key + ", x " + x
          + ", CONSTRAINT new_pkey PRIMARY KEY (id))",
      "INSERT INTO _alembic_tmp_t (id, x) SELECT id, x FROM t",
      "DROP TABLE t",
      "ALTER TABLE _alembic_tmp_t RENAME TO t"
    };
  }

  private static String notNull() {
    return "'op':'batch_alter_table','args':{'table_name':'t','recreate':'always'},'members':["
        + "{'op':'alter_column','table_name':'t','column_name':'x','existing_type':" + INTEGER
        + ",'modify_nullable':false}],'existing_table':" + TABLE.replace("t_pkey", "new_pkey");
  }

  @Test
  void a_copy_of_a_table_and_a_change_in_place_leave_the_same_on_postgresql() {
    String[] copy = copied("SERIAL NOT NULL", "INTEGER NOT NULL");
    copy[0] = "ALTER TABLE t DROP CONSTRAINT new_pkey\",\"" + copy[0];
    assertThat(run("postgresql", notNull(), copy)).isInstanceOf(Outcome.Passed.class);
    copy[0] = copy[0].replace("x INTEGER NOT NULL", "x BIGINT NOT NULL");
    assertThat(run("postgresql", notNull(), copy)).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_copy_of_a_table_and_a_change_in_place_leave_the_same_on_mariadb() {
    String[] copy = copied("INTEGER NOT NULL AUTO_INCREMENT", "INTEGER NOT NULL");
    assertThat(run("mariadb", notNull(), copy)).isInstanceOf(Outcome.Passed.class);
    copy[1] = copy[1].replace("SELECT id, x", "SELECT id, x + 1");
    assertThat(run("mariadb", notNull(), copy)).isInstanceOf(Outcome.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "mariadb"})
  void a_column_that_is_told_whole_may_be_stated_whole_to_rename_it(String dialect) {
    String rename = "'op':'alter_column','args':{'table_name':'t','column_name':'c',"
        + "'existing_type':" + INTEGER + ",'existing_nullable':false,'modify_name':'d'}";
    String same = "ALTER TABLE t CHANGE c d INTEGER NOT NULL";
    assertThat(run(dialect, rename, same)).isInstanceOf(Outcome.Passed.class);
    assertThat(run(dialect, rename, same.replace("NOT NULL", "NULL")))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void mysql_looks_where_the_recording_has_a_condition() {
    String add = "'op':'add_column','args':{'table_name':'t','if_not_exists':true,"
        + "'column':{'column':'c','type':" + INTEGER + ",'nullable':true}}";
    String sql = "ALTER TABLE t ADD COLUMN IF NOT EXISTS c INTEGER";
    assertThat(run("mysql", add, sql)).isInstanceOf(Outcome.Passed.class);
    assertThat(run("mysql", add, sql + " NOT NULL")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_column_that_becomes_an_identity_is_one_after_either_script() {
    String identity = "'op':'alter_column','args':{'table_name':'t','column_name':'c',"
        + "'existing_server_default':null,"
        + "'modify_server_default':{'kind':'identity','always':true}}";
    String sql = "ALTER TABLE t ALTER COLUMN c ADD GENERATED ALWAYS AS IDENTITY";
    assertThat(run("postgresql", identity, sql)).isInstanceOf(Outcome.Passed.class);
    assertThat(run("postgresql", identity, sql.replace("ALWAYS", "BY DEFAULT")))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_table_in_a_schema_of_its_own_is_copied_on_h2() {
    String table = TABLE
        .replace("'name':'t_pkey',", "")
        .replace("'table':'t'", "'table':'t','schema':'s'")
        .replace(
            "],'constraints':[",
            "],'constraints':[{'constraint':'foreign_key',"
                + "'columns':['x'],'references':['s.user.id']},");
    String rebuild = "'op':'batch_apply','args':{'existing_table':" + table + ",'members':[]}";
    String create = "CREATE TABLE s.n (id INTEGER NOT NULL, x INTEGER, PRIMARY KEY"
        + " (id), FOREIGN KEY (x) REFERENCES s.\\\"user\\\" (id))";
    String copy = "INSERT INTO s.n SELECT id, x FROM s.t";
    String[] end = {"DROP TABLE s.t", "ALTER TABLE s.n RENAME TO s.t"};
    assertThat(run("default", rebuild, create, copy, end[0], end[1]))
        .isInstanceOf(Outcome.Passed.class);
    assertThat(run("default", rebuild, create, copy + " WHERE id > 1", end[0], end[1]))
        .isInstanceOf(Outcome.Failed.class);
  }
}
