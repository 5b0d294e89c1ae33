package org.athanor.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a type holds.
 *
 * @param least the least of them
 * @param most the greatest
 */
record NumberRange(BigDecimal least, BigDecimal most) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What the new type holds, if the old one holds more. */
  static Optional<NumberRange> narrowing(DataType before, DataType after) {
    NumberRange from = of(before);
    NumberRange to = of(after);
    if (to == null) {
      return Optional.empty();
    }
    boolean isKept =
        from != null && from.least.compareTo(to.least) >= 0 && from.most.compareTo(to.most) <= 0;
    return isKept ? Optional.empty() : Optional.of(to);
  }

  /** Null where the type has no bounds to speak of. */
  private static @Nullable NumberRange of(DataType type) {
    if (type instanceof DataType.SmallInt) {
      return bits(15);
    } else if (type instanceof DataType.Int) {
      return bits(31);
    } else if (type instanceof DataType.BigInt) {
      return bits(63);
    } else if (type instanceof DataType.Numeric numeric && numeric.precision() != null) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(scale(numeric));
      BigDecimal most =
          BigDecimal.ONE.movePointRight(numeric.precision() - scale(numeric)).subtract(step);
      return new NumberRange(most.negate(), most);
    }
    return null;
  }

  private static NumberRange bits(int bits) {
    BigDecimal end = TWO.pow(bits);
    return new NumberRange(end.negate(), end.subtract(BigDecimal.ONE));
  }

  /** The distance between two numbers of the type; null where there is none between them all. */
  static @Nullable BigDecimal step(DataType type) {
    if (type instanceof DataType.Numeric numeric) {
      return numeric.precision() == null ? null : BigDecimal.ONE.movePointLeft(scale(numeric));
    }
    return type.isInteger() ? BigDecimal.ONE : null;
  }

  private static int scale(DataType.Numeric numeric) {
    return numeric.scale() == null ? 0 : numeric.scale();
  }
}
