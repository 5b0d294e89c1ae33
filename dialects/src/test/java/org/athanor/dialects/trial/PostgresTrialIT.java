package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.schema.Types;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.trace.RevisionTrace;
import org.junit.jupiter.api.Test;

/** {@link TrialContract} on this database. */
final class PostgresTrialIT extends TrialContract {
  @Override
  ScratchDatabase database() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new PostgresDialectProvider();
  }

  @Test
  void what_fails_on_top_of_itself_though_it_says_that_it_may_run_again_is_found() {
    revisions
        .add(
            "b2",
            "a note less",
            op -> {
              op.execute("CREATE INDEX IF NOT EXISTS ix_note ON invoice (note)");
              op.execute("ALTER TABLE invoice DROP COLUMN IF EXISTS note");
            },
            op -> op.addColumn("invoice", "note", Types.varchar(40)))
        .add(
            "c3",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.dropColumn("invoice", "day"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(report.trials().get(1).findings())
        .filteredOn(finding -> finding.kind() == TrialFinding.Kind.REPEATED_UPGRADE_FAILS)
        .singleElement()
        .satisfies(finding -> assertThat(finding.details())
            .anySatisfy(line -> assertThat(line).contains("column \"note\" does not exist")));
    assertThat(report.trials().get(2).findings()).isEmpty();
  }

  @Test
  void rows_that_a_trigger_changes_while_tables_are_filled_are_not_taken_for_lost() {
    revisions
        .add(
            "b2",
            "count items",
            op -> {
              op.createTable("item", t -> {
                t.column("id", Types.integer()).notNull();
                t.column("invoice_id", Types.integer()).notNull();
                t.primaryKey("pk_item", "id");
                t.foreignKey("fk_item_invoice", "invoice_id").references("invoice", "id");
              });
              op.execute("CREATE FUNCTION count_item() RETURNS trigger LANGUAGE plpgsql AS $$"
                  + " BEGIN UPDATE invoice SET total = -1; RETURN NEW; END $$");
              op.execute("CREATE TRIGGER item_counted AFTER INSERT ON item"
                  + " FOR EACH ROW EXECUTE FUNCTION count_item()");
            },
            op -> {
              op.dropTable("item");
              op.execute("DROP FUNCTION count_item()");
            })
        .add(
            "c3",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.dropColumn("invoice", "day"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(report.trials().get(2).tables()).isEqualTo(2);
    assertThat(report.trials()).extracting(RevisionTrial::findings).containsOnly(List.of());
  }

  @Test
  void each_trial_tells_what_the_server_did_to_tables() {
    revisions.add(
        "b2",
        "widen total",
        op -> op.execute("ALTER TABLE invoice ALTER COLUMN total TYPE bigint"),
        op -> op.execute("ALTER TABLE invoice ALTER COLUMN total TYPE integer"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    RevisionTrace first = report.trials().get(0).trace();
    RevisionTrace second = report.trials().get(1).trace();
    assertThat(first).isNotNull();
    assertThat(first.up().tables()).isEmpty();
    assertThat(second).isNotNull();
    assertThat(second.passages())
        .hasSize(2)
        .allSatisfy(passage -> assertThat(passage.tables()).singleElement().satisfies(table -> {
          assertThat(table.table().name()).isEqualTo("invoice");
          assertThat(table.lock()).hasToString("ACCESS EXCLUSIVE");
          assertThat(table.waiting()).containsExactlyInAnyOrder(Access.READ, Access.WRITE);
          assertThat(table.work()).containsExactly(Kind.REWRITE);
        }));
    assertThat(report.trace()).isNotNull();
    assertThat(report.trace().measuredOn()).endsWith(", up to 3 rows a table");
  }

  @Test
  void what_the_server_refused_is_seen_too() {
    revisions.add(
        "b2",
        "notes for all",
        op -> op.execute("ALTER TABLE invoice ALTER COLUMN note SET NOT NULL"),
        op -> op.execute("ALTER TABLE invoice ALTER COLUMN note DROP NOT NULL"));
    RevisionTrial trial = run(TestRevisions.Selection.ALL).trials().get(1);
    assertThat(trial.findings())
        .extracting(TrialFinding::kind)
        .containsExactly(TrialFinding.Kind.UPGRADE_FAILS_ON_ROWS);
    assertThat(trial.trace()).isNotNull();
    assertThat(trial.trace().up().failed())
        .hasValueSatisfying(
            statement -> assertThat(statement.failure()).contains("contains null values"));
  }
}
