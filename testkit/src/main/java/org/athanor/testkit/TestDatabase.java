package org.athanor.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.BoundStatements;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TableSnapshot;
import org.athanor.dialect.TransactionMode;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.Operation;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * A connection with its dialect on which a test runs operations, in the same order of transaction
 * steps as the real runner but without versions, journal and events.
 *
 * <p>Not thread-safe.
 */
public final class TestDatabase {
  private final Connection connection;
  private final Dialect dialect;

  /** Works on {@code connection}, which stays the caller's. */
  public TestDatabase(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** The dialect. */
  public Dialect dialect() {
    return dialect;
  }

  /** The connection. */
  public Connection connection() {
    return connection;
  }

  /** Makes all objects of a schema. */
  public void create(Schema schema) throws SQLException {
    for (EnumType type : schema.enumTypes()) {
      run(new CreateEnumType(type, false));
    }
    for (Sequence sequence : schema.sequences()) {
      run(new CreateSequence(sequence, false));
    }
    for (Table table : schema.tables()) {
      run(new CreateTable(table, false));
    }
    for (SchemaObject object : schema.objects()) {
      run(new CreateObject(object, false));
    }
  }

  /** Runs an operation and commits. */
  public void run(Operation operation) throws SQLException {
    List<Operation> operations = List.of(operation);
    List<Statement> statements = operation.accept(ddl());
    executeAll(dialect.session().beforeTransaction(operations));
    try {
      if (statements.stream().anyMatch(s -> s.transactionMode() == TransactionMode.OUTSIDE)) {
        executeAll(statements);
      } else {
        inTransaction(operations, statements);
      }
    } finally {
      executeAll(dialect.session().afterTransaction(operations));
    }
  }

  private void inTransaction(List<Operation> operations, List<Statement> statements)
      throws SQLException {
    executeSql(dialect.session().begin());
    try {
      executeAll(statements);
      executeAll(dialect.session().beforeCommit(operations));
      executeSql("COMMIT");
    } catch (SQLException | RuntimeException | Error e) {
      executeSql("ROLLBACK");
      throw e;
    }
  }

  private void executeAll(List<Statement> statements) throws SQLException {
    for (Statement statement : statements) {
      execute(statement);
    }
  }

  private void execute(Statement statement) throws SQLException {
    if (statement instanceof Statement.Outside outside) {
      execute(outside.statement());
    } else if (statement instanceof Statement.Sql sql) {
      executeSql(sql.sql());
    } else if (statement instanceof Statement.Guard guard) {
      if (!query(guard.query()).isEmpty()) {
        throw new IllegalStateException(guard.failure());
      }
    } else if (statement instanceof Statement.Insert insert) {
      insert(insert);
    } else if (statement instanceof Statement.Code code) {
      run(code);
    }
  }

  private void insert(Statement.Insert insert) throws SQLException {
    insert.rows().<SQLException>forEach(row -> {
      String values =
          String.join(", ", row.stream().map(dialect.literals()::write).toList());
      executeSql(insert.head() + " (" + values + ")");
    });
  }

  private void run(Statement.Code code) throws SQLException {
    try {
      code.task().run(connection, new BoundStatements(connection, dialect));
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs one SQL statement. */
  public void executeSql(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query as text, each row's values with {@code |} between them. */
  public List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (java.sql.Statement statement = connection.createStatement();
        java.sql.ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }

  /** What the inspector reads. */
  public Schema inspect() throws SQLException {
    return dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT);
  }

  /** What the inspector reads of the default schema and of others. */
  public Schema inspect(String... furtherSchemas) throws SQLException {
    Inspector.Scope scope = new Inspector.Scope(List.of(furtherSchemas), java.util.Set.of());
    return dialect.inspector().inspect(connection, scope);
  }

  /** What the inspector reads, views and routines and all other objects included. */
  public Schema inspectWithObjects() throws SQLException {
    return dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT.withObjects());
  }

  /** The normal form of a wanted schema. */
  public Schema normalize(Schema wanted) throws SQLException {
    return dialect.normalizer().normalize(connection, wanted, inspect());
  }

  private Ddl ddl() {
    return dialect.ddl(new LiveLookup());
  }

  private final class LiveLookup implements SchemaLookup {
    @Override
    public Optional<TableSnapshot> table(QualifiedName name) {
      try {
        return dialect.inspector().table(connection, name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
