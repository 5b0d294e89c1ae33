package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPlaceTest {
  private static final String REVISION = """
      -- revision: a1

      -- upgrade
      CREATE TABLE a (id int);
      CREATE TABLE b (
        id int
      );

      -- downgrade
      DROP TABLE b; DROP TABLE a;
      DROP TABLE a;
      """;

  @TempDir
  private Path folder;

  @Test
  void names_the_line_where_the_statement_begins() throws IOException {
    String file = written("a1.sql");

    assertThat(StatementPlace.of(file, "CREATE TABLE b (\n  id int\n)")).isEqualTo(file + ":5");
    assertThat(StatementPlace.of(file, "DROP TABLE b")).isEqualTo(file + ":10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DROP TABLE a", "CREATE TABLE filled_in (id int)"})
  void names_only_the_file_where_the_text_is_not_there_once(String statement) throws IOException {
    String file = written("a1.sql");

    assertThat(StatementPlace.of(file, statement)).isEqualTo(file);
  }

  @Test
  void names_only_the_place_that_is_no_file_of_sql() throws IOException {
    String java = written("A1.java");

    assertThat(StatementPlace.of(java, "DROP TABLE b")).isEqualTo(java);
    assertThat(StatementPlace.of("db/gone.sql", "DROP TABLE b")).isEqualTo("db/gone.sql");
    assertThat(StatementPlace.of("jar:file:/app.jar!/a\0.sql", "DROP TABLE b"))
        .isEqualTo("jar:file:/app.jar!/a\0.sql");
  }

  @Test
  void names_only_the_file_that_is_no_text() throws IOException {
    Path file = folder.resolve("broken.sql");
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});

    assertThat(StatementPlace.of(file.toString(), "DROP TABLE b")).isEqualTo(file.toString());
  }

  private String written(String name) throws IOException {
    return Files.writeString(folder.resolve(name), REVISION).toString();
  }
}
