package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Applies the members of a batch to the stored text of a table.
 *
 * <p>Columns keep their old names here: renames follow the rebuild as plain ALTER TABLE, which
 * carries a new name into indexes, triggers and views. Not thread-safe; used for one batch.
 */
final class TableEdit {
  private final SqliteStatements sql;
  private final TableSnapshot present;
  private final StoredTable before;
  private final List<StoredColumn> columns;
  private final List<Clause> constraints;
  private final Map<String, String> indexes;
  private final Map<String, String> copied = new LinkedHashMap<>();
  private final Map<String, String> oldNames = new LinkedHashMap<>();
  private final List<Operation> later = new ArrayList<>();
  private List<String> options;

  TableEdit(
      SqliteStatements sql,
      TableSnapshot present,
      StoredTable before,
      Map<String, String> indexes) {
    this.sql = sql;
    this.present = present;
    this.before = before;
    this.columns = new ArrayList<>(before.columns());
    this.constraints = new ArrayList<>(before.constraints());
    this.indexes = new LinkedHashMap<>(indexes);
    this.options = before.options();
    for (StoredColumn column : before.columns()) {
      if (!column.has(Clause.Kind.GENERATED)) {
        copied.put(column.name(), sql.writer().name(column.name()).toString());
      }
    }
  }

  /** The table after the changes so far. */
  StoredTable table() {
    return new StoredTable(before.name(), columns, constraints, options);
  }

  /** The columns of the new table that are filled, with the expressions that fill them. */
  Map<String, String> copied() {
    copied
        .keySet()
        .removeIf(name -> table()
            .column(name)
            .filter(column -> !column.has(Clause.Kind.GENERATED))
            .isEmpty());
    return copied;
  }

  /** The statements of the indexes that are made again, by name. */
  Map<String, String> indexes() {
    return indexes;
  }

  /** What follows the rebuild. */
  List<Operation> later() {
    return later;
  }

  /** Applies one change. */
  void apply(Operation operation) {
    if (operation instanceof AddColumn add) {
      addColumn(add);
    } else if (operation instanceof MoveColumn move) {
      StoredColumn moved = columns.remove(position(move.column()));
      columns.add(position(move.place()), moved);
    } else if (operation instanceof DropColumn drop) {
      dropColumn(drop);
    } else if (operation instanceof AlterColumn alter) {
      alterColumn(alter);
    } else if (operation instanceof AddConstraint add) {
      addConstraint(add);
    } else if (operation instanceof DropConstraint drop) {
      dropConstraint(drop);
    } else if (operation instanceof DropIndex drop && indexes.containsKey(drop.name())) {
      indexes.remove(drop.name());
    } else if (operation instanceof RenameColumn rename) {
      oldNames.put(SqliteIdentifiers.lowerCase(rename.newName()), oldName(rename.column()));
      later.add(rename);
    } else if (operation instanceof CustomOperation custom) {
      custom.expand().forEach(this::apply);
    } else if (operation instanceof AlterTableOptions alter) {
      options = SqliteStatements.options(alter);
    } else if (!(operation instanceof CommentOnTable)) {
      later.add(operation);
    }
  }

  private String oldName(String name) {
    return oldNames.getOrDefault(SqliteIdentifiers.lowerCase(name), name);
  }

  private int position(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (SqliteIdentifiers.same(columns.get(i).name(), oldName(name))) {
        return i;
      }
    }
    throw missing("column", name);
  }

  private AthanorException missing(String kind, String name) {
    return AthanorException.of(
            ErrorCode.DDL_001,
            "Table \"" + before.name() + "\" has no " + kind + " \"" + name + "\".")
        .databaseState("Nothing of this batch was changed.")
        .fix("correct the name, or leave the change out")
        .build();
  }

  private int position(ColumnPlace place) {
    int other = position(place.column());
    return place.side() == ColumnPlace.Side.BEFORE ? other : other + 1;
  }

  private void addColumn(AddColumn add) {
    String name = add.column().name();
    if (add.ifNotExists() && table().column(oldName(name)).isPresent()) {
      return;
    }
    if (oldNames.values().stream().anyMatch(old -> SqliteIdentifiers.same(old, name))) {
      // A column that is renamed further down still has the name.
      later.add(add);
      return;
    }
    int place = add.place() == null ? columns.size() : position(add.place());
    columns.add(place, sql.column(add.column()));
  }

  private void addConstraint(AddConstraint add) {
    if (add.usingIndex() != null) {
      throw SqliteDefinitions.refused(
          "SQLite cannot make constraint \"" + add.constraint().name() + "\" of index \""
              + add.usingIndex() + "\".",
          "add the constraint without usingIndex, and drop the index");
    }
    String name = add.constraint().name();
    if (!add.ifNotExists() || name == null || !hasConstraint(name)) {
      constraints.add(inOldNames(sql.constraint(add.constraint())));
    }
  }

  private boolean hasConstraint(String name) {
    return constraints.stream().anyMatch(clause -> isNamed(clause, name))
        || columns.stream()
            .flatMap(column -> column.clauses().stream())
            .anyMatch(clause -> isNamed(clause, name));
  }

  private void dropColumn(DropColumn drop) {
    String name = oldName(drop.column());
    if (drop.ifExists() && table().column(name).isEmpty()) {
      return;
    }
    int position = position(drop.column());
    PlainChange.refuseWhenUsed(present, name);
    columns.remove(position);
    copied.keySet().removeIf(column -> SqliteIdentifiers.same(column, name));
    constraints.removeIf(clause -> uses(clause, name));
    columns.replaceAll(column -> withoutChecks(column, name));
    indexes.values().removeIf(text -> indexUses(text, name));
  }

  private static boolean uses(Clause clause, String column) {
    return clause.columns().stream().anyMatch(key -> SqliteIdentifiers.same(key, column))
        || clause.is(Clause.Kind.CHECK) && Dependents.mentions(clause.expression(), column);
  }

  private StoredColumn withoutChecks(StoredColumn column, String dropped) {
    for (Clause clause : column.clauses()) {
      if (clause.is(Clause.Kind.GENERATED) && Dependents.mentions(clause.expression(), dropped)) {
        throw SqliteDefinitions.refused(
            "Column \"" + dropped + "\" of table \"" + before.name() + "\" cannot be dropped:"
                + " column \"" + column.name() + "\" is generated from it.",
            "drop column \"" + column.name() + "\" before it in the same batch");
      }
    }
    return column.withClauses(
        column.clauses().stream().filter(clause -> !uses(clause, dropped)).toList());
  }

  private static boolean indexUses(String text, String column) {
    return Dependents.mentions(text.substring(text.indexOf('(')), column);
  }

  private void alterColumn(AlterColumn alter) {
    int position = position(alter.column());
    StoredColumn stored = columns.get(position);
    ColumnEdit edit = new ColumnEdit(sql, stored, keyName());
    boolean becomesCounter = edit.becomesCounter(alter.edits());
    if (becomesCounter) {
      requireOnlyKey(stored);
      constraints.removeIf(clause -> clause.is(Clause.Kind.PRIMARY_KEY));
    }
    columns.set(position, edit.apply(alter.edits()));
    if (alter.using() != null) {
      copied.put(stored.name(), alter.using());
    }
  }

  private @Nullable String keyName() {
    return constraints.stream()
        .filter(clause -> clause.is(Clause.Kind.PRIMARY_KEY) && clause.name() != null)
        .findFirst()
        .map(Clause::name)
        .orElse(null);
  }

  private void requireOnlyKey(StoredColumn column) {
    if (!table().keyColumns().equals(List.of(column.name()))) {
      throw SqliteDefinitions.refused(
          "SQLite counts only in a column that is the whole primary key, and \"" + column.name()
              + "\" is not.",
          "make it the only column of the primary key, or drop the identity");
    }
  }

  private void dropConstraint(DropConstraint drop) {
    boolean removed = constraints.removeIf(clause -> isMeant(clause, drop, clause.columns()));
    for (int i = 0; i < columns.size() && !removed; i++) {
      StoredColumn column = columns.get(i);
      List<Clause> kept = column.clauses().stream()
          .filter(clause -> !isMeant(clause, drop, List.of(column.name())))
          .toList();
      removed = kept.size() < column.clauses().size();
      columns.set(i, column.withClauses(kept));
    }
    if (!removed && drop.constraintKind() == org.athanor.schema.Constraint.Kind.PRIMARY_KEY) {
      removed = constraints.removeIf(clause -> clause.is(Clause.Kind.PRIMARY_KEY))
          || columns.stream().anyMatch(column -> column.has(Clause.Kind.PRIMARY_KEY));
      columns.replaceAll(column -> column.with(Clause.Kind.PRIMARY_KEY, null));
    }
    if (!removed && !drop.ifExists()) {
      throw missing("constraint", drop.name());
    }
  }

  /** A constraint without a name is meant by what it says: SQLite keeps none for it. */
  private boolean isMeant(Clause clause, DropConstraint drop, List<String> columns) {
    if (!drop.name().isEmpty() || drop.existing() == null) {
      return isNamed(clause, drop.name());
    }
    if (clause.name() != null) {
      return false;
    }
    if (drop.existing() instanceof org.athanor.schema.UniqueConstraint unique) {
      return clause.is(Clause.Kind.UNIQUE) && unique.columns().equals(columns);
    }
    if (drop.existing() instanceof org.athanor.schema.ForeignKey key) {
      return clause.is(Clause.Kind.FOREIGN_KEY) && key.columns().equals(columns);
    }
    return drop.existing() instanceof org.athanor.schema.Check check
        && clause.is(Clause.Kind.CHECK)
        && isSame(clause.expression(), check.expression());
  }

  private boolean isSame(String one, String other) {
    ExpressionText text =
        new ExpressionText(columns.stream().map(StoredColumn::name).toList());
    return text.canonical(one).equals(text.canonical(other));
  }

  private static boolean isNamed(Clause clause, String name) {
    return clause.name() != null && SqliteIdentifiers.same(clause.name(), name);
  }

  private Clause inOldNames(Clause clause) {
    if (oldNames.isEmpty()) {
      return clause;
    }
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Tokens.Token token : new Tokens(clause.text()).all()) {
      boolean name = token.kind() != SqlTokenizer.Kind.STRING && token.isName();
      String old = name ? oldNames.get(SqliteIdentifiers.lowerCase(token.name())) : null;
      text.append(clause.text().substring(end, token.start()));
      text.append(old == null ? token.text() : sql.writer().name(old).toString());
      end = token.end();
    }
    return new Clause(
        clause.kind(),
        clause.name(),
        text.toString(),
        clause.columns().stream().map(this::oldName).toList(),
        clause.expression(),
        clause.reference(),
        Set.copyOf(clause.marks()));
  }
}
