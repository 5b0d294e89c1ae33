package org.athanor.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.QualifiedName;

/**
 * Places connected tables in columns: what is referred to stands left of what refers to it, and
 * neighbours at about the same height. The same tables always get the same places. Not thread-safe.
 */
final class Layout {
  private static final int SWEEPS = 8;
  private static final int LEAST_HEIGHT = 60 * Item.ROW;
  private static final int LANE = 8;
  private static final int GAP = 56;

  private final Map<QualifiedName, Item> boxes;
  private final List<List<Item>> columns = new ArrayList<>();
  private final Map<String, Trunk> trunks = new LinkedHashMap<>();
  private final int boxWidth;
  private int width;
  private int height;

  /** Places the boxes, all of one width, and the lines between them. */
  Layout(Map<QualifiedName, Item> boxes, List<Relation> relations, int boxWidth) {
    this.boxes = boxes;
    this.boxWidth = boxWidth;
    Layers layers = new Layers(boxes.values());
    relations.forEach(relation -> layers.add(parent(relation), child(relation)));
    int limit = limit();
    layers.all().forEach(layer -> addColumns(layer, limit));
    relations.forEach(this::addToTrunk);
    for (Trunk trunk : trunks.values()) {
      trunk.pass();
      trunk.passages().forEach((column, passage) -> columns.get(column).add(passage));
    }
    arrange();
    place();
  }

  Collection<Trunk> trunks() {
    return trunks.values();
  }

  List<List<Item>> columns() {
    return columns;
  }

  int boxWidth() {
    return boxWidth;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private Item parent(Relation relation) {
    return box(relation.to().name());
  }

  private Item child(Relation relation) {
    return box(relation.from().name());
  }

  private Item box(QualifiedName name) {
    Item box = boxes.get(name);
    if (box == null) {
      throw new IllegalArgumentException("no box for " + name);
    }
    return box;
  }

  /** How tall a column may be for the whole to be about as wide as it is tall. */
  private int limit() {
    double area = 0;
    for (Item box : boxes.values()) {
      area += (double) (box.height() + box.margin()) * (boxWidth + 2 * GAP);
    }
    return Math.max(LEAST_HEIGHT, (int) Math.sqrt(area));
  }

  private void addColumns(List<Item> layer, int limit) {
    List<Item> column = new ArrayList<>();
    int filled = 0;
    for (Item item : layer) {
      if (filled > 0 && filled + item.height() > limit) {
        columns.add(column);
        column = new ArrayList<>();
        filled = 0;
      }
      item.column(columns.size());
      column.add(item);
      filled += item.height() + item.margin();
    }
    columns.add(column);
  }

  private void addToTrunk(Relation relation) {
    Item parent = parent(relation);
    Item child = child(relation);
    boolean isForward = child.column() >= parent.column();
    String key = relation.to().name() + " " + relation.key().targetColumns() + " "
        + relation.isOptional() + " " + isForward;
    trunks
        .computeIfAbsent(key, k -> new Trunk(parent, relation.isOptional(), isForward))
        .add(new Trunk.Branch(child, relation));
  }

  // --- heights

  private void arrange() {
    columns.forEach(Layout::stack);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < columns.size(); i++) {
        List<Item> column = columns.get(sweep % 2 == 0 ? i : columns.size() - 1 - i);
        Map<Item, Double> wishes = new LinkedHashMap<>();
        column.forEach(item -> wishes.put(item, item.wish()));
        column.sort(Comparator.comparing(item -> wishes.getOrDefault(item, 0.0)));
        settle(column, wishes);
      }
    }
    int top = columns.stream().flatMap(List::stream).mapToInt(Item::y).min().orElse(0);
    columns.forEach(column -> column.forEach(item -> item.moveTo(0, item.y() - top)));
  }

  private static void stack(List<Item> column) {
    int y = 0;
    for (Item item : column) {
      item.moveTo(0, y);
      y += item.height() + item.margin();
    }
  }

  /** Gives each item its wish as far as the one above leaves room, then lifts them all together. */
  private static void settle(List<Item> column, Map<Item, Double> wishes) {
    int free = Integer.MIN_VALUE;
    double over = 0;
    for (Item item : column) {
      int wish = (int) Math.round(wishes.getOrDefault(item, 0.0) - item.height() / 2.0);
      int y = Math.max(free, Math.floorDiv(wish, Item.ROW) * Item.ROW);
      over += y - wish;
      item.moveTo(0, y);
      free = y + item.height() + item.margin();
    }
    int lift = (int) Math.round(over / column.size() / Item.ROW) * Item.ROW;
    column.forEach(item -> item.moveTo(0, item.y() - lift));
  }

  // --- widths

  private void place() {
    int x = 0;
    for (int column = 0; column < columns.size(); column++) {
      for (Item item : columns.get(column)) {
        item.moveTo(x, item.y());
        height = Math.max(height, item.y() + item.height());
      }
      width = x + boxWidth;
      x += boxWidth + gap(column, x + boxWidth);
    }
  }

  /** Gives each trunk of a gap a lane of its own; the width of the gap. */
  private int gap(int gap, int x) {
    List<Trunk> through = trunks.values().stream()
        .filter(trunk -> trunk.gaps().contains(gap))
        .sorted(Comparator.comparing(trunk -> meanY(trunk, gap)))
        .toList();
    int lane = x + GAP / 2;
    for (Trunk trunk : through) {
      trunk.lanes().put(gap, lane);
      width = Math.max(width, lane + GAP / 2);
      lane += LANE;
    }
    return GAP + Math.max(0, through.size() - 1) * LANE;
  }

  private static double meanY(Trunk trunk, int gap) {
    return trunk.ends(gap).stream().mapToInt(Trunk.End::y).average().orElse(0);
  }
}
