package org.athanor.verification.conformance;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.athanor.trace.Observation;
import tools.jackson.databind.JsonNode;

/** Locks as the cases write them: {@code {t=[AccessExclusiveLock]}}. */
final class TracedLocks {
  private TracedLocks() {}

  /** Recorded by table. */
  static Map<String, Set<String>> byTable(JsonNode recorded) {
    Map<String, Set<String>> locks = new TreeMap<>();
    recorded
        .properties()
        .forEach(table -> table
            .getValue()
            .forEach(mode -> locks
                .computeIfAbsent(table.getKey(), key -> new TreeSet<>())
                .add(mode.asString())));
    return locks;
  }

  /** Recorded one by one. */
  static Map<String, Set<String>> oneByOne(JsonNode recorded) {
    Map<String, Set<String>> locks = new TreeMap<>();
    recorded.forEach(lock -> locks
        .computeIfAbsent(lock.path("object").asString(), key -> new TreeSet<>())
        .add(lock.path("mode").asString()));
    return locks;
  }

  /** Seen. */
  static Map<String, Set<String>> of(Collection<Observation.Lock> seen) {
    return seen.stream()
        .collect(Collectors.groupingBy(
            lock -> lock.relation().name(),
            TreeMap::new,
            Collectors.mapping(
                lock -> mode(lock.mode().name()), Collectors.toCollection(TreeSet::new))));
  }

  /** {@code ACCESS SHARE} as {@code pg_locks} writes it: {@code AccessShareLock}. */
  private static String mode(String words) {
    StringBuilder mode = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      mode.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return mode.append("Lock").toString();
  }
}
