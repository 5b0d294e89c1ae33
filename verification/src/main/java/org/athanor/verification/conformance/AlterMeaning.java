package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ALTER TABLE without what means nothing: how many clauses one statement has, whether an index is
 * made by a clause or by a statement of its own, and the order of changes of one column that touch
 * different facets of it.
 */
final class AlterMeaning {
  private static final Pattern COLUMN_CHANGE =
      Pattern.compile("(?<column>alter table .* alter (?:column )?\\S+) "
          + "(?<facet>type |(?:set|drop) (?:not null|default))\\s?.*");

  private AlterMeaning() {}

  /** One statement for each clause. */
  static List<List<String>> statements(List<String> words) {
    if (!SqlWords.stands(words, 0, "alter", "table")) {
      return List.of(words);
    }
    int end = endOfName(words);
    List<String> table = words.subList(2, end);
    List<List<String>> statements = new ArrayList<>();
    for (List<String> clause : SqlWords.parts(words.subList(end, words.size()))) {
      statements.add(statement(table, clause));
    }
    return statements;
  }

  private static int endOfName(List<String> words) {
    int end = SqlWords.stands(words, 2, "if", "exists") ? 5 : 3;
    while (SqlWords.stands(words, end, ".") && end + 1 < words.size()) {
      end += 2;
    }
    return Math.min(end, words.size());
  }

  private static List<String> statement(List<String> table, List<String> clause) {
    int index = clause.indexOf("index");
    int size = clause.size();
    if (index > 0 && clause.get(0).equals("add") && index + 1 < size) {
      return joined(
          List.of("create"),
          clause.subList(1, index + 2),
          List.of("on"),
          table,
          clause.subList(index + 2, size));
    }
    if (SqlWords.stands(clause, 0, "drop", "index")) {
      return joined(clause, List.of("on"), table);
    }
    boolean isAdded = SqlWords.stands(clause, 0, "add", "column");
    return joined(
        List.of("alter", "table"), table, isAdded ? DefinitionMeaning.column(clause) : clause);
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> words = new ArrayList<>();
    for (List<String> part : parts) {
      words.addAll(part);
    }
    return words;
  }

  /**
   * The statements, in which neighbours that change one column stand in the order of their text.
   */
  static List<String> inOrder(List<String> statements) {
    List<String> sorted = new ArrayList<>(statements);
    int start = 0;
    while (start < sorted.size()) {
      int end = endOfColumn(sorted, start);
      sorted.subList(start, end).sort(null);
      start = end;
    }
    return sorted;
  }

  /** The first statement behind {@code start} that is of another column or of the same facet. */
  private static int endOfColumn(List<String> statements, int start) {
    Matcher first = COLUMN_CHANGE.matcher(statements.get(start));
    if (!first.matches()) {
      return start + 1;
    }
    Set<String> facets = new HashSet<>();
    int end = start;
    while (end < statements.size()) {
      Matcher next = COLUMN_CHANGE.matcher(statements.get(end));
      if (!next.matches()
          || !next.group("column").equals(first.group("column"))
          || !facets.add(next.group("facet").replaceFirst("^(set|drop) ", ""))) {
        return end;
      }
      end++;
    }
    return end;
  }
}
