package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.CreateObject;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.View;

/**
 * Asks the server how it prints the queries of views.
 *
 * <p>There are no temporary views, so one with a name of Athanor's own is made beside the real one
 * and dropped at once. Only views that stand with another text are asked about. A query that the
 * server refuses, or that this user may not make a view of, keeps its author's words.
 */
final class PrintedViews {
  private static final String NAME = "athanor_printed_view";

  private final MySqlDialect dialect;
  private final Connection connection;

  PrintedViews(MySqlDialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  /** The wanted objects, in canonical form already, with the queries of views as printed. */
  List<SchemaObject> print(List<SchemaObject> wanted, Schema live) throws SQLException {
    List<SchemaObject> printed = new ArrayList<>();
    for (SchemaObject object : wanted) {
      boolean differs =
          live.object(object.key()).filter(present -> !present.equals(object)).isPresent();
      printed.add(object instanceof View view && differs ? print(view) : object);
    }
    return printed;
  }

  private View print(View view) throws SQLException {
    QualifiedName name = view.name().sibling(NAME);
    if (!isMade(new View(name, view.columns(), view.query(), List.of(), view.check(), null))) {
      return view;
    }
    try {
      return read(name)
          .map(found -> new View(
              view.name(), found.columns(), found.query(), view.options(), found.check(), null))
          .orElse(view);
    } finally {
      drop(name);
    }
  }

  /** False when the server refuses; what that means is told when the view itself is made. */
  private boolean isMade(View copy) throws SQLException {
    try {
      drop(copy.name());
      for (var sql : new CreateObject(copy, false).accept(dialect.ddl(SchemaLookup.none()))) {
        execute(sql.text());
      }
      return true;
    } catch (SQLException e) {
      if (dialect.session().isConnectionLost(e)) {
        throw e;
      }
      return false;
    }
  }

  private Optional<View> read(QualifiedName name) throws SQLException {
    List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
    Inspector.Scope scope = new Inspector.Scope(schemas, Set.of(), Set.of(ObjectKind.VIEW));
    return dialect
        .inspector()
        .inspect(connection, scope)
        .object(View.of(name, "").key())
        .map(View.class::cast);
  }

  private void drop(QualifiedName name) throws SQLException {
    execute(new SqlWriter(dialect).sql("DROP VIEW IF EXISTS ").name(name).toString());
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
