package org.athanor.dialects.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.varchar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.athanor.command.Autogenerate;
import org.athanor.command.CreateRevision;
import org.athanor.command.Decisions;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.DdlDecorator;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectDecorator;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Operations;
import org.athanor.migration.TableDefinition;
import org.athanor.operation.CreateIndex;
import org.athanor.plan.Simulator;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.script.FileNameTemplate;
import org.athanor.script.IdSource;
import org.athanor.script.IdStrategy;
import org.athanor.script.Language;
import org.athanor.script.RevisionWriter;
import org.athanor.script.ScriptDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated revisions are tried with rows before there is a file of them. */
final class PostgresProofIT {
  @TempDir
  Path folder;

  private ScratchDatabase database;
  private Schema model = Schema.empty();
  private Provider provider = new Provider(List.of());

  /** What a dialect of a test does wrong. */
  private enum Fault {
    FORGETS_INDEXES,
    HAS_NO_SCRATCH
  }

  /** PostgreSQL with faults. */
  private record Provider(List<Fault> faults) implements DialectProvider {
    private static final PostgresDialectProvider BASE = new PostgresDialectProvider();

    @Override
    public String name() {
      return BASE.name();
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
      return BASE.acceptsUrl(jdbcUrl);
    }

    @Override
    public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
      return faults.contains(Fault.HAS_NO_SCRATCH) ? Optional.empty() : BASE.scratch(jdbcUrl, name);
    }

    @Override
    public Dialect connect(Connection connection) throws SQLException {
      Dialect base = BASE.connect(connection);
      return faults.contains(Fault.FORGETS_INDEXES) ? new Forgetful(base) : base;
    }

    @Override
    public Dialect offline(ServerVersion version) {
      return BASE.offline(version);
    }
  }

  private record Forgetful(Dialect base) implements DialectDecorator {
    @Override
    public Ddl ddl(SchemaLookup lookup) {
      return new ForgetfulDdl(base.ddl(lookup));
    }
  }

  private record ForgetfulDdl(Ddl base) implements DdlDecorator {
    @Override
    public List<org.athanor.dialect.Statement> visit(CreateIndex operation) {
      return List.of();
    }
  }

  @BeforeEach
  void open() {
    database = PostgresServer.shared().createDatabase();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Schema table(Consumer<TableDefinition> columns) {
    return new Simulator()
        .apply(
            Schema.empty(),
            Operations.record(op -> op.createTable("customer", t -> {
              t.column("id", bigint()).notNull();
              t.primaryKey("pk_customer", "id");
              columns.accept(t);
            })));
  }

  private Environment environment() {
    SchemaSource source = new SchemaSource() {
      @Override
      public Schema read() {
        return model;
      }

      @Override
      public String description() {
        return "a test";
      }
    };
    ScriptDirectory scripts = ScriptDirectory.open(
        new ScriptDirectory.Options(List.of(folder), false, List.of(), folder.resolve("cache")));
    return new Environment(
        scripts,
        new Database(database, new Dialects(List.of(provider))),
        RunnerOptions.builder(new Author("ann", null, "here", "test")).build(),
        dialect -> source,
        List.of());
  }

  private Autogenerate.Report generate(
      String message, Autogenerate.Proving proving, Decisions decisions) {
    Environment environment = environment();
    FileNameTemplate template =
        new FileNameTemplate(FileNameTemplate.SQL_PATTERN, FileNameTemplate.SLUG_LENGTH);
    CreateRevision creation = new CreateRevision(
        environment.revisions().graph(),
        new RevisionWriter(new RevisionWriter.Style(Language.SQL, folder, "", template)),
        new IdSource(IdStrategy.HASH, new Random(message.hashCode())),
        Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
    JdbcConnectionSource server = new JdbcConnectionSource(
        database.jdbcUrl(), database.user(), database.password(), Duration.ofSeconds(20));
    try (ScratchDatabases scratch =
        new ScratchDatabases(server, environment.database().dialects())) {
      return new Autogenerate(environment, ModelOptions.DEFAULT, creation, Language.SQL)
          .withScratch(scratch, proving)
          .run(CreateRevision.Request.onHead(message), Autogenerate.WhenEmpty.NO_FILE, decisions);
    }
  }

  private Autogenerate.Report proved(String message) {
    return generate(message, Autogenerate.Proving.REQUIRED, Decisions.NONE);
  }

  private void upgrade() {
    environment().runner().upgrade(RevisionTarget.HEAD);
  }

  private void begin(Schema first) {
    model = first;
    proved("first");
    upgrade();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.open();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
  }

  @Test
  void a_revision_that_misses_something_makes_no_file() throws Exception {
    begin(table(t -> t.column("name", text())));
    provider = new Provider(List.of(Fault.FORGETS_INDEXES));
    model = table(t -> {
      t.column("name", text());
      t.index("ix_customer_name", "name");
    });

    AthanorException failure = catchThrowableOfType(AthanorException.class, () -> proved("index"));

    assertThat(failure.code()).isEqualTo(ErrorCode.GEN_022);
    assertThat(failure.evidence())
        .containsExactly("table \"customer\": index \"ix_customer_name\" [name] is missing");
    assertThat(files()).hasSize(1);
  }

  @Test
  void without_a_scratch_database_there_is_no_proof_and_with_prove_no_file() throws Exception {
    provider = new Provider(List.of(Fault.HAS_NO_SCRATCH));
    model = table(t -> {});

    AthanorException failure = catchThrowableOfType(AthanorException.class, () -> proved("first"));
    assertThat(failure.code()).isEqualTo(ErrorCode.GEN_023);
    assertThat(files()).isEmpty();
    Autogenerate.Report report =
        generate("first", Autogenerate.Proving.IF_POSSIBLE, Decisions.NONE);
    assertThat(report.proof()).isNull();
    assertThat(report.notes()).anyMatch(note -> note.startsWith("not proved: "));
    assertThat(files()).hasSize(1);
  }

  @Test
  void a_new_column_is_filled_with_the_value_that_was_given() throws Exception {
    begin(table(t -> t.column("name", text()).notNull()));
    sql("INSERT INTO customer VALUES (1, 'ann')");
    model = table(t -> {
      t.column("name", text()).notNull();
      t.column("short", varchar(2)).notNull();
    });
    Decisions decisions = Decisions.NONE.withValues(Map.of("customer.short", "substr(name, 1, 2)"));

    Autogenerate.Report report = generate("short", Autogenerate.Proving.REQUIRED, decisions);

    assertThat(report.proof()).contains("with rows in 1 table");
    upgrade();
    sql("DO $$ BEGIN ASSERT (SELECT short FROM customer) = 'an'; END $$");
  }

  @Test
  void a_column_that_nobody_filled_is_proved_without_rows_in_its_table() {
    begin(table(t -> {}));
    model = table(t -> t.column("age", integer()).notNull());

    Autogenerate.Report report = proved("age");

    assertThat(report.proof()).contains("with rows in 0 tables");
    assertThat(report.notes())
        .anyMatch(note -> note.contains("--fill customer.age=EXPRESSION"))
        .contains("proved without rows in customer (a new column has no value for them)");
  }

  @Test
  void rows_that_satisfy_checks_are_found() {
    begin(table(t -> {
      t.column("state", varchar(10)).notNull();
      t.column("age", integer()).notNull();
      t.column("mail", text()).notNull();
      t.check("ck_state", "state IN ('new', 'old')");
      t.check("ck_age", "age >= 18 AND age < 21");
      t.check("ck_mail", "mail LIKE '%@%'");
    }));
    model = table(t -> {
      t.column("state", varchar(10)).notNull();
      t.column("age", bigint()).notNull();
      t.column("mail", text()).notNull();
      t.check("ck_state", "state IN ('new', 'old')");
      t.check("ck_age", "age >= 18 AND age < 21");
      t.check("ck_mail", "mail LIKE '%@%'");
    });

    assertThat(proved("longer").proof()).contains("with rows in 1 table");
  }

  @Test
  void a_check_that_no_made_up_row_satisfies_is_told() {
    String check = "age > 5000 AND age % 1001 = 17 AND age % 7 = 3";
    begin(table(t -> {
      t.column("age", integer()).notNull();
      t.check("ck_age", check);
    }));
    model = table(t -> {
      t.column("age", bigint()).notNull();
      t.check("ck_age", check);
    });

    assertThat(proved("longer").notes())
        .anyMatch(note -> note.startsWith("proved without rows in customer (the database refuses"
            + " those made up for it: ERROR: new row"));
  }

  @Test
  void a_text_that_is_no_number_stops_the_upgrade_before_anything_changes() throws Exception {
    begin(table(t -> t.column("age", text())));
    sql("INSERT INTO customer VALUES (1, '7'), (2, 'seven')");
    model = table(t -> t.column("age", integer()));

    assertThat(proved("number").proof()).contains("with rows in 1 table");
    AthanorException failure = catchThrowableOfType(AthanorException.class, this::upgrade);

    assertThat(failure.code()).isEqualTo(ErrorCode.RUN_021);
    assertThat(failure.toText()).contains("do not fit its new type integer");
    sql("DELETE FROM customer WHERE age = 'seven'");
    upgrade();
    sql("DO $$ BEGIN ASSERT (SELECT age FROM customer) = 7; END $$");
  }

  @Test
  void a_view_that_is_made_again_keeps_its_rights_owner_and_comments() throws Exception {
    begin(table(t -> t.column("name", varchar(9))));
    sql("CREATE ROLE keeper; CREATE ROLE reader; CREATE ROLE \"Wri ter\";"
        + " CREATE VIEW names AS SELECT id, name FROM customer;"
        + " COMMENT ON VIEW names IS 'all'; COMMENT ON COLUMN names.name IS 'of whom';"
        + " CREATE VIEW longest AS SELECT max(name) AS name FROM names;"
        + " GRANT SELECT ON names TO reader; GRANT UPDATE (name) ON names TO \"Wri ter\";"
        + " GRANT SELECT ON longest TO reader WITH GRANT OPTION;"
        + " ALTER VIEW longest OWNER TO keeper");
    String before = rights();
    model = table(t -> t.column("name", varchar(20)));

    Autogenerate.Report report = proved("longer");
    upgrade();

    assertThat(report.proof()).contains("with rows in 1 table");
    assertThat(before).contains("reader=r/").contains("keeper").contains("of whom");
    assertThat(rights()).isEqualTo(before);
    assertThat(Files.readString(report.file()))
        .doesNotContain("REVOKE ALL")
        .doesNotContain("IS NULL");
    environment().runner().downgrade(RevisionTarget.parse("-1"));
    assertThat(rights()).isEqualTo(before);
    sql("DROP OWNED BY keeper, reader, \"Wri ter\" CASCADE;"
        + " DROP ROLE keeper, reader, \"Wri ter\"");
  }

  private String rights() throws SQLException {
    try (Connection connection = database.open();
        Statement run = connection.createStatement();
        ResultSet row = run.executeQuery("""
            SELECT string_agg(concat_ws(' ', c.relname, c.relowner::regrole, c.relacl,
              obj_description(c.oid, 'pg_class'), a.attname, a.attacl,
              col_description(c.oid, a.attnum)), E'\n' ORDER BY c.relname, a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relkind = 'v'
              AND c.relnamespace = 'public'::regnamespace
            """)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void a_comparison_that_shall_be_whole_is_refused_where_it_is_not() throws Exception {
    begin(table(t -> {}));
    sql("CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8");
    model = table(t -> t.column("name", text()));
    Decisions whole = Decisions.NONE.withUnread(Decisions.Unread.REFUSE);

    AthanorException failure = catchThrowableOfType(
        AthanorException.class, () -> generate("whole", Autogenerate.Proving.OFF, whole));
    assertThat(failure.code()).isEqualTo(ErrorCode.GEN_050);
    assertThat(failure.evidence())
        .containsExactly("the database has 1 conversions, which are not compared");
    sql("DROP CONVERSION latin");
    assertThat(generate("whole", Autogenerate.Proving.OFF, whole).changes()).hasSize(1);
  }
}
