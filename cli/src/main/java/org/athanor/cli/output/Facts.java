package org.athanor.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts by name, in the order in which they were put: what becomes a JSON object.
 *
 * <p>Values are text, numbers, booleans, null, other facts, or lists of these. Not thread-safe.
 */
public final class Facts {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** No facts yet. */
  public static Facts of() {
    return new Facts();
  }

  /** These facts. */
  public static Facts of(Map<String, ? extends @Nullable Object> facts) {
    Facts copy = new Facts();
    copy.values.putAll(facts);
    return copy;
  }

  /** Puts a fact. */
  public Facts put(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** Puts a list, each item turned into facts. */
  public <T> Facts putAll(String name, List<T> items, Function<T, ?> toFact) {
    values.put(name, items.stream().map(toFact).toList());
    return this;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }
}
