package org.athanor.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * An entity-relationship diagram as SVG: a box for each table, a line for each foreign key with the
 * crow's foot where many are. It brings its own background, for light and for dark surroundings.
 *
 * <pre>{@code
 * Files.writeString(file, new SvgDiagram(dialect.types()::write).of(schema, "shop"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class SvgDiagram {
  private static final int MARGIN = 24;
  private static final String LIGHT = """
      .tables .added .box, .tables rect.added { stroke: #1a7f37; fill: #dafbe1 }
      .tables .added .head { fill: #aceebb }
      .tables .removed .box, .tables rect.removed { stroke: #cf222e; fill: #ffebe9 }
      .tables .removed .head { fill: #ffcecb }
      .tables .changed .box { stroke: #9a6700; stroke-width: 2 }
      .tables .changed .head { fill: #fae17d }
      .tables rect.changed { fill: #fff8c5; stroke: none }
      .tables rect.mark { stroke: none }
      """;
  private static final String DARK = """
      .tables .added .box, .tables rect.added { stroke: #3fb950; fill: #12261e }
      .tables .added .head { fill: #1b4721 }
      .tables .removed .box, .tables rect.removed { stroke: #f85149; fill: #25171c }
      .tables .removed .head { fill: #542426 }
      .tables .changed .box { stroke: #d29922 }
      .tables .changed .head { fill: #4b3a12 }
      .tables rect.changed { fill: #2e2a1f }
      .tables rect.mark { stroke: none }
      """;

  private final Function<DataType, String> types;
  private final Marks marks;

  /** A diagram in which types read as {@code types} says. */
  public SvgDiagram(Function<DataType, String> types) {
    this(types, Marks.NONE);
  }

  /** A diagram in which something stands out. */
  public SvgDiagram(Function<DataType, String> types, Marks marks) {
    this.types = types;
    this.marks = marks;
  }

  /**
   * The text of the picture of a schema's tables.
   *
   * @param title what it shows, for those who cannot see it
   */
  public String of(Schema schema, String title) {
    SvgTables tables = new SvgTables(types, marks);
    int boxWidth = tables.boxWidth(schema.tables());
    List<Layout> layouts = layouts(schema, boxWidth);
    int limit = widthLimit(layouts);
    StringBuilder content = new StringBuilder();
    int x = MARGIN;
    int y = MARGIN;
    int shelf = 0;
    int width = 0;
    for (Layout layout : layouts) {
      if (x > MARGIN && x + layout.width() > limit) {
        x = MARGIN;
        y += shelf + 2 * MARGIN;
        shelf = 0;
      }
      content
          .append("<g transform=\"translate(")
          .append(x)
          .append(',')
          .append(y)
          .append(")\">\n");
      content.append(new SvgLines(layout).text());
      layout
          .columns()
          .forEach(column -> column.forEach(item -> tables.box(item, boxWidth, content)));
      content.append("</g>\n");
      width = Math.max(width, x + layout.width());
      shelf = Math.max(shelf, layout.height());
      x += layout.width() + 2 * MARGIN;
    }
    return framed(content, title, width + MARGIN, y + shelf + MARGIN);
  }

  private static int widthLimit(List<Layout> layouts) {
    double area = 0;
    int widest = 0;
    for (Layout layout : layouts) {
      area += (double) (layout.width() + 2 * MARGIN) * (layout.height() + 2 * MARGIN);
      widest = Math.max(widest, layout.width());
    }
    return Math.max(widest, (int) Math.sqrt(area * 1.8)) + 2 * MARGIN;
  }

  /** One layout for the tables of each connected part, the greatest first. */
  private static List<Layout> layouts(Schema schema, int boxWidth) {
    List<Relation> relations = Relation.of(schema);
    Parts parts = new Parts(schema.tables().stream().map(Table::name).toList());
    relations.forEach(each -> parts.join(each.from().name(), each.to().name()));
    Map<QualifiedName, Map<QualifiedName, Item>> boxes = new LinkedHashMap<>();
    for (Table table : schema.tables()) {
      boxes
          .computeIfAbsent(parts.of(table.name()), key -> new LinkedHashMap<>())
          .put(table.name(), Item.box(table));
    }
    Map<QualifiedName, List<Relation>> lines = new LinkedHashMap<>();
    for (Relation relation : relations) {
      QualifiedName part = parts.of(relation.from().name());
      lines.computeIfAbsent(part, key -> new ArrayList<>()).add(relation);
    }
    List<Layout> layouts = new ArrayList<>();
    boxes.forEach((part, items) ->
        layouts.add(new Layout(items, lines.getOrDefault(part, List.of()), boxWidth)));
    layouts.sort(
        Comparator.comparing(Layout::width).thenComparing(Layout::height).reversed());
    return layouts;
  }

  private String framed(StringBuilder content, String title, int width, int height) {
    String words = SvgTables.escaped(title);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="tables" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s">
        <title>%3$s</title>
        <style>
        .tables text { fill: #1f2328 }
        .tables text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace }
        .tables .paper { fill: #f6f8fa }
        .tables .box { fill: #ffffff; stroke: #8c959f }
        .tables .head { fill: #dfe7f1 }
        .tables .name, .tables .key { font-weight: bold }
        .tables .type { fill: #59636e; text-anchor: end }
        .tables .line { fill: none; stroke-width: 1.5 }
        .tables .c0 { stroke: #2f7ed8 } .tables .c1 { stroke: #c4622d }
        .tables .c2 { stroke: #3a9a5b } .tables .c3 { stroke: #a24bb5 }
        .tables .c4 { stroke: #b08a1e } .tables .c5 { stroke: #d14a6d }
        .tables .c6 { stroke: #2b9aa0 } .tables .c7 { stroke: #7a74d6 }
        .tables .ring { stroke-width: 1.5; fill: #f6f8fa }
        %4$s@media (prefers-color-scheme: dark) {
          .tables text { fill: #e6edf3 }
          .tables .paper, .tables .ring { fill: #0d1117 }
          .tables .box { fill: #161b22; stroke: #6e7681 }
          .tables .head { fill: #26303d }
          .tables .type { fill: #9198a1 }
        %5$s}
        </style>
        <rect class="paper" width="%1$d" height="%2$d"/>
        """.formatted(width, height, words, marked(LIGHT), marked(DARK)) + content + "</svg>\n";
  }

  /** Nothing is said of colours that no table has. */
  private String marked(String styles) {
    return marks.equals(Marks.NONE) ? "" : styles;
  }
}
