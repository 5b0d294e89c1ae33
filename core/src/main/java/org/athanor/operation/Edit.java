package org.athanor.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link AlterColumn} does to one facet: keep it, or set it. So "unchanged" is never null
 * or false.
 *
 * @param <T> the type of the facet
 */
public sealed interface Edit<T> {
  /** The facet stays as it is. */
  record Keep<T>() implements Edit<T> {}

  /** The facet gets a value. For a comment, empty text removes it. */
  record Set<T>(T value) implements Edit<T> {}

  /** Leaves the facet as it is. */
  static <T> Edit<T> keep() {
    return new Keep<>();
  }

  /** Sets the facet. */
  static <T> Edit<T> set(T value) {
    return new Set<>(value);
  }

  /** The new value, or empty when the facet is kept. */
  default Optional<T> newValue() {
    return this instanceof Set<T> set ? Optional.of(set.value()) : Optional.empty();
  }

  /** Whether the facet gets a value. */
  default boolean isSet() {
    return this instanceof Set<T>;
  }

  /** The new value, or {@code present} when the facet is kept. */
  default @Nullable T orElse(@Nullable T present) {
    return this instanceof Set<T> set ? set.value() : present;
  }
}
