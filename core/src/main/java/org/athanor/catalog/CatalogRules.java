package org.athanor.catalog;

import java.util.List;
import java.util.Optional;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;

/**
 * What a product adds to its statements by itself, as far as later statements can tell: the names
 * that it makes, the indexes that it brings, what goes with a column.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface CatalogRules {
  /** A product that adds nothing. */
  CatalogRules PLAIN = new CatalogRules() {};

  /** The schema that names without one belong to; empty when it depends on the connection. */
  default Optional<String> defaultSchema() {
    return Optional.empty();
  }

  /** Whether ROLLBACK takes back changes of the schema. */
  default boolean rollsBack() {
    return false;
  }

  /**
   * The name that the server makes for a constraint without one.
   *
   * @param constraint the constraint
   * @param table the table before it
   * @return empty when it has none or it is not certain
   */
  default Optional<String> nameFor(SqlConstraint constraint, CatalogTable table) {
    return Optional.empty();
  }

  /** The name that the server makes for an index without one; as for constraints. */
  default Optional<String> nameFor(CreateIndex index, CatalogTable table) {
    return Optional.empty();
  }

  /** Whether a column of this type is NOT NULL and filled from a sequence, such as serial. */
  default boolean isSerial(SqlType type) {
    return false;
  }

  /** Whether a foreign key brings an index where none serves it. */
  default boolean indexesForeignKeys() {
    return false;
  }

  /** Whether REFERENCES behind a column is read and forgotten. */
  default boolean forgetsInlineReferences() {
    return false;
  }

  /** Whether an index of several columns goes with one of them, or shrinks. */
  default boolean dropsWholeIndexes() {
    return true;
  }

  /** Whether {@code LIKE} takes indexes, checks and defaults too. */
  default boolean copiesAllOfLike() {
    return false;
  }

  /**
   * A name that is not taken: the name itself, or with the first number behind it.
   *
   * @param name the wish
   * @param separator stands before the number
   * @param firstNumber the number that is tried first
   * @param taken the names that are taken
   */
  static String free(String name, String separator, int firstNumber, List<String> taken) {
    String candidate = name;
    for (int number = firstNumber; taken.contains(candidate); number++) {
      candidate = name + separator + number;
    }
    return candidate;
  }
}
