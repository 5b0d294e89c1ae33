package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;

/**
 * Statements about subscriptions that do not speak to the publisher: see <a
 * href="https://www.postgresql.org/docs/current/sql-createsubscription.html">CREATE SUBSCRIPTION
 * </a>.
 *
 * <p>CREATE makes a slot there and copies rows, and an enabled subscription goes on asking for
 * them; a scratch database must do none of it.
 */
final class QuietSubscription {
  /** Options that {@code connect = false} excludes or decides. */
  private static final Set<String> OF_CONNECTING =
      Set.of("connect", "create_slot", "copy_data", "enabled");

  private QuietSubscription() {}

  /** The statement without a word to the publisher; empty where it is nothing else. */
  static Optional<String> of(String sql) {
    SqlTokenizer tokens = new SqlTokenizer(sql, PostgresDialect.LEXICAL_RULES);
    List<String> words = new ArrayList<>();
    while (words.size() < 2 && tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        words.add(tokens.token().toUpperCase(Locale.ROOT));
      }
    }
    if (words.equals(List.of("CREATE", "SUBSCRIPTION"))) {
      return Optional.of(unconnected(sql, tokens));
    }
    boolean isOfWork = words.equals(List.of("ALTER", "SUBSCRIPTION"))
        && tokens.next()
        && tokens.next()
        && (tokens.isWord("ENABLE") || tokens.isWord("REFRESH"));
    return isOfWork ? Optional.empty() : Optional.of(sql);
  }

  private static String unconnected(String sql, SqlTokenizer tokens) {
    while (tokens.next()) {
      if (tokens.isWord("WITH")) {
        String head = sql.substring(0, tokens.start());
        return withOptions(head, options(tokens));
      }
    }
    return withOptions(sql.stripTrailing() + " ", List.of());
  }

  private static String withOptions(String head, List<String> options) {
    List<String> all = new ArrayList<>(List.of("connect = false"));
    all.addAll(options);
    return head + "WITH (" + String.join(", ", all) + ")";
  }

  /** What stands in the parentheses, without the options of connecting. */
  private static List<String> options(SqlTokenizer tokens) {
    List<String> options = new ArrayList<>();
    List<String> option = new ArrayList<>();
    while (tokens.next()) {
      if (tokens.isSymbol(',') || tokens.isSymbol(')')) {
        keep(option, options);
        option.clear();
      } else if (tokens.kind() != SqlTokenizer.Kind.COMMENT && !tokens.isSymbol('(')) {
        option.add(tokens.token());
      }
    }
    return options;
  }

  private static void keep(List<String> option, List<String> options) {
    if (!option.isEmpty() && !OF_CONNECTING.contains(option.get(0).toLowerCase(Locale.ROOT))) {
      options.add(String.join(" ", option));
    }
  }
}
