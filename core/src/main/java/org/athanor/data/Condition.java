package org.athanor.data;

import java.util.List;

/**
 * What rows must fulfil; made by the methods of {@link Expression}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Condition {
  /** How two values are compared. */
  enum Operator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GE,
    /** Like a pattern. */
    LIKE
  }

  /**
   * Two values compared.
   *
   * @param left the first
   * @param operator how
   * @param right the second
   */
  record Comparison(Expression left, Operator operator, Expression right) implements Condition {}

  /**
   * A value is one of some.
   *
   * @param value the value
   * @param candidates the values that it may be
   */
  record In(Expression value, List<Expression> candidates) implements Condition {
    public In {
      candidates = List.copyOf(candidates);
    }
  }

  /** There is no value. */
  record IsNull(Expression value) implements Condition {}

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {}

  /** One of both holds, or both. */
  record Or(Condition left, Condition right) implements Condition {}

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** SQL in the database's own words, which the user answers for. */
  record Sql(String text) implements Condition {}

  /** SQL in the database's own words, such as {@code length(email) > 255}. */
  static Condition sql(String text) {
    return new Sql(text);
  }

  /** Both hold. */
  default Condition and(Condition other) {
    return new And(this, other);
  }

  /** One of both holds, or both. */
  default Condition or(Condition other) {
    return new Or(this, other);
  }

  /** It does not hold. */
  default Condition not() {
    return new Not(this);
  }
}
