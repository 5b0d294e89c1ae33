package org.athanor.operation;

/**
 * Where a column stands among the others.
 *
 * @param side in front of the other column or behind it
 * @param column the other column
 */
public record ColumnPlace(Side side, String column) {
  /** A side of another column. */
  public enum Side {
    /** In front of it. */
    BEFORE,
    /** Behind it. */
    AFTER
  }

  /** In front of a column. */
  public static ColumnPlace before(String column) {
    return new ColumnPlace(Side.BEFORE, column);
  }

  /** Behind a column. */
  public static ColumnPlace after(String column) {
    return new ColumnPlace(Side.AFTER, column);
  }

  /** For messages: {@code before "x"}. */
  @Override
  public String toString() {
    return (side == Side.BEFORE ? "before \"" : "after \"") + column + '"';
  }
}
