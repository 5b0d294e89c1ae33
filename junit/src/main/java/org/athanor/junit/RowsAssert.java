package org.athanor.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on the rows of a query; a failure shows them all. */
public final class RowsAssert {
  private final Rows rows;

  RowsAssert(Rows rows) {
    this.rows = rows;
  }

  /** There are no rows. */
  public RowsAssert isEmpty() {
    return check(rows.rows().isEmpty(), "no rows");
  }

  /** There are so many rows. */
  public RowsAssert hasSize(int count) {
    return check(rows.rows().size() == count, count + (count == 1 ? " row" : " rows"));
  }

  /** There is one row with one column, and this is in it. */
  public RowsAssert hasValue(@Nullable Object value) {
    return containsExactly(Rows.row(value));
  }

  /** These rows in this order, and no others. */
  public RowsAssert containsExactly(Rows.Row... wanted) {
    boolean isSame = wanted.length == rows.rows().size();
    for (int i = 0; isSame && i < wanted.length; i++) {
      isSame = rows.rows().get(i).isSame(wanted[i]);
    }
    return check(isSame, "exactly\n" + text(wanted));
  }

  /** These rows in any order, and no others. */
  public RowsAssert containsExactlyInAnyOrder(Rows.Row... wanted) {
    List<Rows.Row> left = new ArrayList<>(rows.rows());
    boolean areFound = Stream.of(wanted).allMatch(row -> takeOut(left, row));
    return check(areFound && left.isEmpty(), "in any order\n" + text(wanted));
  }

  /** These rows, and perhaps others. */
  public RowsAssert contains(Rows.Row... wanted) {
    List<Rows.Row> left = new ArrayList<>(rows.rows());
    return check(
        Stream.of(wanted).allMatch(row -> takeOut(left, row)), "among others\n" + text(wanted));
  }

  private static boolean takeOut(List<Rows.Row> left, Rows.Row wanted) {
    for (Rows.Row each : left) {
      if (each.isSame(wanted)) {
        return left.remove(each);
      }
    }
    return false;
  }

  private static String text(Rows.Row... wanted) {
    return Arrays.stream(wanted)
        .map(Rows.Row::toString)
        .collect(Collectors.joining("\n"))
        .indent(2)
        .stripTrailing();
  }

  private RowsAssert check(boolean holds, String expected) {
    if (!holds) {
      throw Failure.of(expected + "\nfrom: " + rows.query(), rows.toString());
    }
    return this;
  }
}
