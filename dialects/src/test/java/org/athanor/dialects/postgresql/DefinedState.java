package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.Normalizer;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;

/** States of a database that SQL defines, and the ways between them. */
final class DefinedState {
  private DefinedState() {}

  static TestDatabase open(Connection connection) throws SQLException {
    return new TestDatabase(connection, new PostgresDialectProvider().connect(connection));
  }

  /** What {@code sql} makes of an empty database. */
  static Schema of(String sql) throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(sql);
      Schema state = read(database);
      releaseSubscriptions(database, state);
      return state;
    }
  }

  /** A database with subscriptions cannot be dropped. */
  private static void releaseSubscriptions(TestDatabase database, Schema state)
      throws SQLException {
    for (SchemaObject object : state.objects()) {
      if (object.kind() == ObjectKind.SUBSCRIPTION && object instanceof ServerObject subscription) {
        for (String statement : subscription.drop()) {
          database.executeSql(statement);
        }
      }
    }
  }

  /** All that is compared of a database, with what its objects need of each other. */
  static Schema read(TestDatabase database) throws SQLException {
    Inspector inspector = database.dialect().inspector();
    Connection connection = database.connection();
    Inspector.Scope scope = new Inspector.Scope(inspector.schemas(connection), Set.of())
        .withObjects()
        .withServerObjects();
    return inspector
        .inspect(connection, scope)
        .withDependencies(inspector.dependencies(connection, scope));
  }

  static List<SchemaChange> changes(TestDatabase database, Schema wanted) throws SQLException {
    return changes(database, read(database), wanted);
  }

  private static List<SchemaChange> changes(TestDatabase database, Schema live, Schema wanted) {
    DiffOptions options = DiffOptions.of(database.dialect().capabilities());
    Normalizer normalizer = database.dialect().normalizer();
    return new Differ(options)
        .diff(normalizer.comparable(live, wanted), normalizer.aligned(wanted, live));
  }

  /** Leads there, and finds nothing to do then. */
  static MigrationPlan lead(TestDatabase database, Schema wanted) throws SQLException {
    Dialect dialect = database.dialect();
    Schema live = read(database);
    MigrationPlan plan = new Planner(dialect, Planner.Purpose.SCRIPT)
        .plan(
            changes(database, live, wanted),
            dialect.normalizer().comparable(live, wanted),
            dialect.normalizer().aligned(wanted, live));
    for (Operation step : plan.upgradeOperations()) {
      database.run(step);
    }
    assertThat(changes(database, wanted)).isEmpty();
    return plan;
  }

  /** There from nothing, through all states, and all the way back. */
  static void leadThrough(String line) throws SQLException {
    String[] states = line.split(" \\| ", -1);
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      Schema empty = read(database);
      for (String state : states) {
        Schema wanted = of(state);
        assertThat(changes(database, wanted)).isNotEmpty();
        lead(database, wanted);
      }
      for (int i = states.length - 1; i >= 0; i--) {
        lead(database, of(states[i]));
      }
      lead(database, empty);
    }
  }
}
