package org.athanor.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Proposes rows for the tables of a schema, which another schema will have to take over.
 *
 * <pre>{@code
 * SampleRows rows = new SampleRows(live, wanted, dialect);
 * for (SampleRow proposal : rows.proposals(table, 1, references)) {
 *   if (insert(proposal)) break;
 * }
 * }</pre>
 *
 * <p>Values differ from row to row, so that keys hold; foreign keys take the values of rows that
 * are there; columns that a check names take the constants in it too. Where the other schema wants
 * another type, a shorter text, no NULL or a further check, the values suit both. The same schemas
 * always give the same rows. Immutable and thread-safe.
 */
public final class SampleRows {
  /** How many proposals are made for one row at most. */
  private static final int PROPOSALS = 64;

  private final Schema live;
  private final Schema wanted;
  private final SampleValues values;
  private final CheckConstants constants;

  /** The rows that a table has, by the names of its columns: what foreign keys may refer to. */
  public interface References {
    /** The rows of a table, in the order in which they were made. */
    List<Map<String, Literal>> rows(QualifiedName table);
  }

  /**
   * Rows for {@code live} that {@code wanted} can take over.
   *
   * @param wanted a schema whose tables and columns have the same names where they are the same
   */
  public SampleRows(Schema live, Schema wanted, Dialect dialect) {
    this.live = live;
    this.wanted = wanted;
    this.values = new SampleValues(live, wanted);
    this.constants = new CheckConstants(dialect);
  }

  /**
   * Proposals for one row of a table, the likeliest first; none when a key must refer to a table
   * without rows.
   *
   * @param table a table of {@code live}
   * @param number the number of the row, counted from 1
   * @param references the rows that are there already
   */
  public List<SampleRow> proposals(Table table, int number, References references) {
    Map<String, Literal> referred = new HashMap<>();
    if (!references(table, references).refer(number, referred)) {
      return List.of();
    }
    Map<String, List<Literal>> choices = new LinkedHashMap<>();
    for (ColumnChoices column : choices(table)) {
      Literal key = referred.get(column.name());
      choices.put(column.name(), key == null ? column.at(number) : List.of(key));
    }
    return combined(choices);
  }

  /**
   * Very many rows for one table; empty when a key must refer to a table without rows.
   *
   * @param table a table of {@code live}
   * @param references the rows that all of them may refer to
   */
  public Optional<SampleSeries> series(Table table, References references) {
    ReferredRows referred = references(table, references);
    return referred.refer(1, new HashMap<>())
        ? Optional.of(new SampleSeries(table, choices(table), referred))
        : Optional.empty();
  }

  private List<ColumnChoices> choices(Table table) {
    List<ColumnChoices> choices = new ArrayList<>();
    for (Column column : table.columns()) {
      if (isFilled(table, column)) {
        Column after = wanted
            .table(table.name())
            .flatMap(other -> other.column(column.name()))
            .orElse(column);
        boolean mayBeEmpty = column.nullable() && after.nullable() && !isKey(table, column);
        choices.add(new ColumnChoices(
            column, mayBeEmpty, number -> values.of(column, after, number), named(table, column)));
      }
    }
    return choices;
  }

  /** A computed column has no value of its own; numbers are handed out by the database. */
  private static boolean isFilled(Table table, Column column) {
    ColumnDefault value = column.defaultValue();
    return !(value instanceof ColumnDefault.Generated)
        && !(value instanceof ColumnDefault.Identity)
        && !isHandedOut(table, column);
  }

  private static boolean isHandedOut(Table table, Column column) {
    return isKey(table, column) && column.defaultValue() instanceof ColumnDefault.Expression;
  }

  private static boolean isKey(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    return key != null && key.columns().contains(column.name());
  }

  /** The constants of each check that names a column. */
  private List<List<Literal>> named(Table table, Column column) {
    List<Check> checks = new ArrayList<>(table.checks());
    wanted.table(table.name()).ifPresent(other -> checks.addAll(other.checks()));
    return checks.stream()
        .map(Check::expression)
        .distinct()
        .map(expression -> constants.of(expression, column))
        .filter(named -> !named.isEmpty())
        .toList();
  }

  /** What the foreign keys of both schemas refer to. */
  private ReferredRows references(Table table, References references) {
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    wanted
        .table(table.name())
        .ifPresent(other -> other.foreignKeys().stream()
            .filter(key -> table.columnNames().containsAll(key.columns()))
            .forEach(keys::add));
    ReferredRows referred = new ReferredRows();
    for (ForeignKey key : keys) {
      List<Boolean> nullable =
          key.columns().stream().map(name -> isNullable(table, name)).toList();
      referred.add(key.columns(), targetColumns(key), nullable, references.rows(key.target()));
    }
    return referred;
  }

  private List<String> targetColumns(ForeignKey key) {
    PrimaryKey primary = live.table(key.target()).map(Table::primaryKey).orElse(null);
    return key.targetColumns().isEmpty() && primary != null
        ? primary.columns()
        : key.targetColumns();
  }

  private boolean isNullable(Table table, String name) {
    Optional<Column> after = wanted.table(table.name()).flatMap(other -> other.column(name));
    return table.column(name).map(Column::nullable).orElse(true)
        && after.map(Column::nullable).orElse(true);
  }

  /** The first choices of all columns, then one column after the other with its further ones. */
  private static List<SampleRow> combined(Map<String, List<Literal>> choices) {
    List<SampleRow> rows = new ArrayList<>();
    long count = 1;
    for (List<Literal> each : choices.values()) {
      count = Math.min(PROPOSALS, count * each.size());
    }
    int longest = choices.values().stream().mapToInt(List::size).max().orElse(1);
    for (int all = 0; all < longest; all++) {
      rows.add(row(choices, all, null, 0));
    }
    for (Map.Entry<String, List<Literal>> each : choices.entrySet()) {
      for (int i = 1; i < each.getValue().size(); i++) {
        rows.add(row(choices, 0, each.getKey(), i));
      }
    }
    for (int mixed = 1; mixed < count; mixed++) {
      rows.add(mixed(choices, mixed));
    }
    return rows.stream().distinct().limit(PROPOSALS).toList();
  }

  private static SampleRow row(
      Map<String, List<Literal>> choices, int usual, @Nullable String column, int other) {
    Map<String, Literal> row = new LinkedHashMap<>();
    choices.forEach((name, each) -> {
      int at = name.equals(column) ? other : usual;
      row.put(name, each.get(Math.min(at, each.size() - 1)));
    });
    return new SampleRow(row);
  }

  /** The choices as the digits of a number. */
  private static SampleRow mixed(Map<String, List<Literal>> choices, int number) {
    Map<String, Literal> row = new LinkedHashMap<>();
    int rest = number;
    for (Map.Entry<String, List<Literal>> each : choices.entrySet()) {
      row.put(each.getKey(), each.getValue().get(rest % each.getValue().size()));
      rest /= each.getValue().size();
    }
    return new SampleRow(row);
  }
}
