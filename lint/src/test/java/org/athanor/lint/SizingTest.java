package org.athanor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.rule.Rules;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sizes of tables make of findings. */
class SizingTest {
  private static final String SETUP =
      "CREATE TABLE orders (id int PRIMARY KEY, level int); CREATE TABLE item (id int, o int);";
  private static final String INDEX = "CREATE INDEX i ON orders (level);";

  private final Dialect dialect =
      Dialects.installed(SizingTest.class.getClassLoader()).offline("postgresql:17");

  @Test
  void a_finding_names_the_rows_and_the_room_of_its_table() {
    Finding finding = found(INDEX, "create-index-blocking", orders(41_000_000L));
    assertThat(finding.sizes())
        .isEqualTo("Table \"orders\" has 41 million rows (12 GB) as of 2026-11-20.");
    assertThat(finding.text()).isEqualTo(finding.message() + " " + finding.sizes());
  }

  @Test
  void without_sizes_nothing_is_said() {
    Finding finding = found(INDEX, "create-index-blocking", null);
    assertThat(finding.sizes()).isEmpty();
    assertThat(finding.text()).isEqualTo(finding.message());
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({"0, INFO", "999, INFO", "1000, ERROR", "9999999, ERROR"})
  void work_on_a_small_table_is_a_hint(long rows, Severity severity) {
    assertThat(found(INDEX, "create-index-blocking", orders(rows)).severity()).isEqualTo(severity);
  }

  @Test
  void a_hint_says_why_it_is_none_the_worse() {
    assertThat(found(INDEX, "create-index-blocking", orders(40L)).sizes())
        .isEqualTo(
            "Table \"orders\" has 40 rows (12 GB) as of 2026-11-20, so this takes a moment.");
  }

  @ParameterizedTest
  @CsvSource({"999, INFO", "5000, WARNING", "9999999, WARNING", "10000000, ERROR"})
  void a_warning_about_a_large_table_is_an_error(long rows, Severity severity) {
    String change = "UPDATE orders SET level = 1;";
    assertThat(found(change, "unbatched-data-change", orders(rows)).severity()).isEqualTo(severity);
  }

  @Test
  void a_severity_that_somebody_chose_is_not_raised() {
    Severities chosen = new Severities(
        Map.of("unbatched-data-change", Severity.WARNING), Map.of(), Severity.WARNING);
    Linter linter =
        new Linter(Rules.all(), Rules.ofRevisions(), chosen).with(sizing(orders(50_000_000L)));
    assertThat(only(linter, "UPDATE orders SET level = 1;", "unbatched-data-change")
            .severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void what_breaks_code_or_loses_data_is_as_serious_on_a_small_table() {
    Finding finding = found("ALTER TABLE orders DROP COLUMN level;", "drop-column", orders(3L));
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.sizes()).isEqualTo("Table \"orders\" has 3 rows (12 GB) as of 2026-11-20.");
  }

  @Test
  void a_lock_that_is_waited_for_without_a_bound_is_a_danger_on_a_small_table_too() {
    Finding finding = found(INDEX, "missing-lock-timeout", orders(3L));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void one_table_of_unknown_size_is_enough_for_the_usual_severity() {
    String key = "ALTER TABLE item ADD FOREIGN KEY (o) REFERENCES orders (id);";
    assertThat(found(key, "add-foreign-key", orders(3L)).severity()).isEqualTo(Severity.ERROR);
    List<TableSize> both = List.of(orders(3L).get(0), size("item", 5L));
    assertThat(found(key, "add-foreign-key", both).severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void a_table_without_known_rows_is_not_taken_for_small() {
    Finding finding = found(INDEX, "create-index-blocking", List.of(size("orders", null)));
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.sizes())
        .isEqualTo("Table \"orders\" has a number of rows that the server does not know (12 GB)"
            + " as of 2026-11-20.");
  }

  @Test
  void a_table_that_the_sizes_do_not_have_is_told() {
    assertThat(found(INDEX, "create-index-blocking", List.of(size("other", 1L))).sizes())
        .isEqualTo("The sizes of 2026-11-20 do not have table \"orders\".");
  }

  @Test
  void several_tables_are_told_the_largest_first() {
    String key = "ALTER TABLE item ADD FOREIGN KEY (o) REFERENCES orders (id);";
    TableSize small = new TableSize(QualifiedName.of("item"), 12_000L, 1 << 20, 0);
    assertThat(found(key, "add-foreign-key", List.of(small, orders(2_000_000L).get(0)))
            .sizes())
        .isEqualTo("Table \"orders\" has 2 million rows (12 GB) and table \"item\" has 12,000 rows"
            + " (1 MB) as of 2026-11-20.");
  }

  private Finding found(String sql, String rule, @Nullable List<TableSize> sizes) {
    return only(
        new Linter(Rules.all(), Rules.ofRevisions(), Severities.STANDARD).with(sizing(sizes)),
        sql,
        rule);
  }

  private Finding only(Linter linter, String sql, String rule) {
    UnitReplay replay = new UnitReplay(dialect, Map.of());
    LintUnit unit = replay.play(
        replay.source(new LintSource.File("a.sql", sql), LintUnit.Transaction.MANAGED),
        replay.apply(SETUP, replay.nothing()));
    return linter.judge(unit).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Sizing sizing(@Nullable List<TableSize> sizes) {
    return sizes == null
        ? Sizing.UNKNOWN
        : new Sizing(
            new TableSizes(Instant.parse("2026-11-20T10:00:00Z"), "postgresql", "17", sizes),
            Sizing.Limits.USUAL);
  }

  private static List<TableSize> orders(long rows) {
    return List.of(size("orders", rows));
  }

  private static TableSize size(String table, @Nullable Long rows) {
    return new TableSize(QualifiedName.of(table), rows, 9L << 30, 3L << 30);
  }
}
