package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.CreateObject;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;

/**
 * Makes temporary objects of wanted definitions, reads them back through the inspector, and rolls
 * back: so the texts of queries, conditions and bodies become what the server prints for them.
 *
 * <p>Only those are asked that stand already and differ. What the server refuses keeps its author's
 * words: it may need something that the same change will make. What a restore from a dump has
 * printed anew stays as it stands.
 *
 * <p>Not thread-safe; one instance asks once.
 */
final class PrintedObjects {
  private final PostgresDialect dialect;
  private final PostgresInspector inspector;
  private final Connection connection;
  private final TemporaryObjects temporary = new TemporaryObjects();
  private final Map<ObjectKey, ObjectKey> made = new LinkedHashMap<>();

  PrintedObjects(PostgresDialect dialect, PostgresInspector inspector, Connection connection) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.connection = connection;
  }

  /** The wanted objects, in canonical form already, in the words of the server. */
  List<SchemaObject> print(List<SchemaObject> wanted, Schema live, ObjectFacts facts)
      throws SQLException {
    List<SchemaObject> open = wanted.stream()
        .filter(object ->
            live.object(object.key()).filter(present -> !present.equals(object)).isPresent())
        .toList();
    if (open.isEmpty()) {
      return wanted;
    }
    Map<ObjectKey, SchemaObject> printed = ask(open);
    List<SchemaObject> all = new ArrayList<>();
    for (SchemaObject object : wanted) {
      SchemaObject words = printed.get(made.get(object.key()));
      SchemaObject shown = words == null ? object : facts.withWords(object, words);
      all.add(live.object(object.key())
          .filter(present -> RestoredObjects.areSame(shown, present))
          .orElse(shown));
    }
    return all;
  }

  private Map<ObjectKey, SchemaObject> ask(List<SchemaObject> open) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      for (SchemaObject object : open) {
        make(object);
      }
      Map<ObjectKey, SchemaObject> found = new LinkedHashMap<>();
      if (!made.isEmpty()) {
        String schema = inspector.temporarySchema(connection);
        inspector
            .inspectTemporary(connection, schema, Inspector.Scope.DEFAULT.withObjects())
            .objects()
            .forEach(object -> found.put(object.key(), object));
      }
      return found;
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private void make(SchemaObject object) throws SQLException {
    QualifiedName name = QualifiedName.of("pg_temp", "athanor_" + made.size());
    SchemaObject copy = temporary.copy(object, name).orElse(null);
    if (copy == null) {
      return;
    }
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      if (!copy.key().table().equals(copy.key().name())) {
        statement.execute(stand(object, name));
      }
      for (var sql : new CreateObject(copy, false).accept(dialect.ddl(SchemaLookup.none()))) {
        statement.execute(sql.text());
      }
      made.put(object.key(), temporary.keyAsRead(copy));
    } catch (SQLException e) {
      connection.rollback(before);
    }
  }

  /** Something with the columns of the table that the object belongs to. */
  private String stand(SchemaObject object, QualifiedName name) {
    SqlWriter sql = new SqlWriter(dialect);
    QualifiedName table = object.key().table();
    if (object instanceof Trigger trigger && trigger.timing() == Trigger.Timing.INSTEAD_OF) {
      return sql.sql("CREATE VIEW ")
          .name(name)
          .sql(" AS SELECT * FROM ")
          .name(table)
          .toString();
    }
    return sql.sql("CREATE TABLE ")
        .name(name)
        .sql(" (LIKE ")
        .name(table)
        .sql(")")
        .toString();
  }
}
