package org.athanor.dialects.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.varchar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.athanor.command.Autogenerate;
import org.athanor.command.Check;
import org.athanor.command.CreateRevision;
import org.athanor.command.Decisions;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.command.WrittenModel;
import org.athanor.dialect.Dialects;
import org.athanor.migration.WantedSchema;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.script.FileNameTemplate;
import org.athanor.script.IdSource;
import org.athanor.script.IdStrategy;
import org.athanor.script.Language;
import org.athanor.script.RevisionWriter;
import org.athanor.script.ScriptDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated revisions are tried on a scratch database of MariaDB too. */
final class MariaDbProofIT {
  private static final WantedSchema FIRST = op -> op.createTable("customer", t -> {
    t.column("id", bigint()).notNull();
    t.column("name", varchar(50)).notNull();
    t.primaryKey(null, "id");
  });

  private static final WantedSchema SECOND = op -> op.createTable("customer", t -> {
    t.column("id", bigint()).notNull();
    t.column("name", varchar(80)).notNull();
    t.column("age", integer()).notNull();
    t.primaryKey(null, "id");
    t.index("ix_customer_name", "name");
  });

  @TempDir
  Path folder;

  private Environment environment(ScratchDatabase database, WantedSchema model) {
    return new Environment(
        ScriptDirectory.open(new ScriptDirectory.Options(
            List.of(folder), false, List.of(), folder.resolve("cache"))),
        new Database(database, Dialects.installed(MariaDbProofIT.class.getClassLoader())),
        RunnerOptions.builder(new Author("ann", null, "here", "test")).build(),
        dialect -> new WrittenModel(List.of(model)),
        List.of());
  }

  private Autogenerate.Report prove(
      ScratchDatabase database, WantedSchema model, String message, Language language) {
    Environment environment = environment(database, model);
    String pattern =
        language == Language.JAVA ? FileNameTemplate.JAVA_PATTERN : FileNameTemplate.SQL_PATTERN;
    FileNameTemplate names = new FileNameTemplate(pattern, FileNameTemplate.SLUG_LENGTH);
    CreateRevision creation = new CreateRevision(
        environment.revisions().graph(),
        new RevisionWriter(new RevisionWriter.Style(language, folder, "", names)),
        new IdSource(IdStrategy.HASH, new Random(message.hashCode())),
        Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
    JdbcConnectionSource server = new JdbcConnectionSource(
        database.jdbcUrl(), database.user(), database.password(), Duration.ofSeconds(20));
    try (ScratchDatabases scratch =
        new ScratchDatabases(server, environment.database().dialects())) {
      return new Autogenerate(environment, ModelOptions.DEFAULT, creation, language)
          .withScratch(scratch, Autogenerate.Proving.REQUIRED)
          .run(
              CreateRevision.Request.onHead(message),
              Autogenerate.WhenEmpty.NO_FILE,
              Decisions.NONE.withValues(Map.of("customer.age", "18")));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_revision_is_proved_with_rows_before_it_is_written(Language language) {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
      prove(database, FIRST, "first", language);
      environment(database, FIRST).runner().upgrade(RevisionTarget.HEAD);

      Autogenerate.Report report = prove(database, SECOND, "second", language);

      assertThat(report.proof()).contains("with rows in 1 table");
      environment(database, SECOND).runner().upgrade(RevisionTarget.HEAD);
      assertThat(new Check(environment(database, SECOND), ModelOptions.DEFAULT)
              .run()
              .changes())
          .isEmpty();
    }
  }
}
