package org.athanor.effects;

import java.util.Optional;
import org.athanor.catalog.Catalog;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlType;

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

  /**
   * What rows that exist get in a new column that is NOT NULL and has no default, in words:
   * {@code 0}, {@code an empty text}.
   *
   * @param type the type of the column
   * @param settings the settings in force
   * @return empty where the statement fails on a table with rows
   */
  default Optional<String> implicitValue(SqlType type, SessionSettings settings) {
    return Optional.empty();
  }

  /** Whether NULLs silently become other values when a column becomes NOT NULL. */
  default boolean replacesNulls(SessionSettings settings) {
    return false;
  }
}
