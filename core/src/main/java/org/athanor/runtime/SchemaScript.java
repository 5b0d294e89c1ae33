package org.athanor.runtime;

import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.schema.Schema;

/**
 * The script that makes a schema in an empty database of its product.
 *
 * @param text the script, ending with a line end unless it is empty
 * @param notes what it leaves to a person, one line each
 */
public record SchemaScript(String text, List<String> notes) {
  public SchemaScript {
    notes = List.copyOf(notes);
  }

  /**
   * Writes the script.
   *
   * @throws org.athanor.error.AthanorException a DDL error for what the database cannot do
   */
  public static SchemaScript of(Dialect dialect, Schema schema) {
    List<SchemaChange> changes =
        new Differ(DiffOptions.of(dialect.capabilities())).diff(Schema.empty(), schema);
    MigrationPlan plan =
        new Planner(dialect, Planner.Purpose.SCRIPT).plan(changes, Schema.empty(), schema);
    StringBuilder sql = new StringBuilder();
    new PlanScript(dialect, SchemaLookup.none(), SchemaLookup.none()).write(plan.upgrade(), sql);
    return new SchemaScript(sql.isEmpty() ? "" : sql.toString().strip() + "\n", plan.notes());
  }
}
