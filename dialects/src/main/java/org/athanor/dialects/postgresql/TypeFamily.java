package org.athanor.dialects.postgresql;

import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Which types turn into each other by themselves, and which of these changes touch no row. */
enum TypeFamily {
  TEXT,
  NUMBER,
  MOMENT,
  OTHER;

  private static TypeFamily of(DataType type) {
    if (type.isText()) {
      return TEXT;
    }
    if (type.isNumber()) {
      return NUMBER;
    }
    boolean isMoment = type instanceof DataType.Timestamp || type instanceof DataType.Date;
    return isMoment ? MOMENT : OTHER;
  }

  /** Whether a default of one type is cast to the other by the server itself. */
  static boolean areRelated(DataType before, DataType after) {
    TypeFamily family = of(before);
    return before.equals(after) || family != OTHER && family == of(after);
  }

  /** Whether every stored value already is a value of the new type, so that no row is touched. */
  static boolean isWidening(DataType before, DataType after) {
    if (before.equals(after)) {
      return true;
    }
    if (before instanceof DataType.Varchar from) {
      return after instanceof DataType.Text
          || after instanceof DataType.Varchar to && isAtLeast(to.length(), from.length());
    }
    if (before instanceof DataType.Text) {
      return after instanceof DataType.Varchar to && to.length() == null;
    }
    if (before instanceof DataType.Numeric from && after instanceof DataType.Numeric to) {
      boolean isUnbounded = to.precision() == null;
      return isUnbounded
          || from.precision() != null
              && scale(from) == scale(to)
              && isAtLeast(to.precision(), from.precision());
    }
    return before instanceof DataType.Timestamp from
        && after instanceof DataType.Timestamp to
        && from.withTimeZone() == to.withTimeZone()
        && isAtLeast(to.precision(), from.precision());
  }

  private static int scale(DataType.Numeric type) {
    return type.scale() == null ? 0 : type.scale();
  }

  private static boolean isAtLeast(@Nullable Integer to, @Nullable Integer from) {
    return to == null || from != null && to >= from;
  }
}
