package org.athanor.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of 1,000,000 rows goes into a table of PostgreSQL: Athanor's bulk insert, from the
 * file and from a stream that makes the same rows, beside {@code psql} with {@code \copy} and the
 * driver's COPY by hand. The table is made before, and Athanor's revision is compiled before.
 */
final class BulkScenario implements Scenario {
  private static final double WALL_BAR = 1.5;
  private static final String PSQL = "psql \\copy";

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(1_000_000);
    Path file = setting.newDirectory("rows").resolve("item.csv");
    write(file, count);
    Peers fromFile = peers(setting, file, ".csv(\"item.csv\")");
    Peers fromStream = peers(
        setting,
        file,
        ".rows(\"items\", () -> java.util.stream.IntStream.rangeClosed(1, " + count + ").mapToObj("
            + "i -> new Object[] {i, \"code \" + i, \"name of number \" + i, i * 7L}))");
    for (Peers peers : List.of(fromFile, fromStream)) {
      filled(count, peers.athanor("upgrade", "head"));
    }
    Race race = new Race()
        .with("driver's COPY by hand", () -> filled(count, db -> byHand(setting, db, file)))
        .with("Athanor, file", () -> filled(count, fromFile.athanor("upgrade", "head")))
        .with("Athanor, stream", () -> filled(count, fromStream.athanor("upgrade", "head")));
    PostgresClient.program("psql")
        .ifPresent(psql -> race.with(PSQL, () -> filled(count, db -> psql(psql, db, file))));
    Map<String, Cost> costs = race.run(setting.repetitions());
    String what = String.format(Locale.ROOT, "bulk insert, %,d rows, PostgreSQL", count);
    List<Row> rows = new ArrayList<>();
    costs.forEach((who, cost) -> rows.add(new Row(what, who, cost, verdict(who, costs))));
    return rows;
  }

  private static void write(Path file, int count) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("id,code,name,total\n");
      for (int i = 1; i <= count; i++) {
        out.write(i + ",code " + i + ",name of number " + i + "," + i * 7L + "\n");
      }
    }
  }

  private static Peers peers(Setting setting, Path file, String rows) throws IOException {
    Path folder = setting.newDirectory("bulk");
    RevisionFiles.bulk(folder, rows);
    Files.createLink(folder.resolve("revisions").resolve("item.csv"), file);
    return new Peers(setting, folder);
  }

  private static Cost psql(Path program, ScratchDatabase database, Path file) throws Exception {
    String url = database.jdbcUrl().substring("jdbc:".length());
    List<String> command = List.of(
        program.toString(),
        "-X",
        "-v",
        "ON_ERROR_STOP=1",
        "-U",
        database.user(),
        "-d",
        url,
        "-c",
        "\\copy item FROM '" + file + "' CSV HEADER");
    return new ChildProcess(folder(file), command).run();
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static Cost byHand(Setting setting, ScratchDatabase database, Path file)
      throws Exception {
    List<String> command = setting.java(
        CopyByHand.class, Contestant.FLOOR, database.jdbcUrl(), database.user(), file.toString());
    return new ChildProcess(folder(file), command).run();
  }

  private static Cost filled(int count, Peers.Run run) throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      try (Connection connection = database.open();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE item (id integer NOT NULL PRIMARY KEY,"
            + " code varchar(40), name varchar(100), total bigint)");
      }
      Cost cost = run.on(database);
      requireRows(database, count);
      return cost;
    }
  }

  private static void requireRows(ScratchDatabase database, int count) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*), sum(total) FROM item")) {
      rows.next();
      if (rows.getInt(1) != count || rows.getLong(2) != 7L * count * (count + 1L) / 2) {
        throw new IllegalStateException("The table does not hold the rows.");
      }
    }
  }

  private static @Nullable String verdict(String who, Map<String, Cost> costs) {
    Cost own = costs.get(who);
    Cost psql = costs.get(PSQL);
    return own == null || psql == null || !who.startsWith("Athanor")
        ? null
        : Bar.of(own.wallSeconds() / psql.wallSeconds(), WALL_BAR, "x wall of " + PSQL);
  }
}
