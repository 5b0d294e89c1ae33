package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.varchar;
import static org.athanor.testkit.Model.CUSTOMER;
import static org.athanor.testkit.Model.INVOICE;
import static org.athanor.testkit.Model.customer;
import static org.athanor.testkit.Model.invoice;
import static org.athanor.testkit.Model.required;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropTable;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables and columns: every operation, there and back. */
public abstract class TableContract extends DialectContract {
  private static final Column NOTE = Column.of("note", text());

  @Test
  void a_table_is_created_and_dropped_again() throws SQLException {
    leads(schema(customer()), new CreateTable(invoice(), false), schema(customer(), invoice()));
  }

  @Test
  void a_table_is_dropped_and_created_again() throws SQLException {
    leads(
        schema(customer(), invoice()),
        new DropTable(INVOICE, invoice(), false),
        schema(customer()));
  }

  @Test
  void creating_a_table_that_may_exist_leaves_it_alone() throws SQLException {
    database().create(schema(customer()));
    Table other = Table.builder(CUSTOMER).column(required("id", bigint())).build();
    database().run(new CreateTable(other, true));
    assertStands(schema(customer()));
  }

  @Test
  void a_table_that_may_exist_keeps_its_indexes_and_comments() throws SQLException {
    database().create(schema(customer()));
    Table other = Table.builder(CUSTOMER)
        .column(required("id", bigint()))
        .column(Column.of("level", integer()).withComment("how dear"))
        .index(Index.of("ix_customer_level", List.of("level")))
        .comment("other")
        .build();
    database().run(new CreateTable(other, true));
    assertStands(schema(customer()));
  }

  @Test
  void a_table_that_is_missing_is_created_with_all_it_has() throws SQLException {
    database().create(schema(customer()));
    database().run(new CreateTable(invoice(), true));
    assertStands(schema(customer(), invoice()));
  }

  @Test
  void a_column_that_may_exist_is_left_alone() throws SQLException {
    database().create(schema(with(customer(), NOTE)));
    database().run(new AddColumn(CUSTOMER, Column.of("note", integer()).withComment("it's"), true));
    assertStands(schema(with(customer(), NOTE)));
  }

  @Test
  void a_column_that_is_missing_is_added_and_dropped_again() throws SQLException {
    leads(schema(customer()), new AddColumn(CUSTOMER, NOTE, true), schema(with(customer(), NOTE)));
    database().run(new DropColumn(CUSTOMER, "note", null, true));
    assertStands(schema(customer()));
  }

  @Test
  void dropping_a_table_that_may_be_missing_does_nothing() throws SQLException {
    database().run(new DropTable(INVOICE, null, true));
    assertStands(Schema.empty());
  }

  @Test
  void a_table_is_renamed() throws SQLException {
    Table renamed = customer().toBuilder().name(QualifiedName.of("client")).build();
    leads(schema(customer()), new RenameTable(CUSTOMER, "client"), schema(renamed));
  }

  @Test
  void the_comment_of_a_table_is_set_and_removed() throws SQLException {
    if (!has(Capability.COMMENTS)) {
      leads(schema(customer()), new CommentOnTable(CUSTOMER, "Who buys", null), schema(customer()));
      return;
    }
    Table commented =
        customer().toBuilder().comment("Who 'buys'; or \\ \"asks\"").build();
    leads(
        schema(customer()),
        new CommentOnTable(CUSTOMER, commented.comment(), null),
        schema(commented));
  }

  @Test
  void a_column_is_added() throws SQLException {
    leads(schema(customer()), new AddColumn(CUSTOMER, NOTE, false), schema(with(customer(), NOTE)));
  }

  @Test
  void a_required_column_is_added_with_a_default() throws SQLException {
    Column level = required("level", integer()).withDefault(ColumnDefault.constant(3));
    leads(
        schema(customer()), new AddColumn(CUSTOMER, level, false), schema(with(customer(), level)));
  }

  @Test
  void a_column_is_added_with_a_reference_and_a_check() throws SQLException {
    Column boss = Column.of("boss", bigint());
    ForeignKey key = ForeignKey.of("fk it's", List.of("boss"), CUSTOMER, List.of("id"))
        .withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION);
    Check check = Check.of("ck boss", "boss > 0");
    AddConstrainedColumn add = new AddConstrainedColumn(CUSTOMER, boss, List.of(check, key), false);
    Table after =
        with(customer(), boss).toBuilder().constraint(check).constraint(key).build();
    database().create(schema(customer()));
    database().run(add);
    assertStands(schema(after));
    AddConstrainedColumn again =
        new AddConstrainedColumn(CUSTOMER, boss, List.of(check, key), true);
    database().run(again);
    assertStands(schema(after));
  }

  @Test
  void a_column_is_added_with_a_unique_constraint() throws SQLException {
    UniqueConstraint unique = UniqueConstraint.of("uq note", List.of("note"));
    Column note = Column.of("note", varchar(20)).withComment(commentIfAny());
    leadsIf(
        has(Capability.ALTER_CONSTRAINTS),
        schema(customer()),
        new AddConstrainedColumn(CUSTOMER, note, List.of(unique), false),
        schema(with(customer(), note).toBuilder().constraint(unique).build()));
  }

  private @Nullable String commentIfAny() {
    return has(Capability.COMMENTS) ? "it's" : null;
  }

  @Test
  void a_batch_adds_a_column_with_its_constraints() throws SQLException {
    UniqueConstraint unique = UniqueConstraint.of("uq note", List.of("note"));
    Column note = Column.of("note", varchar(20));
    List<Operation> parts =
        new AddConstrainedColumn(CUSTOMER, note, List.of(unique), false).expand();
    BatchAlterTable batch =
        new BatchAlterTable(CUSTOMER, parts, BatchAlterTable.Recreate.AUTO, null);
    Table after = with(customer(), note).toBuilder().constraint(unique).build();
    leads(schema(customer()), batch, schema(after));
  }

  @Test
  void a_column_is_dropped() throws SQLException {
    leads(
        schema(with(customer(), NOTE)),
        new DropColumn(CUSTOMER, "note", NOTE, false),
        schema(customer()));
  }

  @Test
  void a_column_is_renamed_with_all_that_refers_to_it() throws SQLException {
    Table renamed = Table.builder(CUSTOMER)
        .column(required("id", bigint()))
        .column(Column.of("mail", varchar(100)))
        .primaryKey(customer().primaryKey())
        .build();
    leads(schema(customer()), new RenameColumn(CUSTOMER, "email", "mail"), schema(renamed));
  }

  @Test
  void the_type_of_a_column_is_changed() throws SQLException {
    alters(Column.of("email", varchar(200)));
  }

  @Test
  void a_column_becomes_required() throws SQLException {
    alters(required("email", varchar(100)));
  }

  @Test
  void the_default_of_a_column_is_set() throws SQLException {
    alters(Column.of("email", varchar(100)).withDefault(ColumnDefault.constant("no'ne")));
  }

  @Test
  void several_facets_of_a_column_are_changed_at_once() throws SQLException {
    alters(required("email", varchar(50)).withDefault(ColumnDefault.constant("none")));
  }

  @Test
  void a_batch_changes_a_column_and_adds_another() throws SQLException {
    Column before = customer().column("email").orElseThrow();
    Column after = required("email", varchar(60));
    BatchAlterTable batch = new BatchAlterTable(
        CUSTOMER,
        List.of(alter(before, after), new AddColumn(CUSTOMER, NOTE, false)),
        BatchAlterTable.Recreate.AUTO,
        null);
    leads(schema(customer()), batch, schema(with(replace(customer(), after), NOTE)));
  }

  @Test
  void rows_survive_a_change_of_type_and_a_new_column() throws SQLException {
    database().create(schema(customer()));
    database().executeSql("INSERT INTO customer (id, email) VALUES (1, 'a@b'), (2, NULL)");
    Column before = customer().column("email").orElseThrow();
    BatchAlterTable batch = new BatchAlterTable(
        CUSTOMER,
        List.of(alter(before, Column.of("email", varchar(60)))),
        BatchAlterTable.Recreate.AUTO,
        null);
    database().run(batch);
    database().run(new AddColumn(CUSTOMER, NOTE, false));
    assertThat(database().query("SELECT id, email, note FROM customer ORDER BY id"))
        .containsExactly("1|a@b|null", "2|null|null");
  }

  private void alters(Column after) throws SQLException {
    Column before = customer().column("email").orElseThrow();
    leadsIf(
        has(Capability.ALTER_COLUMNS),
        schema(customer()),
        alter(before, after),
        schema(replace(customer(), after)));
  }

  private static AlterColumn alter(Column before, Column after) {
    return new AlterColumn(
        CUSTOMER, before.name(), AlterColumn.Edits.between(before, after), null, before);
  }

  private static Table with(Table table, Column column) {
    return table.toBuilder().column(column).build();
  }

  private static Table replace(Table table, Column column) {
    Table.Builder copy = table.toBuilder();
    copy.columns().replaceAll(c -> c.name().equals(column.name()) ? column : c);
    return copy.build();
  }
}
