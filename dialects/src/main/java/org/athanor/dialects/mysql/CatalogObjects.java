package org.athanor.dialects.mysql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Inspector;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/**
 * Reads views, routines and triggers.
 *
 * <p>Who defined them is not read: it differs from server to server and nobody declares it.
 */
final class CatalogObjects {
  private static final String VIEWS = """
      SELECT v.table_name, v.view_definition, v.check_option, v.security_type
      FROM information_schema.views v
      WHERE v.table_schema = ?
      """;

  private static final String ROUTINES = """
      SELECT r.specific_name, r.routine_type, r.dtd_identifier, r.routine_definition,
             r.is_deterministic, r.sql_data_access, r.security_type, r.routine_comment
      FROM information_schema.routines r
      WHERE r.routine_schema = ? AND r.routine_type IN ('FUNCTION', 'PROCEDURE')
        AND r.routine_definition IS NOT NULL
      """;

  private static final String PARAMETERS = """
      SELECT p.specific_name, p.routine_type, p.parameter_mode, p.parameter_name, p.dtd_identifier
      FROM information_schema.parameters p
      WHERE p.specific_schema = ? AND p.ordinal_position > 0
      ORDER BY p.specific_name, p.routine_type, p.ordinal_position
      """;

  private static final String TRIGGERS = """
      SELECT t.trigger_name, t.event_object_table, t.action_timing, t.event_manipulation,
             t.action_statement
      FROM information_schema.triggers t
      WHERE t.trigger_schema = ?
      """;

  private final CatalogScope catalog;
  private final MySqlDialect dialect;

  CatalogObjects(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  /** The objects of the kinds that are asked for, without what belongs to excluded tables. */
  List<SchemaObject> read(Inspector.Scope scope) throws SQLException {
    List<SchemaObject> objects = new ArrayList<>();
    if (scope.includes(ObjectKind.VIEW)) {
      objects.addAll(views());
    }
    if (scope.includes(ObjectKind.FUNCTION) || scope.includes(ObjectKind.PROCEDURE)) {
      routines().stream().filter(routine -> scope.includes(routine.kind())).forEach(objects::add);
    }
    if (scope.includes(ObjectKind.TRIGGER)) {
      triggers().stream()
          .filter(trigger -> !scope.excludedTables().contains(trigger.table()))
          .forEach(objects::add);
    }
    if (scope.includes(ObjectKind.EVENT)) {
      objects.addAll(new CatalogEvents(catalog, dialect).read());
    }
    return objects;
  }

  private List<View> views() throws SQLException {
    List<View> views = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(VIEWS, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        boolean invokes = row.getString(4).equals("INVOKER");
        views.add(new View(
            catalog.name(row.getString(1)),
            List.of(),
            withoutOwn(row.getString(2)),
            invokes ? List.of("SQL SECURITY INVOKER") : List.of(),
            View.CheckOption.valueOf(row.getString(3)),
            null));
      }
    }
    return views;
  }

  /** The catalog names the database with every column, which in the default one says nothing. */
  private String withoutOwn(String query) {
    return catalog.schema().equals(catalog.own())
        ? query.replace('`' + catalog.schema().replace("`", "``") + "`.", "")
        : query;
  }

  private List<Routine> routines() throws SQLException {
    Map<String, List<Routine.Parameter>> parameters = parameters();
    List<Routine> routines = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(ROUTINES, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String key = row.getString(2) + " " + row.getString(1);
        routines.add(new Routine(
            ObjectKind.valueOf(row.getString(2)),
            catalog.name(row.getString(1)),
            parameters.getOrDefault(key, List.of()),
            row.getString(3) == null ? null : dialect.types().read(row.getString(3)),
            null,
            characteristics(row),
            row.getString(4),
            CatalogScope.textOrNull(row.getString(8))));
      }
    }
    return routines;
  }

  private Map<String, List<Routine.Parameter>> parameters() throws SQLException {
    Map<String, List<Routine.Parameter>> parameters = new HashMap<>();
    try (PreparedStatement statement = catalog.prepare(PARAMETERS, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String key = row.getString(2) + " " + row.getString(1);
        parameters
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Routine.Parameter(
                Routine.Mode.valueOf(row.getString(3)),
                row.getString(4),
                dialect.types().read(row.getString(5)),
                null));
      }
    }
    return parameters;
  }

  private static List<String> characteristics(ResultSet row) throws SQLException {
    List<String> all = new ArrayList<>();
    all.add(row.getString(5).equals("YES") ? "DETERMINISTIC" : "NOT DETERMINISTIC");
    all.add(row.getString(6));
    all.add("SQL SECURITY " + row.getString(7));
    return CanonicalObjects.characteristics(all);
  }

  private List<Trigger> triggers() throws SQLException {
    List<Trigger> triggers = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(TRIGGERS, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName table = catalog.name(row.getString(2));
        triggers.add(new Trigger(
            table,
            row.getString(1),
            Trigger.Timing.valueOf(row.getString(3)),
            List.of(Trigger.Event.of(Trigger.Action.valueOf(row.getString(4)))),
            Trigger.Level.ROW,
            null,
            null,
            List.of(),
            row.getString(5),
            null));
      }
    }
    return triggers;
  }
}
