package org.athanor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.schema.Schema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/**
 * {@code check} on 1,000 tables: the cold command with its cached model, and reading and comparing
 * in a warm JVM, beside {@code pg_dump --schema-only}.
 *
 * <p>pg_dump refuses servers newer than itself, so both are measured on a server that the pg_dump
 * of this machine reads, when there is one.
 */
final class CheckScenario implements Scenario {
  private static final double COLD_BAR = 1.5;
  private static final double DUMP_BAR = 1.5;
  private static final int WARM_UP = 15;

  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int tables = setting.size(1_000);
    Path folder = setting.newDirectory("check");
    Peers peers = new Peers(setting, folder);
    model(folder, tables);
    Optional<Path> program = PostgresClient.program("pg_dump");
    PostgresServer server = PostgresServer.shared(PostgresClient.VERSION);
    try (ScratchDatabase database = server.createDatabase()) {
      peers.athanor("revision", "--autogenerate", "-m", "all").on(database);
      peers.athanor("upgrade", "head").on(database);
      peers.athanor("check").on(database);
      Race race = new Race().with("Athanor check", () -> peers.athanor("check").on(database));
      Warm warm = new Warm(database);
      race.with("Athanor in a warm JVM", warm::compare);
      program.ifPresent(
          pgDump -> race.with("pg_dump --schema-only", () -> dump(pgDump, folder, database)));
      List<Row> rows = rows(tables, race.run(setting.repetitions()));
      rows.add(queries(setting, warm));
      return rows;
    }
  }

  /** The same read with a tenth of the tables must ask as many questions. */
  private static Row queries(Setting setting, Warm many) throws Exception {
    int tables = setting.size(100);
    Path folder = setting.newDirectory("few");
    RevisionFiles.athanor(folder, tables);
    try (ScratchDatabase database =
        PostgresServer.shared(PostgresClient.VERSION).createDatabase()) {
      new Peers(setting, folder).athanor("upgrade", "head").on(database);
      int few = new Warm(database).queries();
      String verdict = few + " and " + many.queries() + " statements: "
          + (few == many.queries() ? "met" : "MISSED");
      String what = String.format(Locale.ROOT, "reading %,d tables, and as above", tables);
      return new Row(what, "Athanor", Cost.NONE, verdict);
    }
  }

  private static void model(Path folder, int tables) throws IOException {
    String classPath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("athanor-") && !entry.matches(".*(flyway|liquibase).*"))
        .collect(Collectors.joining(File.pathSeparator));
    Path classes = ModelSources.compile(folder, tables, classPath);
    String entries = Arrays.stream(
            (classes + File.pathSeparator + classPath).split(File.pathSeparator))
        .map(entry -> '"' + entry + '"')
        .collect(Collectors.joining(", "));
    Files.writeString(
        folder.resolve("athanor.toml"),
        "[revisions]\nlocations = [\"revisions\"]\nlanguage = \"sql\"\n\n[model]\n"
            + "source = \"hibernate\"\npackages = [\"bench.model\"]\nclasspath = [" + entries
            + "]\n");
    Files.createDirectories(folder.resolve("revisions"));
  }

  private static Cost dump(Path program, Path folder, ScratchDatabase database) throws Exception {
    String url = database.jdbcUrl().substring("jdbc:".length());
    List<String> command =
        List.of(program.toString(), "--schema-only", "-U", database.user(), "-d", url);
    return new ChildProcess(folder, command).run();
  }

  private static List<Row> rows(int tables, Map<String, Cost> costs) {
    String what = String.format(
        Locale.ROOT, "check, %,d tables, PostgreSQL %d", tables, PostgresClient.VERSION);
    Cost dump = costs.get("pg_dump --schema-only");
    List<Row> rows = new ArrayList<>();
    costs.forEach((who, cost) -> {
      String verdict = null;
      if (who.equals("Athanor check")) {
        verdict = Bar.of(cost.wallSeconds(), COLD_BAR, "s wall");
      } else if (dump != null && who.startsWith("Athanor")) {
        verdict = Bar.of(cost.wallSeconds() / dump.wallSeconds(), DUMP_BAR, "x wall of pg_dump");
      }
      rows.add(new Row(what, who, cost, verdict));
    });
    return rows;
  }

  /** Reads the catalog and compares it with what was read before. */
  private static final class Warm {
    private final ScratchDatabase database;
    private final Dialect dialect;
    private final Schema wanted;

    Warm(ScratchDatabase database) throws SQLException {
      this.database = database;
      try (Connection connection = database.open()) {
        this.dialect = Dialects.installed(Warm.class.getClassLoader()).of(connection);
        this.wanted = dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT);
      }
      for (int i = 0; i < WARM_UP; i++) {
        compare();
      }
    }

    /** How many statements one reading of the catalog takes. */
    int queries() throws SQLException {
      QueryCount count = new QueryCount();
      try (Connection connection = database.open()) {
        dialect.inspector().inspect(count.of(connection), Inspector.Scope.DEFAULT);
      }
      return count.queries();
    }

    /** CPU and memory of this process are not measured, only time that passes. */
    Cost compare() throws SQLException {
      long start = System.nanoTime();
      try (Connection connection = database.open()) {
        Schema live = dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT);
        Schema normal = dialect.normalizer().normalize(connection, wanted, live);
        DiffOptions options = DiffOptions.of(dialect.capabilities());
        if (!new Differ(options).diff(live, normal).isEmpty()) {
          throw new IllegalStateException("A schema differs from itself.");
        }
      }
      return new Cost(Double.NaN, (System.nanoTime() - start) / 1e9, Double.NaN);
    }
  }
}
