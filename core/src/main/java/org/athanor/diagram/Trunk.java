package org.athanor.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All lines that lead to one table from one side: they share one line where they run beside each
 * other, so that a table that many refer to stays readable. Not thread-safe.
 */
final class Trunk {
  private final Item parent;
  private final boolean isOptional;
  private final boolean isForward;
  private final List<Branch> branches = new ArrayList<>();
  private final Map<Integer, Item> passages = new TreeMap<>();
  private final Map<Integer, Integer> lanes = new TreeMap<>();

  /** One foreign key: the box that refers, and the column that its line starts at. */
  record Branch(Item child, Relation relation) {
    int y() {
      return child.rowOf(relation.key().columns().get(0));
    }
  }

  /** Where a trunk meets the side of a column. */
  record End(boolean isLeft, int y, @Nullable Branch branch, boolean isParent) {}

  Trunk(Item parent, boolean isOptional, boolean isForward) {
    this.parent = parent;
    this.isOptional = isOptional;
    this.isForward = isForward;
  }

  Item parent() {
    return parent;
  }

  boolean isOptional() {
    return isOptional;
  }

  void add(Branch branch) {
    branches.add(branch);
  }

  Map<Integer, Item> passages() {
    return passages;
  }

  /** The lane of the trunk in each gap between two columns. */
  Map<Integer, Integer> lanes() {
    return lanes;
  }

  /** Makes the passages through the columns between the first and the last box. */
  void pass() {
    int step = isForward ? 1 : -1;
    for (int column = parent.column() + step; isBefore(column, farthest()); column += step) {
      passages.put(column, Item.passage(column));
    }
    passages.forEach((column, item) -> item.connect(before(column)));
    branches.forEach(branch -> branch.child().connect(before(branch.child().column())));
  }

  private Item before(int column) {
    Item passage = passages.get(column - (isForward ? 1 : -1));
    return passage == null ? parent : passage;
  }

  private boolean isBefore(int column, int other) {
    return isForward ? column < other : column > other;
  }

  private int farthest() {
    var columns = branches.stream().mapToInt(branch -> branch.child().column());
    return isForward
        ? columns.max().orElse(parent.column())
        : columns.min().orElse(parent.column());
  }

  /** The gaps that the trunk runs through; gap n is to the right of column n. */
  List<Integer> gaps() {
    int from = isForward ? parent.column() : farthest();
    int to = isForward ? Math.max(farthest() - 1, parent.column()) : parent.column() - 1;
    List<Integer> gaps = new ArrayList<>();
    for (int gap = from; gap <= to; gap++) {
      gaps.add(gap);
    }
    return gaps;
  }

  /** Where the trunk meets the columns on both sides of a gap. */
  List<End> ends(int gap) {
    List<End> ends = new ArrayList<>();
    if (parent.column() == (isForward ? gap : gap + 1)) {
      ends.add(new End(isForward, parentY(), null, true));
    }
    for (int column = gap; column <= gap + 1; column++) {
      Item passage = passages.get(column);
      if (passage != null) {
        ends.add(new End(column == gap, passage.passage(), null, false));
      }
    }
    for (Branch branch : branches) {
      int column = branch.child().column();
      boolean isSelf = column == parent.column();
      boolean isHere = isSelf || !isForward ? column == gap : column == gap + 1;
      if (isHere) {
        ends.add(new End(isSelf || !isForward, branch.y(), branch, false));
      }
    }
    return ends;
  }

  private int parentY() {
    String column =
        branches.get(0).relation().key().targetColumns().stream().findFirst().orElse("");
    return parent.rowOf(column) + (isOptional ? 4 : -4);
  }
}
