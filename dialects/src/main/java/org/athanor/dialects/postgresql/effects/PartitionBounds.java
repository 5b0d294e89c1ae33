package org.athanor.dialects.postgresql.effects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression.Token;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a partition by one column, and whether checks prove that all rows lie within them
 * or none does. What is more involved than comparisons of the column with constants proves nothing
 * here, so a table may be taken for read that the server does not read.
 *
 * @param from the lowest value, or null
 * @param to the first value above, or null
 * @param values the values of a list; empty for a range
 */
record PartitionBounds(@Nullable String from, @Nullable String to, Set<String> values) {

  /** Reads {@code FOR VALUES FROM (1) TO (10)} and {@code FOR VALUES IN ('a', 'b')}. */
  static Optional<PartitionBounds> parse(String text) {
    SqlTokenizer tokens = new SqlTokenizer(text, Lexical.RULES);
    List<List<String>> groups = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> current = words;
    while (tokens.next()) {
      if (tokens.isSymbol('(')) {
        current = new ArrayList<>();
        groups.add(current);
      } else if (tokens.isSymbol(')')) {
        current = words;
      } else if (!tokens.isSymbol(',')) {
        current.add(tokens.token());
      }
    }
    return bounds(words, groups);
  }

  private static Optional<PartitionBounds> bounds(List<String> words, List<List<String>> groups) {
    if (has(words, "in") && groups.size() == 1) {
      return Optional.of(new PartitionBounds(null, null, new HashSet<>(groups.get(0))));
    }
    boolean isRange = has(words, "from")
        && groups.size() == 2
        && groups.stream().allMatch(group -> group.size() == 1);
    return isRange
        ? Optional.of(
            new PartitionBounds(bound(groups.get(0).get(0)), bound(groups.get(1).get(0)), Set.of()))
        : Optional.empty();
  }

  private static boolean has(List<String> words, String word) {
    return words.stream().anyMatch(word::equalsIgnoreCase);
  }

  private static @Nullable String bound(String value) {
    boolean isOpen = value.equalsIgnoreCase("MINVALUE") || value.equalsIgnoreCase("MAXVALUE");
    return isOpen ? null : value;
  }

  /** Whether the checks say of every row that it lies within; one with NULL passes. */
  boolean areImpliedBy(List<SqlConstraint.Check> checks, String column) {
    boolean isLow = from == null;
    boolean isHigh = to == null;
    boolean isListed = false;
    for (List<Token> part : conjuncts(checks)) {
      Comparison comparison = Comparison.of(part, column).orElse(null);
      if (comparison == null) {
        continue;
      }
      isLow |= from != null && comparison.isAtLeast(from);
      isHigh |= to != null && comparison.isBelow(to);
      isListed |= comparison.isAmong(values);
    }
    return values.isEmpty() ? isLow && isHigh : isListed;
  }

  /** Whether a check says of every row that it lies outside. */
  boolean areExcludedBy(List<SqlConstraint.Check> checks, String column) {
    return checks.stream()
        .map(check -> Conjuncts.bare(check.condition().tokens()))
        .anyMatch(condition -> excludes(condition, column));
  }

  private boolean excludes(List<Token> condition, String column) {
    if (Conjuncts.of(condition).size() > 1) {
      return Conjuncts.of(condition).stream().anyMatch(part -> excludes(part, column));
    }
    Comparison comparison = Comparison.of(Conjuncts.bare(condition), column).orElse(null);
    return comparison != null
        && values.isEmpty()
        && (to != null && comparison.isAtLeast(to) || from != null && comparison.isBelow(from));
  }

  private static List<List<Token>> conjuncts(List<SqlConstraint.Check> checks) {
    List<List<Token>> parts = new ArrayList<>();
    checks.forEach(check -> collect(check.condition().tokens(), parts));
    return parts;
  }

  private static void collect(List<Token> condition, List<List<Token>> parts) {
    List<Token> bare = Conjuncts.bare(condition);
    List<List<Token>> found = Conjuncts.of(bare);
    if (found.size() == 1) {
      parts.add(bare);
    } else {
      found.forEach(part -> collect(part, parts));
    }
  }

  /** {@code column operator value}; of IN, all values. */
  private record Comparison(String operator, List<String> operands) {
    static Optional<Comparison> of(List<Token> tokens, String column) {
      if (tokens.size() < 3 || !tokens.get(0).name().equals(column)) {
        return Optional.empty();
      }
      StringBuilder operator = new StringBuilder();
      List<String> operands = new ArrayList<>();
      for (Token token : tokens.subList(1, tokens.size())) {
        boolean isValue =
            token.kind() == SqlTokenizer.Kind.NUMBER || token.kind() == SqlTokenizer.Kind.STRING;
        if (isValue) {
          operands.add(token.text());
        } else if (token.kind() == SqlTokenizer.Kind.WORD) {
          operator.append(operator.isEmpty() ? "" : " ");
          operator.append(token.text().toLowerCase(Locale.ROOT));
        } else if (token.text().chars().allMatch(c -> "<>=!-".indexOf(c) >= 0)) {
          operator.append(token.text());
        }
      }
      return Optional.of(new Comparison(operator.toString(), operands));
    }

    boolean isAtLeast(String bound) {
      boolean isLower = operator.equals(">=") || operator.equals(">") || operator.equals("=");
      return isLower && compare(bound).filter(order -> order >= 0).isPresent();
    }

    boolean isBelow(String bound) {
      boolean isUpper = operator.equals("<=") || operator.equals("=");
      return operator.equals("<") && compare(bound).filter(order -> order <= 0).isPresent()
          || isUpper && compare(bound).filter(order -> order < 0).isPresent();
    }

    boolean isAmong(Set<String> values) {
      boolean isList = operator.equals("in") || operator.equals("=");
      return isList && !operands.isEmpty() && values.containsAll(operands);
    }

    /** Compares numbers, and dates written as the standard writes them. */
    private Optional<Integer> compare(String bound) {
      if (operands.size() != 1) {
        return Optional.empty();
      }
      String value = operands.get(0);
      if (isDate(value) && isDate(bound)) {
        return Optional.of(Integer.signum(value.compareTo(bound)));
      }
      return number(value).flatMap(one -> number(bound).map(one::compareTo));
    }

    private static boolean isDate(String literal) {
      return literal.startsWith("'") && literal.chars().noneMatch(Character::isLetter);
    }

    private static Optional<BigDecimal> number(String literal) {
      boolean isNumber = literal.chars().allMatch(c -> Character.isDigit(c) || c == '.');
      return isNumber && !literal.isEmpty() && !literal.equals(".")
          ? Optional.of(new BigDecimal(literal))
          : Optional.empty();
    }
  }
}
