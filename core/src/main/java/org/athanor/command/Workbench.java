package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.EnumType;
import org.athanor.schema.Namespace;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What schemas are read with: the dialects, and scratch databases on a server of the wanted
 * product. Closing it drops the scratch databases.
 *
 * <p>Several threads may read states with it, each its own; one closes it when all are done.
 */
public final class Workbench implements AutoCloseable {
  private final @Nullable JdbcConnectionSource server;
  private final @Nullable Dialect offline;
  private final Dialects dialects;
  private final Set<QualifiedName> ownTables;
  private final @Nullable ScratchDatabases scratch;
  private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();

  /**
   * A workbench; nothing is connected to before a state is read.
   *
   * @param server a database of the server on which scratch databases are made
   * @param ownTables the tables that are Athanor's own and no part of any schema
   */
  public Workbench(JdbcConnectionSource server, Dialects dialects, Set<QualifiedName> ownTables) {
    this.server = server;
    this.offline = null;
    this.dialects = dialects;
    this.ownTables = Set.copyOf(ownTables);
    this.scratch = new ScratchDatabases(server, dialects);
  }

  /** A workbench without a server, for states that need none, such as snapshots. */
  public Workbench(Dialect offline, Dialects dialects) {
    this.server = null;
    this.offline = offline;
    this.dialects = dialects;
    this.ownTables = Set.of();
    this.scratch = null;
  }

  /** Makes an empty database that ends with this workbench. */
  ScratchDatabases.Scratch scratch() {
    if (scratch == null) {
      throw noServer();
    }
    return scratch.create();
  }

  /** The dialects. */
  Dialects dialects() {
    return dialects;
  }

  /**
   * The dialect of the server.
   *
   * @throws SQLException when it does not answer
   */
  public Dialect dialect() throws SQLException {
    if (offline != null || server == null) {
      return Objects.requireNonNull(offline);
    }
    try (Connection connection = server.open()) {
      return dialect(connection);
    }
  }

  /** The name of the schema of objects that a state names without one, or null. */
  @Nullable String defaultSchema(ReadSchema read) throws SQLException {
    Connection connection = read.database();
    if (connection != null) {
      return dialect(connection).inspector().defaultSchema(connection);
    }
    return defaultSchema();
  }

  /** The name of the schema of objects that a model names without one, or null. */
  @Nullable String defaultSchema() throws SQLException {
    if (server == null) {
      return null;
    }
    try (Connection own = server.open()) {
      return dialect(own).inspector().defaultSchema(own);
    }
  }

  /** The dialect of a connection. */
  Dialect dialect(Connection connection) throws SQLException {
    return dialects.of(connection);
  }

  /** All schemas of a database but the server's own, without Athanor's tables. */
  ReadSchema inspect(Connection connection) throws SQLException {
    Inspector inspector = dialect(connection).inspector();
    Inspector.Scope scope = scope(connection);
    Schema schema = inspector
        .inspect(connection, scope)
        .withDependencies(inspector.dependencies(connection, scope));
    return new ReadSchema(schema, inspector.unread(connection, scope), connection);
  }

  /** A scratch database that has a schema, read as {@link #inspect}; null where none is made. */
  @Nullable ScratchCopy copy(Schema schema, Connection connection) throws SQLException {
    return scratch == null ? null : ScratchCopy.of(scratch, dialects, scope(connection), schema);
  }

  /** A scratch database that has the tables of a model, and the schemas that it puts them into. */
  ScratchCopy made(Schema model) throws SQLException {
    try (Connection connection = server().open()) {
      Dialect dialect = dialect(connection);
      String own = dialect.inspector().defaultSchema(connection);
      NavigableSet<String> others = new TreeSet<>();
      if (dialect.capabilities().has(Capability.SCHEMAS)) {
        Stream.of(
                model.tables().stream().map(Table::name),
                model.sequences().stream().map(Sequence::name),
                model.enumTypes().stream().map(EnumType::name))
            .flatMap(names -> names)
            .map(QualifiedName::schema)
            .filter(schema -> schema != null && !schema.equals(own))
            .forEach(others::add);
      }
      Inspector.Scope scope = new Inspector.Scope(List.copyOf(others), ownTables).withObjects();
      List<SchemaObject> namespaces = new ArrayList<>(model.objects());
      others.forEach(schema -> namespaces.add(Namespace.of(schema)));
      return ScratchCopy.of(
          Objects.requireNonNull(scratch), dialects, scope, model.withObjects(namespaces));
    }
  }

  private JdbcConnectionSource server() {
    if (server == null) {
      throw noServer();
    }
    return server;
  }

  private static AthanorException noServer() {
    return AthanorException.of(
            ErrorCode.GEN_042, "A scratch database is needed, and no server is named.")
        .fix("add --scratch JDBC-URL, or name the database with --url or --env")
        .build();
  }

  /** What of a database is looked at. */
  Inspector.Scope scope(Connection connection) throws SQLException {
    List<String> schemas = dialect(connection).inspector().schemas(connection);
    return new Inspector.Scope(schemas, ownTables).withObjects().withServerObjects();
  }

  /** Opens a connection that ends with this workbench. */
  Connection open(ConnectionSource connections) throws SQLException {
    Connection connection = connections.open();
    opened.add(connection);
    return connection;
  }

  @Override
  public void close() {
    SQLException failure = null;
    for (Connection connection : opened) {
      try {
        connection.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (scratch != null) {
      scratch.close();
    }
    if (failure != null) {
      throw AthanorException.of(ErrorCode.GEN_004, "A connection cannot be closed.")
          .evidence(String.valueOf(failure.getMessage()))
          .cause(failure)
          .build();
    }
  }
}
