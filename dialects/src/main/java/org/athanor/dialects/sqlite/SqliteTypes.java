package org.athanor.dialects.sqlite;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.dialect.TypeSystem;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.DataType;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Types of SQLite, which keeps the declared text of a type and derives from it only an affinity: <a
 * href="https://www.sqlite.org/datatype3.html">datatype3.html</a>.
 *
 * <p>Each type is declared by words that read back as the same type and whose affinity keeps its
 * values. Where the plain name would have an affinity that changes values, the safe affinity stands
 * after it: {@code JSON} alone is numeric and would store the text {@code 1.0} as the number 1, so
 * JSON is declared {@code JSON TEXT}.
 *
 * <p>A type that somebody declared in other words, such as {@code INT} or {@code DATETIME}, is read
 * as these words: programs see them as the declared type, and an {@code INT PRIMARY KEY} is no
 * rowid while an {@code INTEGER PRIMARY KEY} is one. What they mean is told by {@link #meaning}.
 *
 * <pre>
 * bool       BOOLEAN           date, time      DATE, TIME(n)
 * smallint   SMALLINT          timestamp(n)    TIMESTAMP(n), TIMESTAMP WITH TIME ZONE(n)
 * integer    INTEGER           interval        INTERVAL
 * bigint     BIGINT            uuid            UUID TEXT
 * numeric    NUMERIC(p, s)     json, jsonb     JSON TEXT, JSONB BLOB
 * real       REAL              xml             XML TEXT
 * double     DOUBLE PRECISION  bit             BIT TEXT(n), BIT VARYING TEXT(n)
 * varchar    VARCHAR(n)        binary          BLOB, BLOB(n)
 * </pre>
 *
 * <p>Arrays and enum types do not exist and are refused. In STRICT tables SQLite itself accepts
 * only INTEGER, REAL, TEXT and BLOB of these.
 */
final class SqliteTypes implements TypeSystem {
  @Override
  public String write(DataType type) {
    if (type instanceof DataType.Array || type instanceof DataType.Named) {
      throw refused(type);
    }
    String number = number(type);
    if (number != null) {
      return number;
    }
    String text = text(type);
    return text != null ? text : temporal(type);
  }

  private static @Nullable String number(DataType type) {
    if (type instanceof DataType.Bool) {
      return "BOOLEAN";
    }
    if (type instanceof DataType.SmallInt) {
      return "SMALLINT";
    }
    if (type instanceof DataType.Int) {
      return "INTEGER";
    }
    if (type instanceof DataType.BigInt) {
      return "BIGINT";
    }
    if (type instanceof DataType.Numeric numeric) {
      return sized("NUMERIC", numeric.precision(), numeric.scale());
    }
    if (type instanceof DataType.Real) {
      return "REAL";
    }
    return type instanceof DataType.DoublePrecision ? "DOUBLE PRECISION" : null;
  }

  private static @Nullable String text(DataType type) {
    if (type instanceof DataType.Char character) {
      return sized("CHAR", character.length(), null);
    }
    if (type instanceof DataType.Varchar varchar) {
      return sized("VARCHAR", varchar.length(), null);
    }
    if (type instanceof DataType.Text) {
      return "TEXT";
    }
    if (type instanceof DataType.Binary binary) {
      return sized("BLOB", binary.length(), null);
    }
    if (type instanceof DataType.Uuid) {
      return "UUID TEXT";
    }
    if (type instanceof DataType.Json) {
      return "JSON TEXT";
    }
    if (type instanceof DataType.Jsonb) {
      return "JSONB BLOB";
    }
    if (type instanceof DataType.Xml) {
      return "XML TEXT";
    }
    return type instanceof DataType.Raw raw ? raw.sql() : null;
  }

  private static String temporal(DataType type) {
    if (type instanceof DataType.Date) {
      return "DATE";
    }
    if (type instanceof DataType.Time time) {
      return sized(time.withTimeZone() ? "TIME WITH TIME ZONE" : "TIME", time.precision(), null);
    }
    if (type instanceof DataType.Timestamp timestamp) {
      String words = timestamp.withTimeZone() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
      return sized(words, timestamp.precision(), null);
    }
    if (type instanceof DataType.Bit bit) {
      return sized(bit.varying() ? "BIT VARYING TEXT" : "BIT TEXT", bit.length(), null);
    }
    return "INTERVAL";
  }

  private static String sized(String words, @Nullable Integer first, @Nullable Integer second) {
    if (first == null) {
      return words;
    }
    return words + "(" + first + (second == null ? "" : ", " + second) + ")";
  }

  private static AthanorException refused(DataType type) {
    if (type instanceof DataType.Named named) {
      return AthanorException.of(
              ErrorCode.DDL_003,
              "SQLite has no enum types, so no column can be of type \"" + named.name() + "\".")
          .fix("use varchar with a check constraint that lists the values")
          .build();
    }
    return AthanorException.of(ErrorCode.DDL_003, "SQLite has no array types: " + type + ".")
        .fix("store the values as JSON: json()")
        .fix("or store each value as a row of a table of its own")
        .build();
  }

  @Override
  public DataType read(String sql) {
    Words words = Words.of(sql);
    DataType known = words == null ? null : words.known();
    if (words == null || known == null) {
      return new DataType.Raw(words == null ? sql.strip() : words.spelling());
    }
    String written = write(known);
    return written.equals(words.spelling()) ? known : new DataType.Raw(words.spelling());
  }

  /** The type that declared words mean, whoever wrote them; the same for words without meaning. */
  static DataType meaning(DataType declared) {
    Words words = declared instanceof DataType.Raw raw ? Words.of(raw.sql()) : null;
    DataType known = words == null ? null : words.known();
    return known == null ? declared : known;
  }

  /** A declared type in parts: upper-case words and the numbers behind them. */
  private record Words(String words, List<Integer> sizes) {
    /** The parts, or null where there is more than words and plain numbers. */
    static @Nullable Words of(String sql) {
      List<String> words = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      boolean behind = false;
      SqlTokenizer tokens = new SqlTokenizer(sql, SqliteText.RULES);
      while (tokens.next()) {
        if (tokens.kind() == SqlTokenizer.Kind.NUMBER && size(tokens.token()) >= 0) {
          sizes.add(size(tokens.token()));
        } else if (tokens.kind() == SqlTokenizer.Kind.WORD && !behind) {
          words.add(tokens.token().toUpperCase(Locale.ROOT));
        } else if (!isPunctuation(tokens)) {
          return null;
        }
        behind |= tokens.token().equals("(");
      }
      return new Words(String.join(" ", words), sizes);
    }

    private static boolean isPunctuation(SqlTokenizer tokens) {
      return tokens.kind() == SqlTokenizer.Kind.COMMENT || "(),".contains(tokens.token());
    }

    @Nullable DataType known() {
      Integer first = sizes.isEmpty() ? null : sizes.get(0);
      Integer second = sizes.size() < 2 ? null : sizes.get(1);
      return SqliteTypes.known(words, first, second);
    }

    /** One spelling for what differs in case and spaces alone. */
    String spelling() {
      return sizes.isEmpty()
          ? words
          : words + sizes.stream().map(String::valueOf).collect(joining(", ", "(", ")"));
    }
  }

  private static int size(String number) {
    boolean digits = number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(number) : -1;
  }

  private static @Nullable DataType known(
      String words, @Nullable Integer first, @Nullable Integer second) {
    return switch (words) {
      case "NUMERIC", "DECIMAL", "DEC" -> new DataType.Numeric(first, second);
      case "CHAR", "CHARACTER", "NCHAR" -> new DataType.Char(first == null ? 1 : first);
      case "VARCHAR", "CHARACTER VARYING", "NVARCHAR" -> new DataType.Varchar(first);
      case "BLOB", "BYTEA", "BINARY", "VARBINARY" -> new DataType.Binary(first);
      case "TIME" -> new DataType.Time(first, false);
      case "TIME WITH TIME ZONE" -> new DataType.Time(first, true);
      case "TIMESTAMP", "DATETIME" -> new DataType.Timestamp(first, false);
      case "TIMESTAMP WITH TIME ZONE" -> new DataType.Timestamp(first, true);
      case "BIT TEXT" -> new DataType.Bit(first, false);
      case "BIT VARYING TEXT" -> new DataType.Bit(first, true);
      default -> first == null ? withoutSize(words) : null;
    };
  }

  private static @Nullable DataType withoutSize(String words) {
    return switch (words) {
      case "BOOLEAN", "BOOL" -> new DataType.Bool();
      case "SMALLINT", "INT2" -> new DataType.SmallInt();
      case "INTEGER", "INT", "INT4" -> new DataType.Int();
      case "BIGINT", "INT8" -> new DataType.BigInt();
      case "REAL" -> new DataType.Real();
      case "DOUBLE PRECISION", "DOUBLE", "FLOAT" -> new DataType.DoublePrecision();
      case "TEXT", "CLOB" -> new DataType.Text();
      case "DATE" -> new DataType.Date();
      case "INTERVAL" -> new DataType.Interval();
      case "UUID TEXT", "UUID" -> new DataType.Uuid();
      case "JSON TEXT", "JSON" -> new DataType.Json();
      case "JSONB BLOB", "JSONB" -> new DataType.Jsonb();
      case "XML TEXT", "XML" -> new DataType.Xml();
      default -> null;
    };
  }

  @Override
  public DataType canonical(DataType type) {
    boolean unwritable = type instanceof DataType.Array || type instanceof DataType.Named;
    return unwritable ? type : read(write(type));
  }
}
