package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.Direction;
import org.athanor.runtime.OfflineScript;
import org.athanor.runtime.ScriptRequest;
import org.athanor.schema.Types;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** Scripts for SQLite. */
class SqliteOfflineIT extends OfflineContract {
  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }

  @Override
  List<String> shell(ScratchDatabase target, Path script) {
    return List.of("sqlite3", "-bail", target.name());
  }

  @Test
  void a_rebuild_in_a_script_takes_the_table_from_the_revisions_before() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "table",
            op -> op.createTable("t", t -> t.column("id", Types.integer())),
            op -> {})
        .add("b2", "rebuild", SqliteOfflineIT::rebuild, op -> {});
    StringBuilder out = new StringBuilder();

    new OfflineScript(revisions, dialect(), options().build())
        .write(ScriptRequest.parse(Direction.UPGRADE, "a1:head"), out);

    assertThat(out).contains("DROP TABLE").contains("INSERT INTO");
  }

  @Test
  void a_rebuild_of_a_table_made_by_free_sql_needs_its_definition() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add("a1", "table", op -> op.execute("CREATE TABLE t (id integer)"), op -> {})
        .add("b2", "rebuild", SqliteOfflineIT::rebuild, op -> {});
    OfflineScript script = new OfflineScript(revisions, dialect(), options().build());

    AthanorException e = failure(
        () -> script.write(ScriptRequest.parse(Direction.UPGRADE, "head"), new StringBuilder()));

    assertThat(e.code()).isEqualTo(ErrorCode.DDL_012);
  }

  private static void rebuild(org.athanor.migration.Operations op) {
    op.batchAlterTable("t", t -> t.alterColumn("id").type(Types.bigint()));
  }
}
