package org.athanor.command.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropTable;
import org.athanor.operation.Irreversible;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.grammar.StandardGrammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatClaimTest {
  private static final Grammar GRAMMAR = StandardGrammar.of(
      new LexicalRules(
          false,
          false,
          false,
          false,
          true,
          true,
          true,
          false,
          LexicalRules.Batches.NONE,
          false,
          false),
      name -> name.toLowerCase(Locale.ROOT),
      Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE IF NOT EXISTS t (id int)",
        "CREATE INDEX IF NOT EXISTS i ON t (id)",
        "CREATE OR REPLACE VIEW v AS SELECT id FROM t",
        "DROP TABLE IF EXISTS t",
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS c int",
        "ALTER TABLE t DROP COLUMN IF EXISTS c; COMMENT ON TABLE t IS 'less'",
        "ALTER TABLE t DROP CONSTRAINT IF EXISTS k; ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0)",
      })
  void statements_that_ask_first_claim_it(String statements) {
    assertThat(claim(statements).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (id int)",
        "CREATE TABLE IF NOT EXISTS t (id int); CREATE INDEX i ON t (id)",
        "CREATE TABLE IF NOT EXISTS t (id int); INSERT INTO t VALUES (1)",
        "CREATE TABLE IF NOT EXISTS t (id int); ALTER TABLE t RENAME TO u",
        "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
        "COMMENT ON TABLE t IS 'all'",
        "DROP TABLE IF EXISTS t; CREATE TABLE t (id int)",
        "ALTER TABLE t DROP CONSTRAINT IF EXISTS k; ALTER TABLE t ADD CONSTRAINT l CHECK (c > 0)",
        "DROP VIEW IF EXISTS v; what nobody understands",
      })
  void one_statement_that_does_not_ask_is_enough_to_claim_nothing(String statements) {
    assertThat(claim(statements).holds()).isFalse();
  }

  @Test
  void operations_claim_it_by_their_options() {
    CreateTable create = new CreateTable(Table.builder(QualifiedName.of("t")).build(), true);
    assertThat(OperationGuard.of(create)).isEqualTo(Guard.SAID);
    assertThat(OperationGuard.of(new CreateTable(create.table(), false))).isEqualTo(Guard.MISSING);
    assertThat(OperationGuard.of(new DropTable(create.table().name(), null, true)))
        .isEqualTo(Guard.SAID);
    assertThat(OperationGuard.of(new Irreversible("never"))).isEqualTo(Guard.MISSING);
  }

  private static RepeatClaim claim(String statements) {
    RepeatClaim claim = new RepeatClaim();
    for (String statement : statements.split("; ", -1)) {
      claim.add(GRAMMAR.parse(statement));
    }
    return claim;
  }
}
