package org.athanor.dialects.postgresql.grammar;

import java.util.Map;
import org.athanor.sql.grammar.ColumnClauses;
import org.athanor.sql.grammar.ColumnReader;
import org.athanor.sql.grammar.TokenCursor;

/** What PostgreSQL adds to column definitions. */
final class ColumnGrammar {
  /** Immutable. */
  static final ColumnReader READER = new ColumnReader(TypeReader::read, clauses());

  private ColumnGrammar() {}

  private static Map<String, ColumnReader.Clause> clauses() {
    Map<String, ColumnReader.Clause> clauses = ColumnClauses.standard();
    clauses.put("STORAGE", (tokens, column) -> tokens.keyword());
    clauses.put("COMPRESSION", (tokens, column) -> tokens.value());
    clauses.put("OPTIONS", (tokens, column) -> tokens.skipParentheses());
    clauses.put("ENFORCED", (tokens, column) -> {});
    return clauses;
  }

  /** {@code [RESTRICT | CASCADE]}: whether it is CASCADE. */
  static boolean cascade(TokenCursor tokens) {
    boolean cascade = tokens.accept("CASCADE");
    if (!cascade) {
      tokens.accept("RESTRICT");
    }
    return cascade;
  }
}
