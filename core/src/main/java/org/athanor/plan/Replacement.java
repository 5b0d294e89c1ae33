package org.athanor.plan;

import java.util.List;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKind;
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
    if (before instanceof MaterializedView view && after instanceof MaterializedView later) {
      return view.hasRowsOf(later);
    }
    return before.kind() != ObjectKind.GRANT;
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
