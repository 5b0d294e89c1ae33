package org.athanor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws a history as SVG: a row for each revision, the newest on top. Not thread-safe. */
final class GraphDrawing {
  private static final int ROW = 28;
  private static final int LANE = 18;
  private static final int LEFT = 16;
  private static final int LONGEST = 60;

  private final List<Report.GraphNode> nodes;
  private final List<@Nullable String> lanes = new ArrayList<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private int width;

  /** From a child down its lane to the parent. */
  private record Edge(String child, String parent, int lane) {}

  GraphDrawing(List<Report.GraphNode> nodes) {
    this.nodes = nodes;
    for (int row = 0; row < nodes.size(); row++) {
      rows.put(nodes.get(row).id(), row);
    }
    nodes.forEach(this::place);
  }

  private void place(Report.GraphNode node) {
    int lane = lanes.indexOf(node.id());
    if (lane < 0) {
      lane = free();
    }
    columns.put(node.id(), lane);
    lanes.replaceAll(waiting -> node.id().equals(waiting) ? null : waiting);
    boolean isFirst = true;
    for (String parent : node.parents()) {
      if (rows.containsKey(parent)) {
        int own = isFirst ? lane : free();
        lanes.set(own, parent);
        edges.add(new Edge(node.id(), parent, own));
        isFirst = false;
      }
    }
    width = Math.max(width, lanes.size());
  }

  private int free() {
    int lane = lanes.indexOf(null);
    if (lane >= 0) {
      return lane;
    }
    lanes.add(null);
    return lanes.size() - 1;
  }

  private static int x(int lane) {
    return LEFT + lane * LANE;
  }

  private static int y(int row) {
    return ROW / 2 + row * ROW;
  }

  /** The picture. */
  String svg() {
    int text = x(width) + 4;
    int longest = nodes.stream().mapToInt(node -> label(node).length()).max().orElse(0);
    int total = text + (int) (longest * 7.4) + 24;
    int height = nodes.size() * ROW;
    Markup svg = new Markup();
    svg.open(
        "svg",
        "class",
        "graph",
        "width",
        String.valueOf(total),
        "height",
        String.valueOf(height),
        "viewBox",
        "0 0 " + total + " " + height,
        "role",
        "img",
        "aria-labelledby",
        "graph-title graph-desc");
    svg.element("title", "The history of revisions", "id", "graph-title");
    svg.element("desc", description(), "id", "graph-desc");
    for (Edge edge : edges) {
      svg.single("path", "class", "edge e" + edge.lane() % 6, "d", path(edge)).raw("</path>");
    }
    nodes.forEach(node -> node(svg, node, text));
    return svg.close().toString();
  }

  private String description() {
    long reported = nodes.stream().filter(Report.GraphNode::reported).count();
    return nodes.size() + " revisions, the newest on top; " + reported
        + " of them are reported on and drawn filled.";
  }

  private String path(Edge edge) {
    int fromX = x(columns.getOrDefault(edge.child(), 0));
    int fromY = y(rows.getOrDefault(edge.child(), 0));
    int toX = x(columns.getOrDefault(edge.parent(), 0));
    int toY = y(rows.getOrDefault(edge.parent(), 0));
    int lane = x(edge.lane());
    StringBuilder path = new StringBuilder("M" + fromX + " " + fromY);
    if (fromX != lane) {
      path.append(curve(lane, fromY + ROW, fromY + ROW / 2));
    }
    if (toX != lane && toY - ROW > fromY) {
      path.append("V").append(toY - ROW);
    }
    if (toX != lane) {
      path.append(curve(toX, toY, toY - ROW / 2));
    } else {
      path.append("V").append(toY);
    }
    return path.toString();
  }

  private static String curve(int x, int y, int middle) {
    return "S" + x + " " + middle + " " + x + " " + y;
  }

  private void node(Markup svg, Report.GraphNode node, int text) {
    int row = rows.getOrDefault(node.id(), 0);
    int lane = columns.getOrDefault(node.id(), 0);
    svg.open("g", "class", node.reported() ? "node reported" : "node");
    svg.single("circle", "cx", "" + x(lane), "cy", "" + y(row), "r", node.reported() ? "6" : "4.5")
        .raw("</circle>");
    svg.open("text", "x", "" + text, "y", "" + (y(row) + 4));
    svg.element("tspan", node.id(), "class", "id");
    svg.text("  " + shortened(node.message()));
    svg.close().close();
  }

  private static String label(Report.GraphNode node) {
    return node.id() + "  " + shortened(node.message());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
  }
}
