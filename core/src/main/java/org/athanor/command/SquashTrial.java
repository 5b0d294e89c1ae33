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
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
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
  record Content(Schema schema, Map<QualifiedName, List<Map<String, @Nullable String>>> rows) {}

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
      String failure) {

    /** What differs between two schemas. */
    List<SchemaChange> diff(Schema from, Schema to) {
      Schema comparable = dialect.normalizer().comparable(from, to);
      return new Differ(DiffOptions.of(dialect.capabilities())).diff(comparable, to);
    }
  }

  /**
   * Runs to a revision and back to where the range begins.
   *
   * @throws AthanorException SDB-001 when no scratch database can be made, RUN-021 and its kin when
   *     the way up fails
   */
  Side run(RevisionSource revisions, RevisionId goal) throws SQLException {
    ScratchDatabases.Scratch scratch = bench.scratch();
    Dialect dialect = bench.dialect(scratch.connection());
    Database database = new Database(scratch.connections(), bench.dialects());
    MigrationRunner runner = new MigrationRunner(revisions, database, options, List.of());
    range.follows().stream().map(RevisionTarget::of).forEach(runner::upgrade);
    Schema before = inspect(scratch);
    SeededRows seeded = SeededRows.into(scratch.connection(), dialect, before);
    Content start = new Content(before, rows(seeded, before));
    runner.upgrade(RevisionTarget.of(goal));
    Content end = content(scratch, seeded);
    Content back = null;
    String failure = "";
    try {
      runner.downgrade(
          range.isFromBase()
              ? RevisionTarget.BASE
              : RevisionTarget.of(range.follows().get(0)));
      back = content(scratch, seeded);
    } catch (AthanorException e) {
      failure = String.valueOf(e.getMessage());
    }
    return new Side(dialect, start, seeded.empty(before), end, back, failure);
  }

  private Content content(ScratchDatabases.Scratch scratch, SeededRows reader) throws SQLException {
    Schema schema = inspect(scratch);
    return new Content(schema, rows(reader, schema));
  }

  private Schema inspect(ScratchDatabases.Scratch scratch) throws SQLException {
    return bench.inspect(scratch.connection()).schema();
  }

  private static Map<QualifiedName, List<Map<String, @Nullable String>>> rows(
      SeededRows reader, Schema schema) throws SQLException {
    Map<QualifiedName, List<Map<String, @Nullable String>>> rows = new LinkedHashMap<>();
    for (Table table : schema.tables()) {
      rows.put(table.name(), reader.read(table.name(), table.columnNames()));
    }
    return rows;
  }

  /** What differs in the schemas, one line each. */
  static List<String> schemaDifferences(Side original, Content wanted, Content made) {
    ChangeText text = new ChangeText(original.dialect(), "the original");
    return original.diff(wanted.schema(), made.schema()).stream().map(text::of).toList();
  }

  /**
   * What differs in the rows, one line for each table.
   *
   * @param volatileColumns what is never the same twice, as {@link #volatileColumns} names it
   */
  static List<String> rowDifferences(Content wanted, Content made, Set<String> volatileColumns) {
    List<String> differences = new ArrayList<>();
    wanted.rows().forEach((table, rows) -> {
      List<Map<String, @Nullable String>> others = made.rows().getOrDefault(table, List.of());
      if (rows.size() != others.size()) {
        differences.add("table \"" + table + "\" has " + count(rows.size())
            + ", the squashed revision leaves " + count(others.size()));
      } else if (!texts(table, rows, volatileColumns)
          .equals(texts(table, others, volatileColumns))) {
        differences.add("the rows of table \"" + table + "\" have other values");
      }
    });
    return differences;
  }

  private static String count(int rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }

  /** The columns that have other values after the same run, such as moments and random ids. */
  static Set<String> volatileColumns(Content first, Content second) {
    Set<String> columns = new TreeSet<>();
    first.rows().forEach((table, rows) -> {
      List<Map<String, @Nullable String>> others = second.rows().getOrDefault(table, List.of());
      Set<String> names = rows.isEmpty() ? Set.of() : rows.get(0).keySet();
      for (String column : names) {
        if (!values(rows, column).equals(values(others, column))) {
          columns.add(table + "." + column);
        }
      }
    });
    return columns;
  }

  private static List<String> values(List<Map<String, @Nullable String>> rows, String column) {
    return rows.stream().map(row -> String.valueOf(row.get(column))).sorted().toList();
  }

  private static List<String> texts(
      QualifiedName table, List<Map<String, @Nullable String>> rows, Set<String> without) {
    List<String> texts = new ArrayList<>();
    for (Map<String, @Nullable String> row : rows) {
      Map<String, @Nullable String> kept = new TreeMap<>(row);
      kept.keySet().removeIf(column -> without.contains(table + "." + column));
      texts.add(kept.toString());
    }
    return texts.stream().sorted().toList();
  }
}
