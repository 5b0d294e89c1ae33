package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column, in terms that every dialect translates; {@link Raw} is the escape for what
 * only one database has.
 *
 * <p>Use the factories of {@link Types} in revisions: {@code varchar(100)}, {@code numeric(12, 2)}.
 */
public sealed interface DataType {

  /** True or false. */
  record Bool() implements DataType {}

  /** A 16-bit integer. */
  record SmallInt() implements DataType {}

  /** A 32-bit integer. */
  record Int() implements DataType {}

  /** A 64-bit integer. */
  record BigInt() implements DataType {}

  /**
   * An exact number.
   *
   * @param precision decimal digits in all, or null for the database's widest
   * @param scale digits after the point, or null for the default
   */
  record Numeric(@Nullable Integer precision, @Nullable Integer scale) implements DataType {}

  /** A 32-bit binary floating-point number. */
  record Real() implements DataType {}

  /** A 64-bit binary floating-point number. */
  record DoublePrecision() implements DataType {}

  /** Text padded to exactly {@code length} characters. */
  record Char(int length) implements DataType {}

  /** Text of at most {@code length} characters; null means without limit where that exists. */
  record Varchar(@Nullable Integer length) implements DataType {}

  /** Text without limit. */
  record Text() implements DataType {}

  /** Bytes, at most {@code length} of them where the database can say so; null means no limit. */
  record Binary(@Nullable Integer length) implements DataType {}

  /** A day without time. */
  record Date() implements DataType {}

  /** A time of day; {@code precision} is fractional digits of a second, null for the default. */
  record Time(@Nullable Integer precision, boolean withTimeZone) implements DataType {}

  /** A point in time; {@code precision} is fractional digits of a second, null for the default. */
  record Timestamp(@Nullable Integer precision, boolean withTimeZone) implements DataType {}

  /** A span of time. */
  record Interval() implements DataType {}

  /** A universally unique identifier. */
  record Uuid() implements DataType {}

  /** JSON kept as text. */
  record Json() implements DataType {}

  /** JSON kept in the database's binary form, where it has one. */
  record Jsonb() implements DataType {}

  /** XML. */
  record Xml() implements DataType {}

  /** A string of bits: exactly {@code length}, or at most that many when {@code varying}. */
  record Bit(@Nullable Integer length, boolean varying) implements DataType {}

  /** An array of {@code element} with any number of dimensions. */
  record Array(DataType element) implements DataType {}

  /** A type that the schema itself declares, such as an enum type. */
  record Named(QualifiedName name) implements DataType {}

  /** A type written as the database's own SQL, passed through untouched. */
  record Raw(String sql) implements DataType {}

  /** Whether its values are whole numbers of a fixed size. */
  default boolean isInteger() {
    return this instanceof SmallInt || this instanceof Int || this instanceof BigInt;
  }

  /** Whether its values are numbers, none of them rounded to a binary fraction. */
  default boolean isExactNumber() {
    return isInteger() || this instanceof Numeric;
  }

  /** Whether its values are numbers; a type of the database's own SQL is not looked into. */
  default boolean isNumber() {
    return isExactNumber() || this instanceof Real || this instanceof DoublePrecision;
  }

  /** Whether its values are texts of characters. */
  default boolean isText() {
    return this instanceof Char || this instanceof Varchar || this instanceof Text;
  }
}
