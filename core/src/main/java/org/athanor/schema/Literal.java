package org.athanor.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A constant that any dialect can write as SQL.
 *
 * <p>Whole numbers are kept as {@link BigDecimal} so that {@code 1}, {@code 1L} and
 * {@code BigInteger.ONE} are equal; enum constants are kept as their name, instants as UTC
 * date-times.
 *
 * @param value null, or a String, Boolean, BigDecimal, Double, byte[], UUID, LocalDate, LocalTime,
 *     OffsetTime, LocalDateTime or OffsetDateTime
 */
public record Literal(@Nullable Object value) {

  public Literal {
    value = canonical(value);
  }

  /** A literal of any of the supported Java types. */
  public static Literal of(@Nullable Object value) {
    return value instanceof Literal literal ? literal : new Literal(value);
  }

  private static @Nullable Object canonical(@Nullable Object value) {
    if (value instanceof String) {
      return value;
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Float number) {
      return (double) number;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Character character) {
      return character.toString();
    }
    if (value instanceof Instant instant) {
      return instant.atOffset(java.time.ZoneOffset.UTC);
    }
    if (value instanceof byte[] bytes) {
      return bytes.clone();
    }
    return plain(value);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof BigDecimal
        || value instanceof Double
        || value instanceof UUID
        || value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof OffsetTime
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime) {
      return value;
    }
    throw AthanorException.of(
            ErrorCode.DDL_004,
            "A value of " + value.getClass().getName() + " cannot be written as an SQL literal.")
        .fix("pass text, a number, a boolean, bytes, a UUID or a java.time value")
        .build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Literal literal && Objects.deepEquals(value, literal.value);
  }

  @Override
  public int hashCode() {
    return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value);
  }

  /** For messages and digests: text in quotes, everything else plain. */
  @Override
  public String toString() {
    if (value instanceof byte[] bytes) {
      return "0x" + HexFormat.of().formatHex(bytes);
    }
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
