package org.athanor.diagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.StatementTrace;

/** The rows of one passage: its tables with their locks over time. Not thread-safe. */
final class LockRows {
  private static final int NAMES = 190;
  private static final int TOP = 42;
  private static final int ROW = 26;
  private static final int BAR = 18;
  private static final int LEAST = 4;
  private static final int LETTER = 7;
  private static final int TOTAL = 76;

  private final Passage passage;
  private final int width;
  private final Map<QualifiedName, List<Bar>> bars = new LinkedHashMap<>();

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
  private record Bar(LockMode mode, StatementTrace taker) {}

  LockRows(Passage passage, int width) {
    this.passage = passage;
    this.width = width;
    for (StatementTrace statement : passage.statements()) {
      for (Observation.Lock lock : statement.seen().taken()) {
        if (lock.isOnTable() && !lock.mode().blocks().isEmpty()) {
          add(lock, statement);
        }
      }
    }
  }

  /** A weaker lock beside a stronger one keeps nobody else waiting. */
  private void add(Observation.Lock lock, StatementTrace statement) {
    List<Bar> row = bars.computeIfAbsent(lock.relation(), key -> new ArrayList<>());
    boolean isHidden = row.stream()
        .anyMatch(earlier -> earlier.mode().compareTo(lock.mode()) >= 0
            && earlier.taker().span().released().compareTo(statement.span().began()) > 0);
    if (!isHidden) {
      row.removeIf(earlier -> earlier.taker().equals(statement));
      row.add(new Bar(lock.mode(), statement));
    }
  }

  int height() {
    return TOP + Math.max(1, bars.size()) * ROW;
  }

  /** The same for those who cannot see it. */
  String inWords() {
    List<String> words = new ArrayList<>();
    bars.forEach((table, row) -> row.forEach(bar -> words.add(words(table, bar))));
    passage
        .failed()
        .ifPresent(statement ->
            words.add("statement " + statement.number() + " fails: " + statement.failure()));
    return words.isEmpty() ? "nobody has to wait" : String.join("; ", words);
  }

  private static String words(QualifiedName table, Bar bar) {
    return bar.mode() + " on " + table + " by statement " + bar.taker().number() + " for "
        + LockTimeline.millis(bar.taker().span().held()) + ", "
        + Look.of(bar.mode()).words();
  }

  private String nothing() {
    return passage
        .failed()
        .map(statement -> "Statement " + statement.number() + " fails: " + statement.failure())
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
  }

  private void axis(StringBuilder svg) {
    svg.append("<path class=\"rule\" d=\"M").append(NAMES).append(' ').append(TOP - 6);
    svg.append('H').append(width).append("\"/>\n");
    int free = NAMES;
    for (StatementTrace statement : passage.statements()) {
      int x = x(statement.span().began());
      svg.append("<path class=\"rule\" d=\"M").append(x).append(' ').append(TOP - 10);
      svg.append('V').append(height() - 4).append("\"/>\n");
      if (x >= free && x < width - TOTAL) {
        text(svg, "dim", new Spot(x + 2, TOP - 12), Integer.toString(statement.number()));
        free = x + 3 * LETTER;
      }
    }
    text(svg, "dim end", new Spot(NAMES - 10, TOP - 12), "statement");
    text(svg, "dim end", new Spot(width, TOP - 12), LockTimeline.millis(passage.end()));
  }

  private void work(StringBuilder svg, QualifiedName table, int y) {
    for (StatementTrace statement : passage.statements()) {
      for (StatementFacts.Work work : statement.seen().work()) {
        if (work.table().equals(table)) {
          String words = "statement " + statement.number() + ": " + work.reason() + ", "
              + LockTimeline.millis(statement.span().took());
          rect(svg, "work", statement.span().began(), statement.span().ended());
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
      StatementTrace.Span span = bar.taker().span();
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

  private void rect(StringBuilder svg, String style, Duration from, Duration to) {
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

  private int x(Duration moment) {
    long end = Math.max(1, passage.end().toNanos());
    return NAMES + (int) ((width - NAMES - LEAST) * moment.toNanos() / end);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "\u2026";
  }
}
