package org.athanor.command.trial;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.athanor.command.SeededRows;
import org.athanor.dialect.Dialect;
import org.athanor.sample.SampleRows;
import org.athanor.sample.SampleSeries;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;

/**
 * Gives tables more rows than the few that a trial needs, so that statements take a while and meet
 * what real tables have: NULLs where they may be, and values that stand there twice. Not
 * thread-safe.
 */
final class MoreRows {
  private final TrialInserts inserts;
  private final SampleRows samples;
  private final Schema live;
  private final SeededRows first;
  private final Map<QualifiedName, List<Map<String, Literal>>> known = new HashMap<>();

  /** Fills a table. */
  @FunctionalInterface
  interface Filling {
    /** Tells how far it came. */
    TableFill run() throws SQLException;
  }

  /**
   * Beside the first rows.
   *
   * @param live the schema that the database has
   * @param first the rows that its tables have
   */
  MoreRows(TrialInserts inserts, Dialect dialect, Schema live, SeededRows first) {
    this.inserts = inserts;
    this.samples = new SampleRows(live, live, dialect);
    this.live = live;
    this.first = first;
  }

  /**
   * Adds rows to a table until it has as many as are wanted, or takes no more; those that it refers
   * to are filled before it.
   *
   * @param progress hears how far it is, and how far it came
   * @return whether there are more
   */
  boolean fill(Table table, int wanted, Consumer<TableFill> progress) throws SQLException {
    long there = first.count(table.name());
    if (there >= wanted) {
      return false;
    }
    TableFill end = filled(table, there, wanted, progress);
    progress.accept(end);
    return end.rows() > there;
  }

  private TableFill filled(Table table, long there, int wanted, Consumer<TableFill> progress)
      throws SQLException {
    String refusal = first.refusal(table.name()).orElse(null);
    if (there == 0) {
      return new TableFill(table.name(), 0, wanted, refusal == null ? "it takes none" : refusal);
    }
    for (Table parent : live.tables()) {
      boolean isReferred =
          table.foreignKeys().stream().anyMatch(key -> key.target().equals(parent.name()));
      if (isReferred && !known.containsKey(parent.name())) {
        known.put(parent.name(), first.some(parent));
      }
    }
    Optional<SampleSeries> series =
        samples.series(table, name -> known.getOrDefault(name, List.of()));
    return series.isEmpty()
        ? new TableFill(table.name(), there, wanted, "it refers to a table without rows")
        : trusted(
            table,
            () -> new TableFilling(inserts, table.name(), series.get())
                .fill(there, wanted, progress));
  }

  /** What triggers do to other rows is not known, so with them nothing is trusted. */
  private TableFill trusted(Table table, Filling filling) throws SQLException {
    boolean hasTriggers = live.objects().stream().anyMatch(Trigger.class::isInstance);
    return table.foreignKeys().isEmpty() || hasTriggers ? filling.run() : inserts.trusted(filling);
  }
}
