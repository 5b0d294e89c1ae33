package org.athanor.dialects.postgresql.grammar;

import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;

/**
 * Reads the name of a role, or the reserved words that stand for one:
 * https://www.postgresql.org/docs/current/sql-alterrole.html.
 */
final class RoleReader {
  private static final Set<String> STANDING_FOR_ROLES =
      Set.of("CURRENT_ROLE", "CURRENT_USER", "SESSION_USER", "ALL");

  private RoleReader() {}

  static QualifiedName read(TokenCursor tokens) {
    return QualifiedName.of(
        tokens.isOneOf(STANDING_FOR_ROLES) ? tokens.take().name() : tokens.name());
  }
}
