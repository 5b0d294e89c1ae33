package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.athanor.data.Condition;
import org.athanor.data.Expression;
import org.athanor.data.TableStub;
import org.athanor.migration.Operations;
import org.athanor.operation.Operation;
import org.athanor.schema.Types;
import org.junit.jupiter.api.Test;

/** Statements on rows as source and back. */
class ChangeRowsTest {
  private static void record(Operations op) {
    TableStub users = op.inSchema("shop")
        .table("us\"ers")
        .column("id", Types.bigint())
        .column("email", Types.text())
        .column("born", Types.date());
    Expression email = users.column("email");
    op.execute(users.insert().row(1, "it's", LocalDate.EPOCH).row(2, null, null));
    op.execute(users
        .insert("email")
        .from(op.table("old")
            .column("mail", Types.text())
            .select(Expression.call("coalesce", Expression.column("mail"), "none"))
            .where(Expression.column("mail").like("%@%"))
            .orderBy("mail")));
    op.execute(users
        .update()
        .set("email", Expression.call("lower", email))
        .set("born", null)
        .where(email
            .isNotNull()
            .and(users.column("id").in(1, 2L).or(Condition.sql("length(email) > 3")))
            .and(email.ne("x").not())));
    op.execute(users.update().set("id", Expression.sql("id + 1")).allRows());
    op.execute(users.delete().where(users.column("id").ge(3).or(email.isNull())));
    op.execute(users.delete().allRows());
  }

  @Test
  void they_compile_and_record_themselves_again() {
    List<Operation> operations = Operations.record(ChangeRowsTest::record);

    RenderedBody body = new JavaRenderer().render(operations);

    assertThat(CompiledBody.record(body)).isEqualTo(operations);
  }

  @Test
  void they_read_as_a_person_would_write_them() {
    RenderedBody body = new JavaRenderer().render(Operations.record(op -> {
      TableStub users = op.table("users").column("id", Types.bigint());
      op.execute(users.update().set("id", 5).where(users.column("id").eq(4)));
    }));

    assertThat(body.text()).isEqualTo("""
            op.execute(
                op.table("users")
                    .column("id", bigint())
                    .update()
                    .set("id", 5)
                    .where(Expression.column("id").eq(4)));""");
  }

  @Test
  void their_digest_knows_every_value() {
    OperationDigest digest = new OperationDigest();
    List<Operation> one = Operations.record(op -> op.execute(
        op.table("t").column("a", Types.text()).update().set("a", "1").allRows()));
    List<Operation> two = Operations.record(op -> op.execute(
        op.table("t").column("a", Types.text()).update().set("a", "2").allRows()));

    assertThat(digest.of(one, List.of())).isNotEqualTo(digest.of(two, List.of()));
  }
}
