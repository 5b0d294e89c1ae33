package org.athanor.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What people say that rows get in columns that must have a value.
 *
 * @param values expressions in the database's own SQL by {@code table.column}; an empty one says
 *     that no value is given here, and the rows are somebody else's business
 * @param unanswered what is done about columns that nobody said anything about
 */
public record ValueHints(Map<String, String> values, Unanswered unanswered) {
  /** What becomes of columns that nobody said anything about. */
  public enum Unanswered {
    /** They are asked about before anything is written. */
    ASK,
    /** What is written has a mark in the place where the rows are to be filled. */
    MARK
  }

  /** Nobody said anything, and nobody is asked. */
  public static final ValueHints NONE = new ValueHints(Map.of(), Unanswered.MARK);

  /** Copies the map. */
  public ValueHints {
    values = Map.copyOf(values);
  }

  /** The same with more answers, by {@code table.column}. */
  public ValueHints with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more);
    return new ValueHints(all, unanswered);
  }

  /** The same, whose open questions are asked. */
  public ValueHints asking() {
    return new ValueHints(values, Unanswered.ASK);
  }

  /** The questions that nobody has answered. */
  public List<ValueQuestion> open(List<ValueQuestion> questions) {
    return questions.stream()
        .filter(each -> said(each.key(), each.column()) == null)
        .toList();
  }

  /** The value for a column; empty where there is none. */
  public Optional<String> valueFor(QualifiedName table, String column) {
    return Optional.ofNullable(said(table + "." + column, column))
        .filter(value -> !value.isBlank());
  }

  private @Nullable String said(String key, String column) {
    return values.getOrDefault(key, values.get(column));
  }
}
