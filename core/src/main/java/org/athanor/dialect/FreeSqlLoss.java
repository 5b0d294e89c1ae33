package org.athanor.dialect;

import java.util.Locale;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.effects.SessionSettings;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlCommand;

/**
 * Whether SQL that a user wrote loses rows or values, as the facts of its dialect say. What a
 * function or procedure does is not looked into.
 */
final class FreeSqlLoss {
  /** No statement loses anything without one of these; most free SQL need not be parsed then. */
  private static final Set<String> LOSING = Set.of("DROP", "TRUNCATE", "DELETE", "UNUSED");

  /** What is not understood is taken for the worse when it begins so. */
  private static final Set<String> SUSPECT = Set.of("DROP", "TRUNCATE", "DELETE", "ALTER", "WITH");

  private final Dialect dialect;

  private FreeSqlLoss(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What is known of the effects of one or several statements. */
  static Effects effects(String sql, Dialect dialect) {
    FreeSqlLoss loss = new FreeSqlLoss(dialect);
    boolean loses = loss.mentions(sql)
        && ScriptSplitter.split(sql, dialect.lexicalRules()).stream()
            .anyMatch(statement -> loss.isStated(statement.sql()));
    return loses ? Effects.LOSES_DATA : Effects.NONE;
  }

  private boolean mentions(String sql) {
    SqlTokenizer tokens = new SqlTokenizer(sql, dialect.lexicalRules());
    while (tokens.next()) {
      if (isOneOf(LOSING, tokens)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStated(String sql) {
    SqlCommand command = dialect.grammar().parse(sql);
    if (command instanceof SqlCommand.Opaque) {
      return beginsSuspect(sql);
    }
    CatalogState unknown = CatalogState.empty(dialect.catalogRules());
    return !dialect
        .effects()
        .factsOf(command, unknown, SessionSettings.UNKNOWN)
        .losses()
        .isEmpty();
  }

  private boolean beginsSuspect(String sql) {
    SqlTokenizer tokens = new SqlTokenizer(sql, dialect.lexicalRules());
    while (tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        return isOneOf(SUSPECT, tokens);
      }
    }
    return false;
  }

  private static boolean isOneOf(Set<String> words, SqlTokenizer tokens) {
    return tokens.kind() == SqlTokenizer.Kind.WORD
        && words.contains(tokens.token().toUpperCase(Locale.ROOT));
  }
}
