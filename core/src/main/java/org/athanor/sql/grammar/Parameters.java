package org.athanor.sql.grammar;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads lists of parameters: {@code (fillfactor = 70, autovacuum_enabled)}. */
public final class Parameters {
  private Parameters() {}

  /**
   * The parameters in parentheses: names in lower case, with their prefix; values as written; an
   * empty value where none is given.
   */
  public static Map<String, String> read(TokenCursor tokens) {
    Map<String, String> parameters = new LinkedHashMap<>();
    tokens.expect('(');
    do {
      StringBuilder name = new StringBuilder(tokens.take().name());
      while (tokens.accept('.')) {
        name.append('.').append(tokens.take().name());
      }
      tokens.accept('=');
      boolean isBare = tokens.isSymbol(',') || tokens.isSymbol(')');
      String value = isBare ? "" : tokens.expression().text();
      parameters.put(name.toString().toLowerCase(Locale.ROOT), value);
    } while (tokens.accept(','));
    tokens.expect(')');
    return parameters;
  }
}
