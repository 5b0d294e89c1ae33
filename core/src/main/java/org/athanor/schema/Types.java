package org.athanor.schema;

/**
 * Factories for {@link DataType}, meant for a static import in revisions.
 *
 * <pre>{@code
 * import static org.athanor.schema.Types.*;
 *
 * op.addColumn("invoice", "total", numeric(12, 2));
 * }</pre>
 */
public final class Types {
  private Types() {}

  /** True or false. */
  public static DataType bool() {
    return new DataType.Bool();
  }

  /** A 16-bit integer. */
  public static DataType smallint() {
    return new DataType.SmallInt();
  }

  /** A 32-bit integer. */
  public static DataType integer() {
    return new DataType.Int();
  }

  /** A 64-bit integer. */
  public static DataType bigint() {
    return new DataType.BigInt();
  }

  /** An exact number of any size. */
  public static DataType numeric() {
    return new DataType.Numeric(null, null);
  }

  /** An exact number of {@code precision} digits and no fraction. */
  public static DataType numeric(int precision) {
    return new DataType.Numeric(precision, null);
  }

  /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
  public static DataType numeric(int precision, int scale) {
    return new DataType.Numeric(precision, scale);
  }

  /** A 32-bit floating-point number. */
  public static DataType real() {
    return new DataType.Real();
  }

  /** A 64-bit floating-point number. */
  public static DataType doublePrecision() {
    return new DataType.DoublePrecision();
  }

  /** Text padded to {@code length} characters. */
  public static DataType character(int length) {
    return new DataType.Char(length);
  }

  /** Text of any length, as {@code varchar}. */
  public static DataType varchar() {
    return new DataType.Varchar(null);
  }

  /** Text of at most {@code length} characters. */
  public static DataType varchar(int length) {
    return new DataType.Varchar(length);
  }

  /** Text without limit. */
  public static DataType text() {
    return new DataType.Text();
  }

  /** Bytes without limit. */
  public static DataType binary() {
    return new DataType.Binary(null);
  }

  /** At most {@code length} bytes, where the database can say so. */
  public static DataType binary(int length) {
    return new DataType.Binary(length);
  }

  /** A day. */
  public static DataType date() {
    return new DataType.Date();
  }

  /** A time of day without zone. */
  public static DataType time() {
    return new DataType.Time(null, false);
  }

  /** A time of day with {@code precision} fractional digits, without zone. */
  public static DataType time(int precision) {
    return new DataType.Time(precision, false);
  }

  /** A time of day with zone. */
  public static DataType timetz() {
    return new DataType.Time(null, true);
  }

  /** A time of day with zone and {@code precision} fractional digits. */
  public static DataType timetz(int precision) {
    return new DataType.Time(precision, true);
  }

  /** A date and time without zone. */
  public static DataType timestamp() {
    return new DataType.Timestamp(null, false);
  }

  /** A date and time without zone, with {@code precision} fractional digits. */
  public static DataType timestamp(int precision) {
    return new DataType.Timestamp(precision, false);
  }

  /** A point in time with zone. */
  public static DataType timestamptz() {
    return new DataType.Timestamp(null, true);
  }

  /** A point in time with zone, with {@code precision} fractional digits. */
  public static DataType timestamptz(int precision) {
    return new DataType.Timestamp(precision, true);
  }

  /** A span of time. */
  public static DataType interval() {
    return new DataType.Interval();
  }

  /** A universally unique identifier. */
  public static DataType uuid() {
    return new DataType.Uuid();
  }

  /** JSON as text. */
  public static DataType json() {
    return new DataType.Json();
  }

  /** JSON in binary form. */
  public static DataType jsonb() {
    return new DataType.Jsonb();
  }

  /** XML. */
  public static DataType xml() {
    return new DataType.Xml();
  }

  /** Exactly {@code length} bits. */
  public static DataType bit(int length) {
    return new DataType.Bit(length, false);
  }

  /** Any number of bits. */
  public static DataType varbit() {
    return new DataType.Bit(null, true);
  }

  /** At most {@code length} bits. */
  public static DataType varbit(int length) {
    return new DataType.Bit(length, true);
  }

  /** An array of {@code element}. */
  public static DataType array(DataType element) {
    return new DataType.Array(element);
  }

  /** An enum or other named type in the default schema. */
  public static DataType named(String name) {
    return new DataType.Named(QualifiedName.of(name));
  }

  /** An enum or other named type in {@code schema}. */
  public static DataType named(String schema, String name) {
    return new DataType.Named(QualifiedName.of(schema, name));
  }

  /** A type in the database's own SQL. */
  public static DataType raw(String sql) {
    return new DataType.Raw(sql);
  }
}
