package org.athanor.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
      return List.of(Literal.of(DAY.plusDays(number).atStartOfDay()));
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
    return Literal.of(length < text.length() ? Integer.toString(number % 10) : text);
  }

  private List<Literal> of(DataType type, int number) {
    if (type instanceof DataType.Bool) {
      return List.of(Literal.of(number % 2 == 1), Literal.of(number % 2 == 0));
    } else if (type instanceof DataType.Numeric numeric) {
      return List.of(number(numeric, number));
    } else if (type.isNumber()) {
      return List.of(Literal.of(number));
    } else if (type.isText()) {
      return List.of(text("v" + number, number, length(type)));
    } else if (type instanceof DataType.Binary) {
      return List.of(Literal.of(new byte[] {(byte) number}));
    } else if (type instanceof DataType.Uuid) {
      return List.of(Literal.of(new UUID(0, number)));
    } else if (type instanceof DataType.Named named) {
      return named(named.name(), number);
    }
    return ofTimeOrOther(type, number);
  }

  private static Literal number(DataType.Numeric type, int number) {
    Integer scale = type.scale();
    Integer precision = type.precision();
    return scale != null && precision != null && precision <= scale
        ? Literal.of(BigDecimal.valueOf(number, scale))
        : Literal.of(BigDecimal.valueOf(number));
  }

  private static List<Literal> ofTimeOrOther(DataType type, int number) {
    LocalTime time = LocalTime.of(4, 5, number % 60);
    LocalDate day = DAY.plusDays(number);
    if (type instanceof DataType.Date) {
      return List.of(Literal.of(day));
    } else if (type instanceof DataType.Time of) {
      return List.of(
          of.withTimeZone() ? Literal.of(time.atOffset(ZoneOffset.UTC)) : Literal.of(time));
    } else if (type instanceof DataType.Timestamp of) {
      LocalDateTime moment = day.atTime(time);
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

  /** What the text of a value of a type of the product's own may look like. */
  private static List<Literal> inWords(int number) {
    List<Literal> words = new ArrayList<>();
    for (String text : List.of("", "10.0.0.", "08:00:2b:01:02:0")) {
      words.add(Literal.of(text + number));
    }
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
