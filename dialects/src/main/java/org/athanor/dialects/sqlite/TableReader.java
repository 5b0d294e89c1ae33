package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Map;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Turns a table as its CREATE TABLE has it into the model's table, with one spelling of each
 * expression. Not thread-safe; used for one reading.
 */
final class TableReader {
  private final SqliteTypes types;
  private final Map<String, StoredTable> others;

  /** With the other tables by their folded names: a foreign key may leave out its target's key. */
  TableReader(SqliteTypes types, Map<String, StoredTable> others) {
    this.types = types;
    this.others = others;
  }

  /** The table, still without its indexes. */
  Table.Builder read(StoredTable stored) {
    Table.Builder table = Table.builder(QualifiedName.of(stored.name()));
    ExpressionText expressions =
        new ExpressionText(stored.columns().stream().map(StoredColumn::name).toList());
    for (StoredColumn column : stored.columns()) {
      table.column(column(column, expressions));
      for (Clause clause : column.clauses()) {
        add(new Target(table, stored, expressions), clause, List.of(column.name()));
      }
    }
    for (Clause clause : stored.constraints()) {
      List<String> columns = clause.columns().stream().map(stored::exactName).toList();
      add(new Target(table, stored, expressions), clause, columns);
    }
    stored.options().forEach(table::option);
    return table;
  }

  /**
   * The columns that are never NULL whether they say so or not: another name of the rowid, and the
   * keys of a table without one. See https://www.sqlite.org/lang_createtable.html#rowid and
   * https://www.sqlite.org/withoutrowid.html.
   */
  static List<String> neverNull(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key == null) {
      return List.of();
    }
    boolean isAlias = key.columns().size() == 1
        && table
            .column(key.columns().get(0))
            .filter(column -> column.type() instanceof DataType.Int)
            .isPresent();
    return isAlias || table.options().contains("WITHOUT ROWID") ? key.columns() : List.of();
  }

  private Column column(StoredColumn column, ExpressionText expressions) {
    DataType type = column.type().isEmpty() ? Types.raw("") : types.read(column.type());
    return new Column(
        column.name(),
        type,
        !column.has(Clause.Kind.NOT_NULL),
        defaultValue(column, type, expressions),
        column
            .clause(Clause.Kind.COLLATE)
            .map(clause -> IndexParser.collation(clause.expression()))
            .orElse(null),
        null);
  }

  private static ColumnDefault defaultValue(
      StoredColumn column, DataType type, ExpressionText expressions) {
    if (column.isAutoincrement()) {
      return ColumnDefault.identity();
    }
    Clause generated = column.clause(Clause.Kind.GENERATED).orElse(null);
    if (generated != null) {
      return new ColumnDefault.Generated(
          expressions.canonical(generated.expression()),
          generated.marks().contains("STORED")
              ? ColumnDefault.Storage.STORED
              : ColumnDefault.Storage.VIRTUAL);
    }
    return column
        .clause(Clause.Kind.DEFAULT)
        .map(clause -> stored(DefaultText.read(clause.expression()), type))
        .orElse(ColumnDefault.none());
  }

  /**
   * A text that is a number becomes one in a column of numbers:
   * https://www.sqlite.org/datatype3.html#type_affinity_of_a_column.
   */
  private static ColumnDefault stored(ColumnDefault value, DataType type) {
    return type.isExactNumber()
            && value instanceof ColumnDefault.Constant constant
            && constant.value().value() instanceof String text
            && text.matches("-?(0|[1-9][0-9]{0,17})")
        ? ColumnDefault.constant(Long.valueOf(text))
        : value;
  }

  private void add(Target target, Clause clause, List<String> columns) {
    Constraint constraint = switch (clause.kind()) {
      case PRIMARY_KEY ->
        new PrimaryKey(clause.name(), columns).withOptions(KeyConflict.read(clause));
      case UNIQUE ->
        UniqueConstraint.of(clause.name(), columns).withOptions(KeyConflict.read(clause));
      case CHECK -> Check.of(clause.name(), target.expressions().canonical(clause.expression()));
      case FOREIGN_KEY -> foreignKey(target.stored(), clause, columns);
      default -> null;
    };
    if (constraint != null) {
      target.table().constraint(constraint);
    }
  }

  private @Nullable ForeignKey foreignKey(StoredTable stored, Clause clause, List<String> columns) {
    Clause.Reference reference = clause.reference();
    if (reference == null) {
      return null;
    }
    boolean own = SqliteIdentifiers.same(reference.table(), stored.name());
    StoredTable target = own ? stored : others.get(SqliteIdentifiers.lowerCase(reference.table()));
    List<String> targetColumns = reference.columns();
    if (target != null) {
      targetColumns = targetColumns.stream().map(target::exactName).toList();
    }
    return new ForeignKey(
        clause.name(),
        columns,
        QualifiedName.of(target == null ? reference.table() : target.name()),
        targetColumns,
        action(reference.onDelete()),
        action(reference.onUpdate()),
        reference.deferred() ? Deferrability.INITIALLY_DEFERRED : Deferrability.NOT_DEFERRABLE,
        true);
  }

  private static ReferentialAction action(String words) {
    return words.isEmpty()
        ? ReferentialAction.NO_ACTION
        : ReferentialAction.valueOf(words.replace(' ', '_'));
  }

  /** The table that is put together, and what it is read from. */
  private record Target(Table.Builder table, StoredTable stored, ExpressionText expressions) {}
}
