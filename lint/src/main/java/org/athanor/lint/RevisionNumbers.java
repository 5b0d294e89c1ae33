package org.athanor.lint;

import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/**
 * The numbers of a history whose revisions are all numbered, those that a squashed revision
 * replaces among them; none of another history. Found out once, for all that ask. Immutable and
 * thread-safe.
 */
final class RevisionNumbers {
  /** Longer ones are moments or hashes. */
  private static final int DIGITS = 6;

  private final NavigableSet<Long> numbers;

  private RevisionNumbers(NavigableSet<Long> numbers) {
    this.numbers = numbers;
  }

  static RevisionNumbers of(RevisionGraph graph) {
    NavigableSet<Long> numbers = new TreeSet<>();
    for (Revision each : graph.revisions()) {
      if (!isNumber(each.id())) {
        return new RevisionNumbers(new TreeSet<>());
      }
      numbers.add(number(each.id()));
      each.replaces().stream()
          .filter(RevisionNumbers::isNumber)
          .map(RevisionNumbers::number)
          .forEach(numbers::add);
    }
    return new RevisionNumbers(numbers);
  }

  /** The first number that is missing right before a revision; empty when none is. */
  OptionalLong missingBefore(RevisionId revision) {
    if (numbers.isEmpty()) {
      return OptionalLong.empty();
    }
    long own = number(revision);
    Long before = numbers.lower(own);
    return before == null || own - before <= 1 ? OptionalLong.empty() : OptionalLong.of(before + 1);
  }

  private static boolean isNumber(RevisionId id) {
    String text = String.valueOf(id);
    return text.length() <= DIGITS && text.chars().allMatch(Character::isDigit);
  }

  private static long number(RevisionId id) {
    return Long.parseLong(String.valueOf(id));
  }
}
