package org.athanor.verification.conformance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transact-SQL without what means nothing there besides: brackets, the letter before Unicode texts,
 * the names of default constraints, whether the arguments of a procedure are quoted, and how a
 * batch looks up the constraints of a column that it drops.
 */
final class TransactSqlMeaning {
  private static final Pattern NEEDLESS_BRACKETS = Pattern.compile("\\[([A-Za-z_]\\w*)\\]");
  private static final Pattern NAMED_DEFAULT = Pattern.compile("(?i)constraint \\w+ (?=default )");
  private static final Pattern PROCEDURE =
      Pattern.compile("(?is)^exec(?:ute)?\\s+(?:sys\\.)?(sp_\\w+)\\s+(.*)$");
  private static final Pattern ARGUMENT = Pattern.compile("'(?:[^']|'')*'|\\w+");
  private static final Pattern LOOKED_UP =
      Pattern.compile("(?is)^declare .*?from\\s+sys\\.(\\w+).*?object_id\\('([^']*)'\\)"
          + ".*?col_name\\([^)]*\\) = '((?:[^']|'')*)'.*exec ?\\(.*$");

  private TransactSqlMeaning() {}

  /** Equal for statements that mean the same. */
  static String of(String sql) {
    String plain = sql.strip().replaceAll("(?<!\\w)N'", "'");
    plain = NEEDLESS_BRACKETS.matcher(plain).replaceAll("$1");
    plain = NAMED_DEFAULT.matcher(plain).replaceAll("");
    Matcher lookedUp = LOOKED_UP.matcher(plain);
    if (lookedUp.matches()) {
      return "drop " + lookedUp.group(1) + " of " + lookedUp.group(2) + " " + lookedUp.group(3);
    }
    Matcher procedure = PROCEDURE.matcher(plain);
    return procedure.matches() ? call(procedure) : SqlMeaning.of(plain);
  }

  private static String call(Matcher procedure) {
    StringBuilder call = new StringBuilder(procedure.group(1).toLowerCase(Locale.ROOT));
    Matcher argument = ARGUMENT.matcher(procedure.group(2));
    while (argument.find()) {
      String text = argument.group();
      String bare = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
      boolean level = bare.matches("SCHEMA|TABLE|COLUMN");
      call.append(" '").append(level ? bare.toLowerCase(Locale.ROOT) : bare).append('\'');
    }
    return call.toString();
  }
}
