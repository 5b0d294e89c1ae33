package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.ImpliedUniques;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.SchemaSource;

/** Compares the model with the live database. */
final class ModelDifference {
  private final Environment environment;
  private final ModelOptions options;

  /** What the differences are for. */
  private enum Purpose {
    TELL,
    PLAN
  }

  /**
   * What was found.
   *
   * @param dialect the database's dialect
   * @param changes what differs
   */
  record Found(Dialect dialect, Schema live, Schema wanted, List<SchemaChange> changes) {}

  ModelDifference(Environment environment, ModelOptions options) {
    this.environment = environment;
    this.options = options;
  }

  /**
   * Compares them.
   *
   * @throws AthanorException GEN-003 when the database is not at the heads of the revisions
   */
  Found find() {
    return find(Purpose.TELL);
  }

  /**
   * The same, with what else a plan must know of the database: objects that stand in the way.
   *
   * @throws AthanorException GEN-003 when the database is not at the heads of the revisions
   */
  Found findForPlan() {
    return find(Purpose.PLAN);
  }

  private Found find(Purpose purpose) {
    requireAtHead();
    try (Connection connection = environment.database().connections().open()) {
      Dialect dialect = environment.database().dialects().of(connection);
      SchemaSource source = environment.model().apply(dialect);
      Schema model = source.read();
      Inspector.Scope scope = new Inspector.Scope(options.schemas(), ownTables());
      Schema live = dialect.inspector().inspect(connection, scope);
      Schema wanted =
          dialect.normalizer().normalize(connection, ImpliedUniques.leftOut(model, live), live);
      DiffOptions diff =
          new DiffOptions(dialect.capabilities(), options.ignoredTables(), options.unknownTables());
      List<SchemaChange> changes = new Differ(diff).diff(live, wanted);
      Found found = new Found(dialect, live, wanted, changes);
      return changes.isEmpty() || purpose == Purpose.TELL
          ? found
          : withOthers(found, connection, scope);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "The structure of the database cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("check that the user may read the catalog")
          .databaseState("Nothing was changed.")
          .cause(e)
          .build();
    }
  }

  /**
   * The model knows of no views and routines, so they stay; but those in the way of a change have
   * to be made again around it.
   */
  private static Found withOthers(Found found, Connection connection, Inspector.Scope scope)
      throws SQLException {
    Inspector inspector = found.dialect().inspector();
    List<SchemaObject> others =
        inspector.inspect(connection, scope.withObjects()).objects();
    Schema live = found
        .live()
        .withObjects(others)
        .withDependencies(inspector.dependencies(connection, scope));
    return new Found(found.dialect(), live, found.wanted().withObjects(others), found.changes());
  }

  private Set<QualifiedName> ownTables() {
    VersionTables tables = environment.options().tables();
    return Set.of(tables.version(), tables.history(), tables.journal());
  }

  private void requireAtHead() {
    List<RevisionId> rows = environment.runner().rows();
    List<RevisionId> heads = environment.revisions().graph().effectiveHeads();
    if (Set.copyOf(rows).equals(Set.copyOf(heads))) {
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
