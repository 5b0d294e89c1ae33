package org.athanor.diagram;

import java.util.List;
import java.util.function.Function;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.Table;

/** Writes the boxes of tables as SVG. Immutable. */
final class SvgTables {
  private static final double SIGN = 7.3;
  private static final int PADDING = 10;

  private final Function<DataType, String> types;
  private final Marks marks;

  SvgTables(Function<DataType, String> types, Marks marks) {
    this.types = types;
    this.marks = marks;
  }

  /** How wide a box must be for each line of each table. */
  int boxWidth(List<Table> tables) {
    int signs = 12;
    for (Table table : tables) {
      signs = Math.max(signs, Item.shortened(named(table)).length() + 1);
      for (Column column : table.columns()) {
        int name = Item.shortened(named(table, column)).length();
        signs = Math.max(signs, name + 3 + type(column).length());
      }
    }
    return (int) Math.ceil(signs * SIGN) + 2 * PADDING;
  }

  /** Writes a box; a passage has nothing to be seen. */
  void box(Item item, int width, StringBuilder svg) {
    Table table = item.table();
    if (table == null) {
      return;
    }
    String style =
        marks.of(table.name()).map(mark -> " class=\"" + mark.style() + "\"").orElse("");
    svg.append("<g").append(style).append(" transform=\"translate(");
    svg.append(item.x()).append(',').append(item.y());
    svg.append(")\">\n<title>").append(escaped(title(table))).append("</title>\n");
    svg.append("<rect class=\"box\" width=\"").append(width);
    svg.append("\" height=\"").append(item.height()).append("\" rx=\"5\"/>\n");
    svg.append("<path class=\"head\" d=\"M.5 ")
        .append(Item.HEAD - 4)
        .append("V5a4.5 4.5 0 0 1 4.5-4.5H");
    svg.append(width - 5)
        .append("a4.5 4.5 0 0 1 4.5 4.5V")
        .append(Item.HEAD - 4)
        .append("Z\"/>\n");
    svg.append(text("name", PADDING, 16, named(table)));
    int y = Item.HEAD + 13;
    for (Column column : table.columns()) {
      int top = y - 13;
      marks
          .of(table.name(), column.name())
          .ifPresent(mark -> svg.append("<rect class=\"mark ")
              .append(mark.style())
              .append("\" x=\"1\" y=\"" + top + "\" width=\"" + (width - 2))
              .append("\" height=\"" + Item.ROW + "\"/>\n"));
      svg.append(text(isKey(table, column) ? "key" : "", PADDING, y, named(table, column)));
      svg.append(text("type", width - PADDING, y, type(column)));
      y += Item.ROW;
    }
    svg.append("</g>\n");
  }

  private String named(Table table) {
    return marks.of(table.name()).map(Marks.Mark::sign).orElse("") + table.name();
  }

  private String named(Table table, Column column) {
    return marks.of(table.name(), column.name()).map(Marks.Mark::sign).orElse("") + column.name();
  }

  private static String title(Table table) {
    return table.comment() == null
        ? table.name().toString()
        : table.name() + ": " + table.comment();
  }

  private static boolean isKey(Table table, Column column) {
    return table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
  }

  /** The type; a question mark says that NULL is accepted. */
  private String type(Column column) {
    return Item.shortened(types.apply(column.type()).replaceAll("\\s+", " "))
        + (column.nullable() ? "?" : "");
  }

  private static String text(String style, int x, int y, String words) {
    String of = style.isEmpty() ? "" : " class=\"" + style + "\"";
    return "<text" + of + " x=\"" + x + "\" y=\"" + y + "\">" + escaped(Item.shortened(words))
        + "</text>\n";
  }

  /** Text as XML can hold it. */
  static String escaped(String text) {
    return text.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
