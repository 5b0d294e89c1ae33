package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.runtime.PlanScript;
import org.athanor.schema.Schema;

/**
 * Tells what differs between two schemas, and what SQL leads from the one to the other.
 *
 * <pre>{@code
 * try (Workbench bench = new Workbench(server, dialects, Set.of())) {
 *   Diff.Report report = new Diff(bench).run(live, new ScriptState(Path.of("schema.sql")));
 * }
 * }</pre>
 */
public final class Diff {
  private final Workbench bench;

  /**
   * What was found.
   *
   * @param differences one line each; empty when both are the same
   * @param sql the script that leads from the first to the second, empty when nothing differs
   * @param destructive what is lost on the way, one line each
   * @param notes what a person has to decide, one line each
   */
  public record Report(
      List<String> differences, String sql, List<String> destructive, List<String> notes) {
    public Report {
      differences = List.copyOf(differences);
      destructive = List.copyOf(destructive);
      notes = List.copyOf(notes);
    }
  }

  /** Compares on this bench, whose server is of the product and version of both sides. */
  public Diff(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Reads both and compares them; neither is changed.
   *
   * @throws AthanorException GEN-004 when one cannot be read
   */
  public Report run(SchemaState from, SchemaState to) {
    ReadSchema source = read(from);
    Schema before = source.schema();
    ReadSchema target = read(to);
    List<String> notes = new ArrayList<>(notCompared(from, source));
    notes.addAll(notCompared(to, target));
    Dialect dialect = dialect();
    Schema after = dialect.normalizer().aligned(target.schema(), before);
    DiffOptions options = options(dialect, target);
    List<SchemaChange> changes = new Differ(options).diff(before, after);
    if (changes.isEmpty()) {
      return new Report(List.of(), "", List.of(), notes);
    }
    MigrationPlan plan = new Planner(dialect, Planner.Purpose.SCRIPT).plan(changes, before, after);
    ChangeText text = new ChangeText(dialect);
    List<String> differences = new ArrayList<>();
    changes.forEach(change -> differences.add(text.of(change)));
    StringBuilder sql = new StringBuilder();
    new PlanScript(dialect, source.lookup(dialect)).write(plan.upgrade(), sql);
    notes.addAll(plan.notes());
    return new Report(differences, sql.toString().stripTrailing(), plan.destructive(), notes);
  }

  /** A model, which no database holds, says nothing of views and of how its tables are kept. */
  private static DiffOptions options(Dialect dialect, ReadSchema target) {
    return target.database() == null
        ? new DiffOptions(dialect.capabilities(), List.of(), DiffOptions.UnknownTables.REMOVE)
        : DiffOptions.of(dialect.capabilities());
  }

  /** What nobody looked at is told, so that nobody takes it for equal. */
  private static List<String> notCompared(SchemaState state, ReadSchema read) {
    return read.unread().isEmpty()
        ? List.of()
        : List.of(state.description() + " has " + String.join(", ", read.unread())
            + ", which are not compared");
  }

  private Dialect dialect() {
    try {
      return bench.dialect();
    } catch (SQLException e) {
      throw unreadable("the server", e);
    }
  }

  private ReadSchema read(SchemaState state) {
    try {
      return state.read(bench);
    } catch (SQLException e) {
      throw unreadable(state.description(), e);
    }
  }

  private static AthanorException unreadable(String what, SQLException cause) {
    return AthanorException.of(ErrorCode.GEN_004, "The structure of " + what + " cannot be read.")
        .evidence(String.valueOf(cause.getMessage()))
        .fix("check that the user may read the catalog")
        .databaseState("Nothing was changed.")
        .cause(cause)
        .build();
  }
}
