package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.athanor.command.trial.DatabaseSample;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.SampleReader;
import org.athanor.command.trial.SampleReport;
import org.athanor.command.trial.SampleRequest;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.sample.TextScrambler;
import org.athanor.schema.Types;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trials with the rows of a real database, on any product. */
abstract class SampleContract {
  private static final RunnerOptions OPTIONS =
      RunnerOptions.builder(new Author("test", null, "", "")).build();

  private ScratchDatabase real;
  private ScratchDatabase beside;
  private MemoryRevisions revisions;

  abstract ScratchDatabase database();

  abstract DialectProvider provider();

  @BeforeEach
  void open() {
    real = database();
    beside = database();
    revisions = new MemoryRevisions()
        .add(
            "a1",
            "customers",
            op -> {
              op.createTable("customer", t -> {
                t.column("id", Types.integer()).notNull().identity();
                t.column("name", Types.varchar(60)).notNull();
                t.column("state", Types.varchar(10)).notNull();
                t.column("country", Types.character(2));
                t.primaryKey("pk_customer", "id");
                t.check("ck_customer_state", "state IN ('open', 'closed')");
              });
              op.createTable("invoice", t -> {
                t.column("id", Types.integer()).notNull();
                t.column("customer_id", Types.integer()).notNull();
                t.column("follows", Types.integer());
                t.column("total", Types.integer());
                t.primaryKey("pk_invoice", "id");
                t.foreignKey("fk_invoice_customer", "customer_id").references("customer", "id");
                t.foreignKey("fk_invoice_follows", "follows").references("invoice", "id");
              });
            },
            op -> {
              op.dropTable("invoice");
              op.dropTable("customer");
            })
        .add(
            "b2",
            "notes",
            op -> op.addColumn("customer", "note", Types.varchar(60)),
            op -> op.dropColumn("customer", "note"));
  }

  @AfterEach
  void close() {
    beside.close();
    real.close();
  }

  @Test
  void the_rows_of_the_real_database_stop_what_they_would_stop_there() throws SQLException {
    fill("b2");
    revisions.add(
        "c3",
        "totals are due",
        op -> op.execute("UPDATE invoice SET total = 1 / (total + 5) WHERE total < 0"),
        op -> op.execute("UPDATE invoice SET total = total"));
    assertThat(run(Set.of(), null).passed()).isTrue();
    TestRevisions.Report report = run(Set.of(), sample(100));
    if (report.passed()) {
      // SQLite and MariaDB make NULL of a division by zero.
      assertThat(kinds(report, 2)).contains(TrialFinding.Kind.ROWS_CHANGED);
      assertThat(details(report, 2)).contains("-5");
    } else {
      assertThat(kinds(report, 2)).containsExactly(TrialFinding.Kind.UPGRADE_FAILS_ON_ROWS);
    }
  }

  @Test
  void texts_are_scrambled_and_codes_and_numbers_are_what_they_were() throws SQLException {
    fill("b2");
    revisions.add(
        "c3",
        "no names",
        op -> {
          op.dropColumn("customer", "name");
          op.dropColumn("customer", "country");
        },
        op -> {
          op.addColumn("customer", "name", Types.varchar(60));
          op.addColumn("customer", "country", Types.character(2));
        });
    SampleReport sampled = run(Set.of("c3"), sample(100)).sample();
    String details = details(run(Set.of("c3"), sample(100)), 0);
    assertThat(details)
        .containsPattern("had \\[[A-Z][a-z]{3} [A-Z][a-z]{4}, ")
        .contains("had [de, fr, null]")
        .doesNotContain("Anna", "Smith", "Zoë");
    assertThat(sampled).isNotNull();
    assertThat(sampled.tables())
        .hasSize(2)
        .allSatisfy(table -> assertThat(table.taken()).isEqualTo(table.rows()));
  }

  @Test
  void columns_that_are_to_be_kept_are_kept() throws SQLException {
    fill("b2");
    revisions.add(
        "c3",
        "no names",
        op -> op.dropColumn("customer", "name"),
        op -> op.addColumn("customer", "name", Types.varchar(60)));
    DatabaseSample kept = sample(100, "customer.name");
    assertThat(details(run(Set.of("c3"), kept), 0)).contains("had [Anna Smith, Bob Jones, Zoë Ö]");
  }

  @Test
  void what_a_row_refers_to_comes_along() throws SQLException {
    fill("b2");
    DatabaseSample one = sample(1);
    // The first invoice follows the third, which follows the second, of other customers.
    assertThat(one.tables()).hasSize(2);
    assertThat(one.count()).isEqualTo(6);
    SampleReport report = run(Set.of(), one).sample();
    assertThat(report).isNotNull();
    assertThat(report.taken()).isEqualTo(6);
  }

  @Test
  void rows_are_carried_along_by_what_was_not_applied_there() throws SQLException {
    fill("b2");
    revisions
        .add(
            "c3",
            "double",
            op -> op.execute("UPDATE invoice SET total = 2 * total"),
            op -> op.execute("UPDATE invoice SET total = total / 2"))
        .add(
            "d4",
            "no totals",
            op -> op.dropColumn("invoice", "total"),
            op -> op.addColumn("invoice", "total", Types.integer()));
    assertThat(details(run(Set.of("d4"), sample(100)), 0)).contains("had [-10, 14, 16]");
  }

  @Test
  void a_database_before_the_newest_revisions_gives_rows_to_older_ones_too() throws SQLException {
    fill("b2");
    TestRevisions.Report report = run(Set.of(), sample(100));
    assertThat(report.passed()).isTrue();
    assertThat(report.trials()).extracting(RevisionTrial::tables).containsExactly(0, 2);
  }

  @Test
  void numbers_go_on_above_those_of_the_sample() throws SQLException {
    fill("b2");
    revisions.add(
        "c3",
        "one more",
        op -> op.execute("INSERT INTO customer (name, state) VALUES ('x', 'open')"),
        op -> op.execute("DELETE FROM customer WHERE name = 'x'"));
    TestRevisions.Report report = run(Set.of("c3"), sample(100));
    assertThat(kinds(report, 0)).containsExactly(TrialFinding.Kind.ROWS_CHANGED);
  }

  @Test
  void nothing_of_the_real_database_changes() throws SQLException {
    fill(null);
    DatabaseSample sample = sample(100);
    assertThat(sample.origin().heads()).isEmpty();
    assertThat(sample.origin().applied()).isEmpty();
    try (Connection connection = real.open();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM athanor_version"))
          .isInstanceOf(SQLException.class);
      try (ResultSet row = statement.executeQuery("SELECT name FROM customer WHERE id = 1")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("Anna Smith");
      }
    }
    TestRevisions.Report report = run(Set.of(), sample);
    assertThat(report.passed()).isTrue();
    assertThat(report.sample()).isNotNull();
    assertThat(report.sample().taken()).isEqualTo(6);
  }

  @Test
  void a_database_without_rows_is_refused() throws SQLException {
    execute(real, "CREATE TABLE other (id int)");
    assertRefused(() -> sample(100), ErrorCode.SMP_002, "no row to sample");
  }

  @Test
  void a_database_of_other_tables_is_refused() throws SQLException {
    execute(real, "CREATE TABLE other (id int)", "INSERT INTO other VALUES (1)");
    DatabaseSample sample = sample(100);
    assertRefused(() -> run(Set.of(), sample), ErrorCode.SMP_002, "makes a table of");
  }

  @Test
  void a_column_to_keep_that_is_not_there_is_refused() throws SQLException {
    fill("b2");
    assertRefused(
        () -> sample(100, "customer.nmae"), ErrorCode.SMP_003, "\"customer.nmae\" names no column");
  }

  @Test
  void what_is_only_read_takes_no_rows() throws SQLException {
    execute(real, "CREATE TABLE other (id int)");
    JdbcConnectionSource reading =
        connections(real).withDriverProperties(provider().readOnlyProperties());
    try (Connection connection = reading.open();
        Statement statement = connection.createStatement()) {
      boolean isGuarded = !provider().readOnlyProperties().isEmpty();
      for (var each : dialects().of(connection).session().beforeReadingOnly()) {
        statement.execute(each.text());
        isGuarded = true;
      }
      assertThat(isGuarded).isEqualTo(!provider().name().equals("h2"));
      if (isGuarded) {
        assertThatThrownBy(() -> statement.execute("INSERT INTO other VALUES (1)"))
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void a_connection_that_ends_while_it_is_sampled_is_told() throws SQLException {
    fill("b2");
    Iterator<ConnectionSource> sources = List.<ConnectionSource>of(real, beside).iterator();
    assertRefused(() -> sample(new Ending(sources)), ErrorCode.SMP_001, "No sample can be taken");
  }

  /** Connections of which the last one has ended before it is used. */
  private record Ending(Iterator<ConnectionSource> sources) implements ConnectionSource {
    @Override
    public Connection open() throws SQLException {
      Connection connection = sources.next().open();
      if (!sources.hasNext()) {
        connection.close();
      }
      return connection;
    }

    @Override
    public String displayUrl() {
      return "jdbc:ending";
    }
  }

  static void assertRefused(Runnable action, ErrorCode code, String words) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            AthanorException.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  /** Rows as people make them, on a database that stands at a revision or knows of none. */
  private void fill(@Nullable String revision) throws SQLException {
    RevisionId at = RevisionId.of(revision == null ? "b2" : revision);
    new MigrationRunner(revisions, new Database(connections(real), dialects()), OPTIONS, List.of())
        .upgrade(RevisionTarget.of(at));
    if (revision == null) {
      execute(real, "DROP TABLE athanor_version", "DROP TABLE athanor_history");
    }
    execute(
        real,
        "INSERT INTO customer (name, state, country) VALUES ('Anna Smith', 'open', 'de')",
        "INSERT INTO customer (name, state, country) VALUES ('Bob Jones', 'closed', 'fr')",
        "INSERT INTO customer (name, state) VALUES ('Zoë Ö', 'open')",
        "INSERT INTO invoice VALUES (2, 2, NULL, 7)",
        "INSERT INTO invoice VALUES (3, 3, 2, 8)",
        "INSERT INTO invoice VALUES (1, 1, 3, -5)");
  }

  private static void execute(ScratchDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private DatabaseSample sample(int rows, String... keep) {
    JdbcConnectionSource reading =
        connections(real).withDriverProperties(provider().readOnlyProperties());
    return sample(reading, rows, keep);
  }

  DatabaseSample sample(ConnectionSource source) {
    return sample(source, 100);
  }

  private DatabaseSample sample(ConnectionSource source, int rows, String... keep) {
    TextScrambler scrambler = new TextScrambler("k".getBytes(StandardCharsets.UTF_8));
    return new SampleReader(new Database(source, dialects()), revisions, OPTIONS)
        .read(new SampleRequest(rows, List.of(keep), scrambler));
  }

  private TestRevisions.Report run(Set<String> only, @Nullable DatabaseSample sample) {
    TestRevisions.Selection selection = new TestRevisions.Selection(
        Set.copyOf(only.stream().map(RevisionId::of).toList()), 1, 0, sample);
    try (ScratchDatabases scratch = new ScratchDatabases(connections(beside), dialects())) {
      return new TestRevisions(revisions, scratch, dialects(), OPTIONS).run(selection, trial -> {});
    }
  }

  private Dialects dialects() {
    return new Dialects(List.of(provider()));
  }

  private static JdbcConnectionSource connections(ScratchDatabase database) {
    return new JdbcConnectionSource(
        database.jdbcUrl(), database.user(), database.password(), Duration.ofSeconds(30));
  }

  private static List<TrialFinding.Kind> kinds(TestRevisions.Report report, int trial) {
    return report.trials().get(trial).findings().stream()
        .map(TrialFinding::kind)
        .toList();
  }

  private static String details(TestRevisions.Report report, int trial) {
    StringBuilder details = new StringBuilder();
    report.trials().get(trial).findings().forEach(finding -> details.append(finding.details()));
    return details.toString();
  }
}
