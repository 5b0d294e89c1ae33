package org.athanor.dialects.mysql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that find values of a column which another type refuses or cuts.
 *
 * <p>Strict mode refuses them one after the other while the table is copied, and other modes make a
 * zero, an empty text or an end of the range of them: <a
 * href="https://mariadb.com/kb/en/sql-mode/#strict-mode">Strict Mode</a>. A cast in a query refuses
 * nothing, so it can be asked of any text. Types are known by the words that the catalog prints,
 * since many have no type of the model.
 */
final class Misfits {
  private static final String INTEGER = "^[[:space:]]*[-+]?[0-9]+[[:space:]]*$";
  private static final String NUMBER =
      "^[[:space:]]*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?[[:space:]]*$";
  private static final String TIME = "^[[:space:]]*[-+]?[0-9: .]+$";
  private static final String UUID = "^[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}$";
  private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern SIZES = Pattern.compile("\\((\\d+)(?:,(\\d+))?\\)");
  private static final Map<String, Integer> BITS =
      Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "bigint", 64);

  private final SqlWriter sql;
  private final String column;
  private final String from;
  private final String to;

  private Misfits(SqlWriter sql, String column, String from, String to) {
    this.sql = sql;
    this.column = column;
    this.from = from;
    this.to = to;
  }

  /**
   * Writes the condition.
   *
   * @param types the old and the new type as the server writes them
   * @return whether there is one
   */
  static boolean write(SqlWriter sql, String column, Types types) {
    Misfits misfits = new Misfits(sql, column, types.from(), types.to());
    String word = word(types.from());
    if (isText(word)) {
      return misfits.ofTexts();
    } else if (isChoice(word)) {
      return misfits.ofChoices();
    }
    return BITS.containsKey(word) ? misfits.ofWholeNumbers() : misfits.ofFractions(word);
  }

  /** The types that a column has and shall have. */
  record Types(String from, String to) {}

  private static String word(String type) {
    String word = type.toLowerCase(Locale.ROOT).split("[( ]", 2)[0];
    return switch (word) {
      case "integer" -> "int";
      case "numeric" -> "decimal";
      default -> word;
    };
  }

  private static boolean isText(String word) {
    return word.endsWith("char") || word.endsWith("text");
  }

  private static boolean isChoice(String word) {
    return word.equals("enum") || word.equals("set");
  }

  private boolean ofTexts() {
    String word = word(to);
    switch (word) {
      case "boolean" -> sql.name(column).sql(" NOT IN ('0', '1')");
      case "decimal" -> decimal();
      case "float", "double", "real" -> unlike(NUMBER);
      case "date" -> date();
      case "datetime", "timestamp" -> noCast("datetime(6)");
      case "time" -> {
        noCast("time(6)");
        sql.sql(" OR ");
        unlike(TIME);
      }
      case "uuid" -> unlike(UUID);
      case "json" -> sql.sql("NOT json_valid(").name(column).sql(")");
      case "enum" -> outside(values(to));
      case "set" -> set();
      default -> {
        return BITS.containsKey(word) && wholeTexts();
      }
    }
    return true;
  }

  private boolean ofChoices() {
    String word = word(to);
    boolean isNarrower = isChoice(word) && !values(to).containsAll(values(from));
    return isNarrower && ofTexts();
  }

  private boolean wholeTexts() {
    unlike(INTEGER);
    sql.sql(" OR ");
    outside("CAST(", " AS decimal(65))");
    return true;
  }

  /** A number loses digits behind the point, or has too many before it. */
  private void decimal() {
    unlike(NUMBER);
    Matcher sizes = SIZES.matcher(to);
    if (sizes.find()) {
      int scale = sizes.group(2) == null ? 0 : Integer.parseInt(sizes.group(2));
      BigDecimal end = BigDecimal.ONE.movePointRight(Integer.parseInt(sizes.group(1)) - scale);
      sql.sql(" OR ").sql("abs(CAST(").name(column).sql(" AS decimal(65,30))) >= ");
      sql.number(end).sql(" OR CAST(").name(column);
      sql.sql(" AS decimal(65,30)) <> round(CAST(").name(column);
      sql.sql(" AS decimal(65,30)), ").number(scale).sql(")");
    }
  }

  private void date() {
    noCast("date");
    sql.sql(" OR CAST(").name(column).sql(" AS date) <> CAST(").name(column);
    sql.sql(" AS datetime(6))");
  }

  private void noCast(String type) {
    sql.name(column).sql(" IS NOT NULL AND CAST(").name(column).sql(" AS ").sql(type);
    sql.sql(") IS NULL");
  }

  private void unlike(String pattern) {
    sql.name(column).sql(" NOT REGEXP ").literal(pattern);
  }

  private void outside(List<String> values) {
    sql.name(column).sql(" NOT IN (");
    for (int i = 0; i < values.size(); i++) {
      sql.sqlIf(i > 0, ", ").literal(values.get(i));
    }
    sql.sql(")");
  }

  /** Every word between the commas is one of the values. */
  private void set() {
    List<String> words = values(to).stream().map(Pattern::quote).toList();
    sql.name(column).sql(" <> '' AND concat(',', ").name(column).sql(", ',') NOT REGEXP ");
    sql.literal("^,((" + String.join("|", words) + "),)+$");
  }

  private static List<String> values(String type) {
    List<String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(type);
    while (value.find()) {
      values.add(value.group(1).replace("''", "'"));
    }
    return values;
  }

  private boolean ofWholeNumbers() {
    BigDecimal[] before = range(from);
    BigDecimal[] after = range(to);
    boolean isNarrower = before != null
        && after != null
        && (before[0].compareTo(after[0]) < 0 || before[1].compareTo(after[1]) > 0);
    if (isNarrower) {
      outside("", "");
    }
    return isNarrower;
  }

  private boolean ofFractions(String word) {
    boolean isCut = BITS.containsKey(word(to))
        && (word.equals("decimal") || word.equals("float") || word.equals("double"));
    if (isCut) {
      outside("", "");
      sql.sql(" OR ").name(column).sql(" <> floor(").name(column).sql(")");
    }
    return isCut;
  }

  private void outside(String before, String behind) {
    BigDecimal[] range = range(to);
    if (range != null) {
      sql.sql(before).name(column).sql(behind).sql(" NOT BETWEEN ").number(range[0]);
      sql.sql(" AND ").number(range[1]);
    }
  }

  /** The least and the greatest whole number of a type; null for other types. */
  private static BigDecimal @Nullable [] range(String type) {
    Integer bits = BITS.get(word(type));
    if (bits == null) {
      return null;
    }
    boolean isUnsigned = type.toLowerCase(Locale.ROOT).contains("unsigned");
    BigDecimal all = BigDecimal.valueOf(2).pow(isUnsigned ? bits : bits - 1);
    return new BigDecimal[] {
      isUnsigned ? BigDecimal.ZERO : all.negate(), all.subtract(BigDecimal.ONE)
    };
  }
}
