package org.athanor.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.diff.SchemaChange;
import org.athanor.diff.ValueHints;
import org.athanor.diff.ValueQuestion;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Execute;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.athanor.script.CommentedOperation;
import org.jspecify.annotations.Nullable;

/** The changes of one existing table: away what stands in the way, then columns, then the rest. */
final class TableDraft {
  private final QualifiedName name;
  private final Table live;
  private final Table wanted;
  private final Dialect dialect;
  private final ConstraintNames naming;
  private final boolean alters;
  private final boolean together;
  private final List<CommentedOperation> early = new ArrayList<>();
  private final List<CommentedOperation> away = new ArrayList<>();
  private final List<CommentedOperation> columns = new ArrayList<>();
  private final List<CommentedOperation> columnsAway = new ArrayList<>();
  private final List<CommentedOperation> constraints = new ArrayList<>();
  private final List<CommentedOperation> indexes = new ArrayList<>();
  private final List<CommentedOperation> foreignKeys = new ArrayList<>();
  private final List<CommentedOperation> options = new ArrayList<>();
  private final List<CommentedOperation> late = new ArrayList<>();
  private final List<String> destructive = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();
  private final List<RequireNone> guards = new ArrayList<>();
  private final ValueHints values;

  /** The table before and after. */
  record Sides(Table live, Table wanted) {}

  /**
   * The draft of a table.
   *
   * @param values what rows get in columns that must have a value
   */
  TableDraft(Sides sides, Dialect dialect, ConstraintNames naming, ValueHints values) {
    this.values = values;
    this.name = sides.wanted().name();
    this.live = sides.live();
    this.wanted = sides.wanted();
    this.dialect = dialect;
    this.naming = naming;
    this.alters = dialect.capabilities().has(Capability.ALTER_COLUMNS);
    this.together = alters && dialect.capabilities().has(Capability.ALTERS_TOGETHER);
  }

  static QualifiedName tableOf(SchemaChange change) {
    if (change instanceof SchemaChange.TableOptionsChanged c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ColumnAdded c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ColumnRemoved c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ColumnAltered c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ConstraintAdded c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ConstraintRemoved c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ConstraintValidated c) {
      return c.table();
    }
    if (change instanceof SchemaChange.IndexAdded c) {
      return c.table();
    }
    if (change instanceof SchemaChange.IndexRemoved c) {
      return c.table();
    }
    if (change instanceof SchemaChange.ColumnMoved c) {
      return c.table();
    }
    if (change instanceof SchemaChange.TableOptionsChanged c) {
      return c.table();
    }
    throw new IllegalArgumentException("not a change of an existing table: " + change);
  }

  static Operation drop(QualifiedName table, Constraint constraint) {
    String constraintName = constraint.name() == null ? "" : constraint.name();
    return new DropConstraint(table, constraintName, constraint.kind(), constraint, false);
  }

  QualifiedName name() {
    return name;
  }

  List<String> destructive() {
    return destructive;
  }

  List<String> notes() {
    return notes;
  }

  void add(SchemaChange change) {
    if (change instanceof SchemaChange.ColumnAdded c) {
      addColumn(c.column(), c.place());
    } else if (change instanceof SchemaChange.ColumnMoved c) {
      columns.add(CommentedOperation.of(new MoveColumn(name, c.column(), c.place())));
    } else if (change instanceof SchemaChange.TableOptionsChanged c) {
      changeOptions(c.before(), c.after());
    } else if (change instanceof SchemaChange.ColumnRemoved c) {
      removeColumn(c.column());
    } else if (change instanceof SchemaChange.ColumnAltered c) {
      alterColumn(c);
    } else if (change instanceof SchemaChange.ConstraintRemoved c) {
      touch(c.constraint());
      away.add(CommentedOperation.of(drop(name, c.constraint())));
    } else if (change instanceof SchemaChange.ConstraintAdded c) {
      addConstraint(c.constraint());
    } else if (change instanceof SchemaChange.ConstraintValidated c) {
      String constraint = String.valueOf(c.constraint().name());
      constraints.add(
          CommentedOperation.of(new ValidateConstraint(name, constraint, c.constraint())));
    } else if (change instanceof SchemaChange.IndexRemoved c) {
      touch(c.index());
      away.add(
          CommentedOperation.of(new DropIndex(name, c.index().name(), c.index(), false, false)));
    } else if (change instanceof SchemaChange.IndexAdded c) {
      addIndex(c.index());
    }
  }

  /** What comes first on the way there comes last on the way back. */
  private void changeOptions(List<String> before, List<String> after) {
    List<String> back = dialect.optionChanges(after, before);
    List<String> earlyBack = dialect.earlyOptionChanges(after, before);
    alterOptions(early, dialect.earlyOptionChanges(before, after), back);
    alterOptions(
        options, dialect.optionChanges(before, after), earlyBack.isEmpty() ? back : earlyBack);
  }

  private void alterOptions(
      List<CommentedOperation> steps, List<String> clauses, List<String> back) {
    if (!clauses.isEmpty()) {
      steps.add(CommentedOperation.of(new AlterTableOptions(name, clauses, back)));
    }
  }

  private void touch(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      touched.addAll(key.columns());
    } else if (constraint instanceof UniqueConstraint unique) {
      touched.addAll(unique.columns());
    }
  }

  private void touch(Index index) {
    if (index.unique()) {
      index.parts().forEach(part -> touched.add(part.text()));
    }
  }

  /** A spatial index demands values, so it waits until its column does. */
  private void addIndex(Index index) {
    touch(index);
    boolean waits = index.options().kind() == IndexOptions.Kind.SPATIAL
        && late.stream()
            .anyMatch(step -> step.operation() instanceof AlterColumn alter
                && index.parts().stream().anyMatch(part -> part.text().equals(alter.column())));
    (waits ? late : indexes).add(CommentedOperation.of(new CreateIndex(name, index, false, false)));
  }

  private void addConstraint(Constraint constraint) {
    touch(constraint);
    Operation operation = new AddConstraint(name, naming.named(name, constraint));
    boolean isKey = constraint.kind() == Constraint.Kind.FOREIGN_KEY;
    (isKey ? foreignKeys : constraints).add(CommentedOperation.of(operation));
  }

  /** A column that must have a value is added nullable first: the rows that are there have none. */
  private void addColumn(Column column, @Nullable ColumnPlace place) {
    touched.add(column.name());
    if (!ValueQuestion.needsValue(column)) {
      columns.add(CommentedOperation.of(new AddColumn(name, column, false, place)));
      return;
    }
    Column nullable = column.withNullable(true);
    columns.add(CommentedOperation.of(new AddColumn(name, nullable, false, place)));
    Optional<String> value = values.valueFor(name, column.name());
    if (value.isPresent()) {
      fill(nullable, value.get());
      return;
    }
    String what = "\"" + column.name() + "\" of \"" + name + "\"";
    List<CommentedOperation> filled = together ? late : columns;
    filled.add(new CommentedOperation(
        new AlterColumn(
            name, column.name(), AlterColumn.Edits.NONE.nullable(false), null, nullable),
        List.of("Fill column " + what + " here: rows without a value make the next step fail.")));
    notes.add("column " + what + " must have a value: fill it for the rows that are there, or"
        + " generate it with --fill " + name + "." + column.name() + "=EXPRESSION");
  }

  /** The rows that are there get a value, so that the column can demand one. */
  private void fill(Column nullable, String value) {
    SqlWriter sql = new SqlWriter(dialect).sql("UPDATE ").name(name).sql(" SET ");
    sql.name(nullable.name()).sql(" = ").user(value).sql(" WHERE ").name(nullable.name());
    columns.add(CommentedOperation.of(Execute.of(sql.sql(" IS NULL").toString())));
    columns.add(CommentedOperation.of(new AlterColumn(
        name, nullable.name(), AlterColumn.Edits.NONE.nullable(false), null, nullable)));
  }

  private void removeColumn(Column column) {
    String what = "drops column \"" + column.name() + "\" of \"" + name + "\" and its values";
    destructive.add(what);
    touched.add(column.name());
    columnsAway.add(new CommentedOperation(
        new DropColumn(name, column.name(), column, false), List.of("destructive: " + what)));
  }

  private void alterColumn(SchemaChange.ColumnAltered change) {
    Column before = change.before();
    if (change.edits().type().isSet()) {
      touched.add(before.name());
    }
    if (alters && isMadeAgain(change)) {
      String what = "\"" + before.name() + "\" of \"" + name + "\"";
      columns.add(new CommentedOperation(
          new DropColumn(name, before.name(), before, false),
          List.of("Column " + what + " is made again: its values are computed otherwise.")));
      columns.add(CommentedOperation.of(
          new AddColumn(name, change.after(), false, placeOfMadeAgain(before.name()))));
      notes.add("column " + what
          + " is made again to be computed otherwise: indexes and constraints on it go with it,"
          + " so generate once more after the upgrade");
      return;
    }
    Optional<String> value = ValueQuestion.becomesStrict(change)
        ? values.valueFor(name, before.name())
        : Optional.empty();
    AlterColumn.Edits edits = value.isPresent() ? change.edits().withoutNullable() : change.edits();
    if (!edits.isEmpty()) {
      alterColumn(
          new Conversion(dialect).with(new AlterColumn(name, before.name(), edits, null, before)));
    }
    value.ifPresent(filling -> fill(edits.applyTo(before), filling));
  }

  private void alterColumn(AlterColumn operation) {
    new ValueGuard(dialect).of(operation).ifPresent(guards::add);
    List<String> comments = new ArrayList<>();
    if (operation.using() != null) {
      String text = "values of column \"" + operation.column() + "\" of \"" + name
          + "\" are converted: a value that does not convert makes the upgrade fail";
      comments.add(text);
      notes.add(text);
    }
    columns.add(new CommentedOperation(operation, comments));
  }

  private boolean isMadeAgain(SchemaChange.ColumnAltered change) {
    return dialect.capabilities().has(Capability.ALTER_GENERATED)
        ? isVirtual(change.before()) != isVirtual(change.after())
        : regenerates(change);
  }

  private static boolean isVirtual(Column column) {
    return column.defaultValue() instanceof ColumnDefault.Generated generated
        && generated.storage() == ColumnDefault.Storage.VIRTUAL;
  }

  /** Where a column stands whose place nobody changes; null where that does not count. */
  private @Nullable ColumnPlace placeOfMadeAgain(String column) {
    List<String> names = wanted.columnNames();
    int position = names.indexOf(column);
    if (!dialect.capabilities().has(Capability.COLUMN_PLACES) || names.size() == 1) {
      return null;
    }
    return position == 0
        ? ColumnPlace.before(names.get(1))
        : ColumnPlace.after(names.get(position - 1));
  }

  /** How a value is generated cannot be altered before PostgreSQL 17, and nowhere else either. */
  static boolean regenerates(SchemaChange.ColumnAltered change) {
    return change.edits().defaultValue().isSet()
        && (change.before().defaultValue() instanceof ColumnDefault.Generated
            || change.after().defaultValue() instanceof ColumnDefault.Generated);
  }

  /** Whether what a foreign key refers to changes: its columns, or the key or index on them. */
  boolean touches(ForeignKey key) {
    return key.targetColumns().isEmpty()
        ? !touched.isEmpty()
        : !Collections.disjoint(touched, key.targetColumns());
  }

  /** What looks for values that would not survive. */
  List<RequireNone> guards() {
    return guards;
  }

  /** What has to come before anything else is done, also to other tables. */
  List<CommentedOperation> early() {
    return early;
  }

  /** The drops of what may stand in the way of the rest: constraints and indexes. */
  List<CommentedOperation> away() {
    return away;
  }

  /**
   * Whether the name of an index that goes comes again in other letters, so that one statement with
   * both would leave the index as it is: see <a
   * href="https://mariadb.com/kb/en/identifier-case-sensitivity/">Identifier Case-sensitivity</a>.
   */
  boolean takesNamesAgain() {
    return dialect.capabilities().has(Capability.CASELESS_NAMES)
        && away.stream()
            .anyMatch(step -> step.operation() instanceof DropIndex drop
                && wanted.index(drop.name()).isEmpty()
                && wanted.indexes().stream()
                    .anyMatch(index -> index.name().equalsIgnoreCase(drop.name())));
  }

  /** The operations that come after {@link #away()}, in order. */
  List<CommentedOperation> ordered() {
    List<CommentedOperation> all = new ArrayList<>(columns);
    all.addAll(columnsAway);
    if (dialect.capabilities().has(Capability.COLUMN_PLACES)) {
      all = new ArrayList<>(new PlacedColumns(live.columnNames()).of(all));
    }
    all.addAll(constraints);
    all.addAll(indexes);
    all.addAll(foreignKeys);
    return all;
  }

  /** Changes of how the table is kept, and of what it inherits from, that come behind these. */
  List<CommentedOperation> options() {
    return options;
  }

  /** What comes after everything else of the table: before it somebody may fill in values. */
  List<CommentedOperation> late() {
    return late;
  }
}
