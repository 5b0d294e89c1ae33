package org.athanor.dialects.mysql;

import java.util.Locale;
import java.util.regex.Pattern;
import org.athanor.schema.DataType;
import org.athanor.sql.SqlTokenizer;

/**
 * Tells which text may follow DEFAULT as it is: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html">data type defaults</a>.
 */
final class DefaultText {
  private static final Pattern LITERAL =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?"
          + "|(?:_\\w+ ?|[xXbBnN])?'(?:[^'\\\\]|''|\\\\.)*'|0[xb][0-9a-fA-F]+"
          + "|(?i:NULL|TRUE|FALSE)");
  private static final String MOMENT =
      "(?:current_timestamp|localtimestamp|localtime|now(?= ?\\())(?: ?\\( ?\\d? ?\\))?";
  private static final Pattern NOW =
      Pattern.compile("(?:" + MOMENT + "|null)?(?: ?on update " + MOMENT + ")?");

  private DefaultText() {}

  /** Whether it is a constant. */
  static boolean isLiteral(String sql) {
    return LITERAL.matcher(sql.strip()).matches();
  }

  /** Whether it is the present moment, or says what becomes of the value when a row changes. */
  static boolean isNow(String sql) {
    String text = sql.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return !text.isEmpty() && !text.equals("null") && NOW.matcher(text).matches();
  }

  /** Whether it also says what becomes of the value when a row changes. */
  static boolean hasOnUpdate(String sql) {
    return isNow(sql) && sql.toLowerCase(Locale.ROOT).contains("update");
  }

  /** Whether it stands in parentheses as a whole. */
  static boolean isParenthesized(String sql) {
    String text = sql.strip();
    SqlTokenizer tokens = new SqlTokenizer(text, MySqlText.rules(SqlMode.DEFAULT));
    int depth = 0;
    while (tokens.next()) {
      if (tokens.isSymbol('(')) {
        depth++;
      } else if (tokens.isSymbol(')')) {
        depth--;
      }
      if (depth == 0) {
        return tokens.start() > 0 && tokens.end() == text.length();
      }
    }
    return false;
  }

  /** Whether columns of a type take the present moment as a default without parentheses. */
  static boolean isMoment(DataType type) {
    return type instanceof DataType.Timestamp;
  }

  /**
   * Whether columns of a type take a constant only as an expression: BLOB, TEXT, JSON, GEOMETRY.
   */
  static boolean isLong(DataType type) {
    boolean isBlob = type instanceof DataType.Binary binary && binary.length() == null;
    boolean isText = type instanceof DataType.Text
        || type instanceof DataType.Json
        || type instanceof DataType.Jsonb;
    return isBlob || isText || type instanceof DataType.Raw raw && isLong(raw.sql());
  }

  private static boolean isLong(String type) {
    return type.matches("(?i)(?:tiny|medium|long)?(?:text|blob)\\b.*|(?i:geometry|point).*");
  }
}
