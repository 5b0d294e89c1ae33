package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.script.RevisionSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs a range of revisions, or what is to take its place, on a scratch database that has rows, and
 * back. Not thread-safe.
 */
final class SquashTrial {
  private final Workbench bench;
  private final RunnerOptions options;
  private final SquashRange range;

  SquashTrial(Workbench bench, RunnerOptions options, SquashRange range) {
    this.bench = bench;
    this.options = options;
    this.range = range;
  }

  /** What a database holds: its schema, and the rows of its tables. */
  record Content(Schema schema, Map<QualifiedName, TableContents> rows) {}

  /**
   * What came of a run.
   *
   * @param dialect the dialect of the database
   * @param start what was there before
   * @param empty the tables that took no rows before
   * @param end what was there afterwards
   * @param back what was there after the way back, or null when that failed
   * @param failure why it failed, or empty
   */
  record Side(
      Dialect dialect,
      Content start,
      List<String> empty,
      Content end,
      @Nullable Content back,
      String failure) {}

  /**
   * Runs to a revision and back to where the range begins.
   *
   * @throws AthanorException SDB-001 when no scratch database can be made, RUN-021 and its kin when
   *     the way up fails
   */
  Side run(RevisionSource revisions, RevisionId goal) throws SQLException {
    ScratchHistory history = new ScratchHistory(bench, revisions, options);
    MigrationRunner runner = history.runner();
    range.follows().stream().map(RevisionTarget::of).forEach(runner::upgrade);
    Schema before = history.schema();
    TableRows reader = new TableRows(history.connection(), history.dialect());
    SeededRows seeded = SeededRows.into(reader, before);
    Content start = new Content(before, rows(reader, before));
    runner.upgrade(RevisionTarget.of(goal));
    Content end = content(history, reader);
    Content back = null;
    String failure = "";
    try {
      runner.downgrade(
          range.isFromBase()
              ? RevisionTarget.BASE
              : RevisionTarget.of(range.follows().get(0)));
      back = content(history, reader);
    } catch (AthanorException e) {
      failure = String.valueOf(e.getMessage());
    }
    return new Side(history.dialect(), start, seeded.empty(before), end, back, failure);
  }

  private static Content content(ScratchHistory history, TableRows reader) throws SQLException {
    Schema schema = history.schema();
    return new Content(schema, rows(reader, schema));
  }

  private static Map<QualifiedName, TableContents> rows(TableRows reader, Schema schema)
      throws SQLException {
    reader.forget();
    Map<QualifiedName, TableContents> rows = new LinkedHashMap<>();
    for (Table table : schema.tables()) {
      rows.put(table.name(), reader.of(table));
    }
    return rows;
  }

  /** What differs in the schemas, one line each. */
  static List<String> schemaDifferences(Side original, Content wanted, Content made) {
    return ScratchHistory.differences(original.dialect(), wanted.schema(), made.schema());
  }

  /**
   * What differs in the rows, one line for each table.
   *
   * @param volatileColumns what is never the same twice, as {@link #volatileColumns} names it
   */
  static List<String> rowDifferences(Content wanted, Content made, Set<String> volatileColumns) {
    List<String> differences = new ArrayList<>();
    wanted.rows().forEach((table, rows) -> {
      TableContents others = made.rows().getOrDefault(table, TableContents.NONE);
      if (rows.count() != others.count()) {
        differences.add("table \"" + table + "\" has " + count(rows.count())
            + ", the squashed revision leaves " + count(others.count()));
      } else if (!texts(table, rows, volatileColumns)
          .equals(texts(table, others, volatileColumns))) {
        differences.add("the rows of table \"" + table + "\" have other values");
      }
    });
    return differences;
  }

  private static String count(long rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }

  /** The columns that have other values after the same run, such as moments and random ids. */
  static Set<String> volatileColumns(Content first, Content second) {
    Set<String> columns = new TreeSet<>();
    first.rows().forEach((table, rows) -> {
      TableContents others = second.rows().getOrDefault(table, TableContents.NONE);
      Set<String> names = rows.rows().isEmpty() ? Set.of() : rows.rows().get(0).keySet();
      for (String column : names) {
        if (!values(rows, column).equals(values(others, column))) {
          columns.add(table + "." + column);
        }
      }
    });
    return columns;
  }

  /** The values of a column in any order, or of many rows their digest. */
  private static List<String> values(TableContents table, String column) {
    return table.isWhole()
        ? table.rows().stream()
            .map(row -> String.valueOf(row.get(column)))
            .sorted()
            .toList()
        : List.of(table.digest(column).toString());
  }

  /** The rows in any order; of many, what is known of each column. */
  private static List<String> texts(
      QualifiedName table, TableContents contents, Set<String> without) {
    if (!contents.isWhole()) {
      return contents.digests().keySet().stream()
          .filter(column -> !without.contains(table + "." + column))
          .sorted()
          .flatMap(column -> values(contents, column).stream())
          .toList();
    }
    List<String> texts = new ArrayList<>();
    for (Map<String, @Nullable String> row : contents.rows()) {
      Map<String, @Nullable String> kept = new TreeMap<>(row);
      kept.keySet().removeIf(column -> without.contains(table + "." + column));
      texts.add(kept.toString());
    }
    return texts.stream().sorted().toList();
  }
}
