package org.athanor.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that a mistyped one may have meant. Only errors ask, so it may look at all. */
public final class NearMatches {
  private static final int OFFERED = 3;

  private NearMatches() {}

  /**
   * The nearest names, the nearest first, at most three; empty when none is near.
   *
   * @param text what was typed; a longer name counts by as many of its first characters
   * @param names what there is
   */
  public static List<String> of(String text, Collection<String> names) {
    int allowed = Math.max(1, text.length() / 4);
    return names.stream()
        .map(name -> new Candidate(name, nearest(text, name)))
        .filter(candidate -> candidate.distance <= allowed)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(OFFERED)
        .map(Candidate::name)
        .toList();
  }

  /** A dropped letter shows in the whole name, an abbreviation in its beginning. */
  private static int nearest(String text, String name) {
    String beginning = shortened(name, text.length());
    int distance = distance(text, beginning);
    return Math.abs(name.length() - text.length()) > 2
        ? distance
        : Math.min(distance, distance(text, name));
  }

  private static String shortened(String name, int length) {
    return name.length() > length ? name.substring(0, length) : name;
  }

  /** The number of characters to replace, insert or drop (Levenshtein). */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }

  private record Candidate(String name, int distance) {}
}
