package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.ObjectFilter;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.hook.AutogenerateHooks;
import org.athanor.hook.Comparison;
import org.athanor.rename.RenameSearch;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.SchemaSource;
import org.jspecify.annotations.Nullable;

/** Compares the model with the live database. */
final class ModelDifference {
  private final Environment environment;
  private final ModelOptions options;
  private final @Nullable WantedState wantedState;

  /** What the differences are for. */
  private enum Purpose {
    TELL,
    PLAN
  }

  /**
   * What was found.
   *
   * @param dialect the database's dialect
   * @param present the schema of the database as it is
   * @param names what has only another name
   * @param wanted the schema that is wanted
   * @param differences what differs besides
   * @param compared what was read and compared
   */
  record Found(
      Dialect dialect,
      Schema present,
      NewNames names,
      Schema wanted,
      Differences differences,
      Compared compared) {
    /** The schema of the database once everything has its new name. */
    Schema live() {
      return names.live();
    }

    List<SchemaChange> changes() {
      return differences.changes();
    }

    /** What only a person can tell. */
    Questions questions() {
      return Questions.of(names.questions(), changes(), compared.decisions().values(), dialect);
    }

    boolean isEmpty() {
      return changes().isEmpty() && names.operations().isEmpty();
    }
  }

  /**
   * What was read and compared.
   *
   * @param scope what was read of the database
   * @param changes how it was compared
   * @param decisions what people decided before
   * @param wanted what is wanted, as its source gives it
   */
  record Compared(
      Inspector.Scope scope, Comparing changes, Decisions decisions, WantedForm wanted) {}

  /** How two schemas are compared. */
  interface Comparing {
    /** What counts as a difference between two schemas. */
    List<SchemaChange> between(Schema live, Schema wanted);
  }

  /** What is compared of both: the schemas, and what of the database is read. */
  private record Sides(
      Connection connection,
      Dialect dialect,
      Inspector.Scope scope,
      WantedForm form,
      Schema live,
      Schema wanted,
      List<String> findings) {
    Sides with(Schema newLive, Schema newWanted) {
      return new Sides(connection, dialect, scope, form, newLive, newWanted, findings);
    }

    boolean isOfTables() {
      return form instanceof WantedForm.Tables;
    }
  }

  /** Compares with {@code wantedState}, or with the environment's model where that is null. */
  ModelDifference(
      Environment environment, ModelOptions options, @Nullable WantedState wantedState) {
    this.environment = environment;
    this.options = options;
    this.wantedState = wantedState;
  }

  /**
   * Compares them.
   *
   * @throws AthanorException GEN-003 when the database is not at the heads of the revisions
   */
  Found find(Decisions decisions) {
    return find(Purpose.TELL, decisions, null);
  }

  /**
   * The same, with what else a plan must know of the database: objects that stand in the way.
   *
   * @param scratch where scratch databases can be made, or null
   * @throws AthanorException GEN-003 when the database is not at the heads of the revisions
   */
  Found findForPlan(Decisions decisions, @Nullable ScratchDatabases scratch) {
    return find(Purpose.PLAN, decisions, scratch);
  }

  private Found find(Purpose purpose, Decisions decisions, @Nullable ScratchDatabases scratch) {
    requireAtHead();
    try (Connection connection = environment.database().connections().open()) {
      Sides sides = wantedState == null ? read(connection) : readState(connection, wantedState);
      if (decisions.unread() == Decisions.Unread.REFUSE) {
        WholeComparison.check(decisions, leftOut(sides));
      }
      DiffOptions diff = diffOptions(connection, sides);
      Comparing comparing = comparing(sides.dialect(), diff);
      RenameSearch search = new RenameSearch(diff);
      boolean differs = !search
              .find(sides.live(), sides.wanted(), decisions.renames())
              .operations()
              .isEmpty()
          || !comparing.between(sides.live(), sides.wanted()).isEmpty();
      boolean lacksOthers = sides.isOfTables() && differs && purpose == Purpose.PLAN;
      Sides whole = lacksOthers ? withOthers(sides) : sides;
      NewNames.Copies copies = purpose == Purpose.PLAN && scratch != null
          ? copies(scratch, whole)
          : NewNames.Copies.NONE;
      NewNames names = new NewNames.Naming(search, decisions.renames(), copies)
          .between(whole.live(), whole.wanted().withRenames(sides.wanted().renames()))
          .after(sides.findings());
      Schema wanted = sides
          .form()
          .renamed(sides.dialect(), whole.wanted(), names.live())
          .withDependencies(names.live().dependencies());
      List<SchemaChange> changes = comparing.between(names.live(), wanted);
      return new Found(
          sides.dialect(),
          whole.live(),
          names,
          wanted,
          Differences.of(changes, decisions.drops()),
          new Compared(sides.scope().withObjects(), comparing, decisions, sides.form()));
    } catch (SQLException e) {
      throw Diff.unreadable("the database", e);
    }
  }

  /** The model takes its time, and so does the catalog: neither waits for the other. */
  private Sides read(Connection connection) throws SQLException {
    Dialect dialect = environment.database().dialects().of(connection);
    SchemaSource source = environment.model().apply(dialect);
    String own = dialect.inspector().defaultSchema(connection);
    Inspector.Scope scope =
        new Inspector.Scope(options.comparedSchemas(own), ownTables()).withParents();
    Both<Schema, Schema> both = Both.read(
        source::read, () -> readable(() -> dialect.inspector().inspect(connection, scope)));
    Schema model = options.mapping().of(both.first(), own);
    Schema live = both.second();
    WantedForm form = new WantedForm.Tables(model);
    Schema wanted = form.beside(dialect, connection, live);
    Schema ours = filter(connection, dialect).leaving(live, wanted);
    return new Sides(
        connection, dialect, scope, form, live, ours, options.mapping().mentions(model));
  }

  private Sides readState(Connection connection, WantedState wanted) throws SQLException {
    Dialect dialect = environment.database().dialects().of(connection);
    Workbench bench = wanted.bench();
    SchemaState state = options.mapping().of(wanted.state());
    Both<Schema, ReadSchema> both = Both.read(
        () -> readable(() -> bench.inspect(connection).schema()),
        () -> readable(() -> state.read(bench)));
    Schema live = both.first();
    ReadSchema read = both.second();
    Schema target = read.schema();
    Schema ours = filter(connection, dialect).leaving(live, target);
    WantedForm form = new WantedForm.AllKinds(ours);
    return new Sides(
        connection,
        dialect,
        bench.scope(connection),
        form,
        live,
        form.beside(dialect, connection, live),
        read.findings());
  }

  /** Reads what a server may refuse. */
  private interface Refusable<T> {
    T read() throws SQLException;
  }

  private static <T> T readable(Refusable<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw Diff.unreadable("the database", e);
    }
  }

  private DiffOptions diffOptions(Connection connection, Sides sides) throws SQLException {
    DiffOptions.OtherObjects others =
        sides.isOfTables() ? DiffOptions.OtherObjects.LEAVE : DiffOptions.OtherObjects.COMPARE;
    return new DiffOptions(
            sides.dialect().capabilities(),
            options.ignoredTables(),
            options.unknownTables(),
            others)
        .withFilter(filter(connection, sides.dialect()));
  }

  private ObjectFilter filter(Connection connection, Dialect dialect) throws SQLException {
    ObjectFilter filter = options.hooks() == AutogenerateHooks.NONE
        ? options.filter()
        : options.filter().choosing(options.hooks()::includes);
    return filter.isEverything()
        ? filter
        : filter.in(dialect.inspector().defaultSchema(connection));
  }

  private Comparing comparing(Dialect dialect, DiffOptions diff) {
    return (live, wanted) -> options
        .hooks()
        .changes(new Comparison(dialect.name(), live, wanted, new Differ(diff).diff(live, wanted)));
  }

  private NewNames.Copies copies(ScratchDatabases scratch, Sides sides) {
    return schema -> ScratchCopy.of(
        scratch, environment.database().dialects(), sides.scope().withObjects(), schema);
  }

  /**
   * The model knows of no views and routines, so they stay; but those in the way of a change have
   * to be made again around it, with their comments, owners and privileges.
   */
  private static Sides withOthers(Sides sides) throws SQLException {
    Inspector inspector = sides.dialect().inspector();
    Inspector.Scope scope = sides.scope().withObjects().withServerObjects();
    List<SchemaObject> others =
        RemadeObjects.of(inspector.inspect(sides.connection(), scope).objects());
    Schema live = sides
        .live()
        .withObjects(others)
        .withDependencies(inspector.dependencies(sides.connection(), sides.scope()));
    Schema wanted = sides.wanted().withObjects(others);
    return sides.with(live, wanted);
  }

  private List<String> leftOut(Sides sides) throws SQLException {
    return WholeComparison.leftOut(
        "the database",
        sides.dialect().inspector().unread(sides.connection(), sides.scope()),
        "not compared");
  }

  private Set<QualifiedName> ownTables() {
    VersionTables tables = environment.options().tables();
    return tables.all();
  }

  private void requireAtHead() {
    List<RevisionId> rows = environment.runner().rows();
    RevisionGraph graph = environment.revisions().graph();
    List<RevisionId> heads = graph.effectiveHeads();
    if (graph.meant(rows).equals(Set.copyOf(heads))) {
      return;
    }
    throw AthanorException.of(
            ErrorCode.GEN_003, "The database is not at the head of the revisions.")
        .evidence("database:  " + shown(rows))
        .evidence("revisions: " + shown(heads))
        .fix("athanor upgrade heads")
        .databaseState("Nothing was changed.")
        .build();
  }

  private static String shown(List<RevisionId> ids) {
    return ids.isEmpty()
        ? "base"
        : String.join(", ", ids.stream().map(RevisionId::value).sorted().toList());
  }
}
