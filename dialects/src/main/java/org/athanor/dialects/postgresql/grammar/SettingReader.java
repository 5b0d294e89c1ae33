package org.athanor.dialects.postgresql.grammar;

import java.util.List;
import java.util.Locale;
import org.athanor.sql.grammar.RowReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.ViewColumns;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SessionSetting.Scope;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;
import org.jspecify.annotations.Nullable;

/** Reads SET, RESET and SELECT, which may set too, each behind its first word. */
final class SettingReader {
  private SettingReader() {}

  static SqlCommand set(TokenCursor tokens) {
    if (tokens.accept("CONSTRAINTS")) {
      tokens.skipRest();
      return new SqlCommand.Other("SET CONSTRAINTS", null);
    }
    if (tokens.accept("SESSION", "CHARACTERISTICS", "AS", "TRANSACTION")
        || tokens.is("TRANSACTION")) {
      tokens.skipRest();
      return new TransactionControl(TransactionControl.Kind.SET_TRANSACTION);
    }
    Scope scope = tokens.accept("LOCAL") ? Scope.LOCAL : Scope.SESSION;
    if (scope == Scope.SESSION && !tokens.is("SESSION", "AUTHORIZATION")) {
      tokens.accept("SESSION");
    }
    if (tokens.accept("TIME", "ZONE")) {
      return special(tokens, scope, "timezone");
    }
    if (tokens.accept("SCHEMA")) {
      return new SessionSetting(scope, "search_path", tokens.string());
    }
    if (tokens.accept("NAMES")) {
      String value = tokens.atEnd() ? null : given(tokens);
      return new SessionSetting(scope, "client_encoding", value);
    }
    boolean isAssigned = tokens.peek(1).isWord("TO") || tokens.peek(1).isSymbol('=');
    if (!isAssigned && tokens.accept("ROLE")) {
      return special(tokens, scope, "role");
    }
    if (tokens.accept("SESSION", "AUTHORIZATION")) {
      return special(tokens, scope, "session_authorization");
    }
    if (tokens.accept("XML", "OPTION")) {
      return special(tokens, scope, "xmloption");
    }
    return assignment(tokens, scope);
  }

  private static SqlCommand special(TokenCursor tokens, Scope scope, String name) {
    if (tokens.accept("DEFAULT")) {
      return new SessionSetting(scope, name, null);
    }
    if (tokens.is("INTERVAL")) {
      return new SessionSetting(scope, name, tokens.expression().text());
    }
    return new SessionSetting(scope, name, tokens.value());
  }

  private static SqlCommand assignment(TokenCursor tokens, Scope scope) {
    String name = settingName(tokens);
    if (tokens.accept("FROM", "CURRENT")) {
      return new SessionSetting(scope, name, null);
    }
    if (!tokens.accept('=')) {
      tokens.expect("TO");
    }
    String value = given(tokens);
    return new SessionSetting(scope, name, value);
  }

  private static @Nullable String given(TokenCursor tokens) {
    return tokens.accept("DEFAULT") ? null : String.join(", ", tokens.list(TokenCursor::value));
  }

  private static String settingName(TokenCursor tokens) {
    StringBuilder name = new StringBuilder(tokens.name());
    while (tokens.accept('.')) {
      name.append('.').append(tokens.name());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  static SqlCommand reset(TokenCursor tokens) {
    if (tokens.accept("SESSION", "AUTHORIZATION")) {
      return new SessionSetting(Scope.SESSION, "session_authorization", null);
    }
    if (tokens.accept("TIME", "ZONE")) {
      return new SessionSetting(Scope.SESSION, "timezone", null);
    }
    String name = tokens.accept("ALL") ? "all" : settingName(tokens);
    return new SessionSetting(Scope.SESSION, name, null);
  }

  /** A query, {@code SELECT ... INTO table}, or {@code SELECT set_config(...)} alone. */
  static SqlCommand select(TokenCursor tokens) {
    int from = tokens.mark();
    SqlCommand setting = setConfig(tokens);
    if (setting != null) {
      return setting;
    }
    tokens.reset(from);
    tokens.skipTo(rest -> rest.is("INTO") || rest.is("FROM"));
    if (tokens.is("FROM")) {
      tokens.skipTo(rest -> rest.is("INTO"));
    }
    if (!tokens.is("INTO")) {
      return RowReader.query(tokens);
    }
    int into = tokens.mark();
    tokens.reset(from);
    List<String> names = ViewColumns.behindSelect(tokens);
    tokens.reset(into);
    return TableReader.selectInto(tokens, names);
  }

  private static @Nullable SessionSetting setConfig(TokenCursor tokens) {
    tokens.accept("PG_CATALOG");
    tokens.accept('.');
    if (!tokens.accept("SET_CONFIG") || !tokens.accept('(')) {
      return null;
    }
    String name = tokens.expression().text();
    String value = tokens.accept(',') ? tokens.expression().text() : "";
    boolean local = tokens.accept(',') && tokens.expression().text().equalsIgnoreCase("true");
    boolean isAlone = tokens.accept(')') && tokens.atEnd() && isText(name) && isText(value);
    return isAlone
        ? new SessionSetting(
            local ? Scope.LOCAL : Scope.SESSION, text(name).toLowerCase(Locale.ROOT), text(value))
        : null;
  }

  private static boolean isText(String literal) {
    return literal.length() > 1 && literal.startsWith("'") && literal.endsWith("'");
  }

  private static String text(String literal) {
    return literal.substring(1, literal.length() - 1).replace("''", "'");
  }
}
