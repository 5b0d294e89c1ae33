package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.DataType;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a table consists of; the {@code t} of {@link Operations#createTable}.
 *
 * <p>Not thread-safe.
 */
public final class TableDefinition {
  private final QualifiedName name;
  private final List<ColumnCall> columns = new ArrayList<>();
  private final List<ForeignKeyCall> foreignKeys = new ArrayList<>();
  private final List<IndexCall> indexes = new ArrayList<>();
  private final Table.Builder rest;

  TableDefinition(QualifiedName name) {
    this.name = name;
    this.rest = Table.builder(name);
  }

  /** A column, nullable unless told otherwise. */
  public ColumnCall column(String column, DataType type) {
    ColumnCall call = new ColumnCall(column, type, name.schema());
    columns.add(call);
    return call;
  }

  /** The primary key. */
  public void primaryKey(String constraint, String... keyColumns) {
    rest.primaryKey(new PrimaryKey(constraint, List.of(keyColumns)));
  }

  /** A unique constraint. */
  public void unique(String constraint, String... keyColumns) {
    rest.constraint(UniqueConstraint.of(constraint, List.of(keyColumns)));
  }

  /** Any constraint that is already a value. */
  public void constraint(org.athanor.schema.Constraint constraint) {
    rest.constraint(constraint);
  }

  /** A foreign key; {@link ForeignKeyCall#references} says where it points. */
  public ForeignKeyCall foreignKey(String constraint, String... keyColumns) {
    ForeignKeyCall call = new ForeignKeyCall(constraint, List.of(keyColumns), name.schema());
    foreignKeys.add(call);
    return call;
  }

  /** A check constraint with its condition in SQL. */
  public void check(String constraint, String condition) {
    rest.constraint(Check.of(constraint, condition));
  }

  /** An index over columns. */
  public IndexCall index(String index, String... keyColumns) {
    IndexCall call = new IndexCall(index);
    call.columns(keyColumns);
    indexes.add(call);
    return call;
  }

  /** The comment of the table. */
  public void comment(String comment) {
    rest.comment(comment);
  }

  /** Words between CREATE and TABLE, such as {@code TEMPORARY} or {@code UNLOGGED}. */
  public void prefix(String words) {
    rest.prefix(words);
  }

  /** A clause after the closing parenthesis of CREATE TABLE, such as {@code WITHOUT ROWID}. */
  public void option(String clause) {
    rest.option(clause);
  }

  /** The table as told. */
  Table table() {
    Table.Builder builder = rest.build().toBuilder();
    columns.forEach(call -> builder.column(call.column()));
    columns.forEach(call -> call.constraints().forEach(builder::constraint));
    foreignKeys.forEach(call -> builder.constraint(call.foreignKey()));
    indexes.forEach(call -> builder.index(call.index()));
    return builder.build();
  }

  /** The details of a column of a new table. */
  public static final class ColumnCall extends ColumnDefinition<ColumnCall> {
    private final @Nullable String schema;

    ColumnCall(String name, DataType type, @Nullable String schema) {
      super(name, type);
      this.schema = schema;
    }

    @Override
    @Nullable String schema() {
      return schema;
    }

    @Override
    ColumnCall self() {
      return this;
    }
  }
}
