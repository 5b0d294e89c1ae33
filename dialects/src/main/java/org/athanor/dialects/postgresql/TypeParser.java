package org.athanor.dialects.postgresql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a type. Immutable and thread-safe.
 *
 * <p>A name that PostgreSQL does not bring along is taken for a type that the schema declares; text
 * that is no name becomes {@link DataType.Raw}.
 */
final class TypeParser {
  /** {@code words(1,2) more words} with any number of {@code []} at the end. */
  private static final Pattern SIZED =
      Pattern.compile("([A-Za-z ]+?) ?\\( ?(-?\\d+) ?(?:, ?(-?\\d+) ?)?\\)( [A-Za-z ]+)?");

  private static final Pattern NAME =
      Pattern.compile("(?:(\\w+|\"(?:[^\"]|\"\")+\")\\.)?(\\w+|\"(?:[^\"]|\"\")+\")");

  private static final Pattern ARRAY = Pattern.compile("(.+?) ?(?:\\[\\d*] ?)+| array$");

  /** Types of pg_catalog without a counterpart in the model. */
  private static final Set<String> BUILT_IN =
      Set.of(("aclitem bit bpchar box char cid cidr circle cstring datemultirange daterange inet"
              + " int2vector int4multirange int4range int8multirange int8range jsonpath line"
              + " lseg macaddr macaddr8 money name nummultirange numrange oid oidvector path"
              + " pg_lsn pg_snapshot point polygon refcursor regclass regcollation regconfig"
              + " regdictionary regnamespace regoper regoperator regproc regprocedure regrole"
              + " regtype serial serial2 serial4 serial8 smallserial bigserial tid"
              + " tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector"
              + " txid_snapshot xid xid8")
          .split(" "));

  private static final Map<String, DataType> PLAIN = plain();

  private static Map<String, DataType> plain() {
    Map<String, DataType> types = new HashMap<>();
    for (PostgresTypes.PlainType plain : PostgresTypes.PlainType.values()) {
      types.put(plain.sql, plain.type);
      plain.synonyms.forEach(synonym -> types.put(synonym, plain.type));
    }
    types.put("numeric", new DataType.Numeric(null, null));
    types.put("decimal", new DataType.Numeric(null, null));
    types.put("dec", new DataType.Numeric(null, null));
    types.put("varchar", new DataType.Varchar(null));
    types.put("character varying", new DataType.Varchar(null));
    types.put("char varying", new DataType.Varchar(null));
    types.put("character", new DataType.Char(1));
    types.put("char", new DataType.Char(1));
    types.put("nchar", new DataType.Char(1));
    types.put("bit", new DataType.Bit(1, false));
    types.put("bit varying", new DataType.Bit(null, true));
    types.put("varbit", new DataType.Bit(null, true));
    types.put("time", new DataType.Time(null, false));
    types.put("time without time zone", new DataType.Time(null, false));
    types.put("time with time zone", new DataType.Time(null, true));
    types.put("timetz", new DataType.Time(null, true));
    types.put("timestamp", new DataType.Timestamp(null, false));
    types.put("timestamp without time zone", new DataType.Timestamp(null, false));
    types.put("timestamp with time zone", new DataType.Timestamp(null, true));
    types.put("timestamptz", new DataType.Timestamp(null, true));
    return Map.copyOf(types);
  }

  /** Reads {@code text}, in which runs of white space are single spaces. */
  DataType parse(String text) {
    if (text.endsWith("]") || text.toLowerCase(Locale.ROOT).endsWith(" array")) {
      return array(text);
    }
    String plainText = text.startsWith("pg_catalog.") ? text.substring(11) : text;
    String lower = plainText.toLowerCase(Locale.ROOT);
    DataType plain = PLAIN.get(lower);
    if (plain != null) {
      return plain;
    }
    if (lower.length() > 1 && lower.startsWith("_") && PLAIN.containsKey(lower.substring(1))) {
      return new DataType.Array(PLAIN.get(lower.substring(1)));
    }
    Matcher sized = SIZED.matcher(lower);
    DataType known = sized.matches() ? sized(sized) : null;
    return known != null ? known : other(plainText);
  }

  private DataType array(String text) {
    Matcher matcher = ARRAY.matcher(text);
    String element = matcher.matches() ? matcher.group(1) : null;
    if (element == null) {
      element = text.substring(0, text.length() - " array".length());
    }
    return new DataType.Array(parse(element));
  }

  private static @Nullable DataType sized(Matcher text) {
    int first = Integer.parseInt(text.group(2));
    Integer second = text.group(3) == null ? null : Integer.valueOf(text.group(3));
    String after = text.group(4) == null ? "" : text.group(4);
    String words = text.group(1) + after;
    return second == null ? sized(words, first) : pair(words, first, second);
  }

  private static @Nullable DataType pair(String words, int precision, int scale) {
    return switch (words) {
      case "numeric", "decimal", "dec" -> new DataType.Numeric(precision, scale);
      default -> null;
    };
  }

  private static @Nullable DataType sized(String words, int size) {
    return switch (words) {
      case "numeric", "decimal", "dec" -> new DataType.Numeric(size, null);
      case "character varying", "char varying", "varchar" -> new DataType.Varchar(size);
      case "character", "char", "nchar", "bpchar" -> new DataType.Char(size);
      case "bit" -> new DataType.Bit(size, false);
      case "bit varying", "varbit" -> new DataType.Bit(size, true);
      case "time", "time without time zone" -> new DataType.Time(size, false);
      case "time with time zone", "timetz" -> new DataType.Time(size, true);
      case "timestamp", "timestamp without time zone" -> new DataType.Timestamp(size, false);
      case "timestamp with time zone", "timestamptz" -> new DataType.Timestamp(size, true);
      case "float" -> size <= 24 ? new DataType.Real() : new DataType.DoublePrecision();
      default -> null;
    };
  }

  private static DataType other(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches() || BUILT_IN.contains(text.toLowerCase(Locale.ROOT))) {
      return new DataType.Raw(text);
    }
    String schema = name.group(1);
    return new DataType.Named(
        QualifiedName.of(schema == null ? null : exact(schema), exact(name.group(2))));
  }

  private static String exact(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }
}
