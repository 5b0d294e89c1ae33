package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.CreateObject;
import org.athanor.schema.Check;
import org.athanor.schema.Domain;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.View;

/**
 * Has H2 print views and domains: makes them under names of its own, reads them with the inspector,
 * and drops them. What the server refuses, such as a view on a table that does not stand yet, is
 * left in its author's words.
 *
 * <p>Not thread-safe; one instance asks once.
 */
final class PrintedObjects {
  private static final String NAME = "athanor_object_";

  private final H2Dialect dialect;
  private final H2Inspector inspector;
  private final Connection connection;

  PrintedObjects(H2Dialect dialect, H2Inspector inspector, Connection connection) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.connection = connection;
  }

  /** The objects with what the server prints of them. */
  List<SchemaObject> print(List<SchemaObject> objects) throws SQLException {
    Map<QualifiedName, SchemaObject> made = new LinkedHashMap<>();
    String session = dialect.session().sessionId(connection);
    try {
      for (SchemaObject object : objects) {
        QualifiedName name = QualifiedName.of(NAME + session + "_" + made.size());
        if (isMade(object, name)) {
          made.put(name, object);
        }
      }
      return made.isEmpty() ? objects : printed(objects, made);
    } finally {
      for (Map.Entry<QualifiedName, SchemaObject> entry : made.entrySet()) {
        boolean isView = entry.getValue() instanceof View;
        SqlWriter sql = new SqlWriter(dialect).sql(isView ? "DROP VIEW " : "DROP DOMAIN ");
        execute(sql.name(entry.getKey()).toString());
      }
    }
  }

  private boolean isMade(SchemaObject object, QualifiedName name) {
    SchemaObject asked;
    if (object instanceof View view) {
      asked = new View(name, view.columns(), view.query(), List.of(), View.CheckOption.NONE, null);
    } else if (object instanceof Domain domain) {
      List<Check> checks = new ArrayList<>();
      for (int i = 0; i < domain.checks().size(); i++) {
        checks.add(domain.checks().get(i).withName(name.name() + "_" + i));
      }
      asked = new Domain(name, domain.type(), true, domain.defaultValue(), null, checks, null);
    } else {
      return false;
    }
    try {
      CreateObject create = new CreateObject(asked, false);
      execute(create.accept(dialect.ddl(SchemaLookup.none())).get(0).text());
      return true;
    } catch (SQLException refusedAsItStands) {
      return false;
    }
  }

  private List<SchemaObject> printed(
      List<SchemaObject> objects, Map<QualifiedName, SchemaObject> made) throws SQLException {
    Map<QualifiedName, SchemaObject> answers = new LinkedHashMap<>();
    for (ObjectKind kind : List.of(ObjectKind.VIEW, ObjectKind.DOMAIN)) {
      inspector
          .objects(connection, kind)
          .forEach(answer -> answers.put(answer.key().name(), answer));
    }
    List<SchemaObject> printed = new ArrayList<>(objects);
    made.forEach((name, object) -> {
      SchemaObject answer = answers.get(name);
      if (answer != null) {
        printed.set(printed.indexOf(object), replaced(object, answer));
      }
    });
    return printed;
  }

  private static SchemaObject replaced(SchemaObject object, SchemaObject answer) {
    if (object instanceof View view && answer instanceof View other) {
      return new View(
          view.name(),
          other.columns(),
          other.query(),
          view.options(),
          view.check(),
          view.comment());
    }
    Domain domain = (Domain) object;
    Domain other = (Domain) answer;
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < domain.checks().size(); i++) {
      String made = answer.key().name().name() + "_" + i;
      Check check = domain.checks().get(i);
      checks.add(other.checks().stream()
          .filter(c -> made.equals(c.name()))
          .findFirst()
          .map(c -> check.withExpression(c.expression()))
          .orElse(check));
    }
    return new Domain(
        domain.name(),
        domain.type(),
        domain.nullable(),
        other.defaultValue(),
        null,
        checks,
        domain.comment());
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
