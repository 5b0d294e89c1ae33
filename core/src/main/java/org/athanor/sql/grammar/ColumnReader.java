package org.athanor.sql.grammar;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlType;

/**
 * Reads column definitions: a name, a type, and clauses that are told apart by their first word.
 *
 * <pre>{@code
 * Map<String, ColumnReader.Clause> clauses = ColumnClauses.standard();
 * clauses.put("STORAGE", (tokens, column) -> tokens.keyword());
 * SqlColumn column = new ColumnReader(types, clauses).read(tokens);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ColumnReader {
  /** Reads one clause of a column definition. */
  @FunctionalInterface
  public interface Clause {
    /**
     * Reads on.
     *
     * @param tokens stands behind the word that chose this clause
     * @param column takes what the clause says
     */
    void read(TokenCursor tokens, ColumnDraft column);
  }

  private final Function<TokenCursor, SqlType> types;
  private final Map<String, Clause> clauses;
  private final Set<String> ends;

  /**
   * A reader.
   *
   * @param types reads a type
   * @param clauses the clauses by their first word in upper case; the same words end the expression
   *     behind DEFAULT, which every product has
   */
  public ColumnReader(Function<TokenCursor, SqlType> types, Map<String, Clause> clauses) {
    this(types, clauses, Set.of());
  }

  /**
   * A reader where more words stand behind definitions.
   *
   * @param types reads a type
   * @param clauses the clauses by their first word in upper case
   * @param ends words in upper case that are no clauses of a column and end its default, such as
   *     {@code AFTER}
   */
  public ColumnReader(
      Function<TokenCursor, SqlType> types, Map<String, Clause> clauses, Set<String> ends) {
    this.types = types;
    this.clauses = Map.copyOf(clauses);
    this.ends = Set.copyOf(ends);
  }

  /** A definition with a type. */
  public SqlColumn read(TokenCursor tokens) {
    ColumnDraft column = new ColumnDraft(tokens.name());
    column.type(types.apply(tokens));
    readClauses(tokens, column);
    return column.column();
  }

  /** A definition that may lack a type: of SQLite, or where another place tells it. */
  public SqlColumn readUntyped(TokenCursor tokens) {
    ColumnDraft column = new ColumnDraft(tokens.name());
    boolean ends = tokens.isSymbol(',') || tokens.isSymbol(')') || tokens.atEnd();
    if (!ends && !beginsClause(tokens)) {
      column.type(types.apply(tokens));
    }
    readClauses(tokens, column);
    return column.column();
  }

  /** A name and clauses, with no type between them. */
  public SqlColumn readClauses(TokenCursor tokens) {
    ColumnDraft column = new ColumnDraft(tokens.name());
    tokens.accept("WITH", "OPTIONS");
    readClauses(tokens, column);
    return column.column();
  }

  private void readClauses(TokenCursor tokens, ColumnDraft column) {
    while (beginsClause(tokens)) {
      if (tokens.accept("DEFAULT")) {
        column.generation(new SqlColumn.Generation.Default(expression(tokens)));
      } else {
        clauses.getOrDefault(tokens.keyword(), (rest, draft) -> {}).read(tokens, column);
      }
    }
  }

  /** Whether a clause begins here. */
  public boolean beginsClause(TokenCursor tokens) {
    return tokens.is("DEFAULT") || tokens.isOneOf(clauses.keySet());
  }

  /** An expression that a clause of a column, one of the ends, a comma or a parenthesis ends. */
  public SqlExpression expression(TokenCursor tokens) {
    return tokens.expression(rest -> beginsClause(rest) || rest.isOneOf(ends));
  }

  /** The clauses of a domain, read as those of a column without a name of its own. */
  public SqlColumn readDomain(TokenCursor tokens, SqlType base) {
    ColumnDraft column = new ColumnDraft("value");
    column.type(base);
    readClauses(tokens, column);
    return column.column();
  }
}
