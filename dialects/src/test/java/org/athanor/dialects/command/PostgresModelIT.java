package org.athanor.dialects.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.varchar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.athanor.command.Autogenerate;
import org.athanor.command.Check;
import org.athanor.command.CreateRevision;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Operations;
import org.athanor.migration.TableDefinition;
import org.athanor.plan.Simulator;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.RunnerOptions;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that changes, its revisions in files, and the database that follows. */
final class PostgresModelIT {
  @TempDir
  Path folder;

  private ScratchDatabase database;
  private Schema model = Schema.empty();

  @BeforeEach
  void open() {
    database = PostgresServer.shared().createDatabase();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Schema schemaOf(Consumer<Operations> recording) {
    return new Simulator().apply(Schema.empty(), Operations.record(recording));
  }

  private static void customer(TableDefinition t) {
    t.column("id", bigint()).identity();
    t.column("name", varchar(50)).notNull();
    t.primaryKey("pk_customer", "id");
  }

  private static Schema first() {
    return schemaOf(op -> op.createTable("customer", PostgresModelIT::customer));
  }

  private static Schema second() {
    return schemaOf(op -> {
      op.createTable("customer", t -> {
        customer(t);
        t.column("age", integer()).defaultExpression("1 + 1");
        t.check("ck_age", "age between 0 and 150");
      });
      op.createTable("invoice", t -> {
        t.column("id", bigint()).identity();
        t.column("customer_id", bigint()).notNull();
        t.primaryKey("pk_invoice", "id");
        t.foreignKey("fk_invoice_customer", "customer_id").references("customer", "id");
        t.index("ix_invoice_customer", "customer_id");
      });
    });
  }

  private ScriptDirectory scripts() {
    return ScriptDirectory.open(
        new ScriptDirectory.Options(List.of(folder), false, List.of(), folder.resolve("cache")));
  }

  private Environment environment() {
    return environment(database);
  }

  private Environment environment(ConnectionSource connections) {
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
    Dialects dialects = Dialects.installed(PostgresModelIT.class.getClassLoader());
    return new Environment(
        scripts(),
        new Database(connections, dialects),
        RunnerOptions.builder(new Author("ann", null, "here", "test")).build(),
        dialect -> source,
        List.of());
  }

  private Autogenerate.Report generate(String message, Language language) {
    String pattern =
        language == Language.JAVA ? FileNameTemplate.JAVA_PATTERN : FileNameTemplate.SQL_PATTERN;
    FileNameTemplate template = new FileNameTemplate(pattern, FileNameTemplate.SLUG_LENGTH);
    CreateRevision creation = new CreateRevision(
        scripts().graph(),
        new RevisionWriter(new RevisionWriter.Style(language, folder, "", template)),
        new IdSource(IdStrategy.HASH, new Random(message.hashCode())),
        Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
    return new Autogenerate(environment(), ModelOptions.DEFAULT, creation, language)
        .run(CreateRevision.Request.onHead(message), Autogenerate.WhenEmpty.NO_FILE);
  }

  private List<String> differences() {
    return new Check(environment(), ModelOptions.DEFAULT).run().differences();
  }

  private void upgrade() {
    environment().runner().upgrade(RevisionTarget.parse("head"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void generated_revisions_lead_to_the_model_and_back(Language language) throws IOException {
    model = first();
    assertThat(generate("first", language).changes())
        .containsExactly("table \"customer\" is missing");
    upgrade();
    assertThat(differences()).isEmpty();

    model = second();
    Autogenerate.Report report = generate("second", language);
    assertThat(report.changes())
        .containsExactly(
            "table \"customer\": column \"age\" integer is missing",
            "table \"customer\": check constraint \"ck_age\" is missing",
            "table \"invoice\" is missing");
    upgrade();
    assertThat(differences()).isEmpty();
    assertThat(generate("third", language).file()).isNull();

    environment().runner().downgrade(RevisionTarget.parse("-1"));
    upgrade();
    assertThat(differences()).isEmpty();
    assertThat(Files.readString(report.file())).contains("invoice");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_view_on_a_column_of_another_type_is_made_again_around_the_change(Language language)
      throws SQLException {
    model = first();
    generate("first", language);
    upgrade();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE VIEW names AS SELECT name FROM customer");
    }

    model = schemaOf(op -> op.createTable("customer", t -> {
      t.column("id", bigint()).identity();
      t.column("name", varchar(80)).notNull();
      t.primaryKey("pk_customer", "id");
    }));
    generate("longer names", language);
    upgrade();

    assertThat(differences()).isEmpty();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("SELECT name FROM names")).isTrue();
    }
    environment().runner().downgrade(RevisionTarget.parse("-1"));
  }

  private static Schema moods(String... labels) {
    return schemaOf(op -> {
      op.createEnumType("mood", labels);
      op.createTable("diary", t -> {
        t.column("id", bigint()).identity();
        t.column("mood", named("mood")).defaultValue(labels[labels.length - 1]);
        t.primaryKey("pk_diary", "id");
      });
    });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_new_value_of_an_enum_is_committed_before_it_becomes_a_default(Language language)
      throws IOException {
    model = moods("sad", "ok");
    generate("first", language);
    upgrade();

    model = moods("sad", "ok", "happy");
    Autogenerate.Report report = generate("second", language);
    upgrade();

    assertThat(differences()).isEmpty();
    assertThat(Files.readString(report.file()))
        .contains(language == Language.JAVA ? "op.autocommit(" : "-- transactional: false");
    environment().runner().downgrade(RevisionTarget.parse("-1"));
    upgrade();
    assertThat(differences()).isEmpty();
  }

  @Test
  void what_is_lost_stands_in_the_file_and_in_the_report() throws IOException {
    model = second();
    generate("all", Language.JAVA);
    upgrade();
    model = first();

    Autogenerate.Report report = generate("less", Language.JAVA);

    assertThat(report.destructive())
        .containsExactlyInAnyOrder(
            "drops column \"age\" of \"customer\" and its values",
            "drops table \"invoice\" and its rows");
    assertThat(Files.readString(report.file()))
        .contains("// destructive: drops table \"invoice\" and its rows")
        .contains("op.dropTable(\"invoice\")");
  }

  /** A model says nothing of views, functions and triggers, so it does not miss or forbid them. */
  @Test
  void objects_besides_tables_are_no_difference_from_a_model() throws Exception {
    model = first();
    generate("first", Language.JAVA);
    upgrade();
    try (var connection = database.open();
        var statement = connection.createStatement()) {
      statement.execute("CREATE VIEW v AS SELECT id FROM customer");
      statement.execute("CREATE MATERIALIZED VIEW m AS SELECT id FROM customer");
      statement.execute("CREATE INDEX ON m (id)");
      statement.execute("CREATE DOMAIN d AS text");
      statement.execute(
          "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS" + " 'BEGIN RETURN NEW; END'");
      statement.execute(
          "CREATE TRIGGER g BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION f()");
      statement.execute("CREATE POLICY p ON customer USING (true)");
    }
    assertThat(differences()).isEmpty();
  }

  @Test
  void a_database_behind_its_revisions_is_not_compared() {
    model = first();
    generate("first", Language.SQL);

    AthanorException error = catchThrowableOfType(AthanorException.class, this::differences);

    assertThat(error.code()).isEqualTo(ErrorCode.GEN_003);
    assertThat(error.evidence()).contains("database:  base");
    assertThat(error.fixes()).containsExactly("athanor upgrade heads");
  }

  @Test
  void a_database_that_breaks_off_while_it_is_read_is_named() {
    AtomicInteger opened = new AtomicInteger();
    ConnectionSource breaking = new ConnectionSource() {
      @Override
      public Connection open() throws SQLException {
        Connection connection = database.open();
        if (opened.incrementAndGet() > 1) {
          connection.close();
        }
        return connection;
      }

      @Override
      public String displayUrl() {
        return database.displayUrl();
      }
    };
    Check check = new Check(environment(breaking), ModelOptions.DEFAULT);

    AthanorException error = catchThrowableOfType(AthanorException.class, check::run);

    assertThat(error.code()).isEqualTo(ErrorCode.GEN_004);
    assertThat(error.databaseState()).isEqualTo("Nothing was changed.");
  }

  private static Schema entities(Consumer<TableDefinition> inherited) {
    return schemaOf(op -> {
      op.createTable("document", t -> {
        t.column("id", bigint()).notNull();
        inherited.accept(t);
        t.primaryKey("document_pkey", "id");
      });
      op.createTable("invoice", t -> {
        t.column("id", bigint()).notNull();
        inherited.accept(t);
        t.column("total", integer());
        t.primaryKey("invoice_pkey", "id");
      });
    });
  }

  /** Entities list what they have from others as their own. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void what_a_table_has_from_its_parent_is_changed_there_alone(Language language)
      throws IOException, SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE document (id bigint PRIMARY KEY, note varchar(20),"
          + " CONSTRAINT ck_note CHECK (note <> ''))");
      statement.execute(
          "CREATE TABLE invoice (total integer, PRIMARY KEY (id))" + " INHERITS (document)");
      statement.execute("INSERT INTO invoice (id, note, total) VALUES (1, 'kept', 5)");
    }
    model = entities(t -> {
      t.column("note", varchar(20));
      t.check("ck_note", "note <> ''");
    });
    assertThat(differences()).isEmpty();

    model = entities(t -> {
      t.column("note", varchar(80));
      t.column("state", integer());
      t.check("ck_state", "state > 0");
    });
    Autogenerate.Report report = generate("more", language);
    assertThat(report.changes())
        .allMatch(change -> change.startsWith("table \"document\": "))
        .hasSize(4);
    upgrade();
    assertThat(differences()).isEmpty();
    assertThat(Files.readString(report.file())).doesNotContain("invoice");

    environment().runner().downgrade(RevisionTarget.parse("-1"));
    upgrade();
    model = entities(t -> t.column("note", varchar(80)));
    generate("less", language);
    upgrade();
    assertThat(differences()).isEmpty();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT note, total FROM ONLY invoice")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("kept");
    }
  }

  /** Nobody can tell what a parent has that is not looked at. */
  @Test
  void what_comes_from_a_parent_that_is_not_compared_counts_as_the_tables_own()
      throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA other");
      statement.execute("CREATE TABLE other.document (id bigint, note varchar(20))");
      statement.execute("CREATE TABLE invoice (total integer) INHERITS (other.document)");
    }
    model = schemaOf(op -> op.createTable("invoice", t -> {
      t.column("id", bigint());
      t.column("note", varchar(20));
      t.column("total", integer());
    }));

    assertThat(differences()).isEmpty();
  }
}
