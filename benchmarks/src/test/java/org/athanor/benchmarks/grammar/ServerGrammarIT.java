package org.athanor.benchmarks.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What PostgreSQL's own parser accepts is split and understood alike. It runs only where the npm
 * package lies in {@code benchmarks/npm}: the module's pom chooses it then.
 */
@Tag("server-grammar")
class ServerGrammarIT {
  private static ServerGrammar server;

  @TempDir
  Path directory;

  @BeforeAll
  static void load_the_parser() throws Exception {
    server = ServerGrammar.load(Path.of("npm", "libpg-query.tgz"));
  }

  private static void assertSame(String input) throws Exception {
    Tally tally = GrammarRun.of(server).over(Path.of("..", input));

    assertThat(tally.differences()).isEmpty();
    assertThat(tally.same()).isPositive();
  }

  @Test
  void the_statements_that_dialects_write_are_read_alike() throws Exception {
    assertSame("dialects/src/test/golden/postgresql");
  }

  @Test
  void the_statements_of_the_tests_on_servers_are_read_alike() throws Exception {
    assertSame("dialects/src/test/resources/org/athanor/dialects/differential/postgresql.sql");
  }

  @Test
  void the_examples_of_rules_are_read_alike() throws Exception {
    assertSame("lint/src/test/resources");
  }

  @Test
  void positions_count_characters() throws Exception {
    List<ServerGrammar.Statement> statements = server.parse("SELECT 'äöü'; SELECT 'x'");

    assertThat(statements.get(0).end()).isEqualTo(12);
    assertThat(statements.get(1).node()).isEqualTo("SelectStmt");
    assertThat(statements.get(1).end()).isEqualTo(24);
  }

  @Test
  void what_another_product_splits_or_reads_otherwise_is_told() throws Exception {
    Path script = directory.resolve("script.sql");
    Files.writeString(
        script, "SELECT 1;\nDO $$ BEGIN PERFORM 1; END $$;\nCREATE EXTENSION x;\nsyntax error;\n");
    Dialect sqlite = Dialects.installed(getClass().getClassLoader())
        .named("sqlite")
        .offline(new ServerVersion(3, 54));

    Tally tally = new GrammarRun(server, sqlite).over(script);

    assertThat(tally.same()).isOne();
    assertThat(tally.refusals()).isPositive();
    assertThat(tally.differences())
        .extracting(Tally.Difference::line)
        .contains(2, 3)
        .doesNotContain(1, 4);
  }
}
