package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/** A constraint of a table. A null name means that the database chooses one. */
public sealed interface Constraint
    permits PrimaryKey, UniqueConstraint, ForeignKey, Check, Exclusion {
  /** Its exact name, or null when the database chooses one. */
  @Nullable String name();

  /** What kind of constraint it is. */
  Kind kind();

  /** The same constraint under another name; null leaves the name to the database. */
  Constraint withName(@Nullable String newName);

  /**
   * The same constraint, trusted or not for the rows that were there before it; kinds that always
   * look at all rows stay as they are.
   */
  default Constraint withValidated(boolean newValidated) {
    return this;
  }

  /** Whether the rows that were there before it are known to satisfy it. */
  default boolean isValidated() {
    return equals(withValidated(true));
  }

  /** The kinds of constraints. */
  enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION
  }
}
