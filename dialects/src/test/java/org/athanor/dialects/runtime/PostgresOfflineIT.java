package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.athanor.runtime.Direction;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Scripts for PostgreSQL. */
class PostgresOfflineIT extends OfflineContract {
  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  List<String> shell(ScratchDatabase target, Path script) {
    return List.of(
        "psql",
        "-X",
        "-v",
        "ON_ERROR_STOP=1",
        "-U",
        target.user(),
        "-d",
        target.jdbcUrl().substring("jdbc:".length()),
        "-f",
        script.toString());
  }

  @Test
  void a_script_refuses_a_database_that_is_elsewhere() throws SQLException {
    runner(shop()).ensureVersion();
    String script = script(Direction.UPGRADE, "a1:head");
    int start = script.indexOf("DO $");
    String guard = script.substring(start, script.indexOf("$;", start) + 1);

    assertThatThrownBy(() -> sql(guard)).hasMessageContaining("the database is not at revision a1");
    assertThat(script).contains("-- revision a1 -> b2, add orders");
  }
}
