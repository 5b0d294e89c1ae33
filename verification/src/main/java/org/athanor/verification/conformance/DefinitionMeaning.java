package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Definitions of tables, columns and indexes without what means nothing: which of the constraints
 * comes first and whether a check stands behind its column, the order of an identity's options, NOT
 * NULL of an identity, and parentheses around a whole expression.
 */
final class DefinitionMeaning {
  private static final Set<String> CONSTRAINTS =
      Set.of("constraint", "primary", "foreign", "unique", "check", "exclude");
  private static final Set<String> IDENTITY_OPTIONS =
      Set.of("start", "increment", "minvalue", "maxvalue", "cycle", "cache", "order", "no");

  private DefinitionMeaning() {}

  /** A statement whose definitions are in their plainest form. */
  static List<String> of(List<String> words) {
    List<String> plain = withoutDefaultParentheses(withSortedIdentities(words));
    int open = plain.indexOf("(");
    if (open < 0 || !plain.get(0).equals("create")) {
      return plain;
    }
    int close = SqlWords.closing(plain, open);
    List<String> head = plain.subList(0, open);
    if (close < 0 || !head.contains("table") && !head.contains("index")) {
      return plain;
    }
    List<List<String>> parts = SqlWords.parts(plain.subList(open + 1, close));
    List<String> result = new ArrayList<>(head);
    result.add("(");
    result.addAll(joined(head.contains("table") ? elements(parts) : keys(parts)));
    result.addAll(plain.subList(close, plain.size()));
    return result;
  }

  /** The definition of one column. */
  static List<String> column(List<String> words) {
    int identity = words.indexOf("identity");
    boolean isIdentity = SqlWords.stands(words, identity - 1, "as", "identity");
    List<String> plain = new ArrayList<>(words);
    for (int i = plain.size() - 2; isIdentity && i >= 0; i--) {
      if (SqlWords.stands(plain, i, "not", "null")) {
        plain.subList(i, i + 2).clear();
      }
    }
    return plain;
  }

  /** The columns in their order, then all constraints in one that depends on their text alone. */
  private static List<List<String>> elements(List<List<String>> parts) {
    List<List<String>> columns = new ArrayList<>();
    List<List<String>> constraints = new ArrayList<>();
    for (List<String> part : parts) {
      if (!part.isEmpty() && CONSTRAINTS.contains(part.get(0))) {
        constraints.add(part);
      } else {
        columns.add(column(withoutChecks(part, constraints)));
      }
    }
    constraints.sort((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
    columns.addAll(constraints);
    return columns;
  }

  /** The column alone; its checks go to {@code constraints}. */
  private static List<String> withoutChecks(List<String> column, List<List<String>> constraints) {
    List<String> rest = new ArrayList<>(column);
    int check = rest.indexOf("check");
    while (check > 0 && SqlWords.closing(rest, check + 1) > 0) {
      int start = SqlWords.stands(rest, check - 2, "constraint") ? check - 2 : check;
      List<String> whole = rest.subList(start, SqlWords.closing(rest, check + 1) + 1);
      constraints.add(List.copyOf(whole));
      whole.clear();
      check = rest.indexOf("check");
    }
    return rest;
  }

  private static List<List<String>> keys(List<List<String>> parts) {
    List<List<String>> keys = new ArrayList<>();
    for (List<String> part : parts) {
      boolean isWhole = SqlWords.closing(part, 0) == part.size() - 1;
      keys.add(isWhole && part.size() > 2 ? part.subList(1, part.size() - 1) : part);
    }
    return keys;
  }

  private static List<String> withoutDefaultParentheses(List<String> words) {
    List<String> plain = new ArrayList<>(words);
    for (int i = plain.size() - 2; i >= 0; i--) {
      int close = plain.get(i).equals("default") ? SqlWords.closing(plain, i + 1) : -1;
      if (close > 0 && endsExpression(plain, close + 1)) {
        plain.remove(close);
        plain.remove(i + 1);
      }
    }
    return plain;
  }

  /** Whether nothing can go on with an expression that ends before {@code index}. */
  private static boolean endsExpression(List<String> words, int index) {
    return index == words.size() || words.get(index).matches("[,)]|not|null|constraint|check");
  }

  private static List<String> withSortedIdentities(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    for (int i = 1; i < sorted.size() - 1; i++) {
      int close = sorted.get(i).equals("identity") ? SqlWords.closing(sorted, i + 1) : -1;
      if (close > 0) {
        List<String> options = sorted.subList(i + 2, close);
        List<String> inOrder = sortedOptions(options);
        options.clear();
        options.addAll(inOrder);
      }
    }
    return sorted;
  }

  private static List<String> sortedOptions(List<String> words) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean isNew =
          IDENTITY_OPTIONS.contains(words.get(i)) && !(i > 0 && words.get(i - 1).equals("no"));
      if (isNew || options.isEmpty()) {
        options.add(words.get(i));
      } else {
        int last = options.size() - 1;
        options.set(last, options.get(last) + " " + words.get(i));
      }
    }
    return options.stream().sorted().toList();
  }

  private static List<String> joined(List<List<String>> parts) {
    List<String> words = new ArrayList<>();
    for (List<String> part : parts) {
      if (!words.isEmpty()) {
        words.add(",");
      }
      words.addAll(part);
    }
    return words;
  }
}
