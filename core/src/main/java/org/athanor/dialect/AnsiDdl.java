package org.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.error.AthanorException;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ReplaceObject;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compiles operations to the statements that most products share; the base of every dialect's
 * compiler. A product overrides the operations that it spells otherwise or cannot do.
 *
 * <p>Immutable but for what a subclass adds; thread-safe on the same condition.
 */
public abstract class AnsiDdl extends StepDdl {
  private final DefinitionWriter definitions;
  private final ObjectDdl objects;

  /** A compiler that writes definitions through {@code definitions}. */
  protected AnsiDdl(Dialect dialect, DefinitionWriter definitions) {
    this(dialect, definitions, new ObjectDdl(dialect, new ObjectWriter(definitions)));
  }

  /** The same for a product with its own forms of views, routines and the like. */
  protected AnsiDdl(Dialect dialect, DefinitionWriter definitions, ObjectDdl objects) {
    super(dialect);
    this.definitions = definitions;
    this.objects = objects;
  }

  /** The writer of definitions. */
  protected final DefinitionWriter definitions() {
    return definitions;
  }

  @Override
  public List<Statement> visit(CreateTable operation) {
    Table table = operation.table();
    List<Statement> statements = new ArrayList<>();
    statements.add(createTable(table, operation.ifNotExists()));
    for (Index index : table.indexes()) {
      statements.addAll(
          visit(new CreateIndex(table.name(), index, false, operation.ifNotExists())));
    }
    if (table.comment() != null) {
      statements.addAll(visit(new CommentOnTable(table.name(), table.comment(), null)));
    }
    for (Column column : table.columns()) {
      statements.addAll(commentOnColumn(table.name(), column.name(), column.comment(), null));
    }
    return statements;
  }

  /** CREATE TABLE alone, without the indexes and comments that follow it. */
  protected Statement createTable(Table table, boolean ifNotExists) {
    SqlWriter sql = writer().sql("CREATE ");
    table.prefixes().forEach(prefix -> sql.sql(prefix.toUpperCase(Locale.ROOT)).sql(" "));
    sql.sql("TABLE ").sqlIf(ifNotExists, "IF NOT EXISTS ");
    sql.name(table.name()).sql(" (");
    String separator = "\n  ";
    for (Column column : table.columns()) {
      definitions.column(sql.sql(separator), column);
      separator = ",\n  ";
    }
    for (Constraint constraint : table.constraints()) {
      definitions.constraint(sql.sql(separator), constraint);
      separator = ",\n  ";
    }
    sql.sql("\n)");
    table.options().forEach(option -> sql.sql(" ").user(option));
    return sql.statement();
  }

  @Override
  public List<Statement> visit(DropTable operation) {
    SqlWriter sql = writer().sql("DROP TABLE ").sqlIf(operation.ifExists(), "IF EXISTS ");
    return List.of(sql.name(operation.table()).statement(Effects.LOSES_DATA));
  }

  @Override
  public List<Statement> visit(RenameTable operation) {
    return List.of(
        alter(operation.table()).sql("RENAME TO ").name(operation.newName()).statement());
  }

  @Override
  public List<Statement> visit(CommentOnTable operation) {
    if (!has(Capability.COMMENTS)) {
      return List.of();
    }
    SqlWriter sql = writer().sql("COMMENT ON TABLE ").name(operation.table()).sql(" IS ");
    return List.of(comment(sql, operation.comment()).statement());
  }

  /** The comment of a column set or removed; nothing when it stays. */
  protected List<Statement> commentOnColumn(
      QualifiedName table, String column, @Nullable String comment, @Nullable String existing) {
    if (!has(Capability.COMMENTS) || java.util.Objects.equals(comment, existing)) {
      return List.of();
    }
    SqlWriter sql = writer().sql("COMMENT ON COLUMN ").name(table).sql(".").name(column);
    return List.of(comment(sql.sql(" IS "), comment).statement());
  }

  private static SqlWriter comment(SqlWriter sql, @Nullable String comment) {
    return comment == null || comment.isEmpty() ? sql.sql("NULL") : sql.literal(comment);
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    SqlWriter sql = alter(operation.table()).sql("ADD COLUMN ");
    sql.sqlIf(operation.ifNotExists(), "IF NOT EXISTS ");
    definitions.column(sql, operation.column());
    place(sql, operation);
    List<Statement> statements = new ArrayList<>(List.of(sql.statement()));
    Column column = operation.column();
    statements.addAll(commentOnColumn(operation.table(), column.name(), column.comment(), null));
    return statements;
  }

  /** Writes the place of a column that is added; refused unless the product knows one. */
  protected void place(SqlWriter sql, AddColumn operation) {
    refusePlace(operation);
  }

  /** Refuses a place in the table, where the product adds columns at its end only. */
  protected final void refusePlace(AddColumn operation) {
    if (operation.place() != null) {
      throw refusal(
          dialect.name() + " adds columns at the end of a table; column \""
              + operation.column().name() + "\" of table \"" + operation.table()
              + "\" is to stand " + operation.place() + ".",
          "leave the place out: SQL that names its columns does not see their order");
    }
  }

  /** Whether the product adds the column and its constraints by one statement. */
  protected boolean isOneStatement(AddConstrainedColumn operation) {
    return has(Capability.COLUMN_CONSTRAINTS)
        && operation.constraints().stream()
            .allMatch(
                c -> c.equals(c.withValidated(true)) && c.kind() != Constraint.Kind.EXCLUSION);
  }

  /** A column with its constraints in one statement. */
  protected List<Statement> addConstrained(AddConstrainedColumn operation) {
    Column column = operation.column();
    SqlWriter sql = alter(operation.table()).sql("ADD COLUMN ");
    definitions.column(sql.sqlIf(operation.ifNotExists(), "IF NOT EXISTS "), column);
    operation.constraints().forEach(c -> definitions.columnConstraint(sql.sql(" "), c));
    List<Statement> statements = new ArrayList<>(List.of(sql.statement()));
    statements.addAll(commentOnColumn(operation.table(), column.name(), column.comment(), null));
    return statements;
  }

  @Override
  public List<Statement> visit(DropColumn operation) {
    SqlWriter sql = alter(operation.table()).sql("DROP COLUMN ");
    sql.sqlIf(operation.ifExists(), "IF EXISTS ").name(operation.column());
    return List.of(sql.statement(Effects.LOSES_DATA));
  }

  @Override
  public List<Statement> visit(AlterColumn operation) {
    List<Statement> statements = new ArrayList<>();
    statements.addAll(alterTypeAndDefault(operation));
    operation.edits().nullable().newValue().ifPresent(nullable -> {
      String words = nullable ? " DROP NOT NULL" : " SET NOT NULL";
      statements.add(alterColumn(operation).sql(words).statement());
    });
    operation.edits().comment().newValue().ifPresent(comment -> {
      Column existing = operation.existing();
      String was = existing == null ? null : existing.comment();
      statements.addAll(commentOnColumn(operation.table(), operation.column(), comment, was));
    });
    return statements;
  }

  /** The statements that change type, collation and default, in an order that works. */
  protected List<Statement> alterTypeAndDefault(AlterColumn operation) {
    List<Statement> statements = new ArrayList<>();
    operation.edits().type().newValue().ifPresent(type -> {
      SqlWriter sql = alterColumn(operation).sql(" SET DATA TYPE ").type(type);
      if (operation.using() != null) {
        sql.sql(" USING ").user(operation.using());
      }
      statements.add(sql.statement());
    });
    operation.edits().defaultValue().newValue().ifPresent(value -> {
      SqlWriter sql = alterColumn(operation);
      if (value instanceof ColumnDefault.None) {
        statements.add(sql.sql(" DROP DEFAULT").statement());
      } else {
        definitions.defaultValue(sql.sql(" SET DEFAULT "), value);
        statements.add(sql.statement());
      }
    });
    return statements;
  }

  @Override
  public List<Statement> visit(MoveColumn operation) {
    throw refusal(
        dialect.name() + " cannot move column \"" + operation.column() + "\" of table \""
            + operation.table() + "\".",
        "leave it where it is: SQL that names its columns does not see their order");
  }

  @Override
  public List<Statement> visit(RenameColumn operation) {
    SqlWriter sql = alter(operation.table()).sql("RENAME COLUMN ").name(operation.column());
    return List.of(sql.sql(" TO ").name(operation.newName()).statement());
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    if (operation.ifNotExists()) {
      throw noClause("constraints", String.valueOf(operation.constraint().name()));
    }
    SqlWriter sql = alter(operation.table()).sql("ADD ");
    if (operation.usingIndex() == null) {
      definitions.constraint(sql, operation.constraint());
    } else {
      definitions.keyUsingIndex(sql, operation.constraint(), operation.usingIndex());
    }
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(DropConstraint operation) {
    SqlWriter sql = alter(operation.table()).sql("DROP CONSTRAINT ");
    sql.sqlIf(operation.ifExists(), "IF EXISTS ").name(operation.name());
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(ValidateConstraint operation) {
    if (!has(Capability.NOT_VALID_CONSTRAINTS)) {
      throw refusal(
          dialect.name() + " has no constraints that are not valid, so \"" + operation.name()
              + "\" cannot be validated.",
          "leave the validation out: adding the constraint looks at all rows");
    }
    SqlWriter sql = alter(operation.table()).sql("VALIDATE CONSTRAINT ");
    return List.of(sql.name(operation.name()).statement());
  }

  @Override
  public List<Statement> visit(RenameConstraint operation) {
    if (!has(Capability.RENAME_CONSTRAINTS)) {
      throw noNewName("constraint", operation.constraint());
    }
    SqlWriter sql = alter(operation.table()).sql("RENAME CONSTRAINT ").name(operation.constraint());
    return List.of(sql.sql(" TO ").name(operation.newName()).statement());
  }

  @Override
  public List<Statement> visit(CreateIndex operation) {
    Index index = operation.index();
    SqlWriter sql = writer().sql(index.unique() ? "CREATE UNIQUE" : "CREATE");
    definitions.indexKind(sql, index.options(), index.name());
    sql.sql(" INDEX ");
    sql.sqlIf(operation.concurrently(), "CONCURRENTLY ");
    sql.sqlIf(operation.ifNotExists(), "IF NOT EXISTS ").name(index.name());
    sql.sql(" ON ").name(operation.table());
    if (index.method() != null) {
      sql.sql(" USING ").folded(index.method());
    }
    definitions.indexParts(sql.sql(" "), index.parts());
    definitions.indexOptions(sql, index);
    return List.of(operation.concurrently() ? sql.statementOutside() : sql.statement());
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    SqlWriter sql = writer().sql("DROP INDEX ").sqlIf(operation.concurrently(), "CONCURRENTLY ");
    sql.sqlIf(operation.ifExists(), "IF EXISTS ");
    sql.name(operation.table().sibling(operation.name()));
    return List.of(operation.concurrently() ? sql.statementOutside() : sql.statement());
  }

  @Override
  public List<Statement> visit(RenameIndex operation) {
    if (!has(Capability.RENAME_INDEXES)) {
      throw noNewName("index", operation.index());
    }
    SqlWriter sql = writer().sql("ALTER INDEX ").name(operation.table().sibling(operation.index()));
    return List.of(sql.sql(" RENAME TO ").name(operation.newName()).statement());
  }

  private AthanorException noNewName(String kind, String name) {
    return refusal(
        "The database gives no new name to " + kind + " \"" + name + "\".",
        "drop it and make it anew under the new name");
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    SqlWriter sql = writer().sql("CREATE SEQUENCE ");
    sql.sqlIf(operation.ifNotExists(), "IF NOT EXISTS ")
        .name(operation.sequence().name());
    if (!operation.sequence().options().equals(org.athanor.schema.SequenceOptions.DEFAULT)) {
      definitions.sequenceOptions(sql.sql(" "), operation.sequence().options(), "");
    }
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(AlterSequence operation) {
    SqlWriter sql = writer().sql("ALTER SEQUENCE ").name(operation.sequence()).sql(" ");
    definitions.sequenceOptions(sql, operation.options(), "");
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(DropSequence operation) {
    SqlWriter sql = writer().sql("DROP SEQUENCE ").sqlIf(operation.ifExists(), "IF EXISTS ");
    return List.of(sql.name(operation.sequence()).statement());
  }

  @Override
  public List<Statement> visit(CreateEnumType operation) {
    throw enumRefusal(operation.enumType().name());
  }

  @Override
  public List<Statement> visit(DropEnumType operation) {
    throw enumRefusal(operation.name());
  }

  @Override
  public List<Statement> visit(RenameEnumType operation) {
    throw enumRefusal(operation.enumType());
  }

  @Override
  public List<Statement> visit(AddEnumValue operation) {
    throw enumRefusal(operation.enumType());
  }

  @Override
  public List<Statement> visit(RenameEnumValue operation) {
    throw enumRefusal(operation.enumType());
  }

  private AthanorException enumRefusal(QualifiedName name) {
    return refusal(
        dialect.name() + " has no enum types, so \"" + name + "\" cannot be one.", enumRemedy());
  }

  /** What to write where a product has no enum types of their own. */
  protected String enumRemedy() {
    return "use varchar with a check constraint that lists the values";
  }

  @Override
  public List<Statement> visit(CreateObject operation) {
    return objects.create(operation);
  }

  @Override
  public List<Statement> visit(DropObject operation) {
    return objects.drop(operation);
  }

  @Override
  public List<Statement> visit(ReplaceObject operation) {
    return objects.replace(operation);
  }

  @Override
  public List<Statement> visit(AttachPartition operation) {
    return objects.attach(operation);
  }

  @Override
  public List<Statement> visit(DetachPartition operation) {
    return objects.detach(operation);
  }

  @Override
  public List<Statement> visit(AlterTableOptions operation) {
    if (!has(Capability.TABLE_OPTIONS)) {
      throw refusal(
          dialect.name() + " cannot change how the table \"" + operation.table() + "\" is stored.",
          "create another table with the wanted options and move the rows");
    }
    SqlWriter sql = alter(operation.table());
    String separator = "";
    for (String clause : operation.clauses()) {
      sql.sql(separator).user(clause);
      separator = ", ";
    }
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(CustomOperation operation) {
    if (operation instanceof AddConstrainedColumn added && isOneStatement(added)) {
      return addConstrained(added);
    }
    return operation.expand().stream().flatMap(o -> o.accept(this).stream()).toList();
  }

  /** {@code ALTER TABLE name } with a space at its end. */
  protected final SqlWriter alter(QualifiedName table) {
    return writer().sql("ALTER TABLE ").name(table).sql(" ");
  }

  /** {@code ALTER TABLE name ALTER COLUMN column}. */
  protected final SqlWriter alterColumn(AlterColumn operation) {
    return alter(operation.table()).sql("ALTER COLUMN ").name(operation.column());
  }
}
