package org.athanor.sql.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;

/**
 * The clauses of column definitions that products share. What only one of them allows is allowed
 * here too where it means the same to all: that server refuses it, and this is no server.
 */
public final class ColumnClauses {
  private ColumnClauses() {}

  /** A map for the caller to add to: the clauses by their first word. */
  public static Map<String, ColumnReader.Clause> standard() {
    Map<String, ColumnReader.Clause> clauses = new HashMap<>();
    clauses.put("CONSTRAINT", (tokens, column) -> column.constraintName(tokens.name()));
    clauses.put("NOT", ColumnClauses::not);
    clauses.put(
        "NULL",
        (tokens, column) ->
            column.add(new SqlConstraint.ExplicitNull(column.takeConstraintName(), column.name())));
    clauses.put("PRIMARY", ColumnClauses::primaryKey);
    clauses.put("UNIQUE", ColumnClauses::unique);
    clauses.put("CHECK", ColumnClauses::check);
    clauses.put("REFERENCES", ColumnClauses::references);
    clauses.put("COLLATE", (tokens, column) -> column.collation(collation(tokens)));
    clauses.put("GENERATED", ColumnClauses::generated);
    clauses.put("DEFERRABLE", (tokens, column) -> ConstraintReader.attributes(tokens));
    clauses.put("INITIALLY", (tokens, column) -> tokens.keyword(Set.of("DEFERRED", "IMMEDIATE")));
    return clauses;
  }

  /** A collation's name, whose schema says nothing more. */
  public static String collation(TokenCursor tokens) {
    return tokens.qualifiedName().name();
  }

  private static void not(TokenCursor tokens, ColumnDraft column) {
    if (tokens.accept("DEFERRABLE") || tokens.accept("ENFORCED")) {
      return;
    }
    tokens.expect("NULL");
    String name = column.takeConstraintName();
    boolean unchecked = ConstraintReader.attributes(tokens);
    column.add(new SqlConstraint.NotNull(name, column.name(), unchecked));
  }

  private static void primaryKey(TokenCursor tokens, ColumnDraft column) {
    tokens.expect("KEY");
    if (!tokens.accept("ASC")) {
      tokens.accept("DESC");
    }
    String name = column.takeConstraintName();
    ConstraintReader.indexParameters(tokens);
    column.add(new SqlConstraint.PrimaryKey(name, List.of(column.name()), null));
  }

  private static void unique(TokenCursor tokens, ColumnDraft column) {
    tokens.accept("KEY");
    ConstraintReader.nullsDistinct(tokens);
    String name = column.takeConstraintName();
    ConstraintReader.indexParameters(tokens);
    column.add(new SqlConstraint.Unique(name, List.of(column.name()), null));
  }

  private static void check(TokenCursor tokens, ColumnDraft column) {
    column.add(ConstraintReader.check(tokens, column.takeConstraintName()));
  }

  private static void references(TokenCursor tokens, ColumnDraft column) {
    String name = column.takeConstraintName();
    column.add(ConstraintReader.references(tokens, name, List.of(column.name())));
  }

  /** See {@code column_constraint} of any product: what follows GENERATED. */
  private static void generated(TokenCursor tokens, ColumnDraft column) {
    boolean always = tokens.accept("ALWAYS");
    if (!always) {
      tokens.expect("BY", "DEFAULT");
    }
    tokens.expect("AS");
    column.takeConstraintName();
    if (tokens.accept("IDENTITY")) {
      if (tokens.isSymbol('(')) {
        tokens.skipParentheses();
      }
      column.generation(new SqlColumn.Generation.Identity(always));
    } else {
      computed(tokens, column);
    }
  }

  /** An expression in parentheses and whether it is stored: {@code (a + b) STORED}. */
  public static void computed(TokenCursor tokens, ColumnDraft column) {
    var expression = tokens.expressionInParentheses();
    boolean stored = tokens.accept("STORED") || tokens.accept("PERSISTENT");
    if (!stored) {
      tokens.accept("VIRTUAL");
    }
    column.generation(new SqlColumn.Generation.Computed(expression, stored));
  }
}
