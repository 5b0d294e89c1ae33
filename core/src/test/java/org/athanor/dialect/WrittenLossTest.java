package org.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.sql.LexicalRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLossTest {
  private static final LexicalRules RULES = new LexicalRules(
      true, true, false, true, false, false, false, true, LexicalRules.Batches.NONE, false, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table a",
        "/* old */ DROP TABLE IF EXISTS \"order\"",
        "DROP SCHEMA shop CASCADE",
        "TRUNCATE a, b",
        "DELETE FROM a WHERE id = 1",
        "ALTER TABLE a DROP COLUMN b",
        "ALTER TABLE a DROP b",
        "ALTER TABLE \"drop\" DROP \"constraint\"",
        "ALTER TABLE a ADD CONSTRAINT c CHECK (x IN ('drop')), DROP COLUMN b",
        "ALTER TABLE a DROP PARTITION p",
        "WITH gone AS (DELETE FROM a RETURNING *) SELECT * FROM gone"
      })
  void what_loses_rows_or_values_is_seen(String sql) {
    assertThat(WrittenLoss.effects(sql, RULES).losesData()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CREATE TABLE a (b int REFERENCES c ON DELETE CASCADE)",
        "DROP INDEX i",
        "DROP VIEW \"table\"",
        "ALTER TABLE a DROP CONSTRAINT c",
        "ALTER TABLE a ALTER COLUMN b DROP NOT NULL, ALTER COLUMN c DROP DEFAULT",
        "ALTER TABLE \"drop\" ADD COLUMN b int",
        "ALTER TABLE a ADD CHECK (b <> 'DROP COLUMN b')",
        "ALTER TYPE t DROP ATTRIBUTE a",
        "INSERT INTO a VALUES ('drop table a')",
        "WITH kept AS (SELECT 'delete') SELECT * FROM kept"
      })
  void what_keeps_them_is_not_suspected(String sql) {
    assertThat(WrittenLoss.effects(sql, RULES).losesData()).isFalse();
  }
}
