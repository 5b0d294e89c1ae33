package org.athanor.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.operation.Execute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free SQL is judged by the facts of its dialect, also where that has stated no locks. */
class FreeSqlLossTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql | drop table a",
        "postgresql | /* old */ DROP TABLE IF EXISTS \"order\"",
        "postgresql | DROP SCHEMA shop CASCADE",
        "postgresql | TRUNCATE a, b",
        "postgresql | DELETE FROM a WHERE id = 1",
        "postgresql | ALTER TABLE a DROP b",
        "postgresql | ALTER TABLE \"drop\" DROP \"constraint\"",
        "postgresql | ALTER TABLE a ADD CONSTRAINT c CHECK (x IN ('drop')), DROP COLUMN b",
        "postgresql | WITH gone AS (DELETE FROM a RETURNING *) SELECT * FROM gone",
        "postgresql | INSERT INTO a VALUES (1); DROP TABLE b",
        "postgresql | DROP TABLE a IN A WAY THAT NOBODY KNOWS",
        "mysql | ALTER TABLE a DROP PARTITION p",
        "mysql | DROP DATABASE shop",
        "mariadb | TRUNCATE a",
        "sqlite | ALTER TABLE a DROP b",
        "h2 | DROP TABLE IF EXISTS a CASCADE CONSTRAINTS",
        "h2 | ALTER TABLE a DROP COLUMN (b, c)",
        "h2 | TRUNCATE TABLE a RESTART IDENTITY",
        "oracle | DROP TABLE a CASCADE CONSTRAINTS PURGE",
        "oracle | ALTER TABLE a SET UNUSED (b, c)",
        "oracle | ALTER TABLE a DROP PARTITION p",
        "oracle | DROP TABLESPACE t INCLUDING CONTENTS AND DATAFILES",
        "sqlserver | DROP TABLE [a], [b];",
        "sqlserver | ALTER TABLE a DROP CONSTRAINT c, d, COLUMN e",
        "sqlserver | TRUNCATE TABLE a WITH (PARTITIONS (2))",
        "sqlserver | DELETE TOP (10) FROM a"
      })
  void what_loses_rows_or_values_is_seen(String dialect, String sql) {
    assertThat(loses(dialect, sql)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql | CREATE TABLE a (b int REFERENCES c ON DELETE CASCADE)",
        "postgresql | DROP INDEX i",
        "postgresql | DROP VIEW \"table\"",
        "postgresql | ALTER TABLE a DROP CONSTRAINT c",
        "postgresql | ALTER TABLE a ALTER COLUMN b DROP NOT NULL, ALTER COLUMN c DROP DEFAULT",
        "postgresql | ALTER TABLE \"drop\" ADD COLUMN b int",
        "postgresql | ALTER TYPE t DROP ATTRIBUTE a",
        "postgresql | INSERT INTO a VALUES ('drop table a')",
        "postgresql | DO $$ BEGIN DELETE FROM a; END $$",
        "mysql | DROP TEMPORARY TABLE a",
        "mysql | ALTER TABLE a DROP PRIMARY KEY, DROP KEY k, DROP FOREIGN KEY f",
        "h2 | CREATE TABLE a (b INT, FOREIGN KEY (b) REFERENCES c ON DELETE CASCADE)",
        "h2 | ALTER TABLE a DROP CONSTRAINT c",
        "oracle | DROP INDEX i",
        "oracle | CREATE OR REPLACE PROCEDURE p AS BEGIN DELETE FROM a; END;",
        "sqlserver | CREATE PROCEDURE p AS DELETE FROM a; DELETE FROM b",
        "sqlserver | ALTER TABLE a DROP CONSTRAINT c, d"
      })
  void what_keeps_them_is_not_suspected(String dialect, String sql) {
    assertThat(loses(dialect, sql)).isFalse();
  }

  private static boolean loses(String name, String sql) {
    Dialect dialect = Dialects.installed(FreeSqlLossTest.class.getClassLoader())
        .named(name)
        .offline(ServerVersion.UNKNOWN);
    return Execute.of(sql).accept(dialect.ddl(SchemaLookup.none())).stream()
        .anyMatch(statement -> statement.effects().losesData());
  }
}
