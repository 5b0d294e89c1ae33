package org.athanor.command.trial;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sample.
 *
 * @param origin the database that it is of
 * @param tables its tables
 * @param unread tables that could not be read, each with the reason
 */
public record SampleReport(DatabaseSample.Origin origin, List<Table> tables, List<String> unread) {
  public SampleReport {
    tables = List.copyOf(tables);
    unread = List.copyOf(unread);
  }

  /**
   * A table of the sample.
   *
   * @param name its name
   * @param rows how many rows it gave
   * @param taken how many the table of that name in a scratch database took
   * @param isKnown whether the revisions made a table of that name
   * @param refusal why a row was not taken; null when all were
   */
  public record Table(
      QualifiedName name,
      int rows,
      int taken,
      boolean isKnown,
      @Nullable String refusal) {}

  /**
   * What of a sample did not come along.
   *
   * @param text in a sentence without a full stop
   * @param details the lines that show why
   */
  public record Remark(String text, List<String> details) {
    public Remark {
      details = List.copyOf(details);
    }
  }

  /** What of the sample did not come along; empty when all did. */
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    unread.forEach(table -> remarks.add(new Remark("not sampled: " + table, List.of())));
    for (Table table : tables) {
      if (!table.isKnown()) {
        remarks.add(new Remark(
            "sampled table \"" + table.name() + "\": no revision that was tried has it",
            List.of()));
      } else if (table.taken() < table.rows()) {
        remarks.add(new Remark(
            "sampled table \"" + table.name() + "\": " + (table.rows() - table.taken()) + " of "
                + table.rows() + (table.rows() == 1 ? " row" : " rows") + " did not fit",
            String.valueOf(table.refusal()).lines().limit(2).toList()));
      }
    }
    return remarks;
  }

  /** Whether tables could not be read, or did not take rows that they gave. */
  public boolean isPartial() {
    return !unread.isEmpty()
        || tables.stream().anyMatch(table -> table.isKnown() && table.taken() < table.rows());
  }

  /** How many rows went into scratch databases. */
  public int taken() {
    return tables.stream().mapToInt(Table::taken).sum();
  }
}
