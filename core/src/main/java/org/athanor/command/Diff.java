package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.ObjectFilter;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.hook.AutogenerateHooks;
import org.athanor.hook.Comparison;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.rename.RenameSearch;
import org.athanor.runtime.PlanScript;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

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
  private final ObjectFilter filter;
  private final AutogenerateHooks hooks;

  /**
   * What was found.
   *
   * @param changes what differs; empty when both are the same
   * @param sql the script that leads from the first to the second, empty when nothing differs
   * @param destructive what is lost on the way, one line each
   * @param notes what a person has to decide, one line each
   * @param questions what only a person can tell: what may be renamed was taken for gone and new
   */
  public record Report(
      List<ChangeFact> changes,
      String sql,
      List<String> destructive,
      List<String> notes,
      Questions questions) {
    public Report {
      changes = List.copyOf(changes);
      destructive = List.copyOf(destructive);
      notes = List.copyOf(notes);
    }

    /** What differs, one line each. */
    public List<String> differences() {
      return changes.stream().map(ChangeFact::text).toList();
    }
  }

  /** Compares on this bench, whose server is of the product and version of both sides. */
  public Diff(Workbench bench) {
    this(bench, ObjectFilter.EVERYTHING);
  }

  /** Compares what passes the filter; what does not pass counts as the same on both sides. */
  public Diff(Workbench bench, ObjectFilter filter) {
    this(bench, filter, AutogenerateHooks.NONE);
  }

  private Diff(Workbench bench, ObjectFilter filter, AutogenerateHooks hooks) {
    this.bench = bench;
    this.filter = filter;
    this.hooks = hooks;
  }

  /** The same with what the project says of objects, differences and operations. */
  public Diff withHooks(AutogenerateHooks newHooks) {
    return new Diff(bench, filter, newHooks);
  }

  /**
   * Reads both, at the same time where they allow it, and compares them; neither is changed.
   *
   * @throws AthanorException GEN-004 when one cannot be read
   */
  public Report run(SchemaState from, SchemaState to) {
    return run(from, to, Decisions.NONE);
  }

  /**
   * The same with what people decided. What they left open counts as gone and new, and is told.
   *
   * @throws AthanorException GEN-004 when one cannot be read, GEN-020 when a rename that was typed
   *     fits nothing, GEN-050 when something is left out and the comparison shall be whole
   */
  public Report run(SchemaState from, SchemaState to, Decisions decisions) {
    Both<ReadSchema, ReadSchema> sides = from.runsProjectCode() && to.runsProjectCode()
        ? Both.inTurn(() -> read(from), () -> read(to))
        : Both.read(() -> read(from), () -> read(to));
    ReadSchema source = sides.first();
    ReadSchema target = sides.second();
    List<String> notes = new ArrayList<>(notCompared(from, source, "not compared"));
    notCompared(to, target, "not compared").stream()
        .filter(note -> !notes.contains(note))
        .forEach(notes::add);
    WholeComparison.check(decisions, notes);
    notes.addAll(target.findings());
    Dialect dialect = dialect();
    Schema goal = to.knowsAllKinds()
        ? target.schema()
        : dialect.normalizer().adopting(target.schema(), source.schema());
    Schema before = dialect.normalizer().comparable(source.schema(), goal);
    DiffOptions options = options(dialect, to);
    NewNames.Naming naming =
        new NewNames.Naming(new RenameSearch(options), decisions.renames(), copies(source));
    Schema wanted = chosen(source).leaving(before, goal);
    NewNames names = naming.between(before, aligned(dialect, wanted, before));
    Schema after = aligned(dialect, wanted, names.live());
    List<SchemaChange> all = hooks.changes(new Comparison(
        dialect.name(), names.live(), after, new Differ(options).diff(names.live(), after)));
    Differences found = Differences.of(all, decisions.drops());
    notes.addAll(names.findings());
    ChangeText text = new ChangeText(dialect, to.noun());
    found.leftOut().forEach(change -> notes.add("left out: " + text.of(change)));
    if (found.changes().isEmpty() && names.operations().isEmpty()) {
      return new Report(
          List.of(), "", List.of(), notes, new Questions(names.questions(), List.of()));
    }
    MigrationPlan plan = new Planner(dialect, Planner.Purpose.SCRIPT)
        .filling(decisions.values())
        .plan(found.changes(), names.live(), after)
        .after(names.operations())
        .rewritten(hooks::rewrite);
    List<ChangeFact> facts = new ChangeFacts(text).of(names.operations(), found.changes());
    StringBuilder sql = new StringBuilder();
    new PlanScript(dialect, lookup(dialect, names, source), target.lookup(dialect))
        .write(plan.upgrade(), sql);
    notes.addAll(plan.notes());
    Questions questions =
        Questions.of(names.questions(), found.changes(), decisions.values(), dialect);
    return new Report(facts, sql.toString().stripTrailing(), plan.destructive(), notes, questions);
  }

  private ObjectFilter chosen(ReadSchema source) {
    ObjectFilter chosen =
        hooks == AutogenerateHooks.NONE ? filter : filter.choosing(hooks::includes);
    return chosen.in(defaultSchema(source));
  }

  private static Schema aligned(Dialect dialect, Schema wanted, Schema live) {
    return dialect.normalizer().aligned(wanted, live).withRenames(wanted.renames());
  }

  /** New names come first, so the rest is written for the tables that have them. */
  private static SchemaLookup lookup(Dialect dialect, NewNames names, ReadSchema source) {
    SchemaLookup before = source.lookup(dialect);
    SchemaLookup renamed =
        names.connection() == null ? before : ReadSchema.lookup(names.connection(), dialect);
    SchemaLookup both = table -> renamed.table(table).or(() -> before.table(table));
    return names.operations().isEmpty() ? before : both;
  }

  private NewNames.Copies copies(ReadSchema source) {
    Connection connection = source.database();
    return connection == null ? NewNames.Copies.NONE : schema -> bench.copy(schema, connection);
  }

  /** A model says nothing of views and of how its tables are kept. */
  private static DiffOptions options(Dialect dialect, SchemaState target) {
    return target.knowsAllKinds()
        ? DiffOptions.of(dialect.capabilities())
        : new DiffOptions(dialect.capabilities(), List.of(), DiffOptions.UnknownTables.REMOVE);
  }

  /** What nobody looked at is told, so that nobody takes it for equal. */
  static List<String> notCompared(SchemaState state, ReadSchema read, String how) {
    return WholeComparison.leftOut(state.description(), read.unread(), how);
  }

  private Dialect dialect() {
    try {
      return bench.dialect();
    } catch (SQLException e) {
      throw unreadable("the server", e);
    }
  }

  private @Nullable String defaultSchema(ReadSchema read) {
    try {
      return bench.defaultSchema(read);
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

  static AthanorException unreadable(String what, SQLException cause) {
    return AthanorException.of(ErrorCode.GEN_004, "The structure of " + what + " cannot be read.")
        .evidence(String.valueOf(cause.getMessage()))
        .fix("check that the user may read the catalog")
        .databaseState("Nothing was changed.")
        .cause(cause)
        .build();
  }
}
