package org.athanor.verification.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.athanor.cli.CommandRunner;
import org.athanor.cli.Host;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Autocommit;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.Operation;
import org.athanor.schema.Exclusion;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CockroachDB as a PostgreSQL with differences, from a jar that knows Athanor's public types only.
 * PostgreSQL stands in for its server, which speaks the same protocol.
 */
final class ThirdPartyDialectIT {
  private static final QualifiedName T = QualifiedName.of("t");

  @TempDir
  static Path shared = Path.of("");

  @TempDir
  Path folder = Path.of("");

  private static Path jar() {
    return shared.resolve("athanor-cockroachdb.jar");
  }

  @BeforeAll
  static void build_the_jar() throws IOException {
    DialectJar.build(jar(), Files.createDirectory(shared.resolve("classes")));
  }

  @Test
  void it_is_found_by_its_name_and_serves_its_own_urls_alone() throws IOException {
    try (URLClassLoader loader = loader()) {
      Dialects dialects = Dialects.installed(loader);

      assertThat(dialects.named("cockroachdb").name()).isEqualTo("cockroachdb");
      assertThat(dialects.forUrl("jdbc:postgresql://localhost:26257/app"))
          .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("cockroachdb"));
      assertThat(dialects.forUrl("jdbc:postgresql://localhost:5432/app"))
          .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("postgresql"));
    }
  }

  private static URLClassLoader loader() throws IOException {
    URL[] urls = {jar().toUri().toURL()};
    return new URLClassLoader(urls, ThirdPartyDialectIT.class.getClassLoader());
  }

  @Test
  void its_statements_are_those_of_postgresql_but_for_its_own() throws IOException {
    try (URLClassLoader loader = loader()) {
      Dialect dialect =
          Dialects.installed(loader).named("cockroachdb").offline(ServerVersion.UNKNOWN);
      CreateIndex concurrent = new CreateIndex(T, Index.of("ix", List.of("n")), true, false);
      Exclusion exclusion =
          Exclusion.of("ex", null, List.of(new Exclusion.Element(IndexPart.column("n"), "=")));

      assertThat(written(dialect, concurrent)).containsExactly("CREATE INDEX ix ON t (n)");
      assertThat(written(dialect, new Autocommit(List.of(concurrent))))
          .containsExactly("CREATE INDEX ix ON t (n)");
      assertThat(dialect.capabilities().has(Capability.EXCLUSION_CONSTRAINTS)).isFalse();
      assertThatThrownBy(() -> written(dialect, new AddConstraint(T, exclusion)))
          .isInstanceOf(AthanorException.class)
          .hasMessage("CockroachDB has no exclusion constraints: ex");
    }
  }

  private static List<String> written(Dialect dialect, Operation operation) {
    return operation.accept(dialect.ddl(SchemaLookup.none())).stream()
        .map(org.athanor.dialect.Statement::text)
        .toList();
  }

  @Test
  void the_command_writes_scripts_for_it() throws IOException {
    project("dialect = \"cockroachdb\"");

    assertThat(athanor("upgrade", "--sql"))
        .contains("for cockroachdb")
        .contains("id bigint DEFAULT unique_rowid() NOT NULL")
        .contains("CREATE INDEX ix_t_n ON t (n)")
        .doesNotContain("CONCURRENTLY");
  }

  @Test
  void the_command_runs_revisions_through_it_and_holds_its_lock() throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      String url = database.jdbcUrl();
      project("url = \"" + url + (url.contains("?") ? "&" : "?") + "ApplicationName=cockroachdb\""
          + "\nuser = \"" + database.user() + "\"\npassword = \"" + database.password() + "\"");
      execute(database, "CREATE SEQUENCE row_numbers");
      execute(
          database,
          "CREATE FUNCTION unique_rowid() RETURNS bigint LANGUAGE sql"
              + " AS $$ SELECT nextval('row_numbers') $$");

      assertThat(athanor("upgrade")).contains("now at a1");
      assertThat(text(
              database,
              "SELECT column_default FROM information_schema.columns"
                  + " WHERE table_name = 't' AND column_name = 'id'"))
          .isEqualTo("unique_rowid()");
      try (Connection other = database.open();
          Statement lock = other.createStatement()) {
        other.setAutoCommit(false);
        lock.execute("SELECT name FROM migration_lock FOR UPDATE");
        assertThat(athanor("downgrade", "base")).contains("RUN-004");
        other.rollback();
      }
      assertThat(athanor("downgrade", "base")).contains("now at base");
    }
  }

  private void project(String environment) throws IOException {
    Files.createDirectories(folder.resolve("revisions"));
    Files.writeString(folder.resolve("athanor.toml"), """
        dialects = ["%s"]
        [revisions]
        locations = ["revisions"]
        [runner]
        migration_lock_wait = "100ms"
        [environments.app]
        %s
        """.formatted(
            jar().toString().replace('\\', '/'), environment));
    Files.writeString(folder.resolve("revisions/Ra1_First.java"), """
        import static org.athanor.schema.Types.*;

        import org.athanor.migration.Migration;
        import org.athanor.migration.Operations;
        import org.athanor.migration.Revision;

        @Revision(id = "a1", created = "2026-11-20T10:30:00Z")
        public final class Ra1_First implements Migration {
          @Override
          public void upgrade(Operations op) {
            op.createTable("t", t -> {
              t.column("id", bigint()).identity();
              t.column("n", integer());
              t.primaryKey("pk_t", "id");
            });
            op.createIndex("ix_t_n").on("t", "n").concurrently();
          }

          @Override
          public void downgrade(Operations op) {
            op.dropTable("t");
          }
        }
        """);
  }

  private String athanor(String... words) {
    StringWriter text = new StringWriter();
    PrintWriter both = new PrintWriter(text, true);
    new CommandRunner(new Host(both, both, folder, Map.of("COLUMNS", "80"), false, false, null))
        .run(words);
    return text.toString();
  }

  private static void execute(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(ScratchDatabase database, String query) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
