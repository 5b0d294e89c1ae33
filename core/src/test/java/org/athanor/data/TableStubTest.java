package org.athanor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Operations;
import org.athanor.operation.ChangeRows;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Types;
import org.junit.jupiter.api.Test;

class TableStubTest {
  private final TableStub users = new TableStub(
          QualifiedName.of("users"), List.of(Column.of("id", Types.bigint())))
      .column("email", Types.varchar(255))
      .column("born", Types.date());

  private static void assertRefused(ThrowingCallable statement, String message) {
    AthanorException e = catchThrowableOfType(AthanorException.class, statement);
    assertThat(e.code()).isEqualTo(ErrorCode.DDL_022);
    assertThat(e).hasMessage(message);
  }

  @Test
  void a_stub_is_made_in_the_schema_of_the_recording_and_records_nothing() {
    assertThat(Operations.record(op -> {
          TableStub stub = op.inSchema("shop").table("users", Column.of("id", Types.bigint()));
          assertThat(stub.name()).isEqualTo(QualifiedName.of("shop", "users"));
        }))
        .isEmpty();
  }

  @Test
  void a_change_of_rows_is_recorded_as_a_value() {
    Delete delete = users.delete().where(users.column("id").eq(1));

    assertThat(Operations.record(op -> op.execute(delete)))
        .containsExactly(new ChangeRows(
            users.delete().where(Expression.column("id").eq(Expression.literal(1L)))));
  }

  @Test
  void a_comparison_with_null_asks_whether_there_is_a_value() {
    Expression email = users.column("email");

    assertThat(email.eq(null)).isEqualTo(email.isNull());
    assertThat(email.ne(null)).isEqualTo(email.isNotNull());
    assertRefused(
        () -> users.select().where(email.in("a", Expression.literal(null))),
        "A condition on table \"users\" compares with NULL, which is never true.");
  }

  @Test
  void a_column_that_the_stub_lacks_is_refused_with_the_nearest() {
    AthanorException e = catchThrowableOfType(AthanorException.class, () -> users.column("emal"));

    assertThat(e.code()).isEqualTo(ErrorCode.DDL_022);
    assertThat(e).hasMessage("The stub of table \"users\" has no column \"emal\".");
    assertThat(e.fixes())
        .containsExactly("write \"email\"", "or add it to the stub: .column(\"emal\", type)");
    String message = "The stub of table \"users\" has no column \"name\".";
    assertRefused(() -> users.insert("id", "name"), message);
    assertRefused(() -> users.update().set("name", 1).allRows(), message);
    assertRefused(() -> users.select("name"), message);
    assertRefused(() -> users.select().orderBy("name"), message);
    assertRefused(
        () ->
            users.delete().where(Condition.sql("x").or(Expression.column("name").isNull())),
        message);
    assertRefused(
        () -> users
            .select()
            .where(Expression.call("lower", Expression.column("name")).eq("x")),
        message);
  }

  @Test
  void a_constant_of_another_kind_than_its_column_is_refused() {
    String message = "Column \"email\" of table \"users\" is varchar and does not take 5.";
    assertRefused(() -> users.insert("email").row(5), message);
    assertRefused(() -> users.update().set("email", 5).allRows(), message);
    assertRefused(() -> users.delete().where(users.column("email").lt(5)), message);
    assertRefused(
        () -> users.delete().where(Expression.literal(5).lt(users.column("email"))), message);
    assertRefused(() -> users.delete().where(users.column("email").in(5)), message);
    assertRefused(
        () -> users.insert("id").row(LocalDate.EPOCH),
        "Column \"id\" of table \"users\" is bigint and does not take 1970-01-01.");
    assertRefused(
        () -> users.insert("born").row(true),
        "Column \"born\" of table \"users\" is date and does not take true.");
    assertRefused(
        () -> users.insert("born").row(new byte[1]),
        "Column \"born\" of table \"users\" is date and does not take 0x00.");
  }

  @Test
  void a_text_may_be_given_to_any_column_as_the_database_reads_it() {
    assertThat(users.insert().row("7", "x", "2026-11-21").rows()).hasSize(1);
  }

  @Test
  void an_insert_needs_one_value_per_column() {
    assertRefused(
        () -> users.insert("id", "email").row(1),
        "An insert into table \"users\" has 1 values for 2 columns.");
    assertRefused(
        () -> users.insert("id", "email").from(users.select("id")),
        "An insert into table \"users\" has 1 values for 2 columns.");
    assertRefused(
        () -> users.insert("id", "id"),
        "A statement on table \"users\" names column \"id\" twice.");
    assertRefused(
        () -> users.update().allRows(), "A statement on table \"users\" names no column.");
  }

  @Test
  void a_function_is_called_by_a_name_and_nothing_else() {
    assertThat(Expression.call("public.lower", "x")).isNotNull();
    assertRefused(
        () -> Expression.call("lower(x); DROP TABLE users; --"),
        "\"lower(x); DROP TABLE users; --\" is not the name of a function.");
  }
}
