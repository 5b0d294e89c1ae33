package org.athanor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.athanor.schema.Column;
import org.athanor.schema.Literal;

/** The values that a column may take, in one row after the other. Immutable and thread-safe. */
final class ColumnChoices {
  /** So many constants of one check are tried in one row. */
  private static final int CONSTANTS = 8;
  /** So many rows have no NULL where they may do without. */
  private static final int ROWS_WITHOUT_NULL = 2;

  private final Column column;
  private final boolean mayBeEmpty;
  private final IntFunction<List<Literal>> values;
  private final List<List<Literal>> named;

  /**
   * Of a column.
   *
   * @param mayBeEmpty whether NULL is a value too
   * @param values those that its type has for the row of a number
   * @param named the constants of each check that names it
   */
  ColumnChoices(
      Column column,
      boolean mayBeEmpty,
      IntFunction<List<Literal>> values,
      List<List<Literal>> named) {
    this.column = column;
    this.mayBeEmpty = mayBeEmpty;
    this.values = values;
    this.named = named;
  }

  String name() {
    return column.name();
  }

  /** The values for a row, the likeliest first; rows are counted from 1. */
  List<Literal> at(int number) {
    List<Literal> choices = new ArrayList<>();
    if (mayBeEmpty && number > ROWS_WITHOUT_NULL) {
      choices.add(Literal.of(null));
    }
    // What a check says of a text is its form; of a number it is a limit.
    boolean isText = column.type().isText();
    if (isText) {
      addConstants(choices, number);
    }
    values.apply(number).forEach(value -> addNew(choices, value));
    if (!isText) {
      addConstants(choices, number);
    }
    if (mayBeEmpty && number <= ROWS_WITHOUT_NULL) {
      choices.add(Literal.of(null));
    }
    return choices;
  }

  /** In turn for each row. */
  private void addConstants(List<Literal> choices, int number) {
    for (List<Literal> constants : named) {
      for (int i = 0; i < Math.min(CONSTANTS, constants.size()); i++) {
        addNew(choices, constants.get((number - 1 + i) % constants.size()));
      }
    }
  }

  private static void addNew(List<Literal> choices, Literal value) {
    if (!choices.contains(value)) {
      choices.add(value);
    }
  }
}
