package org.athanor.command.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Keeps what became of a sample on all databases of a run. Thread-safe. */
final class SampleUse {
  private final DatabaseSample sample;
  private final Map<QualifiedName, Integer> refused = new HashMap<>();
  private final Map<QualifiedName, @Nullable String> reasons = new HashMap<>();

  SampleUse(DatabaseSample sample) {
    this.sample = sample;
  }

  DatabaseSample sample() {
    return sample;
  }

  /** A table has been given rows; where it was given some before, its best time counts. */
  synchronized void placed(QualifiedName table, TrialInserts.Refused left) {
    int fewest = refused.getOrDefault(table, Integer.MAX_VALUE);
    if (left.rows().size() < fewest) {
      refused.put(table, left.rows().size());
      reasons.put(table, left.reason());
    }
  }

  /**
   * What became of each table.
   *
   * @throws AthanorException SMP-002 when no revision makes a table that the sample is of
   */
  synchronized SampleReport report() {
    if (refused.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.SMP_002,
              "No revision that was tried makes a table of " + sample.origin().url() + ".")
          .evidence("it has: "
              + String.join(", ", sample.tables().stream().map(Object::toString).toList()))
          .databaseState("Nothing was changed.")
          .fix("name a database that was made by these revisions")
          .build();
    }
    List<SampleReport.Table> tables = new ArrayList<>();
    for (QualifiedName table : sample.tables()) {
      int rows = sample.count(table);
      Integer left = refused.get(table);
      tables.add(new SampleReport.Table(
          table, rows, left == null ? 0 : rows - left, left != null, reasons.get(table)));
    }
    return new SampleReport(sample.origin(), tables, sample.unread());
  }
}
