package org.athanor.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.EnumType;
import org.athanor.schema.Literal;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;

/** Values of types, another one for each row. */
final class SampleValues {
  private static final LocalDate DAY = LocalDate.of(2001, 2, 3);
  /** Up to the year 7845: MariaDB ends with 9999. */
  private static final int DAYS = 2_134_000;
  /** Up to 2028: a TIMESTAMP of MariaDB ends with 2038. */
  private static final int DAYS_OF_MOMENTS = 10_000;

  private static final int SECONDS_OF_DAY = 86_400;
  private static final int MINUTES_OF_DAY = 1440;

  /** Without the letter that longer texts begin with, so that no short one is like a longer one. */
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuwxyz";

  private final Schema live;
  private final Schema wanted;

  SampleValues(Schema live, Schema wanted) {
    this.live = live;
    this.wanted = wanted;
  }

  /** Values of a column that can be converted to what it becomes, the likeliest first. */
  List<Literal> of(Column column, Column after, int number) {
    if (column.type().isText() && !after.type().isText()) {
      return of(after.type(), number).stream().map(SampleValues::asText).toList();
    }
    if (column.type().isText()) {
      int length = Math.min(length(column.type()), length(after.type()));
      return List.of(
          text("v" + number, number, length), text(number + "@example.org", number, length));
    }
    if (column.type() instanceof DataType.Timestamp && after.type() instanceof DataType.Date) {
      return List.of(Literal.of(DAY.plusDays(number % DAYS_OF_MOMENTS).atStartOfDay()));
    }
    return of(column.type(), number);
  }

  private static Literal asText(Literal value) {
    return Literal.of(String.valueOf(value.value()));
  }

  private static int length(DataType type) {
    Integer length = type instanceof DataType.Char text
        ? Integer.valueOf(text.length())
        : type instanceof DataType.Varchar varchar ? varchar.length() : null;
    return length == null ? Integer.MAX_VALUE : length;
  }

  private static Literal text(String text, int number, int length) {
    return Literal.of(length < text.length() ? shortText(number, length) : text);
  }

  /** A text for each number while there are such short ones. */
  private static String shortText(int number, int length) {
    StringBuilder text = new StringBuilder();
    int rest = number;
    do {
      text.insert(0, DIGITS.charAt(rest % DIGITS.length()));
      rest /= DIGITS.length();
    } while (rest > 0 && text.length() < length);
    return text.toString();
  }

  private List<Literal> of(DataType type, int number) {
    if (type instanceof DataType.Bool) {
      return List.of(Literal.of(number % 2 == 1), Literal.of(number % 2 == 0));
    } else if (type instanceof DataType.Numeric numeric) {
      return List.of(number(numeric, number));
    } else if (type instanceof DataType.SmallInt) {
      return List.of(Literal.of(within(number, Short.MAX_VALUE)));
    } else if (type.isNumber()) {
      return List.of(Literal.of(number));
    } else if (type.isText()) {
      return List.of(text("v" + number, number, length(type)));
    } else if (type instanceof DataType.Binary binary) {
      return List.of(bytes(binary, number));
    } else if (type instanceof DataType.Uuid) {
      return List.of(Literal.of(new UUID(0, number)));
    } else if (type instanceof DataType.Named named) {
      return named(named.name(), number);
    }
    return ofTimeOrOther(type, number);
  }

  /** From 1 to a limit, and again from 1. */
  private static int within(int number, int limit) {
    return (number - 1) % limit + 1;
  }

  /** The last bytes of the number that there is room for. */
  private static Literal bytes(DataType.Binary type, int number) {
    byte[] all = BigInteger.valueOf(number).toByteArray();
    Integer length = type.length();
    int from = length == null ? 0 : Math.max(0, all.length - length);
    return Literal.of(Arrays.copyOfRange(all, from, all.length));
  }

  /** A whole number while there is room for it, then one with digits behind the point. */
  private static Literal number(DataType.Numeric type, int number) {
    Integer scale = type.scale();
    Integer precision = type.precision();
    if (precision == null) {
      return Literal.of(number);
    }
    int places = scale == null ? 0 : scale;
    BigDecimal whole = BigDecimal.TEN.pow(Math.max(0, precision - places));
    BigDecimal wanted = BigDecimal.valueOf(number);
    return Literal.of(
        wanted.compareTo(whole) < 0
            ? wanted
            : wanted.remainder(BigDecimal.TEN.pow(precision)).scaleByPowerOfTen(-places));
  }

  private static List<Literal> ofTimeOrOther(DataType type, int number) {
    LocalTime time = LocalTime.of(4, 5).plusSeconds(number % SECONDS_OF_DAY);
    if (type instanceof DataType.Date) {
      return List.of(Literal.of(DAY.plusDays(number % DAYS)));
    } else if (type instanceof DataType.Time of) {
      return List.of(
          of.withTimeZone() ? Literal.of(time.atOffset(ZoneOffset.UTC)) : Literal.of(time));
    } else if (type instanceof DataType.Timestamp of) {
      LocalDateTime moment = moment(number);
      return List.of(
          of.withTimeZone()
              ? Literal.of(OffsetDateTime.of(moment, ZoneOffset.UTC))
              : Literal.of(moment));
    } else if (type instanceof DataType.Json || type instanceof DataType.Jsonb) {
      return List.of(Literal.of("{\"a\": " + number + "}"));
    } else if (type instanceof DataType.Xml) {
      return List.of(Literal.of("<a>" + number + "</a>"));
    } else if (type instanceof DataType.Interval) {
      return List.of(Literal.of(number + " days"));
    } else if (type instanceof DataType.Array) {
      return List.of(Literal.of("{}"));
    } else if (type instanceof DataType.Bit bit) {
      Integer length = bit.length();
      return List.of(Literal.of("1".repeat(length == null ? 1 : length)));
    }
    return inWords(number);
  }

  /** Another minute of the day each time the days have been gone through. */
  private static LocalDateTime moment(int number) {
    LocalTime time =
        LocalTime.of(4, 5, number % 60).plusMinutes(number / DAYS_OF_MOMENTS % MINUTES_OF_DAY);
    return DAY.plusDays(number % DAYS_OF_MOMENTS).atTime(time);
  }

  /** What the text of a value of a type of the product's own may look like. */
  private static List<Literal> inWords(int number) {
    List<Literal> words = new ArrayList<>();
    int high = number >> 16 & 0xff;
    int middle = number >> 8 & 0xff;
    int low = number & 0xff;
    words.add(Literal.of(Integer.toString(number)));
    words.add(Literal.of("10." + high + "." + middle + "." + low));
    HexFormat hex = HexFormat.ofDelimiter(":");
    byte[] station = {0x08, 0x00, 0x2b, (byte) high, (byte) middle, (byte) low};
    words.add(Literal.of(hex.formatHex(station)));
    words.add(Literal.of("v" + number));
    words.add(Literal.of("(" + number + ",1)"));
    words.add(Literal.of("[" + number + "," + (number + 1) + ")"));
    words.add(Literal.of("{}"));
    return words;
  }

  private List<Literal> named(QualifiedName name, int number) {
    List<String> labels = new ArrayList<>(labels(live, name));
    Optional<EnumType> after = wanted.enumType(name);
    after.ifPresent(type -> labels.retainAll(type.labels()));
    if (!labels.isEmpty()) {
      return List.of(Literal.of(labels.get((number - 1) % labels.size())));
    }
    ObjectKey key = ObjectKey.of(ObjectKind.DOMAIN, name);
    return live.object(key).orElse(null) instanceof Domain domain
        ? of(domain.type(), number)
        : inWords(number);
  }

  private static List<String> labels(Schema schema, QualifiedName name) {
    return schema.enumType(name).map(EnumType::labels).orElse(List.of());
  }
}
