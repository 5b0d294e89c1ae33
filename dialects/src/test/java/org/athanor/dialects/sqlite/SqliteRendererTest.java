package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.operation.Execute;
import org.athanor.script.SqlRenderer;
import org.junit.jupiter.api.Test;

class SqliteRendererTest {
  @Test
  void a_semicolon_does_not_end_up_in_a_comment() {
    Dialect dialect = new SqliteDialectProvider().offline(ServerVersion.UNKNOWN);
    List<String> lines = new SqlRenderer(dialect)
        .render(
            List.of(Execute.of("SELECT 1 -- one"), Execute.of("SELECT 2\n\nFROM x")),
            dialect.ddl(SchemaLookup.none()))
        .statements();
    assertThat(lines).containsExactly("SELECT 1 -- one", ";", "SELECT 2", "", "FROM x;");
  }
}
