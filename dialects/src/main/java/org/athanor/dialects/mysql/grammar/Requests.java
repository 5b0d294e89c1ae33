package org.athanor.dialects.mysql.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.sql.grammar.TokenCursor;

/** What a statement asks for beside its change: ALGORITHM, LOCK, WAIT. Belongs to one statement. */
final class Requests {
  private static final Set<String> NAMES = Set.of("ALGORITHM", "LOCK");

  private final Map<String, String> values = new HashMap<>();

  /** Whether a request with a name stands here. */
  static boolean begin(TokenCursor tokens) {
    return tokens.isOneOf(NAMES);
  }

  /** Moves past one request, if one stands here. */
  boolean accept(TokenCursor tokens) {
    return acceptWait(tokens) || acceptNamed(tokens);
  }

  private boolean acceptNamed(TokenCursor tokens) {
    if (!begin(tokens)) {
      return false;
    }
    String name = tokens.keyword().toLowerCase(Locale.ROOT);
    tokens.accept('=');
    values.put(name, tokens.keyword());
    return true;
  }

  /** MariaDB's {@code WAIT n} and {@code NOWAIT}, which is {@code WAIT 0}. */
  boolean acceptWait(TokenCursor tokens) {
    if (tokens.accept("NOWAIT")) {
      values.put("wait", "0");
      return true;
    }
    boolean isWait = tokens.accept("WAIT");
    if (isWait) {
      values.put("wait", tokens.value());
    }
    return isWait;
  }

  /** The requests by name. */
  Map<String, String> values() {
    return values;
  }
}
