package org.athanor.dialects.postgresql.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.grammar.ConstraintReader;
import org.athanor.sql.grammar.Parameters;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateIndex.Trait;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads CREATE INDEX behind those words:
 * https://www.postgresql.org/docs/current/sql-createindex.html.
 */
final class IndexReader {
  private static final Set<String> ORDERS = Set.of("ASC", "DESC");

  private IndexReader() {}

  static CreateIndex read(TokenCursor tokens, Set<Trait> given) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(given);
    acceptTrait(tokens, traits, Trait.CONCURRENTLY, "CONCURRENTLY");
    acceptTrait(tokens, traits, Trait.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    String name = tokens.is("ON") ? null : tokens.qualifiedName().name();
    tokens.expect("ON");
    acceptTrait(tokens, traits, Trait.ONLY, "ONLY");
    QualifiedName table = tokens.qualifiedName();
    String method = tokens.accept("USING") ? tokens.name() : null;
    List<CreateIndex.Key> keys = tokens.listInParentheses(IndexReader::key);
    List<String> include =
        tokens.accept("INCLUDE") ? ConstraintReader.keyColumns(tokens) : List.of();
    if (!tokens.accept("NULLS", "DISTINCT")) {
      acceptTrait(tokens, traits, Trait.NULLS_NOT_DISTINCT, "NULLS", "NOT", "DISTINCT");
    }
    SqlExpression where = rest(tokens);
    return new CreateIndex(name, table, traits, method, keys, include, where, Map.of());
  }

  private static void acceptTrait(
      TokenCursor tokens, Set<Trait> traits, Trait trait, String... words) {
    if (tokens.accept(words)) {
      traits.add(trait);
    }
  }

  private static @Nullable SqlExpression rest(TokenCursor tokens) {
    if (tokens.accept("WITH")) {
      Parameters.read(tokens);
    }
    if (tokens.accept("TABLESPACE")) {
      tokens.name();
    }
    return tokens.accept("WHERE") ? tokens.expression() : null;
  }

  private static CreateIndex.Key key(TokenCursor tokens) {
    boolean isColumn = tokens.isName()
        && !tokens.peek(1).isSymbol('(')
        && !tokens.peek(1).isSymbol('.')
        && tokens.peek(1).kind() != SqlTokenizer.Kind.STRING;
    String column = isColumn ? tokens.peek().name() : null;
    SqlExpression key = tokens.expression(rest -> rest.isOneOf(ORDERS) || rest.is("NULLS"));
    if (tokens.isOneOf(ORDERS)) {
      tokens.take();
    }
    if (tokens.accept("NULLS")) {
      tokens.keyword(Set.of("FIRST", "LAST"));
    }
    return new CreateIndex.Key(column, key);
  }
}
