package org.athanor.dialects.oracle;

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
 * Types of Oracle, whose texts are counted in characters and not in bytes: <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Data-Types.html">data
 * types</a>.
 *
 * <pre>
 * bool       BOOLEAN, before 23ai NUMBER(1)   text      CLOB
 * smallint   NUMBER(5)                        varchar   VARCHAR2(n CHAR), CLOB beyond 4000
 * integer    NUMBER(10)                       binary    RAW(n), BLOB beyond 2000
 * bigint     NUMBER(19)                       uuid      RAW(16)
 * real       BINARY_FLOAT                     json      JSON, before 21c CLOB
 * double     BINARY_DOUBLE                    date      DATE, which has a time of day as well
 * </pre>
 */
final class OracleTypes implements TypeSystem {
  private static final int LONGEST_CHAR = 2000;
  private static final int LONGEST_VARCHAR = 4000;
  private static final int LONGEST_RAW = 2000;
  private static final int MOST_DIGITS = 38;
  private static final int SECOND_DIGITS = 9;
  private static final int UUID_BYTES = 16;
  private static final Pattern FORM = Pattern.compile("([a-z_0-9]+(?: day)?)"
      + "\\s*(?:\\(\\s*(\\d{1,5})\\s*(char)?\\s*(?:,\\s*(\\d{1,3})\\s*)?\\))?"
      + "\\s*((?:with time zone|to second)?)");

  private final OracleVersion version;
  private final Identifiers identifiers;

  OracleTypes(OracleVersion version, Identifiers identifiers) {
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
    if (type instanceof DataType.Bool) {
      return version.hasBoolean() ? "BOOLEAN" : "NUMBER(1)";
    }
    if (type instanceof DataType.Json || type instanceof DataType.Jsonb) {
      return version.hasJsonType() ? "JSON" : "CLOB";
    }
    for (PlainType plain : PlainType.values()) {
      if (plain.type.equals(type)) {
        return plain.sql;
      }
    }
    return null;
  }

  private static @Nullable String sized(DataType type) {
    if (type instanceof DataType.Numeric numeric) {
      return number(numeric);
    }
    if (type instanceof DataType.Char fixed && fixed.length() <= LONGEST_CHAR) {
      return "CHAR(" + fixed.length() + " CHAR)";
    }
    if (type instanceof DataType.Varchar varchar) {
      Integer length = varchar.length();
      return length == null || length > LONGEST_VARCHAR ? "CLOB" : "VARCHAR2(" + length + " CHAR)";
    }
    if (type instanceof DataType.Binary binary) {
      Integer length = binary.length();
      return length == null || length > LONGEST_RAW ? "BLOB" : "RAW(" + length + ")";
    }
    if (type instanceof DataType.Timestamp timestamp) {
      String zone = timestamp.withTimeZone() ? " WITH TIME ZONE" : "";
      return "TIMESTAMP" + seconds(timestamp) + zone;
    }
    return null;
  }

  private static String number(DataType.Numeric numeric) {
    if (numeric.precision() == null) {
      return "NUMBER";
    }
    if (numeric.precision() > MOST_DIGITS) {
      throw refused(numeric, "keeps 38 digits of a number", "give at most 38 digits");
    }
    String scale = numeric.scale() == null ? "" : ", " + numeric.scale();
    return "NUMBER(" + numeric.precision() + scale + ")";
  }

  private static String seconds(DataType.Timestamp timestamp) {
    Integer digits = timestamp.precision();
    if (digits != null && digits > SECOND_DIGITS) {
      throw refused(timestamp, "keeps nine digits of a second", "give at most 9 digits");
    }
    return digits == null ? "" : "(" + digits + ")";
  }

  private static AthanorException withoutWord(DataType type) {
    if (type instanceof DataType.Time) {
      return refused(
          type,
          "has no times of day alone",
          "use timestamp(), or raw(\"INTERVAL DAY TO SECOND\") for a time span");
    }
    if (type instanceof DataType.Char) {
      return refused(type, "has CHAR up to 2000", "use varchar(...) or text()");
    }
    if (type instanceof DataType.Bit) {
      return refused(type, "has no bit strings", "use binary(...), or bool() for a single bit");
    }
    return refused(
        type, "has no arrays", "use json(), or a table of its own with a row for each value");
  }

  private static AthanorException refused(DataType type, String fact, String fix) {
    return AthanorException.of(
            ErrorCode.DDL_003, "Oracle " + fact + ", so no column can be " + type + ".")
        .fix(fix)
        .build();
  }

  /** The types that are written in one way in all versions. */
  private enum PlainType {
    SMALLINT("NUMBER(5)", new DataType.SmallInt()),
    INT("NUMBER(10)", new DataType.Int()),
    BIGINT("NUMBER(19)", new DataType.BigInt()),
    REAL("BINARY_FLOAT", new DataType.Real()),
    DOUBLE("BINARY_DOUBLE", new DataType.DoublePrecision()),
    TEXT("CLOB", new DataType.Text()),
    DATE("DATE", new DataType.Date()),
    INTERVAL("INTERVAL DAY(9) TO SECOND", new DataType.Interval()),
    UUID("RAW(16)", new DataType.Uuid()),
    XML("XMLTYPE", new DataType.Xml());

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
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    DataType known = form.matches() ? known(form) : null;
    return known == null ? new DataType.Raw(text) : known;
  }

  private static @Nullable DataType known(Matcher form) {
    Integer size = form.group(2) == null ? null : Integer.valueOf(form.group(2));
    Integer scale = form.group(4) == null ? null : Integer.valueOf(form.group(4));
    boolean inCharacters = form.group(3) != null;
    String end = form.group(5);
    if (form.group(1).equals("timestamp") && scale == null && !end.equals("to second")) {
      return new DataType.Timestamp(size, !end.isEmpty());
    }
    if (!end.isEmpty()) {
      boolean interval = form.group(1).equals("interval day") && end.equals("to second");
      return interval && Integer.valueOf(9).equals(size) ? new DataType.Interval() : null;
    }
    return inCharacters ? inCharacters(form.group(1), size) : plain(form.group(1), size, scale);
  }

  private static @Nullable DataType inCharacters(String word, @Nullable Integer size) {
    if (size == null) {
      return null;
    }
    return switch (word) {
      case "varchar2", "varchar" -> new DataType.Varchar(size);
      case "char" -> new DataType.Char(size);
      default -> null;
    };
  }

  private static @Nullable DataType plain(
      String word, @Nullable Integer size, @Nullable Integer scale) {
    if (word.equals("number")) {
      return number(size, scale);
    }
    if (word.equals("raw") && size != null) {
      return size == UUID_BYTES ? new DataType.Uuid() : new DataType.Binary(size);
    }
    if (size != null) {
      return null;
    }
    return switch (word) {
      case "boolean" -> new DataType.Bool();
      case "binary_float" -> new DataType.Real();
      case "binary_double" -> new DataType.DoublePrecision();
      case "clob" -> new DataType.Text();
      case "blob" -> new DataType.Binary(null);
      case "date" -> new DataType.Date();
      case "json" -> new DataType.Json();
      case "xmltype" -> new DataType.Xml();
      default -> null;
    };
  }

  /** Whole numbers of the sizes that have words of their own are these. */
  private static DataType number(@Nullable Integer digits, @Nullable Integer scale) {
    if (digits == null) {
      return new DataType.Numeric(null, null);
    }
    boolean whole = scale == null || scale == 0;
    return switch (whole ? digits : 0) {
      case 1 -> new DataType.Bool();
      case 5 -> new DataType.SmallInt();
      case 10 -> new DataType.Int();
      case 19 -> new DataType.BigInt();
      default -> new DataType.Numeric(digits, scale == null ? Integer.valueOf(0) : scale);
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
