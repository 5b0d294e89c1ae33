package org.athanor.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.DdlDecorator;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddColumn;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.BatchAlterTable.Recreate;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.junit.jupiter.api.Test;

/** What a compiler around another one overrides holds for the members of a batch as well. */
class DecoratedBatchTest {
  private static final QualifiedName NAME = QualifiedName.of("t");
  private static final Column COLUMN = Column.of("c", new DataType.Int());
  private static final List<Operation> MEMBERS = List.of(
      new AddColumn(NAME, COLUMN, false, null),
      new CreateIndex(NAME, Index.of("i", List.of("c")), false, false));

  private final Dialects dialects = Dialects.installed(DecoratedBatchTest.class.getClassLoader());

  private List<String> sql(String product, BatchAlterTable batch) {
    Ddl base = dialects.named(product).offline(ServerVersion.UNKNOWN).ddl(SchemaLookup.none());
    return batch.accept(new UniqueDdl(base)).stream().map(Statement::text).toList();
  }

  private static BatchAlterTable batch(Recreate recreate) {
    return new BatchAlterTable(NAME, MEMBERS, recreate, null);
  }

  @Test
  void members_that_are_done_one_by_one_come_to_the_outer_compiler() {
    for (String product : List.of("postgresql", "h2", "sqlite")) {
      assertThat(sql(product, batch(Recreate.AUTO)))
          .hasSize(2)
          .last()
          .isEqualTo("CREATE UNIQUE INDEX i ON t (c)");
    }
  }

  @Test
  void members_that_make_one_statement_stay_together() {
    assertThat(sql("mysql", batch(Recreate.AUTO)))
        .containsExactly("ALTER TABLE t ADD COLUMN c int, ADD INDEX i (c)");
  }

  @Test
  void members_of_a_rebuild_stay_together() {
    Table table =
        Table.builder(NAME).column(COLUMN).column(COLUMN.withName("d")).build();
    List<Operation> drop = List.of(new DropColumn(NAME, "d", null, false));
    BatchAlterTable rebuild = new BatchAlterTable(NAME, drop, Recreate.ALWAYS, table);
    assertThat(sql("sqlite", rebuild)).anyMatch(each -> each.startsWith("INSERT INTO"));
  }

  /**
   * Makes every index unique.
   *
   * @param base does the rest
   */
  private record UniqueDdl(Ddl base) implements DdlDecorator {
    @Override
    public List<Statement> visit(CreateIndex operation) {
      Index unique = operation.index().withUnique(true);
      return base.visit(new CreateIndex(operation.table(), unique, false, false));
    }
  }
}
