package org.athanor.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line by line, as people read it: lines that go begin with
 * {@code -}, new ones with {@code +}, and some that stay are shown around them.
 *
 * <p>Takes time in proportion to the product of the lines that differ; for files that people write.
 */
public final class LineDiff {
  private static final int AROUND = 2;

  private final List<String> before;
  private final List<String> after;
  private final int[][] common;

  private LineDiff(String before, String after) {
    this.before = before.lines().toList();
    this.after = after.lines().toList();
    this.common = lengths();
  }

  /** The lines that tell what differs. */
  public static List<String> of(String before, String after) {
    return new LineDiff(before, after).lines();
  }

  /** The length of the longest common part of what follows each pair of places. */
  private int[][] lengths() {
    int[][] lengths = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        lengths[i][j] = before.get(i).equals(after.get(j))
            ? lengths[i + 1][j + 1] + 1
            : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean isSame = i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
      if (isSame) {
        lines.add(" " + before.get(i++));
        j++;
      } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add("-" + before.get(i++));
      } else {
        lines.add("+" + after.get(j++));
      }
    }
    return shortened(lines);
  }

  /** Without the lines that stay and are far from any that does not; a gap is told by dots. */
  private static List<String> shortened(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean isGap = false;
    for (int i = 0; i < lines.size(); i++) {
      int from = Math.max(0, i - AROUND);
      int to = Math.min(lines.size(), i + AROUND + 1);
      boolean isNear = lines.subList(from, to).stream().anyMatch(line -> !line.startsWith(" "));
      if (isNear) {
        kept.add(lines.get(i));
      } else if (!isGap) {
        kept.add(" ...");
      }
      isGap = !isNear;
    }
    return kept;
  }
}
