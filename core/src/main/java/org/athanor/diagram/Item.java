package org.athanor.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column of a picture: the box of a table, or the place where a line passes
 * between boxes. Not thread-safe.
 */
final class Item {
  /** The height of a line of text; all places are multiples of it. */
  static final int ROW = 18;

  /** The height of a table's name. */
  static final int HEAD = 27;

  private static final int LONGEST = 44;

  private final @Nullable Table table;
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final List<Item> neighbours = new ArrayList<>();
  private int column;
  private int x;
  private int y;

  private Item(@Nullable Table table) {
    this.table = table;
    if (table != null) {
      table.columnNames().forEach(name -> rows.put(name, rows.size()));
    }
  }

  static Item box(Table table) {
    return new Item(table);
  }

  static Item passage(int column) {
    Item item = new Item(null);
    item.column = column;
    return item;
  }

  /** The table of a box; null for a passage. */
  @Nullable Table table() {
    return table;
  }

  int column() {
    return column;
  }

  void column(int newColumn) {
    column = newColumn;
  }

  int x() {
    return x;
  }

  int y() {
    return y;
  }

  void moveTo(int newX, int newY) {
    x = newX;
    y = newY;
  }

  int height() {
    if (table == null) {
      return ROW;
    }
    int content = HEAD + table.columns().size() * ROW;
    return (content / ROW + 1) * ROW;
  }

  /** The space that is kept free below. */
  int margin() {
    return table == null ? 0 : 2 * ROW;
  }

  /** The middle of a column's line, or of the name where there is no such column. */
  int rowOf(String name) {
    Integer row = rows.get(name);
    return row == null ? y + ROW : y + HEAD + row * ROW + ROW / 2;
  }

  /** Where a line passes; those of neighbouring columns never have the same height. */
  int passage() {
    return y + (column % 2 == 0 ? 8 : 11);
  }

  double centre() {
    return y + height() / 2.0;
  }

  void connect(Item other) {
    neighbours.add(other);
    other.neighbours.add(this);
  }

  /** The mean place of what it is connected to, or its own. */
  double wish() {
    return neighbours.stream()
        .filter(other -> other != this)
        .mapToDouble(Item::centre)
        .average()
        .orElse(centre());
  }

  /** How many signs wide a text may be. */
  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
  }
}
