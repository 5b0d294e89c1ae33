package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.athanor.data.TableStub;
import org.athanor.revision.RevisionTarget;
import org.athanor.schema.Types;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** Many rows into SQLite, by INSERT statements. */
class SqliteBulkInsertIT extends BulkInsertContract {
  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }

  @Test
  void every_value_is_bound_as_it_would_be_written() throws SQLException {
    sql("CREATE TABLE v (n int, value)");
    List<Object> values = List.of(
        "it's",
        7,
        new BigDecimal("1.50"),
        2.5,
        true,
        new byte[] {0, 1},
        new UUID(1, 2),
        LocalDate.of(2026, 11, 21),
        LocalDateTime.of(2026, 11, 21, 1, 2, 3),
        OffsetDateTime.parse("2026-11-21T01:02:03+05:30"));

    runner(new MemoryRevisions()
            .add(
                "a1",
                "rows",
                op -> {
                  TableStub v =
                      op.table("v").column("n", Types.integer()).column("value", Types.raw("any"));
                  values.forEach(value -> op.execute(v.insert().row(1, value)));
                  op.run("the same, bound", (connection, data) -> {
                    for (Object value : values) {
                      data.execute(v.insert().row(2, value));
                    }
                  });
                },
                op -> {}))
        .upgrade(RevisionTarget.HEAD);

    assertThat(count("SELECT count(*) FROM (SELECT quote(value) FROM v WHERE n = 1"
            + " EXCEPT SELECT quote(value) FROM v WHERE n = 2)"))
        .isZero();
    assertThat(count("SELECT count(*) FROM v")).isEqualTo(2L * values.size());
  }
}
