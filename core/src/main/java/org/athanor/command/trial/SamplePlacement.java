package org.athanor.command.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.athanor.command.TableRows;
import org.athanor.dialect.Dialect;
import org.athanor.sample.ParentsFirst;
import org.athanor.sample.SampleRow;
import org.athanor.sample.SampleRows;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Literal;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sample into a scratch database: the rows of a table go into the table of the same name, as
 * far as both have columns of the same name. Not thread-safe.
 */
final class SamplePlacement {
  private final TrialInserts inserts;
  private final Dialect dialect;
  private final SampleUse use;

  /** Which tables are given rows. */
  enum Tables {
    /** Those that have none. */
    EMPTY,
    /** All: rows that revisions have made stay, and the sample comes beside them. */
    ALL
  }

  SamplePlacement(TrialInserts inserts, Dialect dialect, SampleUse use) {
    this.inserts = inserts;
    this.dialect = dialect;
    this.use = use;
  }

  /**
   * Puts rows in.
   *
   * @param live the schema that the database has
   * @param present the rows that it has
   * @return whether a table took some
   */
  boolean into(Schema live, TableRows present, Tables which) throws SQLException {
    Map<Table, TrialInserts.Insertion> waiting = new LinkedHashMap<>();
    for (Table table : ParentsFirst.of(live.tables())) {
      DatabaseSample.Rows rows = use.sample().rows(table.name()).orElse(null);
      if (rows != null && (which == Tables.ALL || present.isEmpty(table))) {
        waiting.put(table, insertion(live, table, rows));
      }
    }
    waiting.values().removeIf(insertion -> insertion.columns().isEmpty());
    boolean anyTaken = false;
    boolean takesMore = true;
    // Tables that refer to each other in a circle take some rows only when others are there.
    while (takesMore) {
      takesMore = false;
      for (Map.Entry<Table, TrialInserts.Insertion> each : waiting.entrySet()) {
        takesMore |= insert(each);
      }
      anyTaken |= takesMore;
    }
    return anyTaken;
  }

  /** Inserts what is left, and leaves what was refused. */
  private boolean insert(Map.Entry<Table, TrialInserts.Insertion> waiting) throws SQLException {
    TrialInserts.Insertion insertion = waiting.getValue();
    if (insertion.rows().isEmpty()) {
      return false;
    }
    TrialInserts.Refused refused = inserts.insert(insertion);
    waiting.setValue(new TrialInserts.Insertion(
        insertion.table(), insertion.columns(), refused.rows(), insertion.identity()));
    use.placed(insertion.table(), refused);
    return refused.rows().size() < insertion.rows().size();
  }

  private TrialInserts.Insertion insertion(Schema live, Table table, DatabaseSample.Rows sampled) {
    List<String> common = sampled.columns().stream()
        .filter(name -> table.column(name).filter(SamplePlacement::takesValues).isPresent())
        .toList();
    if (common.isEmpty()) {
      return new TrialInserts.Insertion(table.name(), List.of(), List.of(), null);
    }
    List<Column> others = table.columns().stream()
        .filter(column -> !common.contains(column.name()) && isNeeded(column))
        .toList();
    List<String> columns = new ArrayList<>(common);
    others.forEach(column -> columns.add(column.name()));
    List<List<Literal>> rows = new ArrayList<>();
    for (List<Literal> row : sampled.rows()) {
      List<Literal> values = new ArrayList<>();
      common.forEach(name -> values.add(row.get(sampled.columns().indexOf(name))));
      values.addAll(madeUp(live, table, others, rows.size() + 1));
      rows.add(values);
    }
    return new TrialInserts.Insertion(table.name(), columns, rows, identity(table, common));
  }

  private static boolean takesValues(Column column) {
    return !(column.defaultValue() instanceof ColumnDefault.Generated);
  }

  private static boolean isNeeded(Column column) {
    return !column.nullable() && column.defaultValue() instanceof ColumnDefault.None;
  }

  private List<Literal> madeUp(Schema live, Table table, List<Column> columns, int number) {
    if (columns.isEmpty()) {
      return List.of();
    }
    Table.Builder part = Table.builder(table.name());
    columns.forEach(part::column);
    SampleRow row = new SampleRows(live, live, dialect)
        .proposals(part.build(), number, any -> List.of())
        .get(0);
    return columns.stream()
        .map(
            column -> Objects.requireNonNullElse(row.values().get(column.name()), Literal.of(null)))
        .toList();
  }

  /** The column whose counter has to go on above the numbers that the rows bring. */
  private static @Nullable String identity(Table table, List<String> columns) {
    return table.columns().stream()
        .filter(column -> columns.contains(column.name()))
        .filter(SamplePlacement::counts)
        .map(Column::name)
        .findFirst()
        .orElse(null);
  }

  private static boolean counts(Column column) {
    return column.defaultValue() instanceof ColumnDefault.Identity
        || column.defaultValue() instanceof ColumnDefault.Expression made
            && made.sql().startsWith("nextval(");
  }
}
