package org.athanor.diff;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.schema.EnumType;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * Compares two schemas in normal form.
 *
 * <p>The result does not depend on the order in which the schemas were read: enum types, sequences
 * and tables by name, and of each table its columns, constraints and indexes. Takes time in
 * proportion to the size of the schemas. Immutable and thread-safe.
 */
public final class Differ {
  private final DiffOptions options;

  /** Compares what {@code options} say. */
  public Differ(DiffOptions options) {
    this.options = options;
  }

  /** What has to change in {@code live} to make it {@code wanted}. */
  public List<SchemaChange> diff(Schema live, Schema wanted) {
    return compare(live, options.filter().leaving(live, wanted));
  }

  private List<SchemaChange> compare(Schema live, Schema wanted) {
    List<SchemaChange> changes = new ArrayList<>();
    addedEnumTypes(live, wanted, changes);
    addedSequences(live, wanted, changes);
    for (Table table : wanted.tables()) {
      if (!options.ignores(table.name())) {
        live.table(table.name())
            .ifPresentOrElse(
                present -> compare(present, table, changes),
                () -> changes.add(new SchemaChange.TableAdded(table)));
      }
    }
    if (options.unknownTables() == DiffOptions.UnknownTables.REMOVE) {
      removedTables(live, wanted, changes);
      removedOthers(live, wanted, changes);
    }
    if (options.otherObjects() == DiffOptions.OtherObjects.COMPARE) {
      others(live, wanted, changes);
    }
    return List.copyOf(changes);
  }

  /** How rows are spread over partitions is fixed when a table is made. */
  private void compare(Table present, Table table, List<SchemaChange> changes) {
    boolean isOther = options.otherObjects() == DiffOptions.OtherObjects.COMPARE
        && options.capabilities().has(Capability.PARTITIONS_AS_TABLES)
        && !partitioning(present).equals(partitioning(table));
    if (isOther) {
      changes.add(new SchemaChange.TableRemoved(present));
      changes.add(new SchemaChange.TableAdded(table));
    } else {
      new TableComparison(options, present, table).addTo(changes);
    }
  }

  private static List<String> partitioning(Table table) {
    return table.options().stream()
        .filter(clause -> clause.startsWith("PARTITION BY"))
        .toList();
  }

  private static void others(Schema live, Schema wanted, List<SchemaChange> changes) {
    for (SchemaObject object : wanted.objects()) {
      SchemaObject present = live.object(object.key()).orElse(null);
      if (object.kind() == ObjectKind.INITIAL_PRIVILEGES) {
        if (isOnlyIn(wanted, live, object.key())) {
          changes.add(new SchemaChange.ObjectAdded(object));
        }
      } else if (present == null) {
        changes.add(new SchemaChange.ObjectAdded(object));
      } else if (!present.equals(ownedAs(present, object))) {
        changes.add(new SchemaChange.ObjectAltered(present, object));
      }
    }
    for (SchemaObject object : live.objects()) {
      if (wanted.object(object.key()).isEmpty() && !isSilent(object, live, wanted)) {
        changes.add(new SchemaChange.ObjectRemoved(object));
      }
    }
  }

  /** Whether the wanted side says nothing of something by not having it. */
  private static boolean isSilent(SchemaObject object, Schema live, Schema wanted) {
    return object.kind() == ObjectKind.INITIAL_PRIVILEGES
        || object.kind() == ObjectKind.OWNER && !isOnlyIn(live, wanted, object.key());
  }

  /** Whether something that {@code key} belongs to is in the one schema and not in the other. */
  private static boolean isOnlyIn(Schema one, Schema other, ObjectKey key) {
    for (ObjectKey owner = key.owner(); owner != null; owner = owner.owner()) {
      if (one.holds(owner) && !other.holds(owner)) {
        return true;
      }
    }
    return false;
  }

  /** Where the wanted side names no owner, whoever owns it may go on. */
  private static SchemaObject ownedAs(SchemaObject present, SchemaObject wanted) {
    return present instanceof Namespace was
            && wanted instanceof Namespace namespace
            && namespace.owner() == null
        ? new Namespace(namespace.name(), was.owner(), namespace.comment())
        : wanted;
  }

  private void removedTables(Schema live, Schema wanted, List<SchemaChange> changes) {
    for (Table table : live.tables()) {
      if (wanted.table(table.name()).isEmpty() && !options.ignores(table.name())) {
        changes.add(new SchemaChange.TableRemoved(table));
      }
    }
  }

  private static void removedOthers(Schema live, Schema wanted, List<SchemaChange> changes) {
    for (Sequence sequence : live.sequences()) {
      if (wanted.sequence(sequence.name()).isEmpty()) {
        changes.add(new SchemaChange.SequenceRemoved(sequence));
      }
    }
    for (EnumType type : live.enumTypes()) {
      if (wanted.enumType(type.name()).isEmpty()) {
        changes.add(new SchemaChange.EnumTypeRemoved(type));
      }
    }
  }

  private static void addedEnumTypes(Schema live, Schema wanted, List<SchemaChange> changes) {
    for (EnumType type : wanted.enumTypes()) {
      EnumType present = live.enumType(type.name()).orElse(null);
      if (present == null) {
        changes.add(new SchemaChange.EnumTypeAdded(type));
      } else if (!present.labels().equals(type.labels())) {
        changes.add(new SchemaChange.EnumTypeAltered(present, type));
      }
    }
  }

  private static void addedSequences(Schema live, Schema wanted, List<SchemaChange> changes) {
    for (Sequence sequence : wanted.sequences()) {
      Sequence present = live.sequence(sequence.name()).orElse(null);
      if (present == null) {
        changes.add(new SchemaChange.SequenceAdded(sequence));
      } else if (!present.options().equals(sequence.options())) {
        changes.add(new SchemaChange.SequenceAltered(present, sequence));
      }
    }
  }
}
