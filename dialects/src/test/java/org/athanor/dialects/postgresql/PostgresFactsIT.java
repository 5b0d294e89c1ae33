package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.testkit.TracedStatement;
import org.athanor.trace.SessionTrace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares the facts of statements with what the server does when it runs them. */
class PostgresFactsIT {
  @TestFactory
  Stream<DynamicTest> the_server_does_what_the_facts_say() throws IOException {
    int major = PostgresServer.shared().majorVersion();
    List<FactCase> cases = FactCase.all();
    return cases.subList(1, cases.size()).stream()
        .filter(each -> each.isKnownTo(major))
        .map(each -> DynamicTest.dynamicTest(
            each.name(), () -> compare(cases.get(0).sql(), each.sql(), major)));
  }

  private static void compare(String setup, String sql, int major) throws SQLException {
    Dialect dialect = new PostgresDialect(new ServerVersion(major, 0));
    List<String> statements = split(sql, dialect);
    try (ScratchDatabase database = PostgresServer.shared()
            .createDatabase("facts", connection -> run(split(setup, dialect), connection));
        Connection connection = database.open();
        Connection onlooker = database.open()) {
      List<String> all = new ArrayList<>(split(setup, dialect));
      all.addAll(statements);
      StatementFacts facts = facts(all, dialect);
      int last = statements.size() - 1;
      run(statements.subList(0, last), connection);
      connection.setAutoCommit(facts.transaction() == TransactionRule.OUTSIDE);
      StatementFacts seen;
      try (SessionTrace watch = dialect.tracer().orElseThrow().watch(connection, onlooker)) {
        seen = TracedStatement.run(statements.get(last), connection, watch).facts();
      }

      assertThat(locks(facts)).as("locks").isEqualTo(locks(seen));
      assertThat(tables(facts, Set.of(Kind.REWRITE)))
          .as("rewritten")
          .isEqualTo(tables(seen, Set.of(Kind.REWRITE)));
      assertThat(tables(facts, Set.of(Kind.values())))
          .as("read")
          .isEqualTo(tables(seen, Set.of(Kind.values())));
      assertThat(tables(facts, Set.of(Kind.INDEX_BUILD)))
          .as("with a new index")
          .isEqualTo(tables(seen, Set.of(Kind.INDEX_BUILD)));
    }
  }

  private static List<String> split(String script, Dialect dialect) {
    return ScriptSplitter.split(script, dialect.lexicalRules()).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  private static void run(List<String> statements, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static StatementFacts facts(List<String> statements, Dialect dialect) {
    Map<String, String> settings = new HashMap<>(Map.of("timezone", "UTC"));
    CatalogState catalog = CatalogState.empty(dialect.catalogRules());
    StatementFacts facts = StatementFacts.NONE;
    for (String sql : statements) {
      SqlCommand command = dialect.grammar().parse(sql);
      facts = dialect
          .effects()
          .factsOf(command, catalog, name -> Optional.ofNullable(settings.get(name)));
      catalog = catalog.after(command);
      if (command instanceof SessionSetting setting && setting.value() != null) {
        settings.put(setting.name(), setting.value());
      }
    }
    return facts;
  }

  private static Map<String, String> locks(StatementFacts facts) {
    Map<String, String> locks = new TreeMap<>();
    facts.locks().forEach(lock -> locks.put(lock.table().name(), lock.mode().name()));
    return locks;
  }

  private static Set<String> tables(StatementFacts facts, Set<Kind> kinds) {
    Set<String> tables = new TreeSet<>();
    facts.work().stream()
        .filter(work -> kinds.contains(work.kind()))
        .forEach(work -> tables.add(work.table().name()));
    return tables;
  }
}
