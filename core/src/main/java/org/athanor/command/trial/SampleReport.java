package org.athanor.command.trial;

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

  /** How many rows went into scratch databases. */
  public int taken() {
    return tables.stream().mapToInt(Table::taken).sum();
  }
}
