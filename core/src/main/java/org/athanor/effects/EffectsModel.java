package org.athanor.effects;

import org.athanor.catalog.Catalog;
import org.athanor.sql.syntax.SqlCommand;

/**
 * Knows what the statements of one version of one product do.
 *
 * <p>Where the catalog does not know enough, the worse answer is given: a function that is not
 * known is volatile, a type change whose old type is not known rewrites.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface EffectsModel {
  /** Knows nothing. */
  EffectsModel UNKNOWN = (command, catalog, settings) -> StatementFacts.NONE;

  /**
   * The facts of a statement.
   *
   * @param command the statement
   * @param catalog the database before it
   * @param settings the settings in force
   */
  StatementFacts factsOf(SqlCommand command, Catalog catalog, SessionSettings settings);
}
