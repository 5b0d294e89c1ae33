package org.athanor.dialects.mysql.grammar;

import java.util.Set;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.SqlCommand;

/** Statements about users, roles and what they may do. */
final class Accounts {
  private static final Set<String> KINDS = Set.of("USER", "ROLE");

  private Accounts() {}

  /** Whether the word for a user or a role stands here. */
  static boolean begin(TokenCursor tokens) {
    return tokens.isOneOf(KINDS) || tokens.is("DEFAULT", "ROLE");
  }

  /** All of the statement. */
  static SqlCommand read(TokenCursor tokens) {
    tokens.skipRest();
    return new SqlCommand.Privileges(tokens.whole());
  }
}
