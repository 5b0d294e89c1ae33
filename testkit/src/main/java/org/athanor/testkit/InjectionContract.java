package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.varchar;
import static org.athanor.testkit.Model.required;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.SchemaLookup;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.Binding;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/**
 * Names and values that look like SQL: wherever one can stand, it comes back as it was given or is
 * refused, and nothing in it is executed. A table that such text would drop is there in each test
 * and must stay.
 */
public abstract class InjectionContract extends DialectContract {
  private static final QualifiedName VICTIM = QualifiedName.of("victim");
  private static final Table VICTIM_TABLE =
      Table.builder(VICTIM).column(required("id", bigint())).build();

  /** Texts that end a quote, a statement or a comment, in the ways that products know. */
  protected static final List<String> ATTACKS = List.of(
      "'; DROP TABLE victim; --",
      "\"; DROP TABLE victim; --",
      "`; DROP TABLE victim; --",
      "]; DROP TABLE victim; --",
      "\\'; DROP TABLE victim; --",
      "\\\"; DROP TABLE victim; #",
      "\\",
      "a\\\\b",
      "''",
      "\"\"",
      "*/ DROP TABLE victim; /*",
      "/* a */ -- b",
      "$$; DROP TABLE victim; $$",
      "$create$ END $create$; DROP TABLE victim",
      "%s ? :a {b} ${c}",
      "line\nbreak\r\n\ttab",
      "\uD83D\uDE00 \u00DCser \u202E");

  @Test
  void names_of_all_parts_of_a_table_come_back() throws SQLException {
    for (String attack : ATTACKS) {
      String name = fitting(attack);
      if (isRefused(name)) {
        assertThatThrownBy(() -> database().create(schema(whole(name))))
            .isInstanceOf(AthanorException.class);
        continue;
      }
      Table table = whole(name);
      database().create(schema(VICTIM_TABLE, table));
      assertStands(schema(VICTIM_TABLE, table));
      drop(table.name());
      drop(VICTIM);
    }
  }

  /** Whether the product refuses a name, as one without emoji does. */
  private boolean isRefused(String name) {
    return isRefused(() -> dialect().identifiers().write(name));
  }

  private static boolean isRefused(Runnable writing) {
    try {
      writing.run();
      return false;
    } catch (AthanorException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.DDL_004);
      assertThat(e.fixes()).isNotEmpty();
      return true;
    }
  }

  private boolean isRefusedComment(String comment) {
    CommentOnTable setting = new CommentOnTable(VICTIM, comment, null);
    return isRefused(() -> setting.accept(dialect().ddl(SchemaLookup.none())));
  }

  @Test
  void every_operation_takes_such_names() throws SQLException {
    for (String attack : ATTACKS) {
      String name = fitting(attack);
      if (!isRefused(name)) {
        database().create(schema(VICTIM_TABLE));
        changeAll(name);
        assertStands(schema(VICTIM_TABLE));
        drop(VICTIM);
      }
    }
  }

  /** Makes a table, changes every part of it and drops it again. */
  private void changeAll(String name) throws SQLException {
    QualifiedName table = QualifiedName.of(name);
    Column column = Column.of("c " + shortened(name), varchar(20));
    Check check = Check.of("k " + shortened(name), "1 = 1");
    Index index = Index.of("i " + shortened(name), List.of(column.name()));
    List<Operation> operations = new ArrayList<>(List.of(
        new CreateTable(bare("t1"), false),
        new RenameTable(QualifiedName.of("t1"), name),
        new AddColumn(table, column, false),
        new RenameColumn(table, column.name(), "n " + shortened(name)),
        new RenameColumn(table, "n " + shortened(name), column.name()),
        new CreateIndex(table, index, false, true),
        new CreateIndex(table, index, false, true),
        new DropIndex(table, index.name(), index, false, true),
        new CommentOnTable(table, "x", null),
        new CommentOnTable(table, null, "x")));
    if (has(Capability.ALTER_CONSTRAINTS)) {
      operations.add(new AddConstraint(table, check, true, null));
      operations.add(new AddConstraint(table, check, true, null));
      operations.add(
          new DropConstraint(table, "k " + shortened(name), Constraint.Kind.CHECK, check, true));
    }
    operations.add(new DropColumn(table, column.name(), column, true));
    operations.add(new DropTable(table, null, true));
    for (Operation operation : operations) {
      database().run(operation);
    }
  }

  @Test
  void constants_come_back_as_defaults() throws SQLException {
    for (String attack : ATTACKS) {
      Column text = Column.of("t", varchar(100)).withDefault(ColumnDefault.constant(attack));
      Table table = bare("defaults").toBuilder().column(text).build();
      database().create(schema(VICTIM_TABLE, table));
      database().executeSql("INSERT INTO defaults (id) VALUES (1)");
      assertThat(database().query("SELECT t FROM defaults")).containsExactly(attack);
      assertStands(schema(VICTIM_TABLE, table));
      if (has(Capability.ALTER_COLUMNS)) {
        AlterColumn.Edits other =
            AlterColumn.Edits.NONE.defaultValue(ColumnDefault.constant(attack + "x"));
        database().run(new AlterColumn(table.name(), "t", other, null, text));
        database().executeSql("INSERT INTO defaults (id) VALUES (2)");
        assertThat(database().query("SELECT t FROM defaults WHERE id = 2"))
            .containsExactly(attack + "x");
      }
      drop(table.name());
      drop(VICTIM);
    }
  }

  @Test
  void inserted_and_bound_values_come_back() throws SQLException {
    Table table =
        bare("rows_of").toBuilder().column(Column.of("t", varchar(100))).build();
    database().create(schema(VICTIM_TABLE, table));
    List<List<Literal>> rows = new ArrayList<>();
    for (int i = 0; i < ATTACKS.size(); i++) {
      rows.add(List.of(Literal.of(i), Literal.of(ATTACKS.get(i))));
    }
    database().run(new BulkInsert(table.name(), List.of("id", "t"), rows));
    assertThat(database().query("SELECT t FROM rows_of ORDER BY id"))
        .containsExactlyElementsOf(ATTACKS);
    for (String attack : ATTACKS) {
      database()
          .run(new Execute(
              "UPDATE rows_of SET t = :v -- :v\n WHERE id = 0",
              null,
              List.of(new Binding("v", Literal.of(attack)))));
      assertThat(database().query("SELECT t FROM rows_of WHERE id = 0")).containsExactly(attack);
    }
    assertStands(schema(VICTIM_TABLE, table));
  }

  @Test
  void comments_come_back() throws SQLException {
    for (String attack : ATTACKS) {
      if (isRefusedComment(attack)) {
        continue;
      }
      Table table = bare("noted").toBuilder()
          .column(Column.of("t", bigint()).withComment(attack))
          .comment(attack)
          .build();
      database().create(schema(VICTIM_TABLE, table));
      if (has(Capability.COMMENTS)) {
        assertStands(schema(VICTIM_TABLE, table));
      }
      assertThat(database().query("SELECT count(*) FROM victim")).containsExactly("0");
      drop(table.name());
      drop(VICTIM);
    }
  }

  @Test
  void names_and_labels_of_enum_types_come_back() throws SQLException {
    if (!has(Capability.ENUM_TYPES)) {
      assertRefused(new AddEnumValue(VICTIM, ATTACKS.get(0), null, null, false));
      return;
    }
    for (String attack : ATTACKS) {
      String label = fitting(attack);
      QualifiedName name = QualifiedName.of(fitting(attack));
      EnumType type = EnumType.of(name, List.of("first", label));
      Table table = bare("typed").toBuilder()
          .column(Column.of("t", named(name.name())).withDefault(ColumnDefault.constant(label)))
          .build();
      database().create(new Schema(List.of(VICTIM_TABLE, table), List.of(), List.of(type)));
      assertStands(new Schema(List.of(VICTIM_TABLE, table), List.of(), List.of(type)));
      database().run(new AddEnumValue(name, "x" + shortened(label), label, null, true));
      database().run(new RenameEnumValue(name, label, "y" + shortened(label)));
      database().executeSql("INSERT INTO typed (id) VALUES (1)");
      assertThat(database().query("SELECT t FROM typed")).containsExactly("y" + shortened(label));
      drop(table.name());
      database().run(new org.athanor.operation.DropEnumType(name, type, true));
      drop(VICTIM);
    }
  }

  @Test
  void names_and_comments_of_sequences_come_back() throws SQLException {
    for (String attack : ATTACKS) {
      if (!has(Capability.SEQUENCES) || isRefused(fitting(attack))) {
        continue;
      }
      String comment = has(Capability.COMMENTS) && !isRefusedComment(attack) ? attack : null;
      QualifiedName name = QualifiedName.of(fitting(attack));
      Sequence sequence = new Sequence(name, SequenceOptions.DEFAULT.startingAt(5L, null), comment);
      database().create(schema(VICTIM_TABLE));
      database().run(new org.athanor.operation.CreateSequence(sequence, true));
      database().run(new org.athanor.operation.CreateSequence(sequence, true));
      assertThat(database().inspect().sequence(name)).isPresent();
      database().run(new org.athanor.operation.DropSequence(name, sequence, true));
      assertStands(schema(VICTIM_TABLE));
      drop(VICTIM);
    }
  }

  @Test
  void a_column_with_constraints_takes_such_names() throws SQLException {
    for (String attack : ATTACKS) {
      String name = shortened(attack);
      if (isRefused(name)) {
        continue;
      }
      database().create(schema(VICTIM_TABLE, bare("t1")));
      List<Constraint> check = List.of(Check.of("k " + name, "1 = 1"));
      Column column = Column.of("c " + name, bigint());
      database().run(new AddConstrainedColumn(QualifiedName.of("t1"), column, check, true));
      database().run(new AddConstrainedColumn(QualifiedName.of("t1"), column, check, true));
      Table after =
          bare("t1").toBuilder().column(column).constraint(check.get(0)).build();
      assertStands(schema(VICTIM_TABLE, after));
      drop(after.name());
      drop(VICTIM);
    }
  }

  /** What is a word of the product's own is written as a name too, so that it cannot end one. */
  @Test
  void words_of_the_product_are_no_way_in() throws SQLException {
    Table table = bare("t1").toBuilder().column(Column.of("t", varchar(20))).build();
    database().create(schema(VICTIM_TABLE, table));
    IndexPart part = IndexPart.column("t");
    Index plain = Index.of("ix", List.of("t"));
    for (String attack : ATTACKS) {
      String name = fitting(attack);
      List<Index> indexes = List.of(
          plain.withMethod(name),
          plain.withParts(List.of(part.operatorClass(name))),
          plain.withParts(List.of(part.operatorClass(name + "." + name))),
          plain.withParts(List.of(part.collate(name))),
          plain.withOptions(IndexOptions.DEFAULT.tablespace(name)),
          plain.withOptions(IndexOptions.DEFAULT.with("fillfactor", name)));
      for (Index index : indexes) {
        assertThatThrownBy(() -> database().run(new CreateIndex(table.name(), index, false, false)))
            .as("%s", index)
            .isInstanceOfAny(AthanorException.class, SQLException.class);
      }
    }
    assertStands(schema(VICTIM_TABLE, table));
  }

  @Test
  void a_nul_is_refused_in_names_and_refused_or_kept_in_values() throws SQLException {
    assertNul(() -> QualifiedName.of("a\0b"));
    assertNul(() -> Column.of("a\0b", bigint()));
    assertNul(() -> Check.of("a\0b", "1 = 1"));
    assertNul(() -> Index.of("a\0b", List.of("id")));
    assertNul(() -> IndexPart.column("a\0b"));
    assertNul(() -> new PrimaryKey(null, List.of("a\0b")));
    Column column = Column.of("t", varchar(20)).withDefault(ColumnDefault.constant("a\0b"));
    Table table = bare("nul").toBuilder().column(column).build();
    CreateTable create = new CreateTable(table, false);
    if (!isRefused(() -> create.accept(dialect().ddl(SchemaLookup.none())))) {
      database().run(create);
      database().executeSql("INSERT INTO nul (id) VALUES (1)");
      assertThat(database().query("SELECT t FROM nul")).containsExactly("a\0b");
    }
  }

  private static void assertNul(Runnable naming) {
    assertThatThrownBy(naming::run)
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DDL_004));
  }

  private void drop(QualifiedName table) throws SQLException {
    database().run(new DropTable(table, null, false));
  }

  /** The text, cut to what the product takes as a name, with room for a prefix. */
  private String fitting(String text) {
    String name = text;
    while (dialect().identifiers().length(name) > dialect().identifiers().maxLength() - 4) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name;
  }

  private String shortened(String text) {
    String name = fitting(text);
    return name.length() > 20 ? name.substring(0, 20) : name;
  }

  private static Table bare(String name) {
    return Table.builder(QualifiedName.of(name))
        .column(required("id", bigint()))
        .build();
  }

  private Table whole(String name) {
    String part = shortened(name);
    return Table.builder(QualifiedName.of(name))
        .column(required(name, bigint()))
        .column(Column.of("p " + part, bigint()))
        .primaryKey(new PrimaryKey("pk " + part, List.of(name)))
        .constraint(UniqueConstraint.of("uq " + part, List.of("p " + part, name)))
        .constraint(Check.of("ck " + part, "1 = 1"))
        .constraint(ForeignKey.of(
            "fk " + part, List.of("p " + part), QualifiedName.of(name), List.of(name)))
        .index(Index.of("ix " + part, List.of("p " + part)))
        .build();
  }
}
