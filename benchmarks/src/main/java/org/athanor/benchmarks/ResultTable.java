package org.athanor.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Rows as a table in Markdown, each set against plain JDBC where that took part. */
final class ResultTable {
  private ResultTable() {}

  /** The whole table, a line end after each line. */
  static String text(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    text.append("| what | who | CPU s | x plain JDBC | wall s | x plain JDBC | peak MiB | bar |\n");
    text.append("|---|---|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      Cost cost = row.cost();
      Cost floor = floor(rows, row);
      List<String> cells = List.of(
          row.what(),
          row.who(),
          figure("%.2f", cost.cpuSeconds()),
          figure("%.1f", cost.cpuSeconds() / floor.cpuSeconds()),
          figure("%.2f", cost.wallSeconds()),
          figure("%.1f", cost.wallSeconds() / floor.wallSeconds()),
          figure("%.0f", cost.peakMebibytes()),
          Objects.requireNonNullElse(row.verdict(), ""));
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return text.toString();
  }

  private static Cost floor(List<Row> rows, Row row) {
    return rows.stream()
        .filter(other -> other.what().equals(row.what()))
        .filter(other -> other.who().equals(Contestant.FLOOR.title()))
        .findFirst()
        .map(Row::cost)
        .orElse(Cost.NONE);
  }

  /** Nothing for what was not measured. */
  private static String figure(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
