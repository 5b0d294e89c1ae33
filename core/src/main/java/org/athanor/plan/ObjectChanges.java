package org.athanor.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropTable;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;

/**
 * What has to be done with views, routines and other objects: what differs, and what stands in the
 * way of other changes and has to be made again.
 *
 * <p>A view on a column whose type changes, a trigger on a view that is made again, a check that
 * calls a function with another result: each is removed before and made after. What an object
 * belongs to takes it along.
 */
final class ObjectChanges {
  /** What of a table says of which type it is. */
  private static final String TYPE = "type";

  private final Schema live;
  private final Schema wanted;
  private final List<SchemaChange> changes;
  private final boolean isLateBound;
  private final Set<ObjectKey> remade = new TreeSet<>();
  private final Set<ObjectKey> changed = new LinkedHashSet<>();
  private final Map<ObjectKey, List<ObjectKey>> owned = new HashMap<>();
  private final Set<SchemaChange> rebuilt = new LinkedHashSet<>();
  private final Set<ObjectKey> gone = new HashSet<>();
  private final Set<ObjectKey> recomputed = new HashSet<>();
  private final DetachedColumns columns;

  /**
   * Looks through the changes.
   *
   * @param isLateBound whether what others use may go before them: then it is made again instead of
   *     changed in place, so that nothing refers to what goes in between
   */
  ObjectChanges(List<SchemaChange> changes, Schema live, Schema wanted, boolean isLateBound) {
    this.isLateBound = isLateBound;
    this.changes = changes;
    this.live = live;
    this.wanted = wanted;
    this.columns = new DetachedColumns(live, wanted);
    for (SchemaObject object : live.objects()) {
      // A setting of a column belongs to its foreign table or view too.
      for (ObjectKey owner = object.key().owner(); owner != null; owner = owner.owner()) {
        owned.computeIfAbsent(owner, key -> new ArrayList<>()).add(object.key());
        if (owner.kind() == ObjectKind.SEQUENCE) {
          break;
        }
      }
    }
    findRemade();
  }

  /** The changes, those of columns in such steps that what they need can be made again between. */
  List<SchemaChange> stepByStep() {
    return columns.stepByStep(changes);
  }

  /** Constraints and indexes that have to be made again, as removals and additions. */
  List<SchemaChange> rebuiltParts() {
    return List.copyOf(rebuilt);
  }

  /** What is dropped, in the order in which nothing stands in the way where no more is known. */
  List<Operation> drops(Planner.Purpose purpose) {
    Set<ObjectKey> keys = new TreeSet<>(remade);
    for (SchemaChange change : changes) {
      if (change instanceof SchemaChange.ObjectRemoved c) {
        keys.add(c.object().key());
      }
    }
    if (purpose == Planner.Purpose.SCRIPT) {
      keys.removeIf(key ->
          key.kind().isAttribute() && isGoneWithOwner(key, keys) && !isForeignKey(key, live));
    }
    List<Operation> drops = new ArrayList<>();
    for (ObjectKey key : keys) {
      live.object(key)
          .ifPresent(
              object -> drops.add(0, new DropObject(key, object, false, DropObject.Also.NOTHING)));
    }
    return drops;
  }

  /** Whether a constraint of a partition stands in the way of dropping what it refers to. */
  static boolean isForeignKey(ObjectKey key, Schema schema) {
    return key.kind() == ObjectKind.CONSTRAINT
        && schema.dependencies().needsOf(key).stream()
            .anyMatch(needed ->
                needed.kind() == ObjectKind.INDEX && !Objects.equals(needed.owner(), key.owner()));
  }

  /** An attribute goes with what it belongs to, but on a way back it has to come with it. */
  private boolean isGoneWithOwner(ObjectKey key, Set<ObjectKey> dropped) {
    for (ObjectKey owner = key.owner(); owner != null; owner = owner.owner()) {
      if (owner.kind() == ObjectKind.SEQUENCE) {
        return gone.contains(ObjectKey.of(ObjectKind.SEQUENCE, owner.name()));
      } else if (dropped.contains(owner) || gone.contains(owner)) {
        return true;
      }
    }
    return false;
  }

  /** What is created or changed in place, in the order in which kinds can be created. */
  List<Operation> creations() {
    Set<ObjectKey> keys = new TreeSet<>(remade);
    keys.addAll(changed);
    List<Operation> creations = new ArrayList<>();
    for (ObjectKey key : keys) {
      target(key).ifPresent(object -> creations.add(creation(key, object)));
    }
    return creations;
  }

  /** What an object is to be; an owner that the wanted side does not name stays. */
  private Optional<SchemaObject> target(ObjectKey key) {
    ObjectKey of = key.owner();
    boolean isOwner = key.kind() == ObjectKind.OWNER && of != null && wanted.holds(of);
    return wanted.object(key).or(() -> isOwner ? live.object(key) : Optional.empty());
  }

  private Operation creation(ObjectKey key, SchemaObject object) {
    SchemaObject before = live.object(key).orElse(null);
    return before == null || remade.contains(key)
        ? new CreateObject(object, false)
        : new ReplaceObject(before, object);
  }

  private void findRemade() {
    Deque<ObjectKey> open = new ArrayDeque<>();
    for (SchemaChange change : changes) {
      if (change instanceof SchemaChange.ObjectAdded c) {
        changed.add(c.object().key());
      } else if (change instanceof SchemaChange.ObjectRemoved c) {
        open.add(c.object().key());
      } else if (change instanceof SchemaChange.ObjectAltered c) {
        changed.add(c.after().key());
        if (c.after().kind() == ObjectKind.COMPOSITE_TYPE) {
          letTablesGo(c.after().key(), open);
        }
        if (isLateBound || !new Replacement(live, wanted).isInPlace(c.before(), c.after())) {
          remade.add(c.after().key());
          open.add(c.after().key());
        } else if (c.after().kind() == ObjectKind.TRIGGER) {
          takeAlong(c.after().key(), open);
        } else if (c.before() instanceof MaterializedView v
            && c.after() instanceof MaterializedView later) {
          openIndexes(v, later, open);
        } else if (c.before() instanceof Domain domain
            && c.after() instanceof Domain later
            && Replacement.tightens(domain, later)) {
          openArrays(domain.key(), open);
        }
      } else {
        openPart(change, open);
      }
    }
    while (!open.isEmpty()) {
      ObjectKey key = open.remove();
      live.dependencies().neededBy(key).forEach(user -> disturb(user, key, open));
      takeAlong(key, open);
    }
  }

  /** What belongs to an object that goes, or whose making again resets it, has to be made again. */
  private void takeAlong(ObjectKey owner, Deque<ObjectKey> open) {
    owned.getOrDefault(owner, List.of()).forEach(user -> disturb(user, owner, open));
    if (owner.kind() == ObjectKind.VIEW) {
      // What is on a view names it as what it is on, whatever its kind.
      takeAlong(ObjectKey.of(ObjectKind.TABLE, owner.name()), open);
    }
  }

  private void openIndexes(MaterializedView before, MaterializedView after, Deque<ObjectKey> open) {
    for (Index index : before.indexes()) {
      if (!after.indexes().contains(index)) {
        takeAlong(Touched.index(before, index.name()), open);
      }
    }
  }

  /**
   * The server looks through the columns of a domain whose conditions grow, but not into arrays: <a
   * href="https://www.postgresql.org/docs/current/sql-alterdomain.html">ALTER DOMAIN</a>.
   */
  private void openArrays(ObjectKey domain, Deque<ObjectKey> open) {
    for (ObjectKey user : live.dependencies().neededBy(domain)) {
      boolean isArray = live.table(user.table())
          .flatMap(table -> table.column(user.name().name()))
          .filter(column -> column.type() instanceof DataType.Array)
          .isPresent();
      if (user.kind() == ObjectKind.COLUMN_TYPE && isArray) {
        disturb(user, domain, open);
      }
    }
  }

  /** What of a table cannot change while others use it. */
  private void openPart(SchemaChange change, Deque<ObjectKey> open) {
    if (change instanceof SchemaChange.ColumnAdded
        || change instanceof SchemaChange.ColumnRemoved
        || change instanceof SchemaChange.ColumnAltered) {
      letTypeGo(TableDraft.tableOf(change), open);
    }
    if (change instanceof SchemaChange.TableRemoved c) {
      Set<ObjectKey> parts = new TreeSet<>(
          Touched.by(new DropTable(c.table().name(), c.table(), false)).removed());
      parts.forEach(part -> open.add(gone(part)));
      if (wanted.table(c.table().name()).isPresent()) {
        letSequencesGo(c.table().name());
      }
    } else if (change instanceof SchemaChange.ColumnRemoved c) {
      open.add(gone(Touched.column(c.table(), c.column().name())));
    } else if (change instanceof SchemaChange.ColumnAltered c && isInTheWay(c)) {
      open.add(Touched.column(c.table(), c.before().name()));
      if (TableDraft.regenerates(c)) {
        recomputed.add(Touched.column(c.table(), c.before().name()));
      }
    } else if (change instanceof SchemaChange.SequenceRemoved c) {
      gone(ObjectKey.of(ObjectKind.SEQUENCE, c.sequence().name()));
    } else if (change instanceof SchemaChange.EnumTypeRemoved c) {
      gone(ObjectKey.of(ObjectKind.ENUM_TYPE, c.enumType().name()));
    } else if (change instanceof SchemaChange.EnumTypeAltered c && EnumSwap.isNeeded(c)) {
      openType(c.before().name(), open);
    } else if (change instanceof SchemaChange.IndexRemoved c) {
      open.add(gone(Touched.index(c.table(), c.index().name())));
    } else if (change instanceof SchemaChange.ConstraintRemoved c
        && c.constraint().name() != null) {
      open.add(gone(Touched.constraint(c.table(), c.constraint().name())));
      open.add(gone(Touched.index(c.table(), c.constraint().name())));
    }
  }

  /**
   * A table of a type cannot change its columns, nor the type its attributes, until it is let go.
   */
  private void letTablesGo(ObjectKey type, Deque<ObjectKey> open) {
    for (ObjectKey user : live.dependencies().neededBy(type)) {
      if (user.kind() == ObjectKind.TABLE) {
        letTypeGo(user.name(), open);
      }
    }
  }

  private void letTypeGo(QualifiedName table, Deque<ObjectKey> open) {
    ObjectKey of = ObjectKey.on(ObjectKind.SETTING, table, TYPE);
    if (live.object(of).isPresent()) {
      disturb(of, ObjectKey.of(ObjectKind.TABLE, table), open);
    }
  }

  /** A table that is made again must not take along the sequences that its columns own. */
  private void letSequencesGo(QualifiedName table) {
    for (SchemaObject object : live.objects()) {
      ObjectKey sequence = object.key().owner();
      boolean isOwned = sequence != null
          && sequence.kind() == ObjectKind.SEQUENCE
          && sequence.owner() != null
          && sequence.owner().table().equals(table);
      if (isOwned && wanted.object(object.key()).isPresent()) {
        remade.add(object.key());
      }
    }
  }

  private ObjectKey gone(ObjectKey key) {
    gone.add(key);
    return key;
  }

  /** An enum type that is made anew converts its columns. */
  private void openType(QualifiedName type, Deque<ObjectKey> open) {
    open.add(gone(ObjectKey.of(ObjectKind.ENUM_TYPE, type)));
    for (Table table : live.tables()) {
      for (Column column : table.columns()) {
        if (EnumSwap.isOf(type, column)) {
          open.add(Touched.column(table.name(), column.name()));
        }
      }
    }
  }

  private static boolean isInTheWay(SchemaChange.ColumnAltered change) {
    return change.edits().type().isSet()
        || change.edits().collation().isSet()
        || TableDraft.regenerates(change);
  }

  /** Something that {@code user} needs goes away or changes its type. */
  private void disturb(ObjectKey user, ObjectKey needed, Deque<ObjectKey> open) {
    if (changed.contains(user) && isGivenUp(user, needed)) {
      return;
    }
    if (live.object(user).isPresent()) {
      if (target(user).isPresent() && remade.add(user)) {
        open.add(user);
      }
    } else if (user.kind() == ObjectKind.TABLE) {
      letTypeGo(user.name(), open);
    } else if (user.kind() == ObjectKind.COLUMN_TYPE) {
      if (needed.kind() != ObjectKind.ENUM_TYPE && columns.detachType(user, needed)) {
        open.add(DetachedColumns.column(user));
      }
    } else if (user.kind() == ObjectKind.COLUMN_DEFAULT) {
      columns.detachDefault(user, needed);
    } else if (needed.kind() != ObjectKind.COLUMN && needed.kind() != ObjectKind.TABLE
        || recomputed.contains(needed)) {
      rebuild(user, open);
    }
  }

  /** Whether the other definition of {@code user} does without what then goes for good. */
  private boolean isGivenUp(ObjectKey user, ObjectKey needed) {
    boolean stays = needed.kind() == ObjectKind.COLUMN
        ? wanted
            .table(needed.table())
            .flatMap(table -> table.column(needed.name().name()))
            .isPresent()
        : wanted.object(needed).isPresent() || wanted.table(needed.name()).isPresent();
    return !stays && !wanted.dependencies().needsOf(user).contains(needed);
  }

  /** A part of a table that uses what is made again; with columns the server sees to it itself. */
  private void rebuild(ObjectKey part, Deque<ObjectKey> open) {
    QualifiedName name = part.table();
    Table before = live.table(name).orElse(null);
    Table after = wanted.table(name).orElse(null);
    if (before == null || after == null || gone.contains(ObjectKey.of(ObjectKind.TABLE, name))) {
      return;
    }
    String own = part.name().name();
    if (part.kind() == ObjectKind.COLUMN) {
      if (columns.regenerate(part)) {
        recomputed.add(part);
        open.add(part);
      }
    } else if (part.kind() == ObjectKind.CONSTRAINT) {
      for (Constraint constraint : before.constraints()) {
        if (own.equals(constraint.name()) && after.constraints().contains(constraint)) {
          rebuilt.add(new SchemaChange.ConstraintRemoved(name, constraint));
          rebuilt.add(new SchemaChange.ConstraintAdded(name, constraint));
          openAgain(part, open);
          openAgain(Touched.index(name, own), open);
        }
      }
    } else if (part.kind() == ObjectKind.INDEX) {
      Index index = before.index(own).orElse(null);
      if (index != null && after.index(own).filter(index::equals).isPresent()) {
        rebuilt.add(new SchemaChange.IndexRemoved(name, index));
        rebuilt.add(new SchemaChange.IndexAdded(name, index));
        openAgain(part, open);
      }
    }
  }

  /** What refers to a key that is made again is made again too. */
  private void openAgain(ObjectKey part, Deque<ObjectKey> open) {
    if (gone.add(part)) {
      open.add(part);
    }
  }
}
