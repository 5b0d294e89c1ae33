package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.Literal;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Tells what ALTER TABLE can do: https://www.sqlite.org/lang_altertable.html. */
final class PlainChange {
  private PlainChange() {}

  /**
   * What keeps an operation from being done by ALTER TABLE, in words that follow "cannot" and stand
   * before "of table"; empty when nothing does.
   */
  static Optional<String> obstacle(Operation operation, @Nullable TableSnapshot present) {
    if (operation instanceof AddColumn add) {
      return add.place() == null
          ? addColumn(add.column())
          : Optional.of("add column \"" + add.column().name() + "\" " + add.place());
    } else if (operation instanceof MoveColumn move) {
      return Optional.of("move column \"" + move.column() + "\"");
    } else if (operation instanceof AlterTableOptions) {
      return Optional.of("change the options");
    } else if (operation instanceof DropColumn drop) {
      return present == null ? Optional.empty() : dropColumn(drop, present.table());
    } else if (operation instanceof AlterColumn alter) {
      return alterColumn(alter);
    } else if (operation instanceof AddConstraint add) {
      String name = add.constraint().name();
      return Optional.of("add constraint \"" + name + "\"");
    } else if (operation instanceof DropConstraint drop) {
      return Optional.of("drop constraint \"" + drop.name() + "\"");
    } else if (operation instanceof AddConstrainedColumn add) {
      return obstacle(add);
    } else if (operation instanceof CustomOperation custom) {
      return custom.expand().stream()
          .flatMap(member -> obstacle(member, present).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  private static Optional<String> alterColumn(AlterColumn alter) {
    AlterColumn.Edits edits = alter.edits();
    boolean nothing = !edits.type().isSet()
        && !edits.nullable().isSet()
        && !edits.defaultValue().isSet()
        && !edits.collation().isSet();
    return nothing ? Optional.empty() : Optional.of("change column \"" + alter.column() + "\"");
  }

  /**
   * The same for a column with constraints: SQLite adds none that needs an index, and a reference
   * only when the rows that are there refer to nothing.
   */
  static Optional<String> obstacle(AddConstrainedColumn add) {
    ColumnDefault value = add.column().defaultValue();
    boolean isNull = value instanceof ColumnDefault.None
        || value instanceof ColumnDefault.Constant constant
            && constant.value().equals(Literal.of(null));
    for (Constraint constraint : add.constraints()) {
      boolean isKey = constraint instanceof org.athanor.schema.PrimaryKey
          || constraint instanceof org.athanor.schema.UniqueConstraint;
      if (isKey || constraint instanceof org.athanor.schema.ForeignKey && !isNull) {
        String why = isKey ? "that is a key" : "that refers to another table by its default";
        return Optional.of("add column \"" + add.column().name() + "\", " + why + ",");
      }
    }
    return addColumn(add.column());
  }

  private static Optional<String> addColumn(Column column) {
    ColumnDefault value = column.defaultValue();
    boolean noValue = value instanceof ColumnDefault.None
        || value instanceof ColumnDefault.Constant constant
            && constant.value().equals(Literal.of(null));
    String why = null;
    if (value instanceof ColumnDefault.Identity) {
      why = "that counts";
    } else if (value instanceof ColumnDefault.Generated generated) {
      why = generated.storage() == ColumnDefault.Storage.STORED ? "that is STORED" : null;
    } else if (value instanceof ColumnDefault.Expression expression
        && DefaultText.meaning(expression) instanceof ColumnDefault.Expression) {
      why = "whose default is not a constant";
    } else if (!column.nullable() && noValue) {
      why = "that is NOT NULL without a default";
    }
    return why == null
        ? Optional.empty()
        : Optional.of("add column \"" + column.name() + "\", " + why + ",");
  }

  private static Optional<String> dropColumn(DropColumn drop, Table table) {
    String column = drop.column();
    boolean keyed = table.constraints().stream().anyMatch(c -> uses(c, column));
    boolean indexed = table.indexes().stream()
        .anyMatch(i -> i.where() != null && Dependents.mentions(i.where(), column)
            || i.parts().stream()
                .anyMatch(p -> p.isExpression()
                    ? Dependents.mentions(p.text(), column)
                    : SqliteIdentifiers.same(p.text(), column)));
    boolean generates = table.columns().stream()
        .anyMatch(c -> c.defaultValue() instanceof ColumnDefault.Generated generated
            && Dependents.mentions(generated.expression(), column));
    return keyed || indexed || generates
        ? Optional.of("drop column \"" + column
            + "\", which a constraint, an index or a generated column uses,")
        : Optional.empty();
  }

  private static boolean uses(Constraint constraint, String column) {
    if (constraint instanceof org.athanor.schema.Check check) {
      return Dependents.mentions(check.expression(), column);
    }
    return columns(constraint).stream().anyMatch(name -> SqliteIdentifiers.same(name, column));
  }

  private static List<String> columns(Constraint constraint) {
    if (constraint instanceof org.athanor.schema.PrimaryKey key) {
      return key.columns();
    } else if (constraint instanceof org.athanor.schema.UniqueConstraint unique) {
      return unique.columns();
    }
    return constraint instanceof org.athanor.schema.ForeignKey key ? key.columns() : List.of();
  }

  /** Refuses to drop a column that views or triggers name: they would break at their next use. */
  static void refuseWhenUsed(TableSnapshot present, String column) {
    List<TableSnapshot.Dependent> users = Dependents.using(present, column);
    if (users.isEmpty()) {
      return;
    }
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.DDL_003,
            "Column \"" + column + "\" of table \"" + present.table().name()
                + "\" cannot be dropped: " + users.get(0).kind() + " \""
                + users.get(0).name()
                + "\" uses it.")
        .databaseState("Nothing of this operation was changed.");
    users.forEach(user -> error.evidence(user.sql()));
    throw error
        .fix("drop it before: op.execute(\"DROP " + keyword(users.get(0)) + " ...\"), and create it"
            + " again without the column")
        .build();
  }

  private static String keyword(TableSnapshot.Dependent user) {
    return user.kind().equals(Dependents.VIEW) ? "VIEW" : "TRIGGER";
  }
}
