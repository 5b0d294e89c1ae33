package org.athanor.dialects.mysql;

import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TypeSystem;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Types as the catalog prints them and as people write them: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/data-types.html">data types</a>.
 *
 * <pre>
 * bool         boolean, kept as tinyint(1)     date           date
 * smallint     smallint                        time(n)        time(n), 0 digits by default
 * integer      int                             timestamp(n)   datetime(n)
 * bigint       bigint                          timestamptz    timestamp(n), kept in UTC
 * numeric      decimal(p,s)                    uuid           char(36), or MariaDB's uuid
 * real         float                           json, jsonb    json
 * double       double                          bit(n)         bit(n)
 * char(n)      char(n)                         binary         blob, at most 65,535 bytes
 * varchar(n)   varchar(n)                      binary(n)      varbinary(n)
 * text         text, at most 65,535 bytes
 * </pre>
 *
 * <p>Everything else, such as {@code int unsigned}, {@code longtext} and {@code enum('a','b')}, is
 * {@link DataType.Raw} in the spelling of the catalog.
 */
final class MySqlTypes implements TypeSystem {
  private final ServerFacts facts;
  private final TypeParser parser;

  MySqlTypes(ServerFacts facts) {
    this.facts = facts;
    this.parser = new TypeParser(facts);
  }

  @Override
  public String write(DataType type) {
    String plain = writePlain(type);
    if (plain != null) {
      return plain;
    }
    String sized = writeSized(type);
    if (sized != null) {
      return sized;
    }
    throw refused(type);
  }

  private @Nullable String writePlain(DataType type) {
    if (type instanceof DataType.Raw raw) {
      return raw.sql();
    }
    if (type instanceof DataType.Uuid) {
      return facts.hasUuidType() ? "uuid" : "char(36)";
    }
    if (type instanceof DataType.Json || type instanceof DataType.Jsonb) {
      return "json";
    }
    return PlainType.of(type);
  }

  private static @Nullable String writeSized(DataType type) {
    if (type instanceof DataType.Numeric numeric) {
      return numeric(numeric);
    }
    if (type instanceof DataType.Char fixed) {
      return sized("char", fixed.length());
    }
    if (type instanceof DataType.Varchar varchar && varchar.length() != null) {
      return sized("varchar", varchar.length());
    }
    if (type instanceof DataType.Binary binary) {
      return binary.length() == null ? "blob" : sized("varbinary", binary.length());
    }
    if (type instanceof DataType.Time time && !time.withTimeZone()) {
      return sized("time", time.precision());
    }
    if (type instanceof DataType.Timestamp timestamp) {
      return sized(timestamp.withTimeZone() ? "timestamp" : "datetime", timestamp.precision());
    }
    return type instanceof DataType.Bit bit && !bit.varying() ? sized("bit", bit.length()) : null;
  }

  /** The widest number has 65 digits, 30 of them after the point. */
  private static String numeric(DataType.Numeric numeric) {
    if (numeric.precision() == null) {
      return "decimal(65,30)";
    }
    return numeric.scale() == null
        ? sized("decimal", numeric.precision())
        : "decimal(" + numeric.precision() + "," + numeric.scale() + ")";
  }

  private static String sized(String word, @Nullable Integer size) {
    return size == null ? word : word + "(" + size + ")";
  }

  private AthanorException refused(DataType type) {
    if (type instanceof DataType.Varchar) {
      return refused(
          facts.title() + " needs a length for varchar.",
          "give one, as in varchar(255), or use text()");
    }
    if (type instanceof DataType.Named named) {
      return refused(
          facts.title() + " has no enum types by themselves, so no column can be of type \""
              + named.name() + "\".",
          "list the values in the column: raw(\"enum('one','two')\")");
    }
    if (type instanceof DataType.Array) {
      return refused(
          facts.title() + " has no array types: " + type + ".",
          "store the values as json(), or each as a row of a table of its own");
    }
    if (type instanceof DataType.Bit) {
      return refused(facts.title() + " has no varying bit strings.", "use bit(n) with n up to 64");
    }
    if (type instanceof DataType.Time) {
      return refused(facts.title() + " has no time of day with a zone.", "use time()");
    }
    return type instanceof DataType.Interval
        ? refused(facts.title() + " has no type for spans of time.", "use bigint() for seconds")
        : refused(facts.title() + " has no type for XML.", "use raw(\"longtext\")");
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }

  @Override
  public DataType read(String sql) {
    return parser.parse(sql);
  }

  @Override
  public boolean writesMisfit(SqlWriter sql, Column column, DataType to) {
    return Misfits.write(sql, column.name(), new Misfits.Types(write(column.type()), write(to)));
  }

  /** A type that cannot be written stays as it is; the refusal names it where it is written. */
  @Override
  public DataType canonical(DataType type) {
    String plain = writePlain(type);
    String written = plain == null ? writeSized(type) : plain;
    return written == null ? type : parser.parse(written);
  }

  /** The types that are written without a size. */
  enum PlainType {
    BOOLEAN("boolean", new DataType.Bool()),
    SMALLINT("smallint", new DataType.SmallInt()),
    INT("int", new DataType.Int()),
    BIGINT("bigint", new DataType.BigInt()),
    FLOAT("float", new DataType.Real()),
    DOUBLE("double", new DataType.DoublePrecision()),
    TEXT("text", new DataType.Text()),
    DATE("date", new DataType.Date());

    private final String sql;
    private final DataType type;

    PlainType(String sql, DataType type) {
      this.sql = sql;
      this.type = type;
    }

    static @Nullable String of(DataType type) {
      for (PlainType plain : values()) {
        if (plain.type.equals(type)) {
          return plain.sql;
        }
      }
      return null;
    }
  }
}
