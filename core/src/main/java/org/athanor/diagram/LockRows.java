package org.athanor.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.diagram.LockCourse.Step;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;

/** The rows of one course: its tables with their locks over time. Not thread-safe. */
final class LockRows {
  /** Where the rows begin; above them is the axis, and above that there is room for a heading. */
  static final int HEADING = 18;

  private static final int NAMES = 190;
  private static final int TOP = HEADING + 24;
  private static final int ROW = 26;
  private static final int BAR = 18;
  private static final int LEAST = 4;
  private static final int LETTER = 7;
  private static final int TOTAL = 76;
  private static final int MOST_TABLES = 40;

  private final LockCourse course;
  private final int width;
  private final Map<QualifiedName, List<Bar>> bars = new LinkedHashMap<>();
  private final Set<QualifiedName> leftOut = new LinkedHashSet<>();

  /** How a bar looks: by who has to wait. */
  enum Look {
    ALL("all", "readers and writers wait"),
    WRITERS("writers", "writers wait"),
    DDL("ddl", "only other schema changes wait"),
    WORK("work", "all rows are read or written");

    private final String style;
    private final String words;

    Look(String style, String words) {
      this.style = style;
      this.words = words;
    }

    String style() {
      return style;
    }

    String words() {
      return words;
    }

    static Look of(LockMode mode) {
      return mode.blocksReads() ? ALL : mode.blocksWrites() ? WRITERS : DDL;
    }
  }

  /** A lock and the statement that took it. */
  private record Bar(LockMode mode, Step taker) {}

  LockRows(LockCourse course, int width) {
    this.course = course;
    this.width = width;
    for (Step step : course.steps()) {
      for (StatementFacts.Lock lock : step.locks()) {
        if (!lock.mode().blocks().isEmpty()) {
          add(lock, step);
        }
      }
    }
  }

  /** A weaker lock beside a stronger one keeps nobody else waiting. */
  private void add(StatementFacts.Lock lock, Step step) {
    if (bars.size() == MOST_TABLES && !bars.containsKey(lock.table())) {
      leftOut.add(lock.table());
      return;
    }
    List<Bar> row = bars.computeIfAbsent(lock.table(), key -> new ArrayList<>());
    boolean isHidden = row.stream()
        .anyMatch(earlier -> earlier.mode().compareTo(lock.mode()) >= 0
            && earlier.taker().span().released() > step.span().began());
    if (!isHidden) {
      row.removeIf(earlier -> earlier.taker().equals(step));
      row.add(new Bar(lock.mode(), step));
    }
  }

  int height() {
    return TOP + (Math.max(1, bars.size()) + (leftOut.isEmpty() ? 0 : 1)) * ROW;
  }

  /** The same for those who cannot see it. */
  String inWords() {
    List<String> words = new ArrayList<>();
    bars.forEach((table, row) -> row.forEach(bar -> words.add(words(table, bar))));
    if (!leftOut.isEmpty()) {
      words.add(more());
    }
    failed()
        .ifPresent(step -> words.add("statement " + step.number() + " fails: " + step.failure()));
    return words.isEmpty() ? "nobody has to wait" : String.join("; ", words);
  }

  private Optional<Step> failed() {
    return course.steps().stream().filter(step -> step.failure() != null).findFirst();
  }

  private String words(QualifiedName table, Bar bar) {
    return bar.mode() + " on " + table + " by statement " + bar.taker().number() + " "
        + course.held(bar.taker()) + ", " + Look.of(bar.mode()).words();
  }

  private String more() {
    return "and " + leftOut.size() + (leftOut.size() == 1 ? " table more" : " tables more");
  }

  private String nothing() {
    return failed()
        .map(step -> "Statement " + step.number() + " fails: " + step.failure())
        .map(words -> shortened(words.replaceAll("\\s+", " "), (width - NAMES) / LETTER))
        .orElse("No lock on a table that was there before: nobody waits.");
  }

  void write(StringBuilder svg) {
    axis(svg);
    if (bars.isEmpty()) {
      text(svg, "dim", new Spot(NAMES + 6, TOP + 13), nothing());
    }
    int y = TOP;
    for (Map.Entry<QualifiedName, List<Bar>> row : bars.entrySet()) {
      text(svg, "", new Spot(0, y + 13), shortened(row.getKey().toString(), NAMES / LETTER - 1));
      row.getValue().forEach(new RowWriter(svg, row.getKey(), y)::bar);
      work(svg, row.getKey(), y);
      y += ROW;
    }
    if (!leftOut.isEmpty()) {
      text(svg, "dim", new Spot(0, y + 13), more());
    }
  }

  private void axis(StringBuilder svg) {
    svg.append("<path class=\"rule\" d=\"M").append(NAMES).append(' ').append(TOP - 6);
    svg.append('H').append(width).append("\"/>\n");
    int free = NAMES;
    int end = course.scale() == LockCourse.Scale.TIME ? width - TOTAL : width;
    for (Step step : course.steps()) {
      int x = x(step.span().began());
      svg.append("<path class=\"rule\" d=\"M").append(x).append(' ').append(TOP - 10);
      svg.append('V').append(height() - 4).append("\"/>\n");
      if (x >= free && x < end) {
        text(svg, "dim", new Spot(x + 2, TOP - 12), Integer.toString(step.number()));
        free = x + 3 * LETTER;
      }
    }
    text(svg, "dim end", new Spot(NAMES - 10, TOP - 12), "statement");
    if (course.scale() == LockCourse.Scale.TIME) {
      text(svg, "dim end", new Spot(width, TOP - 12), LockCourse.words(course.end()));
    }
  }

  private void work(StringBuilder svg, QualifiedName table, int y) {
    for (Step step : course.steps()) {
      for (StatementFacts.Work work : step.work()) {
        if (work.table().equals(table)) {
          String lasting = course.lasting(step);
          String words = "statement " + step.number() + ": " + work.reason()
              + (lasting.isEmpty() ? "" : ", " + lasting);
          rect(svg, "work", step.span().began(), step.span().ended());
          svg.append("\" y=\"").append(y + BAR - 1).append("\" height=\"3\"><title>");
          svg.append(SvgTables.escaped(words)).append("</title></rect>\n");
        }
      }
    }
  }

  /** Writes the bars of one row. */
  private final class RowWriter {
    private final StringBuilder svg;
    private final QualifiedName table;
    private final int y;

    RowWriter(StringBuilder svg, QualifiedName table, int y) {
      this.svg = svg;
      this.table = table;
      this.y = y;
    }

    void bar(Bar bar) {
      LockCourse.Span span = bar.taker().span();
      rect(svg, "bar " + Look.of(bar.mode()).style(), span.began(), span.released());
      svg.append("\" y=\"").append(y).append("\" height=\"").append(BAR).append("\" rx=\"2\">");
      svg.append("<title>")
          .append(SvgTables.escaped(words(table, bar)))
          .append("</title></rect>\n");
      String label = bar.mode().name();
      int left = x(span.began());
      int room = Math.max(LEAST, x(span.released()) - left);
      if (room > label.length() * LETTER + 8) {
        text(svg, "on", new Spot(left + 5, y + 13), label);
      }
    }
  }

  private void rect(StringBuilder svg, String style, double from, double to) {
    int left = x(from);
    svg.append("<rect class=\"").append(style).append("\" x=\"").append(left);
    svg.append("\" width=\"").append(Math.max(LEAST, x(to) - left));
  }

  private record Spot(int x, int y) {}

  private static void text(StringBuilder svg, String style, Spot spot, String text) {
    svg.append("<text").append(style.isEmpty() ? "" : " class=\"" + style + "\"");
    svg.append(" x=\"").append(spot.x()).append("\" y=\"").append(spot.y()).append("\">");
    svg.append(SvgTables.escaped(text)).append("</text>\n");
  }

  private int x(double moment) {
    return NAMES + (int) ((width - NAMES - LEAST) * moment / course.end());
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "\u2026";
  }
}
