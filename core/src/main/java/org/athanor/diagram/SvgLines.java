package org.athanor.diagram;

import java.util.List;

/**
 * Writes the lines of foreign keys as SVG: one trunk to each table and side, in a colour of its
 * own, with a branch to each column that refers to it. Not thread-safe.
 */
final class SvgLines {
  private static final int COLOURS = 8;

  private final Layout layout;
  private final StringBuilder path = new StringBuilder();
  private final StringBuilder rings = new StringBuilder();

  SvgLines(Layout layout) {
    this.layout = layout;
  }

  /** All lines. */
  String text() {
    StringBuilder svg = new StringBuilder();
    int colour = 0;
    for (Trunk trunk : layout.trunks()) {
      path.setLength(0);
      rings.setLength(0);
      trunk.gaps().forEach(gap -> gap(trunk, gap));
      trunk.passages().values().forEach(this::passage);
      String style = "c" + colour++ % COLOURS;
      svg.append("<path class=\"line ").append(style).append("\" d=\"").append(path);
      svg.append("\"/>\n").append(rings.toString().replace("ring", "ring " + style));
    }
    return svg.toString();
  }

  private void passage(Item passage) {
    line(passage.x(), passage.passage(), passage.x() + layout.boxWidth());
  }

  private void gap(Trunk trunk, int gap) {
    List<Trunk.End> ends = trunk.ends(gap);
    int lane = trunk.lanes().getOrDefault(gap, 0);
    int top = ends.stream().mapToInt(Trunk.End::y).min().orElse(0);
    int bottom = ends.stream().mapToInt(Trunk.End::y).max().orElse(0);
    path.append('M').append(lane).append(' ').append(top).append('V').append(bottom);
    for (Trunk.End end : ends) {
      int side = sideOf(end.isLeft() ? gap : gap + 1, end.isLeft());
      line(side, end.y(), lane);
      int out = end.isLeft() ? 1 : -1;
      Trunk.Branch branch = end.branch();
      if (end.isParent()) {
        one(side, end.y(), out, trunk.isOptional());
      } else if (branch != null && branch.relation().isUnique()) {
        one(side, end.y(), out, true);
      } else if (branch != null) {
        many(side, end.y(), out);
      }
    }
  }

  private int sideOf(int column, boolean isRight) {
    int x = layout.columns().get(column).get(0).x();
    return isRight ? x + layout.boxWidth() : x;
  }

  private void line(int from, int y, int to) {
    path.append('M').append(from).append(' ').append(y).append('H').append(to);
  }

  /** A bar, and a second one or a ring where there may be none. */
  private void one(int x, int y, int out, boolean mayBeNone) {
    bar(x + out * 6, y);
    if (mayBeNone) {
      ring(x + out * 13, y);
    } else {
      bar(x + out * 10, y);
    }
  }

  /** The crow's foot, and the ring for none. */
  private void many(int x, int y, int out) {
    path.append('M').append(x).append(' ').append(y - 6).append('L').append(x + out * 10);
    path.append(' ').append(y).append('L').append(x).append(' ').append(y + 6);
    ring(x + out * 14, y);
  }

  private void bar(int x, int y) {
    path.append('M').append(x).append(' ').append(y - 5).append("v10");
  }

  private void ring(int x, int y) {
    rings.append("<circle class=\"ring\" cx=\"").append(x).append("\" cy=\"").append(y);
    rings.append("\" r=\"4\"/>\n");
  }
}
