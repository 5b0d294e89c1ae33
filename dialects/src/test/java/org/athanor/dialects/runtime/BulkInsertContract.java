package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Operations;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.schema.Types;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** Many rows reach the table, in little memory, all of them or none. */
abstract class BulkInsertContract extends RunnerCase {
  private static final int MILLION = 1_000_000;

  /** The program of {@link #a_million_rows_need_little_memory}; arguments: URL, user. */
  static final class Million {
    private Million() {}

    public static void main(String[] arguments) {
      JdbcConnectionSource connections = new JdbcConnectionSource(
          arguments[0],
          arguments[1].isEmpty() ? null : arguments[1],
          "",
          java.time.Duration.ofSeconds(20));
      Dialects dialects = Dialects.installed(Million.class.getClassLoader());
      new MigrationRunner(
              upgrade(Million::streamed),
              new Database(connections, dialects),
              RunnerOptions.builder(AUTHOR).build(),
              List.of())
          .upgrade(RevisionTarget.HEAD);
    }

    /** One stream in another, of which an iterator would hold the inner one as a whole. */
    private static void streamed(Operations op) {
      op.bulkInsert("item", "id", "name")
          .rows(
              "a million items",
              () -> IntStream.of(0)
                  .boxed()
                  .flatMap(from -> IntStream.range(from, MILLION)
                      .mapToObj(i -> new Object[] {i, "name of number " + i})));
    }
  }

  private static MemoryRevisions upgrade(Consumer<Operations> insert) {
    return new MemoryRevisions()
        .add(
            "a1",
            "add items",
            op -> op.createTable("item", t -> {
              t.column("id", Types.integer()).notNull();
              t.column("name", Types.varchar(40));
              t.primaryKey("pk_item", "id");
            }),
            op -> op.dropTable("item"))
        .add("b2", "fill items", insert, op -> {});
  }

  private void run(Consumer<Operations> insert) {
    runner(upgrade(insert)).upgrade(RevisionTarget.HEAD);
  }

  private static Object[] item(int id) {
    return new Object[] {id, "item " + id};
  }

  @Test
  void a_million_rows_need_little_memory() throws SQLException, IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx40m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Million.class.getName(),
            database.jdbcUrl(),
            database.user())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();

    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(count("SELECT count(*) FROM item")).isEqualTo(MILLION);
    assertThat(count("SELECT count(*) FROM item WHERE name = 'name of number 999999'"))
        .isEqualTo(1);
  }

  @Test
  void a_stream_and_rows_at_hand_are_inserted_the_same() throws SQLException {
    run(op -> {
      op.bulkInsert("item", "id", "name").rows(List.of(item(1), new Object[] {2, null}));
      op.bulkInsert("item", "name", "id")
          .rows("more", () -> IntStream.range(3, 2000).mapToObj(i -> new Object[] {"x", i}));
    });

    assertThat(count("SELECT count(*) FROM item")).isEqualTo(1999);
    assertThat(count("SELECT count(*) FROM item WHERE name IS NULL")).isEqualTo(1);
  }

  @Test
  void no_rows_are_no_statement() throws SQLException {
    run(op -> op.bulkInsert("item", "id", "name"));

    assertThat(count("SELECT count(*) FROM item")).isZero();
  }

  @Test
  void a_refused_row_is_named_and_no_row_is_kept() throws SQLException {
    AthanorException e = failure(() -> run(op -> op.bulkInsert("item", "id", "name")
        .rows("a row twice", () -> IntStream.range(0, 3000).mapToObj(i -> item(i % 2222)))));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_021);
    assertThat(e.evidence()).contains("in row 2223: [0, \"item 0\"]");
    assertThat(e.databaseState()).contains("the database is at a1");
    assertThat(count("SELECT count(*) FROM item")).isZero();
  }

  @Test
  void outside_a_transaction_too_all_rows_are_inserted_or_none() throws SQLException {
    sql("CREATE TABLE item (id integer PRIMARY KEY, name varchar(40))");
    MemoryRevisions revisions = new MemoryRevisions()
        .addStepwise(
            "a1",
            "add items",
            op -> op.autocommit(auto -> auto.bulkInsert("item", "id", "name")
                .rows("a row twice", () -> IntStream.range(0, 3000).mapToObj(i -> item(i % 2222)))),
            op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.evidence()).contains("in row 2223: [0, \"item 0\"]");
    assertThat(count("SELECT count(*) FROM item")).isZero();
  }

  @Test
  void a_row_with_too_few_values_stops_the_revision() throws SQLException {
    AthanorException e = failure(() -> run(op -> op.bulkInsert("item", "id", "name")
        .rows("short", () -> IntStream.range(0, 3).mapToObj(i -> new Object[] {i}))));

    assertThat(e.code()).isEqualTo(ErrorCode.DDL_001);
    assertThat(e).hasMessageContaining("Row 1 for table \"item\" has 1 values for 2 columns");
    assertThat(count("SELECT count(*) FROM item")).isZero();
  }
}
