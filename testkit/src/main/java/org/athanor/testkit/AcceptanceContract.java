package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.plan.Simulator;
import org.athanor.schema.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The loop that every plan must close: an old and a new schema as SQL, the plan between them,
 * applied; then nothing differs from the new one any more; then taken back, and nothing differs
 * from the old one. And each way the other way round.
 */
public abstract class AcceptanceContract extends DialectContract {
  /**
   * Two schemas.
   *
   * @param name what the step between them is about
   * @param before the statements that make the one
   * @param after the statements that make the other
   */
  public record Case(String name, List<String> before, List<String> after) {
    public Case {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    Case turned() {
      return new Case(name + ", the other way", /* before= */ after, /* after= */ before);
    }
  }

  /** For subclasses. */
  protected AcceptanceContract() {}

  /** Cases in the product's own SQL, besides the common ones. */
  protected abstract List<Case> ownCases();

  @TestFactory
  final Stream<DynamicTest> plans_lead_there_and_back() {
    List<Case> cases = new ArrayList<>(AcceptanceCases.COMMON);
    if (has(Capability.PARTIAL_INDEXES)) {
      cases.add(AcceptanceCases.PARTIAL_INDEX);
    }
    cases.addAll(ownCases());
    return cases.stream()
        .flatMap(each -> Stream.of(each, each.turned()))
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> closeLoop(each)));
  }

  private void closeLoop(Case each) throws Exception {
    ConnectionSource workSource = createDatabase();
    ConnectionSource goalSource = createDatabase();
    try (Connection work = workSource.open();
        Connection goal = goalSource.open()) {
      Schema live = made(work, each.before());
      Schema wanted = made(goal, each.after());
      closeLoop(new TestDatabase(work, provider().connect(work)), live, wanted);
    } finally {
      close(workSource);
      close(goalSource);
    }
  }

  private static void close(ConnectionSource source) throws Exception {
    if (source instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /**
   * A statement of the common cases as the product has it, where it does not follow the standard.
   */
  protected String inOwnWords(String sql) {
    return sql;
  }

  private Schema made(Connection connection, List<String> statements) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(inOwnWords(sql));
      }
    }
    Dialect dialect = provider().connect(connection);
    return new TestDatabase(connection, dialect)
        .inspect()
        .withDependencies(dialect.inspector().dependencies(connection, Inspector.Scope.DEFAULT));
  }

  private static void closeLoop(TestDatabase database, Schema live, Schema wanted)
      throws SQLException {
    MigrationPlan plan =
        new Planner(database.dialect()).plan(diff(database, live, wanted), live, wanted);
    for (Operation operation : plan.upgradeOperations()) {
      database.run(operation);
    }
    Schema up = database.inspect();
    assertThat(diff(database, up, wanted))
        .as("after %s", plan.upgradeOperations())
        .isEmpty();
    Schema simulated = database
        .dialect()
        .normalizer()
        .normalizeOffline(new Simulator().apply(live, plan.upgradeOperations()));
    assertThat(diff(database, simulated, wanted)).as("simulated").isEmpty();
    for (Operation operation : plan.downgradeOperations()) {
      database.run(operation);
    }
    assertThat(diff(database, database.inspect(), live))
        .as("after %s", plan.downgradeOperations())
        .isEmpty();
  }

  private static List<SchemaChange> diff(TestDatabase database, Schema from, Schema to) {
    Dialect dialect = database.dialect();
    return new Differ(DiffOptions.of(dialect.capabilities())).diff(from, to);
  }
}
