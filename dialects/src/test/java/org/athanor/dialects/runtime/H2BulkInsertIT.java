package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.athanor.revision.RevisionTarget;
import org.athanor.schema.Types;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** Many rows into H2, by INSERT statements; on a server, as another process inserts too. */
class H2BulkInsertIT extends BulkInsertContract {
  @Override
  ScratchDatabase create() {
    return H2Database.onServer();
  }

  @Test
  void numbers_of_an_identity_column_are_taken_and_it_goes_on_above_them() throws SQLException {
    sql("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, name varchar(9))");

    runner(new MemoryRevisions()
            .add(
                "a1",
                "rows",
                op -> {
                  op.inSchema("PUBLIC")
                      .bulkInsert("T", "ID", "NAME")
                      .identity("ID")
                      .row(41, "x");
                  op.execute("INSERT INTO t (name) VALUES ('next')");
                  op.inSchema("PUBLIC").addColumn("T", "FIRST", Types.integer()).before("ID");
                  op.inSchema("PUBLIC").addColumn("T", "THIRD", Types.integer()).after("ID");
                },
                op -> {}))
        .upgrade(RevisionTarget.HEAD);

    assertThat(count("SELECT max(id) FROM t")).isEqualTo(42);
    assertThat(count("SELECT ordinal_position FROM information_schema.columns"
            + " WHERE table_name = 'T' AND column_name = 'FIRST'"))
        .isEqualTo(1);
    assertThat(count("SELECT ordinal_position FROM information_schema.columns"
            + " WHERE table_name = 'T' AND column_name = 'THIRD'"))
        .isEqualTo(3);
  }
}
