package org.athanor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.dialect.Statement;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Execute;
import org.athanor.operation.RowList;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.junit.jupiter.api.Test;

class UnitTest {
  private static Unit unit(Statement statement) {
    return new Unit(1, Execute.of("x"), statement);
  }

  @Test
  void line_ends_do_not_change_the_digest() {
    assertThat(unit(Statement.Sql.of("SELECT 1,\r\n 2")).digest())
        .isEqualTo(unit(Statement.Sql.of("SELECT 1,\n 2")).digest());
  }

  @Test
  void another_text_changes_the_digest() {
    assertThat(unit(Statement.Sql.of("SELECT 1")).digest())
        .isNotEqualTo(unit(Statement.Sql.of("SELECT 2")).digest());
  }

  @Test
  void rows_belong_to_the_digest_of_an_insert() {
    assertThat(unit(insert(1)).digest()).isNotEqualTo(unit(insert(2)).digest());
  }

  private static Statement insert(int value) {
    return new Statement.Insert(
        QualifiedName.of("t"),
        List.of("id"),
        "INSERT INTO t (id) VALUES",
        new RowList(List.of(List.of(Literal.of(value)))));
  }

  @Test
  void a_long_statement_is_shortened_for_messages() {
    assertThat(unit(Statement.Sql.of("x".repeat(1000))).shortText())
        .hasSize(404)
        .endsWith(" ...");
  }

  @Test
  void a_unit_that_is_compiled_later_is_described() {
    QualifiedName table = QualifiedName.of("invoice");
    BatchAlterTable batch =
        new BatchAlterTable(table, List.of(), BatchAlterTable.Recreate.AUTO, null);

    assertThat(new Unit(1, batch, null).text()).isEqualTo("batch change of table \"invoice\"");
  }
}
