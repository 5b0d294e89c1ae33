package org.athanor.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.diff.SchemaChange;
import org.athanor.diff.ValueHints;
import org.athanor.diff.ValueQuestion;
import org.athanor.rename.RenameQuestion;
import org.athanor.schema.Rename;

/**
 * What only a person can tell of differences.
 *
 * @param renames what may be an old thing under a new name
 * @param values what rows get in columns that must have a value
 */
public record Questions(List<RenameQuestion> renames, List<ValueQuestion> values) {
  /** Nothing is open. */
  public static final Questions NONE = new Questions(List.of(), List.of());

  /** Copies the lists. */
  public Questions {
    renames = List.copyOf(renames);
    values = List.copyOf(values);
  }

  /**
   * What is open.
   *
   * @param renames the open questions about names
   * @param changes what differs while these are open
   */
  static Questions of(
      List<RenameQuestion> renames, List<SchemaChange> changes, ValueHints hints, Dialect dialect) {
    Set<String> unsettled = new HashSet<>();
    for (RenameQuestion question : renames) {
      if (question.kind() == Rename.Kind.COLUMN) {
        unsettled.add(question.owner() + "." + question.added());
      }
    }
    List<ValueQuestion> values = hints.open(ValueQuestion.of(changes, dialect)).stream()
        .filter(each -> !unsettled.contains(each.key()))
        .toList();
    return new Questions(renames, values);
  }

  /** Whether nothing is open. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** How many there are. */
  public int count() {
    return renames.size() + values.size();
  }
}
