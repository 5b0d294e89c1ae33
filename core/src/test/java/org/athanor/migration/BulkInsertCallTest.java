package org.athanor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.BulkInsert;
import org.junit.jupiter.api.Test;

class BulkInsertCallTest {
  private static BulkInsert recorded(Consumer<Operations> recording) {
    return (BulkInsert) Operations.record(recording).get(0);
  }

  private static List<String> rows(BulkInsert insert) {
    List<String> rows = new ArrayList<>();
    insert.rows().forEach(row -> rows.add(row.toString()));
    return rows;
  }

  @Test
  void a_stream_is_opened_anew_each_time_it_is_asked_for() {
    BulkInsert insert = recorded(op -> op.bulkInsert("t", "a", "b")
        .rows("two", () -> Stream.of(new Object[] {1, "x"}, new Object[] {2, null})));

    assertThat(rows(insert)).containsExactly("[1, \"x\"]", "[2, null]");
    assertThat(rows(insert)).hasSize(2);
  }

  @Test
  void what_takes_the_rows_may_stop_them() {
    BulkInsert insert = recorded(op -> op.bulkInsert("t", "a")
        .rows("endless", () -> Stream.iterate(1, i -> i + 1).map(i -> new Object[] {i})));

    Exception thrown = catchThrowableOfType(
        Exception.class,
        () -> insert.rows().forEach(row -> {
          if (row.toString().equals("[3]")) {
            throw new InterruptedException("enough");
          }
        }));

    assertThat(thrown).isInstanceOf(InterruptedException.class).hasMessage("enough");
  }

  @Test
  void a_row_of_another_width_is_refused_with_its_number() {
    assertIncomplete(
        op -> op.bulkInsert("t", "a", "b").row(1, 2).row(3),
        "Row 2 for table \"t\" has 1 values for 2 columns.");
  }

  @Test
  void rows_come_from_one_place() {
    assertIncomplete(
        op -> op.bulkInsert("t", "a").row(1).csv("t.csv"),
        "The insert into table \"t\" takes rows from more than one place.");
    assertIncomplete(
        op -> op.bulkInsert("t", "a").rows("none", Stream::empty).csv("t.csv"),
        "The insert into table \"t\" takes rows from more than one place.");
  }

  @Test
  void an_identity_column_is_one_of_the_columns() {
    assertIncomplete(
        op -> op.bulkInsert("t", "a").identity("id").row(1),
        "The insert into table \"t\" gives no column \"id\", whose numbers it is said to bring.");
  }

  @Test
  void operations_without_a_revision_have_no_files() {
    BulkInsert insert = recorded(op -> op.bulkInsert("t", "a").csv("t.csv"));

    AthanorException e = catchThrowableOfType(AthanorException.class, () -> rows(insert));

    assertThat(e.code()).isEqualTo(ErrorCode.DDL_020);
  }

  private static void assertIncomplete(Consumer<Operations> recording, String message) {
    AthanorException e =
        catchThrowableOfType(AthanorException.class, () -> Operations.record(recording));
    assertThat(e.code()).isEqualTo(ErrorCode.DDL_001);
    assertThat(e).hasMessage(message);
  }
}
