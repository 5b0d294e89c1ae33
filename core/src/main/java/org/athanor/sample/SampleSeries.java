package org.athanor.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.Column;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.Table;

/**
 * Proposes very many rows for one table, each made when it is asked for.
 *
 * <pre>{@code
 * SampleSeries series = rows.series(table, references).orElseThrow();
 * for (int number = 1; number <= 1_000_000; number++) {
 *   consumer.accept(series.row(number, 0));
 * }
 * }</pre>
 *
 * <p>Which of the patterns of a series the database takes is found out with few rows, and then
 * holds for nearly all. Immutable and thread-safe.
 */
public final class SampleSeries {
  /** From here on a row has what the rows behind it have too. */
  private static final int USUAL_ROW = 3;

  private final List<ColumnChoices> choices;
  private final ReferredRows referred;
  private final Set<String> unique = new LinkedHashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();

  /**
   * Which of its choices each column takes.
   *
   * @param usual the choice of most of them
   * @param column the place of the one that takes another, or -1
   * @param other its choice
   */
  private record Pattern(int usual, int column, int other) {
    Literal of(int at, List<Literal> choices) {
      return choices.get(Math.min(at == column ? other : usual, choices.size() - 1));
    }
  }

  SampleSeries(Table table, List<ColumnChoices> choices, ReferredRows referred) {
    this.choices = choices;
    this.referred = referred;
    addUnique(table);
    addReferences(table);
    addPatterns();
  }

  private void addUnique(Table table) {
    if (table.primaryKey() != null) {
      unique.addAll(table.primaryKey().columns());
    }
    table.uniqueConstraints().forEach(key -> unique.addAll(key.columns()));
    for (Index index : table.indexes()) {
      if (index.unique()) {
        index.parts().forEach(part -> addUnique(table, part));
      }
    }
  }

  /** What refers to one row is taken from one row. */
  private void addReferences(Table table) {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (ForeignKey key : table.foreignKeys()) {
        boolean isUnique = key.columns().stream().anyMatch(unique::contains);
        goesOn |= isUnique && unique.addAll(key.columns());
      }
    }
  }

  /** An expression is not understood: it may be about any column that it has the name of. */
  private void addUnique(Table table, IndexPart part) {
    table.columns().stream()
        .map(Column::name)
        .filter(name ->
            part.isExpression() ? part.text().contains(name) : part.text().equals(name))
        .forEach(unique::add);
  }

  /** First choices, second choices and so on, then one column after the other with another one. */
  private void addPatterns() {
    List<Integer> sizes =
        choices.stream().map(column -> column.at(USUAL_ROW).size()).toList();
    int longest = sizes.stream().mapToInt(Integer::intValue).max().orElse(1);
    for (int all = 0; all < longest; all++) {
      patterns.add(new Pattern(all, -1, 0));
    }
    for (int column = 0; column < sizes.size(); column++) {
      for (int other = 1; other < sizes.get(column); other++) {
        patterns.add(new Pattern(0, column, other));
      }
    }
  }

  /** The columns that the rows have values of, in their order. */
  public List<String> columns() {
    return choices.stream().map(ColumnChoices::name).toList();
  }

  /** How many patterns there are, at least one. */
  public int patterns() {
    return patterns.size();
  }

  /**
   * A row.
   *
   * @param number which one, from 1
   * @param pattern the number of its pattern, from 0: the likeliest first
   */
  public List<Literal> row(int number, int pattern) {
    Pattern chosen = patterns.get(pattern);
    Map<String, Literal> keys = new HashMap<>();
    referred.refer(number, keys);
    Literal[] row = new Literal[choices.size()];
    for (int at = 0; at < row.length; at++) {
      ColumnChoices column = choices.get(at);
      Literal key = keys.get(column.name());
      row[at] = key == null ? chosen.of(at, column.at(number)) : key;
    }
    return List.of(row);
  }

  /** A row once more, but for what may be there only once: that is taken from another one. */
  public List<Literal> again(List<Literal> row, List<Literal> other) {
    Literal[] again = new Literal[row.size()];
    for (int at = 0; at < again.length; at++) {
      boolean isUnique = unique.contains(choices.get(at).name());
      again[at] = isUnique ? other.get(at) : row.get(at);
    }
    return List.of(again);
  }
}
