package org.athanor.dialects.mysql.effects;

/**
 * What one version of a product does with the rows of a table that changes, as named predicates.
 *
 * <p>Implementations cite the vendor's manual and are immutable and thread-safe.
 */
public interface OnlineRules {
  /** Whether a column is added behind the last one at once. */
  boolean addsLastColumnsAtOnce();

  /** Whether a column is added anywhere, and dropped, at once. */
  boolean movesColumnsAtOnce();

  /** Whether a column is renamed at once. */
  boolean renamesColumnsAtOnce();

  /** Whether an index is renamed at once. */
  boolean renamesIndexesAtOnce();

  /** Whether a constraint is dropped at once. */
  boolean dropsConstraintsAtOnce();

  /** Whether there is NOCOPY between INSTANT and INPLACE, and columns move at once. */
  boolean hasNoCopy();

  /** Whether a table is copied row by row while others write it. */
  boolean copiesBesideWriters();

  /** Whether each type has a value for the rows that exist when its new column is NOT NULL. */
  boolean fillsEachType();
}
