package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.varchar;
import static org.athanor.testkit.Model.CUSTOMER;
import static org.athanor.testkit.Model.customer;

import java.sql.SQLException;
import java.util.List;
import org.athanor.data.Expression;
import org.athanor.data.TableStub;
import org.athanor.dialect.Capability;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropSequence;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sequences, enum types, rows and the operations that hold others. */
public abstract class ObjectContract extends DialectContract {
  private static final QualifiedName NUMBERS = QualifiedName.of("numbers");
  private static final QualifiedName MOOD = QualifiedName.of("mood");
  private static final Sequence SEQUENCE = Sequence.of(NUMBERS, SequenceOptions.DEFAULT);
  private static final EnumType TYPE = EnumType.of(MOOD, List.of("sad", "it's", "happy"));

  @Test
  void a_sequence_is_created() throws SQLException {
    SequenceOptions options = new SequenceOptions(sequenceType(), 5L, 2L, 1L, 900L, 10L, true);
    Sequence sequence = Sequence.of(NUMBERS, options);
    leadsIf(
        has(Capability.SEQUENCES),
        Schema.empty(),
        new CreateSequence(sequence, false),
        sequences(sequence));
  }

  /** The type of a sequence that counts to 900; null where sequences have none. */
  protected @Nullable DataType sequenceType() {
    return integer();
  }

  @Test
  void a_sequence_is_dropped() throws SQLException {
    if (!has(Capability.SEQUENCES)) {
      refuses(Schema.empty(), new DropSequence(NUMBERS, SEQUENCE, false));
      return;
    }
    leads(sequences(SEQUENCE), new DropSequence(NUMBERS, SEQUENCE, false), Schema.empty());
  }

  @Test
  void the_settings_of_a_sequence_are_changed() throws SQLException {
    SequenceOptions before = SequenceOptions.DEFAULT.startingAt(1L, 1L);
    SequenceOptions after = SequenceOptions.DEFAULT.startingAt(1L, 50L);
    AlterSequence alter = new AlterSequence(NUMBERS, after, before);
    if (!has(Capability.SEQUENCES)) {
      refuses(Schema.empty(), alter);
      return;
    }
    leads(sequences(Sequence.of(NUMBERS, before)), alter, sequences(Sequence.of(NUMBERS, after)));
  }

  @Test
  void a_sequence_may_be_there_or_missing() throws SQLException {
    Sequence wanted = new Sequence(NUMBERS, SequenceOptions.DEFAULT.startingAt(5L, null), "it's");
    if (!has(Capability.SEQUENCES)) {
      refuses(Schema.empty(), new CreateSequence(wanted, true));
      return;
    }
    database().create(sequences(SEQUENCE));
    database().run(new CreateSequence(wanted, true));
    assertStands(sequences(SEQUENCE));
    database().run(new DropSequence(NUMBERS, null, true));
    database().run(new DropSequence(NUMBERS, null, true));
    assertStands(Schema.empty());
  }

  @Test
  void an_enum_type_and_its_values_may_be_there_or_missing() throws SQLException {
    EnumType other = new EnumType(MOOD, List.of("a"), "it's");
    if (!has(Capability.ENUM_TYPES)) {
      refuses(Schema.empty(), new CreateEnumType(other, true));
      return;
    }
    database().create(enums(TYPE));
    database().run(new CreateEnumType(other, true));
    database().run(new AddEnumValue(MOOD, "it's", null, null, true));
    assertStands(enums(TYPE));
    database().run(new DropEnumType(MOOD, null, true));
    database().run(new DropEnumType(MOOD, null, true));
    assertStands(Schema.empty());
  }

  @Test
  void an_enum_type_is_created() throws SQLException {
    leadsIf(
        has(Capability.ENUM_TYPES), Schema.empty(), new CreateEnumType(TYPE, false), enums(TYPE));
  }

  @Test
  void an_enum_type_is_dropped() throws SQLException {
    DropEnumType drop = new DropEnumType(MOOD, TYPE, false);
    if (has(Capability.ENUM_TYPES)) {
      leads(enums(TYPE), drop, Schema.empty());
    } else {
      refuses(Schema.empty(), drop);
    }
  }

  @Test
  void a_column_is_of_an_enum_type() throws SQLException {
    if (!has(Capability.ENUM_TYPES)) {
      return;
    }
    database().create(enums(TYPE));
    Table table =
        Table.builder(CUSTOMER).column(Column.of("mood", named("mood"))).build();
    database().create(schema(table));
    assertStands(new Schema(List.of(table), List.of(), List.of(TYPE)));
  }

  @Test
  void a_value_is_added_to_an_enum_type() throws SQLException {
    AddEnumValue add = new AddEnumValue(MOOD, "fi\\ne", null, "sad", false);
    if (!has(Capability.ENUM_TYPES)) {
      refuses(Schema.empty(), add);
      return;
    }
    EnumType after = EnumType.of(MOOD, List.of("sad", "fi\\ne", "it's", "happy"));
    leadsOneWay(enums(TYPE), add, enums(after));
  }

  @Test
  void an_enum_type_is_renamed_and_its_columns_follow() throws SQLException {
    RenameEnumType rename = new RenameEnumType(MOOD, "Other mood");
    if (!has(Capability.ENUM_TYPES)) {
      refuses(Schema.empty(), rename);
      return;
    }
    EnumType after = EnumType.of(MOOD.sibling("Other mood"), TYPE.labels());
    leads(
        new Schema(List.of(table(MOOD)), List.of(), List.of(TYPE)),
        rename,
        new Schema(List.of(table(after.name())), List.of(), List.of(after)));
  }

  private static Table table(QualifiedName type) {
    return Table.builder(CUSTOMER)
        .column(Column.of("m", new DataType.Named(type)))
        .build();
  }

  @Test
  void a_value_of_an_enum_type_is_renamed() throws SQLException {
    RenameEnumValue rename = new RenameEnumValue(MOOD, "it's", "fine");
    if (!has(Capability.ENUM_TYPES)) {
      refuses(Schema.empty(), rename);
      return;
    }
    leads(enums(TYPE), rename, enums(EnumType.of(MOOD, List.of("sad", "fine", "happy"))));
  }

  @Test
  void rows_are_inserted_with_values_that_need_quoting() throws SQLException {
    database().create(schema(customer()));
    List<List<Literal>> rows = List.of(
        List.of(Literal.of(1), Literal.of("it's \\ \"x\"; --")),
        List.of(Literal.of(2), Literal.of(null)));
    database().run(new BulkInsert(CUSTOMER, List.of("id", "email"), rows));
    assertThat(database().query("SELECT id, email FROM customer ORDER BY id"))
        .containsExactly("1|it's \\ \"x\"; --", "2|null");
  }

  @Test
  void rows_are_changed_through_a_stub() throws SQLException {
    database().create(schema(customer()));
    TableStub customers =
        new TableStub(CUSTOMER, List.of()).column("id", bigint()).column("email", varchar(255));
    Expression email = customers.column("email");
    database().run(new ChangeRows(customers.insert().row(1, "It's").row(2, null).row(3, "a\\\"b")));
    database()
        .run(new ChangeRows(customers
            .insert("id", "email")
            .from(customers.select(Expression.sql("id + 10"), email).where(email.isNotNull()))));
    database()
        .run(new ChangeRows(customers
            .update()
            .set("email", Expression.call("lower", email))
            .where(email.eq("It's").and(customers.column("id").in(1, 2, 3)))));
    database().run(new ChangeRows(customers.delete().where(email.isNull())));

    assertThat(database().query("SELECT id, email FROM customer ORDER BY id"))
        .containsExactly("1|it's", "3|a\\\"b", "11|It's", "13|a\\\"b");
  }

  @Test
  void code_reads_and_changes_rows_through_a_stub() throws SQLException {
    database().create(schema(customer()));
    TableStub customers =
        new TableStub(CUSTOMER, List.of()).column("id", bigint()).column("email", varchar(255));
    database().run(new RunCode("trim", (connection, data) -> {
      data.execute(customers.insert().row(1, " it's ").row(2, null));
      for (String email :
          data.list(customers.select("email").orderBy("id"), row -> row.getString(1))) {
        data.execute(customers
            .update()
            .set("email", email == null ? "none" : email.strip())
            .where(customers.column("email").eq(email)));
      }
    }));

    assertThat(database().query("SELECT id, email FROM customer ORDER BY id"))
        .containsExactly("1|it's", "2|none");
  }

  @Test
  void free_sql_runs_there_and_back() throws SQLException {
    leads(
        schema(customer()),
        new Execute("DROP TABLE customer", "CREATE TABLE customer (id bigint)"),
        Schema.empty(),
        schema(Table.builder(CUSTOMER).column(Column.of("id", bigint())).build()));
  }

  @Test
  void code_sees_the_connection() throws SQLException {
    database().run(new RunCode("count", c -> assertThat(c.isClosed()).isFalse()));
  }

  @Test
  void a_guard_stops_the_run_when_it_finds_a_row() throws SQLException {
    database().create(schema(customer()));
    database().run(new RequireNone("SELECT 1 FROM customer", "there are customers"));
    assertThatThrownBy(() -> database().run(new RequireNone("SELECT 1", "found")))
        .hasMessage("found");
  }

  @Test
  void an_irreversible_downgrade_is_an_error_before_anything_runs() {
    assertThatThrownBy(() -> database().run(new Irreversible("the values are gone")))
        .isInstanceOfSatisfying(
            AthanorException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.DDL_002));
  }

  @Test
  void operations_run_outside_a_transaction_and_in_sequence() throws SQLException {
    Column note = Column.of("note", bigint());
    Operation add = new AddColumn(CUSTOMER, note, false);
    Schema after = schema(customer().toBuilder().column(note).build());
    leads(
        schema(customer()),
        new CustomOperation.Sequenced(List.of(new Autocommit(List.of(add)))),
        after);
  }

  private void leads(Schema before, Operation operation, Schema after, Schema back)
      throws SQLException {
    leadsOneWay(before, operation, after);
    database().run(operation.reverse().orElseThrow());
    assertStands(back);
  }

  private static Schema sequences(Sequence sequence) {
    return new Schema(List.of(), List.of(sequence), List.of());
  }

  private static Schema enums(EnumType type) {
    return new Schema(List.of(), List.of(), List.of(type));
  }
}
