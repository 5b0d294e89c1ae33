package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TableFill;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.command.trial.TrialListener;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.migration.Operations;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Author;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.Types;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What trials of revisions find, on any database. */
abstract class TrialContract {
  private ScratchDatabase database;
  MemoryRevisions revisions;

  abstract ScratchDatabase database();

  abstract DialectProvider provider();

  @BeforeEach
  void open() {
    database = database();
    revisions = new MemoryRevisions()
        .add(
            "a1",
            "add invoice",
            op -> op.createTable("invoice", t -> {
              t.column("id", Types.integer()).notNull();
              t.column("note", Types.varchar(40));
              t.column("total", Types.integer());
              t.primaryKey("pk_invoice", "id");
            }),
            op -> op.dropTable("invoice"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void revisions_that_come_back_pass_with_rows_in_their_tables() {
    revisions.add(
        "b2",
        "add day",
        op -> op.addColumn("invoice", "day", Types.date()),
        op -> op.dropColumn("invoice", "day"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(report.passed()).isTrue();
    assertThat(ids(report)).containsExactly("a1", "b2");
    assertThat(report.trials()).extracting(RevisionTrial::findings).containsOnly(List.of());
    assertThat(report.trials()).extracting(RevisionTrial::tables).containsExactly(0, 1);
    assertThat(report.trials()).extracting(RevisionTrial::up).allMatch(d -> !d.isZero());
    assertThat(report.trials()).extracting(RevisionTrial::down).allMatch(d -> !d.isZero());
  }

  @Test
  void a_downgrade_that_forgets_something_is_found() {
    revisions.add(
        "b2",
        "add index",
        op -> {
          op.addColumn("invoice", "day", Types.date());
          op.createIndex("ix_invoice_day").on("invoice", "day");
        },
        op -> op.dropIndex("ix_invoice_day").on("invoice"));
    TrialFinding finding = only(run(TestRevisions.Selection.ALL), "b2");
    assertThat(finding.kind()).isEqualTo(TrialFinding.Kind.DOWNGRADE_LEAVES_TRACES);
    assertThat(finding.isFailure()).isTrue();
    assertThat(finding.details())
        .containsExactly("table \"invoice\": column \"day\" is not in the schema before");
  }

  @Test
  void an_empty_downgrade_is_found() {
    revisions.add(
        "b2",
        "add day",
        op -> op.addColumn("invoice", "day", Types.date()),
        TrialContract::nothing);
    TrialFinding finding = only(run(TestRevisions.Selection.ALL), "b2");
    assertThat(finding.kind()).isEqualTo(TrialFinding.Kind.DOWNGRADE_EMPTY);
    assertThat(finding.isFailure()).isTrue();
  }

  @Test
  void a_downgrade_that_says_it_cannot_be_done_is_told_and_no_failure() {
    revisions.add(
        "b2",
        "add day",
        op -> op.addColumn("invoice", "day", Types.date()),
        op -> op.irreversible("the days are needed"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(only(report, "b2").kind()).isEqualTo(TrialFinding.Kind.IRREVERSIBLE);
    assertThat(report.passed()).isTrue();
  }

  @Test
  void an_upgrade_that_rows_stop_is_found_and_the_history_goes_on() {
    revisions
        .add(
            "b2",
            "require code",
            op -> op.execute("INSERT INTO invoice (id, note) SELECT id, note FROM invoice"),
            op -> op.execute("DELETE FROM invoice WHERE id < 0"))
        .add(
            "c3",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.dropColumn("invoice", "day"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    TrialFinding finding = only(report, "b2");
    assertThat(finding.kind()).isEqualTo(TrialFinding.Kind.UPGRADE_FAILS_ON_ROWS);
    assertThat(String.join("\n", finding.details()))
        .contains("Statement 1 of 1 of revision b2 failed")
        .contains("INSERT INTO invoice");
    assertThat(ids(report)).containsExactly("a1", "b2", "c3");
    assertThat(trial(report, "c3").passed()).isTrue();
    assertThat(report.passed()).isFalse();
  }

  @Test
  void nothing_above_an_upgrade_that_always_fails_is_tried() {
    revisions
        .add(
            "b2",
            "mistake",
            op -> op.execute("INSERT INTO nowhere VALUES (1)"),
            TrialContract::nothing)
        .add(
            "c3",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            TrialContract::nothing);
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(only(report, "b2").kind()).isEqualTo(TrialFinding.Kind.UPGRADE_FAILS);
    assertThat(report.untried()).extracting(each -> each.id().value()).containsExactly("c3");
    assertThat(report.passed()).isFalse();
  }

  @Test
  void a_downgrade_that_fails_is_found_and_the_history_goes_on() {
    revisions
        .add(
            "b2",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.execute("DELETE FROM nowhere"))
        .add(
            "c3",
            "add due",
            op -> op.addColumn("invoice", "due", Types.date()),
            op -> op.dropColumn("invoice", "due"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(only(report, "b2").kind()).isEqualTo(TrialFinding.Kind.DOWNGRADE_FAILS);
    assertThat(trial(report, "c3").passed()).isTrue();
  }

  @Test
  void a_column_that_is_dropped_and_made_again_has_lost_its_values() {
    revisions.add(
        "b2",
        "drop total",
        op -> op.dropColumn("invoice", "total"),
        op -> op.addColumn("invoice", "total", Types.integer()));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    TrialFinding finding = only(report, "b2");
    assertThat(finding.kind()).isEqualTo(TrialFinding.Kind.VALUES_NOT_BROUGHT_BACK);
    assertThat(finding.details()).singleElement().asString().contains("column \"total\"");
    assertThat(report.passed()).isTrue();
  }

  @Test
  void a_column_that_is_renamed_keeps_its_values() {
    revisions.add(
        "b2",
        "rename note",
        op -> op.renameColumn("invoice", "note", "remark"),
        op -> op.renameColumn("invoice", "remark", "note"));
    assertThat(trial(run(TestRevisions.Selection.ALL), "b2").findings()).isEmpty();
  }

  @Test
  void rows_that_a_revision_changes_are_told_and_no_failure() {
    revisions.add(
        "b2",
        "number anew",
        op -> op.execute("UPDATE invoice SET total = 7"),
        op -> op.execute("UPDATE invoice SET total = NULL"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(trial(report, "b2").findings())
        .extracting(TrialFinding::kind)
        .containsExactly(TrialFinding.Kind.ROWS_CHANGED, TrialFinding.Kind.ROWS_NOT_AS_BEFORE);
    assertThat(report.passed()).isTrue();
  }

  @Test
  void rows_that_only_the_downgrade_takes_are_its_fault() {
    revisions.add("b2", "add day", op -> op.addColumn("invoice", "day", Types.date()), op -> {
      op.execute("DELETE FROM invoice");
      op.dropColumn("invoice", "day");
    });
    TrialFinding finding = only(run(TestRevisions.Selection.ALL), "b2");
    assertThat(finding.kind()).isEqualTo(TrialFinding.Kind.ROWS_NOT_AS_BEFORE);
    assertThat(finding.kind().words()).contains("after the downgrade");
    assertThat(finding.details()).containsExactly("table \"invoice\" had 3 rows and has 0");
  }

  @Test
  void each_of_several_revisions_that_rows_stop_is_tried_again_without_rows() {
    for (String id : List.of("b2", "c3", "d4")) {
      revisions.add(
          id,
          "copy rows",
          op -> {
            op.addColumn("invoice", "extra_" + id, Types.date());
            op.execute("INSERT INTO invoice (id, note) SELECT id, note FROM invoice");
          },
          op -> op.dropColumn("invoice", "extra_" + id));
    }
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(ids(report)).containsExactly("a1", "b2", "c3", "d4");
    for (String id : List.of("b2", "c3", "d4")) {
      assertThat(only(report, id).kind()).isEqualTo(TrialFinding.Kind.UPGRADE_FAILS_ON_ROWS);
      assertThat(trial(report, id).tables()).isEqualTo(1);
    }
  }

  @Test
  void tables_that_are_filled_keep_their_rows_and_lose_none_unseen() {
    revisions
        .add(
            "b2",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.dropColumn("invoice", "day"))
        .add(
            "c3",
            "drop one",
            op -> op.execute("DELETE FROM invoice WHERE id = 1500"),
            op -> op.execute("UPDATE invoice SET total = 7 WHERE id = 1"));
    TestRevisions.Report report = run(new TestRevisions.Selection(Set.of(), 1, 2000), trial -> {});
    assertThat(trial(report, "b2").findings()).isEmpty();
    List<String> one = List.of("table \"invoice\" had 2000 rows and has 1999");
    assertThat(trial(report, "c3").findings())
        .extracting(TrialFinding::kind, TrialFinding::details)
        .containsExactly(
            tuple(TrialFinding.Kind.ROWS_CHANGED, one),
            tuple(TrialFinding.Kind.ROWS_NOT_AS_BEFORE, one));
  }

  @Test
  void one_value_of_many_that_changes_is_seen() {
    revisions.add(
        "b2",
        "number one anew",
        op -> op.execute("UPDATE invoice SET total = -7 WHERE id = 1500"),
        op -> op.execute("UPDATE invoice SET total = -8 WHERE id = 2"));
    TestRevisions.Report report = run(new TestRevisions.Selection(Set.of(), 1, 2000), trial -> {});
    List<TrialFinding> found = trial(report, "b2").findings();
    assertThat(found)
        .extracting(TrialFinding::kind)
        .containsExactly(TrialFinding.Kind.ROWS_CHANGED, TrialFinding.Kind.ROWS_NOT_AS_BEFORE);
    String other = "column \"total\" of \"invoice\" has other values in its 2000 rows";
    assertThat(found.get(0).details())
        .containsExactly(other + ", none of them in the first 1000 by id");
    assertThat(found.get(1).details()).containsExactly(other + ": id 2 had 2 and has -8");
  }

  @Test
  void very_many_rows_go_in_by_the_thousand_whatever_their_keys_are() {
    revisions
        .add(
            "b2",
            "add item",
            op -> op.createTable("item", t -> {
              t.column("invoice_id", Types.integer()).notNull();
              t.column("line", Types.smallint()).notNull();
              t.column("code", Types.varchar(4)).notNull();
              t.column("price", Types.numeric(5, 2)).notNull();
              t.column("moment", Types.timestamp());
              t.primaryKey("pk_item", "invoice_id", "line");
              t.foreignKey("fk_item_invoice", "invoice_id").references("invoice", "id");
              t.unique("uq_item_code", "code");
            }),
            op -> op.dropTable("item"))
        .add(
            "c3",
            "add day",
            op -> op.addColumn("item", "day", Types.date()),
            op -> op.dropColumn("item", "day"));
    Fills fills = new Fills();
    TestRevisions.Report report = run(new TestRevisions.Selection(Set.of(), 1, 20_000), fills);
    assertThat(report.trials()).extracting(RevisionTrial::findings).containsOnly(List.of());
    assertThat(report.unfilled()).isEmpty();
    for (String table : List.of("invoice", "item")) {
      assertThat(fills.ends(table)).last().extracting(TableFill::rows).isEqualTo(20_000L);
    }
    // Once each, though a1 and b2 make them three times; and in few parts: a hundred rows at
    // first, then twice as many.
    assertThat(fills.heard).filteredOn(fill -> !fill.isShort()).hasSizeBetween(2, 24);
  }

  @Test
  void a_table_that_takes_no_more_rows_ends_early_and_says_why() {
    revisions
        .add(
            "b2",
            "add flag",
            op -> op.createTable("flag", t -> {
              t.column("id", Types.integer()).notNull();
              t.column("code", Types.character(1)).notNull();
              t.primaryKey("pk_flag", "id");
              t.unique("uq_flag_code", "code");
            }),
            op -> op.dropTable("flag"))
        .add(
            "c3",
            "add day",
            op -> op.addColumn("flag", "day", Types.date()),
            op -> op.dropColumn("flag", "day"));
    Fills fills = new Fills();
    TestRevisions.Report report = run(new TestRevisions.Selection(Set.of(), 1, 20_000), fills);
    assertThat(report.passed()).isTrue();
    assertThat(report.unfilled()).singleElement().satisfies(fill -> {
      assertThat(fill.table().name()).isEqualTo("flag");
      assertThat(fill.rows()).isBetween(10L, 36L);
      assertThat(fill.wanted()).isEqualTo(20_000);
      assertThat(fill.refusal()).isNotBlank();
    });
    assertThat(fills.heard).hasSizeLessThan(60);
  }

  /** Hears how tables are filled. */
  private static final class Fills implements TrialListener<RevisionTrial> {
    private final List<TableFill> heard = new ArrayList<>();

    @Override
    public void ended(RevisionTrial trial) {}

    @Override
    public void filling(TableFill fill) {
      heard.add(fill);
    }

    /** How far a table came, each time. */
    List<TableFill> ends(String table) {
      return heard.stream()
          .filter(fill -> fill.table().name().equals(table))
          .filter(fill -> fill.isShort() || fill.rows() == fill.wanted())
          .toList();
    }
  }

  @Test
  void branches_are_tried_apart_and_several_heads_are_a_failure() {
    revisions
        .add(
            "b2",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.dropColumn("invoice", "day"))
        .after("a1")
        .add(
            "c3",
            "add due",
            op -> op.addColumn("invoice", "due", Types.date()),
            op -> op.dropColumn("invoice", "due"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(report.trials()).allMatch(RevisionTrial::passed);
    assertThat(report.heads()).hasSize(2);
    assertThat(report.passed()).isFalse();
  }

  @Test
  void only_the_chosen_revisions_are_tried() {
    revisions.add(
        "b2",
        "add day",
        op -> op.addColumn("invoice", "day", Types.date()),
        op -> op.dropColumn("invoice", "day"));
    TestRevisions.Report report = run(new TestRevisions.Selection(Set.of(RevisionId.of("b2")), 1));
    assertThat(ids(report)).containsExactly("b2");
    assertThat(report.passed()).isTrue();
  }

  @Test
  void several_databases_at_once_give_the_same_trials_in_the_same_order() {
    for (int i = 1; i <= 6; i++) {
      String column = "extra" + i;
      revisions.add(
          "e" + i,
          "add " + column,
          op -> op.addColumn("invoice", column, Types.date()),
          op -> op.dropColumn("invoice", column));
    }
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    TestRevisions.Report report = run(
        new TestRevisions.Selection(Set.of(), 3),
        trial -> heard.add(trial.revision().id().value()));
    assertThat(ids(report)).containsExactly("a1", "e1", "e2", "e3", "e4", "e5", "e6");
    assertThat(heard).containsExactlyInAnyOrderElementsOf(ids(report));
    assertThat(report.passed()).isTrue();
  }

  TestRevisions.Report run(TestRevisions.Selection selection) {
    return run(selection, trial -> {});
  }

  TestRevisions.Report run(
      TestRevisions.Selection selection, TrialListener<RevisionTrial> progress) {
    JdbcConnectionSource server = new JdbcConnectionSource(
        database.jdbcUrl(), database.user(), database.password(), Duration.ofSeconds(30));
    Dialects dialects = new Dialects(List.of(provider()));
    RunnerOptions options =
        RunnerOptions.builder(new Author("test", null, "", "")).build();
    try (ScratchDatabases scratch = new ScratchDatabases(server, dialects)) {
      return new TestRevisions(revisions, scratch, dialects, options).run(selection, progress);
    }
  }

  private static List<String> ids(TestRevisions.Report report) {
    return report.trials().stream()
        .map(RevisionTrial::revision)
        .map(Revision::id)
        .map(RevisionId::value)
        .toList();
  }

  private static RevisionTrial trial(TestRevisions.Report report, String id) {
    return report.trials().stream()
        .filter(trial -> trial.revision().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_says_that_it_may_run_again_is_run_on_top_of_itself() {
    revisions.add(
        "b2",
        "add tag",
        op -> op.execute("CREATE TABLE IF NOT EXISTS tag (id integer)"),
        op -> op.execute("DROP TABLE IF EXISTS tag"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    assertThat(trial(report, "b2").findings()).isEmpty();
  }

  @Test
  void what_loses_rows_when_it_is_run_on_top_of_itself_is_found() {
    revisions
        .add(
            "b2",
            "make tag anew",
            op -> {
              op.execute("DROP TABLE IF EXISTS tag");
              op.execute("CREATE TABLE IF NOT EXISTS tag (id integer)");
            },
            op -> op.dropTable("tag"))
        .add(
            "c3",
            "add day",
            op -> op.addColumn("tag", "day", Types.date()),
            op -> op.dropColumn("tag", "day"));
    TestRevisions.Report report = run(TestRevisions.Selection.ALL);
    TrialFinding finding = only(report, "b2");
    assertThat(finding.kind()).isEqualTo(TrialFinding.Kind.REPEATED_UPGRADE_DIFFERS);
    assertThat(finding.isFailure()).isTrue();
    assertThat(finding.details()).singleElement().asString().contains("\"tag\"");
    assertThat(trial(report, "c3").findings()).isEmpty();
  }

  private static TrialFinding only(TestRevisions.Report report, String id) {
    assertThat(trial(report, id).findings()).hasSize(1);
    return trial(report, id).findings().get(0);
  }

  private static void nothing(Operations op) {}
}
