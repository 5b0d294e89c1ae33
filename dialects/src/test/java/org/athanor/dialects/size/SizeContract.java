package org.athanor.dialects.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.athanor.command.ReadSizes;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.schema.QualifiedName;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of the sizes of tables, on any database. */
abstract class SizeContract {
  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final int ROWS = 3000;

  private ScratchDatabase database;

  abstract ScratchDatabase database();

  abstract DialectProvider provider();

  /** What the rows and the index of the first table take at least. */
  long leastRoom() {
    return 100_000;
  }

  /** What makes the server look at its tables; empty where it knows them anyhow. */
  abstract List<String> analysis();

  @BeforeEach
  void open() throws SQLException {
    database = database();
    execute(
        "CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, note varchar(100))",
        "CREATE INDEX ix_orders_note ON orders (note)",
        "CREATE TABLE vacant (id integer)",
        "CREATE TABLE athanor_version (id integer)");
    fill("orders", ROWS);
    execute(analysis().toArray(String[]::new));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rows_are_estimated_without_counting() throws SQLException {
    assertThat(size("orders").rows()).isBetween(ROWS * 8 / 10L, ROWS * 12 / 10L);
    assertThat(size("vacant").rows()).isZero();
  }

  @Test
  void the_room_of_rows_and_indexes_is_told() throws SQLException {
    assertThat(size("orders").allBytes()).isBetween(leastRoom(), 10_000_000L);
  }

  @Test
  void a_snapshot_knows_its_moment_and_leaves_athanors_tables_out() throws SQLException {
    TableSizes sizes = read();
    assertThat(sizes.taken()).isEqualTo(NOW);
    assertThat(sizes.product()).isEqualTo(provider().name());
    assertThat(sizes.version()).isNotEmpty();
    assertThat(sizes.tables())
        .extracting(size -> size.table().toString())
        .extracting(String::toLowerCase)
        .containsExactly("orders", "vacant");
  }

  TableSize size(String table) throws SQLException {
    return read().tables().stream()
        .filter(size -> size.table().toString().equalsIgnoreCase(table))
        .findFirst()
        .orElseThrow();
  }

  TableSizes read() throws SQLException {
    JdbcConnectionSource connections = new JdbcConnectionSource(
        database.jdbcUrl(), database.user(), database.password(), Duration.ofSeconds(30));
    Set<QualifiedName> own =
        Set.of(QualifiedName.of("athanor_version"), QualifiedName.of("ATHANOR_VERSION"));
    return new ReadSizes(new Database(connections, new Dialects(List.of(provider()))), own)
        .run(InstantSource.fixed(NOW));
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  void fill(String table, int rows) throws SQLException {
    try (Connection connection = database.open()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
        for (int i = 0; i < rows; i++) {
          insert.setInt(1, i);
          insert.setString(2, "a note about order number " + i);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }
}
