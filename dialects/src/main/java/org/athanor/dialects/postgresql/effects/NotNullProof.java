package org.athanor.dialects.postgresql.effects;

import java.util.List;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogTable;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression.Token;

/**
 * Whether the valid checks of a table prove that a column holds no NULL, as the server proves it: a
 * check counts when {@code column IS NOT NULL} is one of the conditions that AND joins in it. A
 * comparison proves nothing, because a check also passes when it is NULL.
 *
 * @param table the table
 */
record NotNullProof(CatalogTable table) {

  /** Whether they prove it. */
  boolean holdsFor(String column) {
    return table.constraints().stream()
        .filter(CatalogConstraint::validated)
        .map(CatalogConstraint::definition)
        .filter(SqlConstraint.Check.class::isInstance)
        .map(check -> ((SqlConstraint.Check) check).condition())
        .anyMatch(condition -> proves(condition.tokens(), column));
  }

  private static boolean proves(List<Token> condition, String column) {
    List<Token> bare = Conjuncts.bare(condition);
    List<List<Token>> parts = Conjuncts.of(bare);
    return parts.size() > 1
        ? parts.stream().anyMatch(part -> proves(part, column))
        : isNotNull(bare, column);
  }

  private static boolean isNotNull(List<Token> condition, String column) {
    if (!condition.isEmpty() && condition.get(0).isWord("not")) {
      return isTest(Conjuncts.bare(condition.subList(1, condition.size())), column, "is", "null");
    }
    return isTest(condition, column, "is", "not", "null");
  }

  private static boolean isTest(List<Token> condition, String column, String... words) {
    int split = condition.size() - words.length;
    if (split < 1) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!condition.get(split + i).isWord(words[i])) {
        return false;
      }
    }
    List<Token> subject = Conjuncts.bare(condition.subList(0, split));
    Token last = subject.get(subject.size() - 1);
    boolean isQualified = subject.size() == 3 && subject.get(1).isSymbol('.');
    return (subject.size() == 1 || isQualified) && last.name().equals(column);
  }
}
