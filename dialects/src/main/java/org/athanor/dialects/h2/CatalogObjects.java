package org.athanor.dialects.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads views, domains, aliases, aggregates, triggers and schemas, one or two queries for each
 * kind.
 *
 * <p>A view has all its columns by name, since H2 prints its query with the names of that query.
 * Aliases have neither parameters nor a result: those are the Java method's. The source of a
 * trigger that is written in SQL is not in the catalog; see {@link #UNREAD_TRIGGERS}.
 */
final class CatalogObjects {
  /** Triggers that cannot be told: with a source, for ROLLBACK or for SELECT. */
  static final String UNREAD_TRIGGERS = """
      SELECT COUNT(DISTINCT TRIGGER_SCHEMA || '.' || TRIGGER_NAME)
      FROM INFORMATION_SCHEMA.TRIGGERS
      WHERE ARRAY_CONTAINS(?, TRIGGER_SCHEMA)
        AND (JAVA_CLASS IS NULL OR IS_ROLLBACK OR EVENT_MANIPULATION = 'SELECT')
      """;

  private static final String VIEWS = """
      SELECT TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION, REMARKS FROM INFORMATION_SCHEMA.VIEWS
      WHERE ARRAY_CONTAINS(?, TABLE_SCHEMA) AND VIEW_DEFINITION IS NOT NULL
      """;
  private static final String VIEW_COLUMNS = """
      SELECT C.TABLE_SCHEMA, C.TABLE_NAME, C.COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS C
      JOIN INFORMATION_SCHEMA.VIEWS V
        ON V.TABLE_SCHEMA = C.TABLE_SCHEMA AND V.TABLE_NAME = C.TABLE_NAME
      WHERE ARRAY_CONTAINS(?, C.TABLE_SCHEMA) ORDER BY C.ORDINAL_POSITION
      """;
  private static final String DOMAINS = """
      SELECT DOMAIN_SCHEMA, DOMAIN_NAME, %s, DOMAIN_DEFAULT, REMARKS
      FROM INFORMATION_SCHEMA.DOMAINS
      WHERE ARRAY_CONTAINS(?, DOMAIN_SCHEMA) AND UPPER(DATA_TYPE) <> 'ENUM'
      """.replace("%s", CatalogTypes.FACTS);
  private static final String DOMAIN_CHECKS = """
      SELECT D.DOMAIN_SCHEMA, D.DOMAIN_NAME, D.CONSTRAINT_NAME, C.CHECK_CLAUSE
      FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS D
      JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C
        ON C.CONSTRAINT_SCHEMA = D.CONSTRAINT_SCHEMA AND C.CONSTRAINT_NAME = D.CONSTRAINT_NAME
      WHERE ARRAY_CONTAINS(?, D.DOMAIN_SCHEMA) ORDER BY D.CONSTRAINT_NAME
      """;
  private static final String ROUTINES = """
      SELECT ROUTINE_SCHEMA, ROUTINE_NAME, MIN(ROUTINE_TYPE), MIN(EXTERNAL_NAME),
             MIN(ROUTINE_DEFINITION), MIN(IS_DETERMINISTIC), MIN(REMARKS)
      FROM INFORMATION_SCHEMA.ROUTINES WHERE ARRAY_CONTAINS(?, ROUTINE_SCHEMA)
      GROUP BY ROUTINE_SCHEMA, ROUTINE_NAME
      """;
  private static final String TRIGGERS = """
      SELECT TRIGGER_SCHEMA, TRIGGER_NAME, EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE,
             EVENT_MANIPULATION, ACTION_ORIENTATION, ACTION_TIMING, JAVA_CLASS, QUEUE_SIZE, NO_WAIT,
             REMARKS
      FROM INFORMATION_SCHEMA.TRIGGERS
      WHERE ARRAY_CONTAINS(?, TRIGGER_SCHEMA) AND JAVA_CLASS IS NOT NULL AND NOT IS_ROLLBACK
        AND (TRIGGER_SCHEMA, TRIGGER_NAME) NOT IN
          (SELECT TRIGGER_SCHEMA, TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS
           WHERE EVENT_MANIPULATION = 'SELECT')
      """;
  /** PostgreSQL's mode has a PG_CATALOG. */
  private static final String SCHEMAS = """
      SELECT SCHEMA_NAME, REMARKS FROM INFORMATION_SCHEMA.SCHEMATA
      WHERE CARDINALITY(?) > 0
        AND UPPER(SCHEMA_NAME) NOT IN ('INFORMATION_SCHEMA', 'PG_CATALOG', 'PUBLIC')
      """;

  private final CatalogScope catalog;
  private final H2Types types;
  private final H2Expressions expressions;

  CatalogObjects(CatalogScope catalog, H2Types types) {
    this.catalog = catalog;
    this.types = types;
    this.expressions = new H2Expressions(catalog.identifiers());
  }

  /** Reads one kind of objects; nothing for a kind that H2 does not have. */
  List<SchemaObject> read(ObjectKind kind) throws SQLException {
    return switch (kind) {
      case VIEW -> views();
      case DOMAIN -> domains();
      case FUNCTION -> routines(kind);
      case AGGREGATE -> routines(kind);
      case TRIGGER -> triggers();
      case NAMESPACE ->
        each(SCHEMAS, row -> {
          String name = catalog.name(row.getString(1));
          return name.equals(catalog.own()) ? null : new Namespace(name, null, row.getString(2));
        });
      default -> List.of();
    };
  }

  private List<SchemaObject> views() throws SQLException {
    Map<QualifiedName, List<String>> columns = new LinkedHashMap<>();
    each(VIEW_COLUMNS, row -> {
      columns
          .computeIfAbsent(name(row), name -> new ArrayList<>())
          .add(catalog.name(row.getString(3)));
      return null;
    });
    return each(
        VIEWS,
        row -> new View(
            name(row),
            columns.getOrDefault(name(row), List.of()),
            expressions.readable(row.getString(3)),
            List.of(),
            View.CheckOption.NONE,
            row.getString(4)));
  }

  private List<SchemaObject> domains() throws SQLException {
    Map<QualifiedName, List<Check>> checks = new LinkedHashMap<>();
    each(DOMAIN_CHECKS, row -> {
      checks
          .computeIfAbsent(name(row), name -> new ArrayList<>())
          .add(Check.of(catalog.name(row.getString(3)), expressions.readable(row.getString(4))));
      return null;
    });
    CatalogTypes printed = CatalogTypes.ofDomains(catalog);
    return each(DOMAINS, row -> {
      DataType type = types.canonical(types.read(printed.print(row)));
      String value = row.getString("DOMAIN_DEFAULT");
      return new Domain(
          name(row),
          type,
          true,
          value == null
              ? ColumnDefault.none()
              : PrintedDefault.read(expressions.readable(value), type),
          null,
          checks.getOrDefault(name(row), List.of()),
          row.getString("REMARKS"));
    });
  }

  private List<SchemaObject> routines(ObjectKind kind) throws SQLException {
    return each(ROUTINES, row -> {
      boolean isAggregate = row.getString(3).equals("AGGREGATE");
      if (isAggregate != (kind == ObjectKind.AGGREGATE)) {
        return null;
      }
      String method = row.getString(4);
      return new Routine(
          kind,
          name(row),
          List.of(),
          null,
          "java",
          row.getString(6).equals("YES") ? List.of(JavaCode.DETERMINISTIC) : List.of(),
          method == null
              ? JavaCode.source(String.valueOf(row.getString(5)))
              : JavaCode.method(method),
          isAggregate ? null : row.getString(7));
    });
  }

  private List<SchemaObject> triggers() throws SQLException {
    Map<QualifiedName, Trigger> triggers = new LinkedHashMap<>();
    each(TRIGGERS, row -> {
      Trigger.Event event = Trigger.Event.of(Trigger.Action.valueOf(row.getString(5)));
      Trigger known = triggers.get(name(row));
      List<Trigger.Event> events = new ArrayList<>(known == null ? List.of() : known.events());
      events.add(event);
      triggers.put(name(row), trigger(row, events));
      return null;
    });
    return List.copyOf(triggers.values());
  }

  private Trigger trigger(ResultSet row, List<Trigger.Event> events) throws SQLException {
    return JavaCode.trigger(new Trigger(
        catalog.name(row.getString(3), row.getString(4)),
        catalog.name(row.getString(2)),
        Trigger.Timing.valueOf(row.getString(7).replace(' ', '_')),
        events,
        Trigger.Level.valueOf(row.getString(6)),
        null,
        null,
        JavaCode.queue(row.getInt(9), row.getBoolean(10)),
        JavaCode.call(row.getString(8)),
        row.getString(11)));
  }

  private QualifiedName name(ResultSet row) throws SQLException {
    return catalog.name(row.getString(1), row.getString(2));
  }

  private List<SchemaObject> each(String query, RowReader reader) throws SQLException {
    List<SchemaObject> objects = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        SchemaObject object = reader.read(row);
        if (object != null) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  /** Makes an object of a row, or null when it is put together later. */
  @FunctionalInterface
  private interface RowReader {
    @Nullable SchemaObject read(ResultSet row) throws SQLException;
  }
}
