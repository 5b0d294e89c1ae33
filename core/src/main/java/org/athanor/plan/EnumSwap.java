package org.athanor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RequireNone;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes values away from an enum type, which no product can do in place: the type is set aside and
 * made anew, each column of it is converted, and the old one goes. Rows that hold a value that goes
 * are looked for first.
 */
final class EnumSwap {
  private static final String ASIDE = "__old";

  private final Dialect dialect;
  private final EnumType before;
  private final EnumType after;
  private final List<Use> uses = new ArrayList<>();

  /** A column of the type on both sides. */
  private record Use(QualifiedName table, Column before, Column after) {
    boolean isArray() {
      return after.type() instanceof DataType.Array;
    }
  }

  private EnumSwap(
      Dialect dialect, SchemaChange.EnumTypeAltered change, Schema live, Schema wanted) {
    this.dialect = dialect;
    this.before = change.before();
    this.after = change.after();
    for (Table table : live.tables()) {
      for (Column column : table.columns()) {
        wanted
            .table(table.name())
            .flatMap(other -> other.column(column.name()))
            .filter(other -> isOf(after.name(), column) && isOf(after.name(), other))
            .ifPresent(other -> uses.add(new Use(table.name(), column, other)));
      }
    }
  }

  /** Whether a column is of the type, or of arrays of it. */
  static boolean isOf(QualifiedName type, Column column) {
    return isOf(type, column.type());
  }

  private static boolean isOf(QualifiedName type, DataType used) {
    return used instanceof DataType.Array array
        ? isOf(type, array.element())
        : used instanceof DataType.Named named && named.name().equals(type);
  }

  /** What looks for rows that would lose their value. */
  List<Operation> guards() {
    List<String> gone = new ArrayList<>(before.labels());
    gone.removeAll(after.labels());
    List<Operation> guards = new ArrayList<>();
    for (Use use : gone.isEmpty() ? List.<Use>of() : uses) {
      if (!use.isArray()) {
        guards.add(guard(use, gone));
      }
    }
    return guards;
  }

  private Operation guard(Use use, List<String> gone) {
    SqlWriter sql = new SqlWriter(dialect).sql("SELECT 1 FROM ").name(use.table());
    sql.sql(" WHERE ").name(use.before().name()).sql(" IN (");
    for (int i = 0; i < gone.size(); i++) {
      sql.sqlIf(i > 0, ", ").literal(gone.get(i));
    }
    String what = "column " + use.before().name() + " of " + use.table();
    return new RequireNone(
        sql.sql(")").toString(), what + " holds values that its type no longer wants: " + gone);
  }

  /** Makes the new type beside the old one. */
  Operation making() {
    return new CustomOperation.Sequenced(List.of(
        new RenameEnumType(before.name(), aside().name()), new CreateEnumType(after, false)));
  }

  /** Converts the columns. */
  List<Operation> conversions() {
    List<Operation> steps = new ArrayList<>();
    for (Use use : uses) {
      Column old = use.before().withType(replaced(use.before().type()));
      boolean hasDefault = !(old.defaultValue() instanceof ColumnDefault.None);
      if (hasDefault) {
        steps.add(edit(use, AlterColumn.Edits.NONE.defaultValue(ColumnDefault.none()), old, null));
        old = old.withDefault(ColumnDefault.none());
      }
      AlterColumn.Edits type = AlterColumn.Edits.NONE.type(use.after().type());
      steps.add(edit(use, type, old, cast(use)));
      boolean isSame = use.before().defaultValue().equals(use.after().defaultValue());
      if (hasDefault && isSame) {
        AlterColumn.Edits back = AlterColumn.Edits.NONE.defaultValue(use.after().defaultValue());
        steps.add(edit(use, back, old.withType(use.after().type()), null));
      }
    }
    return steps;
  }

  /** Drops the old type. */
  Operation dropping() {
    EnumType old = new EnumType(aside(), before.labels(), before.comment());
    return new DropEnumType(old.name(), old, false);
  }

  private static Operation edit(
      Use use, AlterColumn.Edits edits, Column existing, @Nullable String using) {
    return new AlterColumn(use.table(), existing.name(), edits, using, existing);
  }

  private QualifiedName aside() {
    return before.name().sibling(before.name().name() + ASIDE);
  }

  private DataType replaced(DataType type) {
    return type instanceof DataType.Array array
        ? new DataType.Array(replaced(array.element()))
        : new DataType.Named(aside());
  }

  private String cast(Use use) {
    DataType text = Conversion.asText(use.after().type());
    SqlWriter sql = new SqlWriter(dialect).sql("CAST(CAST(").name(use.before().name());
    sql.sql(" AS ").type(text).sql(") AS ").type(use.after().type()).sql(")");
    return sql.toString();
  }

  /** The swap that a change of a type needs, if it cannot be done by adding values. */
  static Optional<EnumSwap> of(
      Dialect dialect, SchemaChange.EnumTypeAltered change, Schema live, Schema wanted) {
    return isNeeded(change)
        ? Optional.of(new EnumSwap(dialect, change, live, wanted))
        : Optional.empty();
  }

  /** Whether values go: only then is adding others not enough. */
  static boolean isNeeded(SchemaChange.EnumTypeAltered change) {
    return !change.after().labels().containsAll(change.before().labels());
  }
}
