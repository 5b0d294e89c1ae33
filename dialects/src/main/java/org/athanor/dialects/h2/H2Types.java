package org.athanor.dialects.h2;

import java.util.List;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TypeSystem;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Types as H2 prints them and as people write them: <a
 * href="https://www.h2database.com/html/datatypes.html">data types</a>.
 *
 * <p>Some types of the model have no type of their own here. Text without limit is {@code CHARACTER
 * VARYING}, which holds a thousand million characters and can be indexed, where {@code CHARACTER
 * LARGE OBJECT} cannot; so are bytes, and XML is text. {@code JSONB} is {@code JSON}. A number
 * without precision is {@code DECFLOAT}, which keeps any fraction, where {@code NUMERIC} would keep
 * none. An interval is the widest that H2 has of days and seconds.
 *
 * <p>Immutable and thread-safe.
 */
final class H2Types implements TypeSystem {
  /** What a time or timestamp has by default. */
  private static final int TIME_DIGITS = 0;

  private static final int TIMESTAMP_DIGITS = 6;

  /** The widest interval of days and seconds. */
  static final String INTERVAL = "INTERVAL DAY(18) TO SECOND(9)";

  private final Identifiers identifiers;
  private final TypeParser parser;

  H2Types(Identifiers identifiers) {
    this.identifiers = identifiers;
    this.parser = new TypeParser(identifiers);
  }

  @Override
  public boolean writesMisfit(SqlWriter sql, Column column, DataType to) {
    return Misfits.write(sql, column, to);
  }

  @Override
  public String write(DataType type) {
    if (type instanceof DataType.Array array) {
      return write(element(array)) + " ARRAY";
    }
    if (type instanceof DataType.Named named) {
      return name(named.name());
    }
    if (type instanceof DataType.Raw raw) {
      return raw.sql();
    }
    if (type instanceof DataType.Bit) {
      throw AthanorException.of(ErrorCode.DDL_003, "H2 has no strings of bits: " + type + ".")
          .fix("use boolean for one bit, binary for more of them")
          .build();
    }
    String sized = sized(type);
    return sized != null ? sized : PlainType.sqlOf(type);
  }

  private static DataType element(DataType.Array array) {
    if (array.element() instanceof DataType.Named named) {
      throw AthanorException.of(
              ErrorCode.DDL_003,
              "H2 has no arrays of types with a name, such as \"" + named.name() + "\".")
          .fix("use an array of varchar, or store each value as a row of a table of its own")
          .build();
    }
    return array.element();
  }

  private String name(QualifiedName name) {
    String own = identifiers.write(name.name());
    return name.schema() == null ? own : identifiers.write(name.schema()) + "." + own;
  }

  private static @Nullable String sized(DataType type) {
    if (type instanceof DataType.Numeric numeric && numeric.precision() != null) {
      return numeric.scale() == null
          ? "NUMERIC" + size(numeric.precision())
          : "NUMERIC(" + numeric.precision() + ", " + numeric.scale() + ")";
    }
    if (type instanceof DataType.Char fixed) {
      return "CHARACTER" + size(fixed.length());
    }
    if (type instanceof DataType.Varchar varchar) {
      return "CHARACTER VARYING" + size(varchar.length());
    }
    if (type instanceof DataType.Binary binary) {
      return "BINARY VARYING" + size(binary.length());
    }
    if (type instanceof DataType.Time time) {
      return "TIME" + size(time.precision()) + zone(time.withTimeZone());
    }
    if (type instanceof DataType.Timestamp timestamp) {
      return "TIMESTAMP" + size(timestamp.precision()) + zone(timestamp.withTimeZone());
    }
    return null;
  }

  private static String size(@Nullable Integer size) {
    return size == null ? "" : "(" + size + ")";
  }

  private static String zone(boolean withTimeZone) {
    return withTimeZone ? " WITH TIME ZONE" : "";
  }

  /** The types that are written without a size; the first of a spelling is the one that is read. */
  enum PlainType {
    BOOLEAN("BOOLEAN", new DataType.Bool(), "BOOL", "BIT"),
    SMALLINT("SMALLINT", new DataType.SmallInt(), "INT2"),
    INTEGER("INTEGER", new DataType.Int(), "INT", "INT4", "MEDIUMINT", "SIGNED"),
    BIGINT("BIGINT", new DataType.BigInt(), "INT8"),
    DECFLOAT("DECFLOAT", new DataType.Numeric(null, null)),
    REAL("REAL", new DataType.Real(), "FLOAT4"),
    DOUBLE("DOUBLE PRECISION", new DataType.DoublePrecision(), "DOUBLE", "FLOAT", "FLOAT8"),
    TEXT("CHARACTER VARYING", new DataType.Text(), "TEXT", "VARCHAR", "CHAR VARYING", "VARCHAR2"),
    XML("CHARACTER VARYING", new DataType.Xml(), "XML"),
    DATE("DATE", new DataType.Date()),
    INTERVAL(H2Types.INTERVAL, new DataType.Interval(), "INTERVAL"),
    UUID("UUID", new DataType.Uuid()),
    JSON("JSON", new DataType.Json()),
    JSONB("JSON", new DataType.Jsonb(), "JSONB");

    final String sql;
    final DataType type;
    final List<String> synonyms;

    PlainType(String sql, DataType type, String... synonyms) {
      this.sql = sql;
      this.type = type;
      this.synonyms = List.of(synonyms);
    }

    static String sqlOf(DataType type) {
      for (PlainType plain : values()) {
        if (plain.type.equals(type)) {
          return plain.sql;
        }
      }
      throw new IllegalArgumentException("no spelling of " + type);
    }
  }

  @Override
  public DataType read(String sql) {
    return parser.parse(sql);
  }

  @Override
  public DataType canonical(DataType type) {
    if (type instanceof DataType.Array array) {
      return new DataType.Array(canonical(array.element()));
    }
    if (type instanceof DataType.Numeric numeric) {
      boolean isWhole = numeric.precision() != null && numeric.scale() == null;
      return isWhole ? new DataType.Numeric(numeric.precision(), 0) : numeric;
    }
    if (type instanceof DataType.Varchar varchar && varchar.length() == null
        || type instanceof DataType.Xml) {
      return new DataType.Text();
    }
    if (type instanceof DataType.Jsonb) {
      return new DataType.Json();
    }
    if (type instanceof DataType.Time time) {
      return new DataType.Time(unless(time.precision(), TIME_DIGITS), time.withTimeZone());
    }
    if (type instanceof DataType.Timestamp timestamp) {
      return new DataType.Timestamp(
          unless(timestamp.precision(), TIMESTAMP_DIGITS), timestamp.withTimeZone());
    }
    return type instanceof DataType.Raw raw ? canonicalRaw(raw) : type;
  }

  private static @Nullable Integer unless(@Nullable Integer digits, int standard) {
    return digits == null || digits == standard ? null : digits;
  }

  private DataType canonicalRaw(DataType.Raw raw) {
    DataType read = read(raw.sql());
    return read instanceof DataType.Raw ? read : canonical(read);
  }

  /** The same type, its name without schema when that is {@code own}. */
  static DataType relativeTo(DataType type, @Nullable String own) {
    return type instanceof DataType.Named named
        ? new DataType.Named(named.name().relativeTo(own))
        : type;
  }
}
