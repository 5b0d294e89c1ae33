package org.athanor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Columns that have to do without their type or default while what these need is made again: a
 * default that calls a function with another result, a column of a domain on another type.
 *
 * <p>The default goes and comes back; the values wait in a type that no schema defines. Not
 * thread-safe.
 */
final class DetachedColumns {
  private final Schema live;
  private final Schema wanted;
  private final Set<ObjectKey> types = new TreeSet<>();
  private final Set<ObjectKey> defaults = new TreeSet<>();
  private final Set<ObjectKey> regenerated = new TreeSet<>();

  DetachedColumns(Schema live, Schema wanted) {
    this.live = live;
    this.wanted = wanted;
  }

  /** Takes a column off its type; false where it stays off by itself. */
  boolean detachType(ObjectKey part, ObjectKey type) {
    Column after = in(wanted, part);
    return after != null
        && in(live, part) != null
        && uses(after.type(), type.name())
        && types.add(column(part));
  }

  /**
   * Takes a column's default away until {@code needed} is there again, or another thing that the
   * same words name then.
   */
  void detachDefault(ObjectKey part, ObjectKey needed) {
    Column before = in(live, part);
    Column after = in(wanted, part);
    boolean isSwapped = needed.kind() == ObjectKind.ENUM_TYPE
        && before != null
        && EnumSwap.isOf(needed.name(), before);
    boolean isSame =
        before != null && after != null && before.defaultValue().equals(after.defaultValue());
    if (!isSwapped && (isSame || wanted.dependencies().needsOf(part).contains(needed))) {
      defaults.add(column(part));
    }
  }

  /** Has a column computed anew; false where it is not computed, or does not stay. */
  boolean regenerate(ObjectKey part) {
    Column before = in(live, part);
    Column after = in(wanted, part);
    return before != null
        && after != null
        && before.defaultValue() instanceof ColumnDefault.Generated
        && after.defaultValue() instanceof ColumnDefault.Generated
        && regenerated.add(column(part));
  }

  private static @Nullable Column in(Schema schema, ObjectKey part) {
    return schema
        .table(part.table())
        .flatMap(table -> table.column(part.name().name()))
        .orElse(null);
  }

  static ObjectKey column(ObjectKey part) {
    return Touched.column(part.table(), part.name().name());
  }

  private static boolean uses(DataType used, QualifiedName type) {
    return used instanceof DataType.Array array
        ? uses(array.element(), type)
        : used instanceof DataType.Named named && named.name().equals(type);
  }

  /** The changes with those of these columns step by step. */
  List<SchemaChange> stepByStep(List<SchemaChange> changes) {
    Set<ObjectKey> open = new TreeSet<>(types);
    open.addAll(defaults);
    open.addAll(regenerated);
    List<SchemaChange> all = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (change instanceof SchemaChange.ColumnAltered c
          && open.remove(Touched.column(c.table(), c.before().name()))) {
        addSteps(c.table(), c.before(), c.after(), all);
      } else {
        all.add(change);
      }
    }
    for (ObjectKey key : open) {
      Column before = in(live, key);
      Column after = in(wanted, key);
      if (before != null && after != null) {
        addSteps(key.table(), before, after, all);
      }
    }
    return all;
  }

  private void addSteps(QualifiedName table, Column before, Column after, List<SchemaChange> all) {
    ObjectKey key = Touched.column(table, before.name());
    if (before.defaultValue() instanceof ColumnDefault.Generated
        || after.defaultValue() instanceof ColumnDefault.Generated) {
      AlterColumn.Edits anew =
          AlterColumn.Edits.between(before, after).defaultValue(after.defaultValue());
      all.add(new SchemaChange.ColumnAltered(table, before, after, anew));
      return;
    }
    List<Column> steps = new ArrayList<>();
    Column now = before;
    if (!(before.defaultValue() instanceof ColumnDefault.Identity)) {
      now = now.withDefault(ColumnDefault.none());
      steps.add(now);
    }
    if (types.contains(key)) {
      steps.add(now.withType(standIn(now.type())));
      steps.add(now.withType(after.type()));
    }
    steps.add(after);
    now = before;
    for (Column next : steps) {
      AlterColumn.Edits edits = AlterColumn.Edits.between(now, next);
      if (!edits.equals(AlterColumn.Edits.NONE)) {
        all.add(new SchemaChange.ColumnAltered(table, now, next, edits));
      }
      now = next;
    }
  }

  /** What a domain is of, and text for all else. */
  private DataType standIn(DataType type) {
    if (type instanceof DataType.Array array) {
      return new DataType.Array(standIn(array.element()));
    }
    if (type instanceof DataType.Named named
        && live.object(ObjectKey.of(ObjectKind.DOMAIN, named.name())).orElse(null)
            instanceof Domain domain
        && !Conversion.isNamed(domain.type())) {
      return domain.type();
    }
    return new DataType.Text();
  }
}
