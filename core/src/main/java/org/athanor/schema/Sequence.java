package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that stands by itself, not the one behind an identity column.
 *
 * @param name its name
 * @param options its settings
 * @param comment its comment, or null
 */
public record Sequence(
    QualifiedName name, SequenceOptions options, @Nullable String comment) {
  /** A sequence with the given settings and no comment. */
  public static Sequence of(QualifiedName name, SequenceOptions options) {
    return new Sequence(name, options, null);
  }
}
