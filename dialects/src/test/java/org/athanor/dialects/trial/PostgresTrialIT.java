package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.schema.Types;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
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
}
