package org.athanor.dialects.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.schema.QualifiedName;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.size.TableSize;
import org.junit.jupiter.api.Test;

/** {@link SizeContract} on this database. */
final class PostgresSizeIT extends SizeContract {
  @Override
  ScratchDatabase database() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new PostgresDialectProvider();
  }

  @Override
  List<String> analysis() {
    return List.of("ANALYZE");
  }

  @Test
  void rows_and_indexes_have_their_own_room() throws SQLException {
    assertThat(size("orders").bytes()).isPositive();
    assertThat(size("orders").indexBytes()).isPositive();
  }

  @Test
  void a_partitioned_table_has_the_rows_of_all_partitions_below_it() throws SQLException {
    execute(
        "CREATE TABLE event (id integer, note text) PARTITION BY RANGE (id)",
        "CREATE TABLE event_low PARTITION OF event FOR VALUES FROM (0) TO (500)",
        "CREATE TABLE event_high PARTITION OF event FOR VALUES FROM (500) TO (9000)"
            + " PARTITION BY RANGE (id)",
        "CREATE TABLE event_high_1 PARTITION OF event_high FOR VALUES FROM (500) TO (9000)");
    fill("event", 2000);
    execute("ANALYZE");
    assertThat(size("event").rows()).isEqualTo(2000);
    assertThat(size("event_high").rows()).isEqualTo(1500);
    assertThat(size("event").bytes())
        .isEqualTo(size("event_low").bytes() + size("event_high_1").bytes());
  }

  @Test
  void a_table_that_nobody_analysed_and_nobody_wrote_to_lately_has_rows_that_are_not_known()
      throws SQLException {
    execute("CREATE TABLE fresh AS SELECT n AS id FROM generate_series(1, 5000) n");
    execute("SELECT pg_stat_reset()");
    TableSize fresh = size("fresh");
    assertThat(fresh.rows()).isNull();
    assertThat(fresh.bytes()).isPositive();
  }

  @Test
  void tables_of_other_schemas_and_materialized_views_are_told() throws SQLException {
    execute(
        "CREATE SCHEMA audit",
        "CREATE TABLE audit.orders (id integer)",
        "CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders",
        "CREATE VIEW plain AS SELECT 1 AS n",
        "CREATE TEMPORARY TABLE passing (id integer)");
    assertThat(read().tables())
        .extracting(TableSize::table)
        .containsExactly(
            QualifiedName.of("orders"),
            QualifiedName.of("totals"),
            QualifiedName.of("vacant"),
            QualifiedName.of("audit", "orders"));
  }

  @Test
  void a_table_that_grew_since_it_was_analysed_is_reckoned_with_the_pages_of_today()
      throws SQLException {
    execute("INSERT INTO orders SELECT id + 10000, note FROM orders");
    assertThat(size("orders").rows()).isBetween(5500L, 6500L);
  }
}
