package org.athanor.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.athanor.schema.CompositeType;
import org.athanor.schema.Domain;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Routine;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.schema.View;

/**
 * Which objects can take another definition while others use them.
 *
 * <p>The rules are those of <a href="https://www.postgresql.org/docs/current/sql-createview.html">
 * CREATE OR REPLACE VIEW</a>, which may only add columns at the end, and of <a
 * href="https://www.postgresql.org/docs/current/sql-createfunction.html">CREATE OR REPLACE
 * FUNCTION</a>, which keeps the result and the names of arguments, and takes no default away.
 */
record Replacement(Schema live, Schema wanted) {
  boolean isInPlace(SchemaObject before, SchemaObject after) {
    if (before instanceof View) {
      List<String> shape = live.dependencies().shape(before.key());
      List<String> later = wanted.dependencies().shape(after.key());
      return later.size() >= shape.size() && later.subList(0, shape.size()).equals(shape);
    }
    if (before instanceof Routine routine && after instanceof Routine later) {
      return isInPlace(routine, later);
    }
    if (before instanceof ServerObject object && after instanceof ServerObject later) {
      return object.canBecome(later);
    }
    if (before instanceof Domain domain && after instanceof Domain later) {
      return domain.type().equals(later.type())
          && Objects.equals(domain.collation(), later.collation());
    }
    if (before instanceof CompositeType type && after instanceof CompositeType later) {
      return isInPlace(type, later);
    }
    if (before instanceof MaterializedView view && after instanceof MaterializedView later) {
      return view.hasRowsOf(later);
    }
    if (before instanceof Partition partition && after instanceof Partition later) {
      return partitioning(partition).equals(partitioning(later));
    }
    return before.kind() != ObjectKind.GRANT;
  }

  /** How a partition is partitioned itself, which no product changes in place. */
  private static List<String> partitioning(Partition partition) {
    return partition.options().stream()
        .filter(o -> o.startsWith("PARTITION BY "))
        .toList();
  }

  /** Whether values of the domain may not do any more, so that the server looks for them. */
  static boolean tightens(Domain before, Domain after) {
    return before.nullable() && !after.nullable()
        || after.checks().stream()
            .anyMatch(check -> check.validated() && !before.checks().contains(check));
  }

  /** Attributes come at the end, and are of another type only where no column holds them. */
  private boolean isInPlace(CompositeType before, CompositeType after) {
    Map<String, CompositeType.Attribute> order = new LinkedHashMap<>();
    boolean isRetyped = false;
    for (CompositeType.Attribute attribute : before.attributes()) {
      CompositeType.Attribute later = after.attribute(attribute.name()).orElse(null);
      if (later != null) {
        order.put(later.name(), later);
        isRetyped |= !later.equals(attribute);
      }
    }
    after.attributes().forEach(attribute -> order.putIfAbsent(attribute.name(), attribute));
    boolean isHeld = live.dependencies().neededBy(before.key()).stream()
        .anyMatch(user -> user.kind() == ObjectKind.COLUMN_TYPE);
    return List.copyOf(order.values()).equals(after.attributes()) && !(isRetyped && isHeld);
  }

  private static boolean isInPlace(Routine before, Routine after) {
    if (before.kind() == ObjectKind.AGGREGATE
        || before.returns() == null && after.returns() != null
        || before.returns() != null && !before.returns().equals(after.returns())
        || before.parameters().size() != after.parameters().size()) {
      return false;
    }
    for (int i = 0; i < before.parameters().size(); i++) {
      Routine.Parameter one = before.parameters().get(i);
      Routine.Parameter other = after.parameters().get(i);
      boolean losesDefault = one.defaultValue() != null && other.defaultValue() == null;
      if (losesDefault || !withoutDefault(one).equals(withoutDefault(other))) {
        return false;
      }
    }
    return true;
  }

  private static Routine.Parameter withoutDefault(Routine.Parameter parameter) {
    return new Routine.Parameter(parameter.mode(), parameter.name(), parameter.type(), null);
  }
}
