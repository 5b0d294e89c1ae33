package org.athanor.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws the locks of a revision as SVG: a row for each table, a bar from the statement that takes a
 * lock to the one after which it is let go. Where the revision was traced the bars stand for time,
 * else each statement is as wide as the others. Not thread-safe.
 */
final class LockDrawing {
  private static final int LABEL = 190;
  private static final int WIDTH = 560;
  private static final int ROW = 26;
  private static final int TOP = 24;
  private static final int MOST_TABLES = 40;

  private final RevisionReport revision;
  private final boolean isTraced;
  private final Map<String, List<Bar>> bars = new LinkedHashMap<>();
  private final double span;

  /** A lock on a table, from and to in the unit of the axis. */
  private record Bar(StatementReport.HeldLock lock, int statement, double from, double to) {}

  LockDrawing(RevisionReport revision) {
    this.revision = revision;
    this.isTraced =
        revision.statements().stream().allMatch(statement -> statement.timing() != null);
    this.span = isTraced ? millis() : revision.statements().size();
    revision.statements().forEach(this::add);
  }

  private double millis() {
    return Math.max(
        1,
        revision.statements().stream()
            .map(StatementReport::timing)
            .filter(timing -> timing != null)
            .mapToDouble(timing -> millis(timing.released()))
            .max()
            .orElse(1));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private void add(StatementReport statement) {
    StatementReport.Timing timing = statement.timing();
    for (StatementReport.HeldLock lock : statement.locks()) {
      double from = isTraced && timing != null ? millis(timing.began()) : statement.number() - 1;
      double to = isTraced && timing != null ? millis(timing.released()) : lock.until();
      if (bars.size() < MOST_TABLES || bars.containsKey(lock.table())) {
        List<Bar> own = bars.computeIfAbsent(lock.table(), table -> new ArrayList<>());
        boolean isCovered = own.stream()
            .anyMatch(bar -> bar.to() >= to && bar.lock().mode().compareTo(lock.mode()) >= 0);
        if (!isCovered) {
          own.add(new Bar(lock, statement.number(), from, to));
        }
      }
    }
  }

  /** Whether there is a lock to be shown. */
  boolean isEmpty() {
    return bars.isEmpty();
  }

  /** The picture. */
  String svg() {
    int width = LABEL + WIDTH + 16;
    int height = TOP + bars.size() * ROW + 8;
    String title = "Locks of revision " + revision.id();
    Markup svg = new Markup();
    svg.open(
        "svg",
        "class",
        "locks",
        "width",
        "" + width,
        "height",
        "" + height,
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-label",
        title);
    svg.element("title", title);
    svg.element("desc", description());
    axis(svg, height);
    int row = 0;
    for (Map.Entry<String, List<Bar>> table : bars.entrySet()) {
      int y = TOP + row++ * ROW;
      svg.element(
          "text", shortened(table.getKey()), "class", "table", "x", "0", "y", "" + (y + 16));
      table.getValue().forEach(bar -> bar(svg, bar, y));
    }
    return svg.close().toString();
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    bars.forEach((table, own) -> own.forEach(bar -> text.append(words(bar)).append(". ")));
    return text.toString().strip();
  }

  private String words(Bar bar) {
    return "Statement " + bar.statement() + " takes " + bar.lock().mode() + " on "
        + bar.lock().table() + ", blocks " + bar.lock().blocks() + ", "
        + (isTraced
            ? String.format(Locale.ROOT, "%.1f ms", bar.to() - bar.from())
            : "held until after statement " + bar.lock().until());
  }

  private void axis(Markup svg, int height) {
    int marks = isTraced ? 4 : Math.min(revision.statements().size(), 12);
    for (int i = 0; i <= marks; i++) {
      double at = span * i / marks;
      int x = x(at);
      svg.single(
              "line",
              "class",
              "tick",
              "x1",
              "" + x,
              "x2",
              "" + x,
              "y1",
              "" + (TOP - 6),
              "y2",
              "" + (height - 8))
          .raw("</line>");
      if (isTraced || i < marks) {
        String label = isTraced ? String.format(Locale.ROOT, "%.0f ms", at) : "#" + (int) (at + 1);
        svg.element("text", label, "class", "mark", "x", "" + (x + 3), "y", "" + (TOP - 10));
      }
    }
  }

  private int x(double at) {
    return LABEL + (int) Math.round(at / span * WIDTH);
  }

  private void bar(Markup svg, Bar bar, int y) {
    int x = x(bar.from());
    String style = bar.lock().mode().blocksReads()
        ? "reads"
        : bar.lock().mode().blocksWrites() ? "writes" : "ddl";
    svg.open(
        "rect",
        "class",
        "bar " + style,
        "x",
        "" + x,
        "y",
        "" + (y + 4),
        "width",
        "" + Math.max(4, x(bar.to()) - x),
        "height",
        "16",
        "rx",
        "3");
    svg.element("title", words(bar)).close();
  }

  private static String shortened(String text) {
    return text.length() <= 24 ? text : text.substring(0, 23) + "\u2026";
  }
}
