package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.athanor.data.TableStub;
import org.athanor.migration.Operations;
import org.athanor.revision.RevisionTarget;
import org.athanor.schema.Types;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many rows into PostgreSQL, by COPY where the table takes it. */
class PostgresBulkInsertIT extends BulkInsertContract {
  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }

  private void insert(Consumer<Operations> insert) {
    runner(new MemoryRevisions().add("a1", "rows", insert, op -> {})).upgrade(RevisionTarget.HEAD);
  }

  /** A type and values of it, as COPY must write them. */
  record Values(String type, List<Object> values) {}

  static List<Values> values() {
    return List.of(
        new Values(
            "text",
            List.of(
                "",
                "\\N",
                "\\",
                "\\.",
                "a\tb\nc\r\nd",
                "'; DROP TABLE v; --",
                "\b\f\u000b\u0001",
                "Üser 😀 \u2028",
                5,
                true)),
        new Values("bytea", List.of(new byte[] {0, 1, 92, 10, -1}, new byte[0])),
        new Values("boolean", List.of(true, false)),
        new Values("bigint", List.of(Long.MIN_VALUE, 7)),
        new Values("numeric", List.of(new BigDecimal("1E+30"), new BigDecimal("-0.10"), "NaN")),
        new Values(
            "double precision",
            List.of(1.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE)),
        new Values("uuid", List.of(new UUID(1, 2))),
        new Values(
            "date", List.of(LocalDate.of(-43, 3, 15), LocalDate.of(12026, 1, 1), "infinity")),
        new Values("time", List.of(LocalTime.of(1, 2, 3, 4000))),
        new Values("timestamp", List.of(LocalDateTime.of(2026, 11, 21, 1, 2), "-infinity")),
        new Values(
            "timestamptz",
            List.of(OffsetDateTime.parse("2026-11-21T01:02:03+05:30"), Instant.EPOCH)),
        new Values("jsonb", List.of("{\"a\": \"b\\\\c\\nd\", \"e\": [1, null]}")),
        new Values("text[]", List.of("{\"a,b\",\"c\\\\\\\\d\",NULL,\"NULL\",\"\\\"\"}", "{}")),
        new Values("inet", List.of("10.0.0.0/8")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void every_value_is_copied_as_it_would_be_inserted(Values of) throws SQLException {
    sql("CREATE TABLE v (n int, value " + of.type() + ")");
    sql("CREATE TABLE w (n int, value " + of.type() + ")");
    sql("CREATE VIEW through_insert AS SELECT * FROM w");

    insert(op -> {
      var copied = op.bulkInsert("v", "n", "value").row(0, null);
      var inserted = op.bulkInsert("through_insert", "n", "value").row(0, null);
      for (int i = 0; i < of.values().size(); i++) {
        copied.row(i + 1, of.values().get(i));
        inserted.row(i + 1, of.values().get(i));
      }
    });

    assertThat(count("SELECT count(*) FROM v")).isEqualTo(of.values().size() + 1);
    assertThat(count("SELECT count(*) FROM v JOIN w USING (n)"
            + " WHERE v.value::text IS DISTINCT FROM w.value::text"))
        .isZero();
    assertThat(count("SELECT count(*) FROM v WHERE value IS NULL")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("values")
  void every_value_is_bound_as_it_would_be_written(Values of) throws SQLException {
    sql("CREATE TABLE v (n int, value " + of.type() + ")");

    insert(op -> {
      TableStub v =
          op.table("v").column("n", Types.integer()).column("value", Types.raw(of.type()));
      for (Object value : of.values()) {
        op.execute(v.insert().row(1, value));
      }
      op.run("the same, bound", (connection, data) -> {
        for (Object value : of.values()) {
          data.execute(v.insert().row(2, value));
        }
        data.execute(v.insert().row(3, null));
      });
    });

    assertThat(count("SELECT count(*) FROM (SELECT value::text FROM v WHERE n = 1"
            + " EXCEPT ALL SELECT value::text FROM v WHERE n = 2) AS other"))
        .isZero();
    assertThat(count("SELECT count(*) FROM v WHERE n = 2"))
        .isEqualTo(of.values().size());
  }

  @Test
  void rules_row_security_and_views_keep_their_inserts() throws SQLException {
    sql("CREATE TABLE kept (id int)");
    sql("CREATE TABLE ruled (id int)");
    sql("CREATE RULE elsewhere AS ON INSERT TO ruled DO INSTEAD INSERT INTO kept VALUES (new.id)");
    sql("CREATE VIEW seen AS SELECT * FROM kept");
    sql("CREATE TABLE secured (id int)");
    sql("ALTER TABLE secured ENABLE ROW LEVEL SECURITY");
    sql("CREATE POLICY p ON secured WITH CHECK (id > 0)");
    sql("DROP ROLE IF EXISTS athanor_limited");
    sql("CREATE ROLE athanor_limited");
    sql("GRANT INSERT ON secured TO athanor_limited");

    insert(op -> {
      op.bulkInsert("ruled", "id").row(1);
      op.bulkInsert("seen", "id").row(2);
      op.execute("SET LOCAL ROLE athanor_limited");
      op.bulkInsert("secured", "id").row(3);
      op.execute("RESET ROLE");
    });

    assertThat(count("SELECT sum(id) FROM kept")).isEqualTo(3);
    assertThat(count("SELECT count(*) FROM ruled")).isZero();
    assertThat(count("SELECT count(*) FROM secured")).isEqualTo(1);
    sql("DROP OWNED BY athanor_limited");
    sql("DROP ROLE athanor_limited");
  }

  @Test
  void rows_are_copied_into_partitions_and_fire_triggers() throws SQLException {
    sql("CREATE TABLE \"Day's\" (id int, day date) PARTITION BY RANGE (day)");
    sql("CREATE TABLE old PARTITION OF \"Day's\" FOR VALUES FROM (MINVALUE) TO ('2026-01-01')");
    sql("CREATE TABLE young PARTITION OF \"Day's\" FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)");
    sql("CREATE FUNCTION up() RETURNS trigger LANGUAGE plpgsql AS"
        + " 'BEGIN new.id := new.id + 100; RETURN new; END'");
    sql("CREATE TRIGGER up BEFORE INSERT ON young FOR EACH ROW EXECUTE FUNCTION up()");

    insert(op -> op.bulkInsert("Day's", "id", "day")
        .row(1, LocalDate.of(2025, 5, 5))
        .row(2, LocalDate.of(2026, 5, 5)));

    assertThat(count("SELECT id FROM old")).isEqualTo(1);
    assertThat(count("SELECT id FROM young")).isEqualTo(102);
  }

  @Test
  void numbers_of_an_identity_column_are_taken_and_it_goes_on_above_them() throws SQLException {
    sql("CREATE TABLE copied (id int GENERATED ALWAYS AS IDENTITY, name text)");

    insert(op -> {
      op.bulkInsert("copied", "id", "name").identity("id").row(41, "x");
      op.execute("INSERT INTO copied (name) VALUES ('next')");
    });

    assertThat(count("SELECT max(id) FROM copied")).isEqualTo(42);
  }

  @Test
  void an_insert_of_identity_numbers_overrides_the_database() throws SQLException {
    sql("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, name text)");
    sql("CREATE RULE no_copy AS ON INSERT TO t DO ALSO NOTHING");

    insert(op -> {
      op.bulkInsert("t", "id", "name").identity("id").row(41, "x");
      op.execute("INSERT INTO t (name) VALUES ('next')");
    });

    assertThat(count("SELECT max(id) FROM t")).isEqualTo(42);
  }
}
