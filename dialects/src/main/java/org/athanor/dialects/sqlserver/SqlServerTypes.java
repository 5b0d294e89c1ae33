package org.athanor.dialects.sqlserver;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.TypeSystem;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Types of SQL Server, all texts in Unicode: <a
 * href="https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql">data types</a>.
 *
 * <pre>
 * bool       bit               text, varchar   nvarchar(max)      uuid   uniqueidentifier
 * smallint   smallint          varchar(n)      nvarchar(n)        json   json, before 2025
 * integer    int               char(n)         nchar(n)                  nvarchar(max)
 * bigint     bigint            binary          varbinary(max)     xml    xml
 * real       real              binary(n)       varbinary(n)       date   date
 * double     float             timestamp(n)    datetime2(n), with a time zone datetimeoffset(n)
 * </pre>
 *
 * <p>What has no word here, such as {@code rowversion} or the narrow {@code varchar(20)}, is
 * written as {@code raw("...")}.
 */
final class SqlServerTypes implements TypeSystem {
  private static final int LONGEST_NCHAR = 4000;
  private static final int LONGEST_BINARY = 8000;
  private static final int SECOND_DIGITS = 7;
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]+)\\s*(?:\\(\\s*(\\d{1,4}|max)\\s*(?:,\\s*(\\d{1,2})\\s*)?\\))?");

  private final SqlServerVersion version;
  private final Identifiers identifiers;

  SqlServerTypes(SqlServerVersion version, Identifiers identifiers) {
    this.version = version;
    this.identifiers = identifiers;
  }

  @Override
  public String write(DataType type) {
    String plain = plain(type);
    if (plain != null) {
      return plain;
    }
    String sized = sized(type);
    if (sized != null) {
      return sized;
    }
    if (type instanceof DataType.Named named) {
      QualifiedName name = named.name();
      String own = identifiers.write(name.name());
      return name.schema() == null ? own : identifiers.write(name.schema()) + '.' + own;
    }
    if (type instanceof DataType.Raw raw) {
      return raw.sql();
    }
    throw withoutWord(type);
  }

  private @Nullable String plain(DataType type) {
    if (type instanceof DataType.Json || type instanceof DataType.Jsonb) {
      return version.hasJsonType() ? "json" : "nvarchar(max)";
    }
    for (PlainType plain : PlainType.values()) {
      if (plain.type.equals(type)) {
        return plain.sql;
      }
    }
    return null;
  }

  private static @Nullable String sized(DataType type) {
    if (type instanceof DataType.Numeric numeric && numeric.precision() != null) {
      String scale = numeric.scale() == null ? "" : ", " + numeric.scale();
      return "numeric(" + numeric.precision() + scale + ")";
    }
    if (type instanceof DataType.Char fixed && fixed.length() <= LONGEST_NCHAR) {
      return "nchar(" + fixed.length() + ")";
    }
    if (type instanceof DataType.Varchar varchar) {
      return "nvarchar(" + length(varchar.length(), LONGEST_NCHAR) + ")";
    }
    if (type instanceof DataType.Binary binary) {
      return "varbinary(" + length(binary.length(), LONGEST_BINARY) + ")";
    }
    if (type instanceof DataType.Time time && !time.withTimeZone()) {
      return seconds("time", time.precision(), type);
    }
    if (type instanceof DataType.Timestamp timestamp) {
      String word = timestamp.withTimeZone() ? "datetimeoffset" : "datetime2";
      return seconds(word, timestamp.precision(), type);
    }
    return null;
  }

  private static String length(@Nullable Integer length, int longest) {
    return length == null || length > longest ? "max" : length.toString();
  }

  private static String seconds(String word, @Nullable Integer digits, DataType type) {
    if (digits == null) {
      return word;
    }
    if (digits > SECOND_DIGITS) {
      throw refused(type, "keeps seven digits of a second", "give at most 7 digits");
    }
    return word + "(" + digits + ")";
  }

  private static AthanorException withoutWord(DataType type) {
    if (type instanceof DataType.Numeric) {
      return refused(
          type,
          "would take numeric without a size as numeric(18, 0)",
          "give precision and scale: numeric(38, 10)");
    }
    if (type instanceof DataType.Time) {
      return refused(
          type, "has no times with a zone", "use timestamptz(), or time() without a zone");
    }
    if (type instanceof DataType.Interval) {
      return refused(type, "has no intervals", "use bigint() for a number of seconds");
    }
    if (type instanceof DataType.Char) {
      return refused(type, "has nchar up to 4000", "use varchar(...) or text()");
    }
    if (type instanceof DataType.Bit) {
      return refused(type, "has no bit strings", "use binary(...), or bool() for a single bit");
    }
    return refused(
        type, "has no arrays", "use json(), or a table of its own with a row for each value");
  }

  private static AthanorException refused(DataType type, String fact, String fix) {
    return AthanorException.of(
            ErrorCode.DDL_003, "SQL Server " + fact + ", so no column can be " + type + ".")
        .fix(fix)
        .build();
  }

  /** The types that are written without a size. */
  private enum PlainType {
    BIT("bit", new DataType.Bool()),
    SMALLINT("smallint", new DataType.SmallInt()),
    INT("int", new DataType.Int()),
    BIGINT("bigint", new DataType.BigInt()),
    REAL("real", new DataType.Real()),
    FLOAT("float", new DataType.DoublePrecision()),
    TEXT("nvarchar(max)", new DataType.Text()),
    DATE("date", new DataType.Date()),
    UNIQUEIDENTIFIER("uniqueidentifier", new DataType.Uuid()),
    XML("xml", new DataType.Xml()),
    JSON("json", new DataType.Json());

    final String sql;
    final DataType type;

    PlainType(String sql, DataType type) {
      this.sql = sql;
      this.type = type;
    }
  }

  @Override
  public DataType read(String sql) {
    String text = sql.strip();
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT).replace("double precision", "float"));
    DataType known = null;
    if (form.matches()) {
      String size = form.group(2);
      known = size == null ? unsized(form.group(1)) : sized(form.group(1), size, form.group(3));
    }
    return known == null ? new DataType.Raw(text) : known;
  }

  private static @Nullable DataType unsized(String word) {
    for (PlainType plain : PlainType.values()) {
      if (plain.sql.equals(word)) {
        return plain.type;
      }
    }
    return switch (word) {
      case "integer" -> new DataType.Int();
      case "time" -> new DataType.Time(null, false);
      case "datetime2" -> new DataType.Timestamp(null, false);
      case "datetimeoffset" -> new DataType.Timestamp(null, true);
      default -> null;
    };
  }

  private static @Nullable DataType sized(String word, String size, @Nullable String scale) {
    if (size.equals("max")) {
      return switch (word) {
        case "nvarchar" -> new DataType.Text();
        case "varbinary" -> new DataType.Binary(null);
        default -> null;
      };
    }
    int number = Integer.parseInt(size);
    if (scale != null) {
      boolean exact = word.equals("numeric") || word.equals("decimal") || word.equals("dec");
      return exact ? new DataType.Numeric(number, Integer.valueOf(scale)) : null;
    }
    return switch (word) {
      case "numeric", "decimal", "dec" -> new DataType.Numeric(number, 0);
      case "nchar" -> new DataType.Char(number);
      case "nvarchar" -> new DataType.Varchar(number);
      case "varbinary" -> new DataType.Binary(number);
      case "float" -> number > 24 ? new DataType.DoublePrecision() : new DataType.Real();
      case "time" -> new DataType.Time(number, false);
      case "datetime2" -> new DataType.Timestamp(number, false);
      case "datetimeoffset" -> new DataType.Timestamp(number, true);
      default -> null;
    };
  }

  /** A type that cannot be written stays as it is: it is refused where it is used. */
  @Override
  public DataType canonical(DataType type) {
    try {
      return read(write(type));
    } catch (AthanorException e) {
      return type;
    }
  }
}
