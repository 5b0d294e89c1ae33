package org.athanor.dialects.mysql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a type. Immutable and thread-safe.
 *
 * <p>The display width of an integer means nothing and is dropped, as MySQL itself does since
 * 8.0.19; only {@code tinyint(1)} is kept apart, because it is what a boolean becomes: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html">attributes</a>.
 */
final class TypeParser {
  /** {@code words(anything) more words}. */
  private static final Pattern TYPE =
      Pattern.compile("([A-Za-z][A-Za-z0-9_ ]*?) ?(?:\\((.*)\\))?( [A-Za-z0-9_ ]+)?");

  private static final Pattern SIZES = Pattern.compile(" ?(\\d{1,9}) ?(?:, ?(\\d{1,9}) ?)?");
  private static final Pattern UNQUOTED = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|[^']+");
  private static final Set<String> INTEGERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

  private final ServerFacts facts;

  TypeParser(ServerFacts facts) {
    this.facts = facts;
  }

  /** Reads a type as the catalog or a person writes it. */
  DataType parse(String text) {
    String tidy = tidy(text);
    Matcher type = TYPE.matcher(tidy);
    if (!type.matches()) {
      return new DataType.Raw(tidy);
    }
    String arguments = type.group(2);
    String last = type.group(3) == null ? "" : type.group(3);
    String words = word(arguments == null ? type.group(1) + last : type.group(1));
    String after = arguments == null ? "" : last;
    DataType known = after.isEmpty() ? known(words, arguments) : null;
    return known == null ? new DataType.Raw(raw(words, arguments, after)) : known;
  }

  /** Lower case and single spaces, but for the values of enums and sets. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    Matcher part = UNQUOTED.matcher(text.strip());
    while (part.find()) {
      String piece = part.group();
      boolean isQuoted = piece.startsWith("'");
      tidy.append(isQuoted ? piece : tight(piece));
    }
    return tidy.toString();
  }

  private static String tight(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([(,]) ?", "$1")
        .replace(" )", ")");
  }

  private static String word(String words) {
    int space = words.indexOf(' ');
    String synonym = synonym(words);
    if (space < 0 || !synonym.equals(words)) {
      return synonym;
    }
    return synonym(words.substring(0, space)) + words.substring(space);
  }

  private static String synonym(String words) {
    return switch (words) {
      case "integer", "int4" -> "int";
      case "int1" -> "tinyint";
      case "int2" -> "smallint";
      case "int3", "middleint" -> "mediumint";
      case "int8" -> "bigint";
      case "bool" -> "boolean";
      case "dec", "numeric", "fixed" -> "decimal";
      case "double precision", "real", "float8" -> "double";
      case "float4" -> "float";
      case "character" -> "char";
      case "character varying", "char varying", "varcharacter" -> "varchar";
      default -> words;
    };
  }

  private @Nullable DataType known(String words, @Nullable String arguments) {
    if (arguments == null) {
      return plain(words);
    }
    Matcher sizes = SIZES.matcher(arguments);
    if (!sizes.matches()) {
      return null;
    }
    int first = Integer.parseInt(sizes.group(1));
    if (sizes.group(2) != null) {
      return words.equals("decimal")
          ? new DataType.Numeric(first, Integer.valueOf(sizes.group(2)))
          : null;
    }
    return sized(words, first);
  }

  private @Nullable DataType plain(String words) {
    return switch (words) {
      case "boolean" -> new DataType.Bool();
      case "smallint" -> new DataType.SmallInt();
      case "int" -> new DataType.Int();
      case "bigint" -> new DataType.BigInt();
      case "float" -> new DataType.Real();
      case "double" -> new DataType.DoublePrecision();
      case "decimal" -> new DataType.Numeric(10, 0);
      case "char" -> new DataType.Char(1);
      case "text" -> new DataType.Text();
      case "blob" -> new DataType.Binary(null);
      case "bit" -> new DataType.Bit(1, false);
      case "json" -> new DataType.Json();
      case "uuid" -> facts.hasUuidType() ? new DataType.Uuid() : null;
      default -> moment(words, 0);
    };
  }

  private static @Nullable DataType sized(String words, int size) {
    return switch (words) {
      case "tinyint" -> size == 1 ? new DataType.Bool() : null;
      case "smallint" -> new DataType.SmallInt();
      case "int" -> new DataType.Int();
      case "bigint" -> new DataType.BigInt();
      case "decimal" -> new DataType.Numeric(size, 0);
      case "float" -> size <= 24 ? new DataType.Real() : new DataType.DoublePrecision();
      case "char" -> new DataType.Char(size);
      case "varchar" -> new DataType.Varchar(size);
      case "varbinary" -> new DataType.Binary(size);
      case "bit" -> new DataType.Bit(size, false);
      default -> moment(words, size);
    };
  }

  /** No digits of a second are the default. */
  private static @Nullable DataType moment(String words, int size) {
    Integer precision = size == 0 ? null : size;
    return switch (words) {
      case "date" -> size == 0 ? new DataType.Date() : null;
      case "time" -> new DataType.Time(precision, false);
      case "datetime" -> new DataType.Timestamp(precision, false);
      case "timestamp" -> new DataType.Timestamp(precision, true);
      default -> null;
    };
  }

  private static String raw(String words, @Nullable String arguments, String after) {
    boolean isWidth = arguments != null && !after.contains("zerofill") && hasWidth(words);
    return words + (arguments == null || isWidth ? "" : "(" + arguments + ")") + after;
  }

  /** Integers and years have a width that is only shown. */
  private static boolean hasWidth(String words) {
    return INTEGERS.contains(words) || words.equals("year");
  }
}
