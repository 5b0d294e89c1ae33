package org.athanor.cli.output;

import java.util.ArrayList;
import java.util.List;

/** A table of text; not thread-safe. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these headings. */
  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row, one cell per heading. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The lines of the table. For a person, headings and aligned columns; for a pipe, one line per
   * row with tabs between the cells.
   */
  List<String> lines(boolean forPerson) {
    if (!forPerson) {
      return rows.stream().map(row -> String.join("\t", row)).toList();
    }
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    lines.add(Style.BOLD.apply(aligned(headings, widths)));
    rows.forEach(row -> lines.add(aligned(row, widths)));
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    List<List<String>> all = new ArrayList<>(rows);
    all.add(headings);
    for (List<String> row : all) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    return widths;
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell);
      if (i < cells.size() - 1) {
        int pad = widths[i] - cell.codePointCount(0, cell.length());
        line.append(" ".repeat(pad)).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }
}
