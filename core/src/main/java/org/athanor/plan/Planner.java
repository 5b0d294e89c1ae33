package org.athanor.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.diff.SchemaChange;
import org.athanor.diff.ValueHints;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.Autocommit;
import org.athanor.operation.DropObject;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.schema.NamingTemplates;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.Schema;
import org.athanor.script.CommentedOperation;

/**
 * Puts operations that make up differences into an order that works.
 *
 * <p>What others refer to is made before them and dropped after them: types and sequences, then
 * tables in the order of their foreign keys, then columns, constraints and indexes, foreign keys
 * last; away in the opposite order. The index of a foreign key's columns comes before the key.
 * Where the database cannot alter in place, all changes of a table become one batch.
 *
 * <p>Immutable and thread-safe.
 */
public final class Planner {
  private static final List<CommentedOperation> NONE = List.of();

  private final Dialect dialect;
  private final Purpose purpose;
  private final NamingTemplates naming;
  private final Conversion conversion;
  private final ValueHints values;

  /** What a plan is for. */
  public enum Purpose {
    /** A revision: constraints get names, so that later ones can name them, and a way back. */
    REVISION,
    /** A script that runs once: names are left as they are, and there is no way back. */
    SCRIPT
  }

  /** Plans revisions for one database. */
  public Planner(Dialect dialect) {
    this(dialect, Purpose.REVISION);
  }

  /** Plans for one database, with the usual names. */
  public Planner(Dialect dialect, Purpose purpose) {
    this(dialect, purpose, NamingTemplates.DEFAULT);
  }

  /** Plans for one database; in revisions, constraints without a name get one by {@code naming}. */
  public Planner(Dialect dialect, Purpose purpose, NamingTemplates naming) {
    this.dialect = dialect;
    this.purpose = purpose;
    this.naming = naming;
    this.conversion = new Conversion(dialect);
    this.values = ValueHints.NONE;
  }

  private Planner(Planner other, ValueHints values) {
    this.dialect = other.dialect;
    this.purpose = other.purpose;
    this.naming = other.naming;
    this.conversion = other.conversion;
    this.values = values;
  }

  /** The same with values for columns that must have one. */
  public Planner filling(ValueHints newValues) {
    return new Planner(this, newValues);
  }

  /**
   * The plan that makes up the differences.
   *
   * @param changes what differs, as {@link org.athanor.diff.Differ} tells
   * @param live the schema that the plan starts from
   * @param wanted the schema that it leads to
   */
  public MigrationPlan plan(List<SchemaChange> changes, Schema live, Schema wanted) {
    NamingConvention convention =
        purpose == Purpose.REVISION ? new NamingConvention(dialect, naming) : null;
    Draft draft =
        new Draft(dialect, new ConstraintNames(convention, changes, live, wanted), live, wanted);
    draft.filling(values);
    boolean isLateBound = dialect.capabilities().has(Capability.LATE_BINDING);
    ObjectChanges objects = new ObjectChanges(changes, live, wanted, isLateBound);
    objects.stepByStep().forEach(draft::add);
    draft.add(objects, purpose);
    List<CommentedOperation> ordered = new StepOrder(live, wanted).of(draft.ordered());
    List<CommentedOperation> upgrade = committedBeforeUse(ordered);
    List<CommentedOperation> downgrade = new ArrayList<>();
    for (CommentedOperation step : purpose == Purpose.REVISION ? upgrade : NONE) {
      downgrade.addAll(back(step.operation()));
    }
    Collections.reverse(downgrade);
    return new MigrationPlan(
        withoutNeedless(upgrade, live),
        withoutNeedless(downgrade, wanted),
        draft.destructive(),
        draft.notes());
  }

  /** What is only said of an object goes with the object, unless it holds another one up. */
  private static List<CommentedOperation> withoutNeedless(
      List<CommentedOperation> steps, Schema before) {
    Set<ObjectKey> dropped = new HashSet<>();
    for (CommentedOperation step : steps) {
      if (step.operation() instanceof DropObject drop && !drop.key().kind().isAttribute()) {
        dropped.add(drop.key());
      }
    }
    return steps.stream()
        .filter(step -> !(step.operation() instanceof DropObject drop
            && drop.key().kind().isAttribute()
            && drop.key().owner() != null
            && !ObjectChanges.isForeignKey(drop.key(), before)
            && dropped.contains(drop.key().owner())))
        .toList();
  }

  /**
   * PostgreSQL refuses a value in the transaction that adds it (SQLSTATE 55P04), so where another
   * step uses it, adding it is committed first: <a
   * href="https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES">ALTER
   * TYPE</a>.
   */
  private static List<CommentedOperation> committedBeforeUse(List<CommentedOperation> steps) {
    List<CommentedOperation> result = new ArrayList<>();
    for (CommentedOperation step : steps) {
      boolean used = step.operation() instanceof AddEnumValue added
          && steps.stream()
              .map(CommentedOperation::operation)
              .anyMatch(o -> !(o instanceof AddEnumValue) && o.toString().contains(added.value()));
      result.add(
          used
              ? new CommentedOperation(new Autocommit(List.of(step.operation())), step.comments())
              : step);
    }
    return result;
  }

  /**
   * Nothing for a new enum value: it stays, and going up again finds it there; nor for a look or
   * for filled rows, whose column goes.
   */
  private List<CommentedOperation> back(Operation operation) {
    if (operation instanceof AddEnumValue
        || operation instanceof Autocommit
        || operation instanceof Execute
        || operation instanceof RequireNone) {
      return List.of();
    }
    Optional<Operation> reverse = operation.reverse();
    if (reverse.isEmpty()) {
      throw new IllegalStateException("a planned operation has no way back: " + operation);
    }
    Operation back =
        reverse.get() instanceof AlterColumn alter ? conversion.with(alter) : reverse.get();
    return List.of(CommentedOperation.of(back));
  }
}
