package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partitions come and go with what refers to them, and with what one of them has alone. */
class PostgresPartitionIT {
  private static final String PARTED = "CREATE TABLE t (k int, a text, UNIQUE (k, a))"
      + " PARTITION BY LIST (k); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A key to a table whose partitions change.
        PARTED + " CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2); CREATE TABLE u (k int, a text,"
            + " CONSTRAINT u_t FOREIGN KEY (k, a) REFERENCES t (k, a))"
            + " | " + PARTED + " CREATE TABLE u (k int, a text, CONSTRAINT u_t FOREIGN KEY (k, a)"
            + " REFERENCES t (k, a)) | " + PARTED + " CREATE TABLE u (k int, a text)",
        // Tables that refer to each other, and partitions that do, in two schemas.
        "CREATE SCHEMA s; CREATE TABLE s.a (k int, b text, UNIQUE (k, b)) PARTITION BY LIST (k);"
            + " CREATE SCHEMA z; CREATE TABLE z.a1 PARTITION OF s.a FOR VALUES IN (1);"
            + " CREATE TABLE z.a2 PARTITION OF s.a FOR VALUES IN (2);"
            + " CREATE UNIQUE INDEX a2_k ON z.a2 (k); GRANT SELECT ON z.a2 TO pg_monitor;"
            + " CREATE TABLE b (k int, b text) PARTITION BY LIST (k);"
            + " CREATE TABLE b1 PARTITION OF b FOR VALUES IN (1);"
            + " CREATE UNIQUE INDEX b_k ON b (k, b); CREATE UNIQUE INDEX b1_k ON b1 (k);"
            + " ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (k, b) REFERENCES s.a (k, b);"
            + " ALTER TABLE s.a ADD CONSTRAINT a_b FOREIGN KEY (k, b) REFERENCES b (k, b);"
            + " ALTER TABLE b1 ADD CONSTRAINT b1_a2 FOREIGN KEY (k) REFERENCES z.a2 (k);"
            + " ALTER TABLE z.a1 ADD CONSTRAINT a1_b1 FOREIGN KEY (k) REFERENCES b1 (k)",
        // A table that is not partitioned any more.
        PARTED + " CREATE TABLE u (k int, a text) PARTITION BY LIST (k);"
            + " CREATE TABLE u1 PARTITION OF u FOR VALUES IN (1); CREATE UNIQUE INDEX u_k"
            + " ON u (k, a); ALTER TABLE u ADD CONSTRAINT u_t FOREIGN KEY (k, a)"
            + " REFERENCES t (k, a); ALTER TABLE t ADD CONSTRAINT t_u FOREIGN KEY (k, a)"
            + " REFERENCES u (k, a) | CREATE TABLE t (k int, a text, UNIQUE (k, a)); CREATE TABLE u"
            + " (k int, a text); CREATE UNIQUE INDEX u_k ON u (k, a); ALTER TABLE u ADD CONSTRAINT"
            + " u_t FOREIGN KEY (k, a) REFERENCES t (k, a); ALTER TABLE t ADD CONSTRAINT t_u"
            + " FOREIGN KEY (k, a) REFERENCES u (k, a)",
        // A key that one partition has alone, on a column that may be NULL in the others.
        "CREATE TABLE t (k int, a int, b int NOT NULL) PARTITION BY LIST (k); CREATE TABLE t1"
            + " PARTITION OF t FOR VALUES IN (1); ALTER TABLE t1 ADD PRIMARY KEY (a, b)"
            + " | CREATE TABLE t (k int, a int, b int NOT NULL) PARTITION BY LIST (k); CREATE TABLE"
            + " t1 PARTITION OF t FOR VALUES IN (1); CREATE INDEX i ON t (a)"
            + " | CREATE TABLE t (k int, a int, b int NOT NULL) PARTITION BY LIST (k); CREATE TABLE"
            + " t1 PARTITION OF t FOR VALUES IN (1); ALTER TABLE t1 ALTER a SET NOT NULL",
        // Partitions of partitions, whose names come in any order.
        "CREATE TABLE zz (k int, a int) PARTITION BY LIST (k); CREATE TABLE m PARTITION OF zz"
            + " FOR VALUES IN (1) PARTITION BY LIST (a); CREATE TABLE a PARTITION OF m FOR VALUES"
            + " IN (1) PARTITION BY LIST (a); CREATE TABLE b PARTITION OF a DEFAULT;"
            + " CREATE INDEX i ON zz (a); CREATE VIEW v AS SELECT k FROM b"
            + " | CREATE TABLE zz (k int, a int) PARTITION BY LIST (k)",
      })
  void partitions_come_and_go(String line) throws SQLException {
    DefinedState.leadThrough(line);
  }

  @Test
  void rows_that_refer_to_other_partitions_are_kept() throws SQLException {
    String reference =
        " CREATE TABLE u (k int, a text, FOREIGN KEY (k, a) REFERENCES t (k, a) ON DELETE CASCADE)";
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql(
          PARTED + " CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);" + reference);
      database.executeSql("INSERT INTO t VALUES (1, 'x'); INSERT INTO u VALUES (1, 'x')");
      DefinedState.lead(database, DefinedState.of(PARTED + reference));
      assertThat(database.query("SELECT * FROM t, u")).containsExactly("1|x|1|x");
    }
  }
}
