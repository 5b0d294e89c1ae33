package org.athanor.dialects.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TypeSystem;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Types as {@code format_type} prints them and as people write them.
 *
 * <p>See <a href="https://www.postgresql.org/docs/current/datatype.html">data types</a>. Two facts
 * make different spellings the same type: {@code bytea} has no length, and a missing precision of a
 * time or timestamp means six digits.
 */
final class PostgresTypes implements TypeSystem {
  private static final int DEFAULT_SECOND_DIGITS = 6;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Identifiers identifiers;
  private final TypeParser parser = new TypeParser();

  PostgresTypes(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  @Override
  public String write(DataType type) {
    if (type instanceof DataType.Array array) {
      return write(array.element()) + "[]";
    }
    if (type instanceof DataType.Named named) {
      return name(named.name());
    }
    if (type instanceof DataType.Raw raw) {
      return raw.sql();
    }
    String sized = writeSized(type);
    return sized != null ? sized : writePlain(type);
  }

  private String name(QualifiedName name) {
    String own = identifiers.write(name.name());
    return name.schema() == null ? own : identifiers.write(name.schema()) + "." + own;
  }

  private static @Nullable String writeSized(DataType type) {
    if (type instanceof DataType.Numeric numeric) {
      return numeric.scale() == null
          ? "numeric" + size(numeric.precision())
          : "numeric(" + numeric.precision() + "," + numeric.scale() + ")";
    }
    if (type instanceof DataType.Char fixed) {
      return "character" + size(fixed.length());
    }
    if (type instanceof DataType.Varchar varchar) {
      return "character varying" + size(varchar.length());
    }
    if (type instanceof DataType.Time time) {
      return "time" + size(time.precision()) + zone(time.withTimeZone());
    }
    if (type instanceof DataType.Timestamp timestamp) {
      return "timestamp" + size(timestamp.precision()) + zone(timestamp.withTimeZone());
    }
    if (type instanceof DataType.Bit bit) {
      return (bit.varying() ? "bit varying" : "bit") + size(bit.length());
    }
    return null;
  }

  private static String size(@Nullable Integer size) {
    return size == null ? "" : "(" + size + ")";
  }

  private static String zone(boolean withTimeZone) {
    return withTimeZone ? " with time zone" : " without time zone";
  }

  private static String writePlain(DataType type) {
    for (PlainType plain : PlainType.values()) {
      if (plain.type.equals(type) || plain == PlainType.BYTEA && type instanceof DataType.Binary) {
        return plain.sql;
      }
    }
    throw new IllegalArgumentException("no spelling of " + type);
  }

  /** The types that are written without a size. */
  enum PlainType {
    BOOLEAN("boolean", new DataType.Bool(), "bool"),
    SMALLINT("smallint", new DataType.SmallInt(), "int2"),
    INTEGER("integer", new DataType.Int(), "int", "int4"),
    BIGINT("bigint", new DataType.BigInt(), "int8"),
    REAL("real", new DataType.Real(), "float4"),
    DOUBLE("double precision", new DataType.DoublePrecision(), "float8", "float"),
    TEXT("text", new DataType.Text()),
    BYTEA("bytea", new DataType.Binary(null)),
    DATE("date", new DataType.Date()),
    INTERVAL("interval", new DataType.Interval()),
    UUID("uuid", new DataType.Uuid()),
    JSON("json", new DataType.Json()),
    JSONB("jsonb", new DataType.Jsonb()),
    XML("xml", new DataType.Xml());

    final String sql;
    final DataType type;
    final List<String> synonyms;

    PlainType(String sql, DataType type, String... synonyms) {
      this.sql = sql;
      this.type = type;
      this.synonyms = List.of(synonyms);
    }
  }

  @Override
  public DataType read(String sql) {
    return parser.parse(SPACES.matcher(sql.strip()).replaceAll(" "));
  }

  @Override
  public DataType canonical(DataType type) {
    if (type instanceof DataType.Array array) {
      DataType element = canonical(array.element());
      return element instanceof DataType.Array ? element : new DataType.Array(element);
    }
    if (type instanceof DataType.Numeric numeric) {
      boolean isWhole = numeric.precision() != null && numeric.scale() == null;
      return isWhole ? new DataType.Numeric(numeric.precision(), 0) : numeric;
    }
    if (type instanceof DataType.Binary) {
      return PlainType.BYTEA.type;
    }
    if (type instanceof DataType.Time time) {
      return new DataType.Time(secondDigits(time.precision()), time.withTimeZone());
    }
    if (type instanceof DataType.Timestamp timestamp) {
      return new DataType.Timestamp(secondDigits(timestamp.precision()), timestamp.withTimeZone());
    }
    if (type instanceof DataType.Bit bit) {
      return bit.length() == null && !bit.varying() ? new DataType.Bit(1, false) : bit;
    }
    return type instanceof DataType.Raw raw ? canonicalRaw(raw) : type;
  }

  /** Everything turns into text by itself, and numbers and moments into each other. */
  @Override
  public boolean needsConversion(DataType from, DataType to) {
    boolean toText = to instanceof DataType.Text || to instanceof DataType.Varchar;
    return !toText && !TypeFamily.areRelated(from, to);
  }

  /** Texts that the input of the type refuses, as far as a pattern tells them. */
  @Override
  public boolean writesMisfit(SqlWriter sql, Column column, DataType to) {
    if (!(column.type() instanceof DataType.Text || column.type() instanceof DataType.Varchar)) {
      return false;
    }
    @Nullable String pattern = null;
    if (to instanceof DataType.SmallInt
        || to instanceof DataType.Int
        || to instanceof DataType.BigInt) {
      pattern = "^\\s*[-+]?[0-9]+\\s*$";
    } else if (to instanceof DataType.Numeric) {
      pattern = "^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?\\s*$";
    } else if (to instanceof DataType.Uuid) {
      pattern = "^\\{?([0-9a-fA-F]{4}-?){8}\\}?$";
    } else if (to instanceof DataType.Bool) {
      pattern = "^\\s*([tT](rue)?|[fF](alse)?|[yY](es)?|[nN]o?|on|off|[01]|TRUE|FALSE)\\s*$";
    }
    if (pattern != null) {
      sql.name(column.name()).sql(" !~ ").literal(pattern);
    }
    return pattern != null;
  }

  private static @Nullable Integer secondDigits(@Nullable Integer precision) {
    boolean isDefault = precision == null || precision >= DEFAULT_SECOND_DIGITS;
    return isDefault ? null : precision;
  }

  private DataType canonicalRaw(DataType.Raw raw) {
    DataType read = read(raw.sql());
    if (read instanceof DataType.Raw still) {
      return new DataType.Raw(still.sql().replace(", ", ",").toLowerCase(Locale.ROOT));
    }
    return canonical(read);
  }

  /** The type as parameters and results of routines have it: without length or precision. */
  static DataType withoutSize(DataType type) {
    if (type instanceof DataType.Array array) {
      return new DataType.Array(withoutSize(array.element()));
    } else if (type instanceof DataType.Numeric) {
      return new DataType.Numeric(null, null);
    } else if (type instanceof DataType.Varchar) {
      return new DataType.Varchar(null);
    } else if (type instanceof DataType.Char) {
      return new DataType.Char(1);
    } else if (type instanceof DataType.Time time) {
      return new DataType.Time(null, time.withTimeZone());
    } else if (type instanceof DataType.Timestamp timestamp) {
      return new DataType.Timestamp(null, timestamp.withTimeZone());
    }
    return type instanceof DataType.Bit bit ? new DataType.Bit(null, bit.varying()) : type;
  }

  /** The same type, its name without schema when that is {@code own}. */
  static DataType relativeTo(DataType type, @Nullable String own) {
    if (type instanceof DataType.Array array) {
      return new DataType.Array(relativeTo(array.element(), own));
    }
    if (type instanceof DataType.Named named) {
      return new DataType.Named(named.name().relativeTo(own));
    }
    boolean isInOwn = type instanceof DataType.Raw raw && raw.sql().startsWith(own + ".");
    return isInOwn && own != null
        ? new DataType.Raw(((DataType.Raw) type).sql().substring(own.length() + 1))
        : type;
  }
}
