package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a column. Only its default can be changed by itself; for everything else MODIFY states
 * the column whole, and what it does not state is gone.
 */
final class ColumnChanges {
  private final ServerFacts facts;
  private final MySqlDefinitions definitions;
  private final PresentTables present;

  ColumnChanges(ServerFacts facts, MySqlDefinitions definitions, PresentTables present) {
    this.facts = facts;
    this.definitions = definitions;
    this.present = present;
  }

  /** The clauses that change a column; none when nothing changes. */
  List<Clause> of(AlterColumn operation) {
    if (operation.using() != null) {
      throw refused(
          facts.title() + " has no USING: it converts the values of column \"" + operation.column()
              + "\" of table \"" + operation.table() + "\" in its own way.",
          "add a column of the new type, fill it by op.execute(\"UPDATE ...\"), drop the old one"
              + " and rename the new one");
    }
    if (operation.edits().isEmpty()) {
      return List.of();
    }
    return isDefaultAlone(operation) ? changeDefault(operation) : restate(operation);
  }

  private boolean isDefaultAlone(AlterColumn operation) {
    AlterColumn.Edits edits = operation.edits();
    boolean isAlone = edits.defaultValue().isSet()
        && edits.equals(
            AlterColumn.Edits.NONE.defaultValue(edits.defaultValue().newValue().orElseThrow()));
    return isAlone
        && isPlain(edits.defaultValue().newValue().orElseThrow())
        && isPlain(known(operation));
  }

  private ColumnDefault known(AlterColumn operation) {
    Column column = operation.existing();
    if (column == null) {
      column = present.column(operation.table(), operation.column()).orElse(null);
    }
    return column == null ? ColumnDefault.none() : column.defaultValue();
  }

  /**
   * Whether SET DEFAULT and DROP DEFAULT are enough. They take the present moment in no spelling
   * that the catalog would show again, and leave what becomes of a value when its row changes.
   */
  private static boolean isPlain(ColumnDefault value) {
    return value instanceof ColumnDefault.None
        || value instanceof ColumnDefault.Constant
        || value instanceof ColumnDefault.Expression expression
            && !DefaultText.isNow(expression.sql());
  }

  private List<Clause> changeDefault(AlterColumn operation) {
    ColumnDefault value = operation.edits().defaultValue().newValue().orElseThrow();
    Column column = operation.existing();
    if (column == null) {
      column = present.column(operation.table(), operation.column()).orElse(null);
    }
    DataType type = column == null ? new DataType.Int() : column.type();
    boolean acceptsNull = column != null && column.nullable();
    return List.of(new Clause(
        sql -> {
          sql.sql("ALTER COLUMN ").name(operation.column());
          if (value instanceof ColumnDefault.None) {
            // DROP DEFAULT leaves not even NULL: an INSERT would have to give a value.
            sql.sql(acceptsNull ? " SET DEFAULT NULL" : " DROP DEFAULT");
          } else {
            definitions.defaultOf(sql.sql(" SET DEFAULT "), type, value);
          }
        },
        Workload.CATALOG,
        operation.column()));
  }

  /**
   * The clause that states a column once for all members of a batch that are about it.
   *
   * @param members changes of one column and of the check that belongs to it, at least one
   */
  List<Clause> of(QualifiedName table, List<Operation> members) {
    AddColumn added = null;
    AlterColumn altered = null;
    MoveColumn moved = null;
    for (Operation member : members) {
      added = member instanceof AddColumn add ? add : added;
      altered = member instanceof AlterColumn alter ? alter : altered;
      moved = member instanceof MoveColumn move ? move : moved;
    }
    String name = nameOf(members.get(0));
    Column before = added != null
        ? added.column()
        : altered != null ? present.before(altered).withName(name) : present.whole(table, name);
    Column after = altered == null ? before : altered.edits().applyTo(before);
    ColumnPlace place = added != null ? added.place() : moved == null ? null : moved.place();
    Placement placement = place == null ? null : Placement.of(present, table, name, place);
    Optional<Check> check = checkAfter(table, name, members);
    if (added == null) {
      refuseOtherStorage(before, after);
    }
    boolean isNew = added != null;
    Clause clause = new Clause(
        sql -> {
          if (isNew) {
            definitions.column(sql.sql("ADD COLUMN "), after);
            check.ifPresent(own -> sql.sql(" CHECK (").user(own.expression()).sql(")"));
          } else {
            modify(sql, after, check);
          }
          if (placement != null) {
            placement.write(sql);
          }
        },
        isNew || check.isPresent() ? Workload.COPY : ColumnWork.of(before, after),
        name);
    return TableClauses.withCounter(clause, after);
  }

  private static String nameOf(Operation member) {
    if (member instanceof AddColumn add) {
      return add.column().name();
    } else if (member instanceof AlterColumn alter) {
      return alter.column();
    } else if (member instanceof MoveColumn move) {
      return move.column();
    }
    return member instanceof DropConstraint drop
        ? drop.name()
        : String.valueOf(((AddConstraint) member).constraint().name());
  }

  private Optional<Check> checkAfter(QualifiedName table, String column, List<Operation> members) {
    Optional<Check> check = present.checkOf(table, column);
    for (Operation member : members) {
      if (member instanceof DropConstraint) {
        check = Optional.empty();
      } else if (member instanceof AddConstraint add) {
        check = Optional.of((Check) add.constraint());
      }
    }
    return check;
  }

  /** The clause that states a column as it is. */
  Clause restated(QualifiedName table, Column column) {
    Optional<Check> check = present.checkOf(table, column.name());
    return new Clause(sql -> modify(sql, column, check), Workload.COPY, column.name());
  }

  /** The clause that states a column as it is at another place. */
  Clause of(MoveColumn operation) {
    Column column = present.whole(operation.table(), operation.column());
    Placement place =
        Placement.of(present, operation.table(), operation.column(), operation.place());
    Optional<Check> check = present.checkOf(operation.table(), operation.column());
    return new Clause(
        sql -> {
          modify(sql, column, check);
          place.write(sql);
        },
        facts.movesColumnsInstantly() ? Workload.CATALOG : Workload.REBUILD,
        operation.column());
  }

  private void modify(SqlWriter sql, Column column, Optional<Check> check) {
    definitions.restated(sql.sql("MODIFY "), column);
    check.ifPresent(own -> sql.sql(" CHECK (").user(own.expression()).sql(")"));
  }

  private List<Clause> restate(AlterColumn operation) {
    Column before = present.before(operation).withName(operation.column());
    Column after = operation.edits().applyTo(before);
    refuseOtherStorage(before, after);
    Optional<Check> check = present.checkOf(operation.table(), operation.column());
    Clause modify = new Clause(
        sql -> modify(sql, after, check), ColumnWork.of(before, after), operation.column());
    return TableClauses.withCounter(modify, after);
  }

  /**
   * A virtual column is nowhere, so none becomes one or ceases to be one: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/alter-table-generated-columns.html">generated
   * columns</a>.
   */
  private void refuseOtherStorage(Column before, Column after) {
    if (isVirtual(before.defaultValue()) != isVirtual(after.defaultValue())) {
      throw refused(
          facts.title() + " cannot turn column \"" + before.name() + "\" into a virtual generated"
              + " column or back.",
          "drop the column and add it again: op.dropColumn(...), op.addColumn(...)");
    }
  }

  private static boolean isVirtual(@Nullable ColumnDefault value) {
    return value instanceof ColumnDefault.Generated generated
        && generated.storage() == ColumnDefault.Storage.VIRTUAL;
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
