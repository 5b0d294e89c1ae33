package org.athanor.dialects.mysql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SessionSetting.Scope;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.TransactionControl;
import org.jspecify.annotations.Nullable;

/**
 * Reads SET behind that word: https://dev.mysql.com/doc/refman/8.4/en/set-variable.html.
 * Assignments to variables of the user's own are read and forgotten.
 */
final class SettingReader {
  /** LOCAL is another word for SESSION here, and lasts as long. */
  private static final Map<String, Scope> SCOPES = Map.of(
      "SESSION", Scope.SESSION,
      "LOCAL", Scope.SESSION,
      "GLOBAL", Scope.GLOBAL,
      "PERSIST", Scope.GLOBAL,
      "PERSIST_ONLY", Scope.GLOBAL);

  private static final Set<String> ACCOUNTS = Set.of("ROLE", "PASSWORD");

  private SettingReader() {}

  static SqlCommand set(TokenCursor tokens) {
    boolean isAccount = tokens.isOneOf(ACCOUNTS) || tokens.is("DEFAULT", "ROLE");
    if (isAccount) {
      return Accounts.read(tokens);
    }
    if (isTransaction(tokens)) {
      tokens.skipRest();
      return new TransactionControl(TransactionControl.Kind.SET_TRANSACTION);
    }
    if (tokens.accept("STATEMENT")) {
      tokens.skipTo(rest -> rest.is("FOR"));
      tokens.expect("FOR");
      return MySqlGrammar.statement(tokens);
    }
    if (tokens.accept("RESOURCE", "GROUP")) {
      return OtherStatements.whole(tokens, "SET RESOURCE GROUP");
    }
    return assignments(tokens);
  }

  private static boolean isAssignment(TokenCursor tokens) {
    return tokens.peek(1).isSymbol('=') || tokens.peek(1).isSymbol(':');
  }

  private static boolean isTransaction(TokenCursor tokens) {
    boolean hasScope = tokens.isOneOf(SCOPES.keySet());
    return tokens.peek(hasScope ? 1 : 0).isWord("TRANSACTION");
  }

  private static SqlCommand assignments(TokenCursor tokens) {
    List<SessionSetting> settings = new ArrayList<>();
    do {
      SessionSetting setting = assignment(tokens);
      if (setting != null) {
        settings.add(setting);
      }
    } while (tokens.accept(','));
    if (settings.isEmpty()) {
      return new SqlCommand.Other("SET", null);
    }
    SessionSetting first = settings.get(0);
    return new SessionSetting(
        first.scope(), first.name(), first.value(), settings.subList(1, settings.size()));
  }

  /** One assignment; null when it is to a variable of the user's own. */
  private static @Nullable SessionSetting assignment(TokenCursor tokens) {
    if (tokens.accept("NAMES")) {
      return names(tokens);
    }
    if (TypeReader.acceptCharsetWords(tokens)) {
      return new SessionSetting(Scope.SESSION, "names", given(tokens));
    }
    boolean isSystem = true;
    if (tokens.accept('@')) {
      isSystem = tokens.accept('@');
    }
    Scope scope = Scope.SESSION;
    if (tokens.isOneOf(SCOPES.keySet()) && !isAssignment(tokens)) {
      scope = SCOPES.getOrDefault(tokens.keyword(), Scope.SESSION);
      tokens.accept('.');
      while (tokens.accept('@')) {
        // SET GLOBAL @@x is accepted too.
      }
    }
    String name = variable(tokens);
    tokens.accept(':');
    tokens.expect('=');
    String value = given(tokens);
    return isSystem ? new SessionSetting(scope, name, value) : null;
  }

  private static SessionSetting names(TokenCursor tokens) {
    String charset = given(tokens);
    return new SessionSetting(Scope.SESSION, "names", charset);
  }

  /** A variable's name, with that of its group. */
  private static String variable(TokenCursor tokens) {
    StringBuilder name = new StringBuilder();
    do {
      SqlTokenizer.Kind kind = tokens.peek().kind();
      if (kind == SqlTokenizer.Kind.SYMBOL || kind == SqlTokenizer.Kind.NUMBER) {
        throw tokens.unexpected("a variable");
      }
      name.append(name.isEmpty() ? "" : ".").append(tokens.take().name());
    } while (tokens.accept('.'));
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** A value without quotes, an expression as written, or null for DEFAULT. */
  private static @Nullable String given(TokenCursor tokens) {
    if (tokens.accept("DEFAULT")) {
      return null;
    }
    int from = tokens.mark();
    SqlExpression value = tokens.expression(rest -> rest.is("COLLATE"));
    if (tokens.accept("COLLATE")) {
      tokens.value();
    }
    if (value.tokens().size() > 1 || value.tokens().get(0).kind() == SqlTokenizer.Kind.SYMBOL) {
      return value.text();
    }
    int end = tokens.mark();
    tokens.reset(from);
    String plain = tokens.value();
    tokens.reset(end);
    return plain;
  }
}
