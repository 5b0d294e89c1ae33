package org.athanor.dialect;

import java.util.List;
import org.athanor.schema.QualifiedName;

/**
 * What a statement does besides its purpose.
 *
 * @param locks the locks that it takes on tables
 * @param rewritesTable whether every row is written again
 * @param scansTable whether every row is read
 * @param losesData whether rows or values are gone afterwards
 */
public record Effects(
    List<TableLock> locks, boolean rewritesTable, boolean scansTable, boolean losesData) {
  /** Nothing worth telling. */
  public static final Effects NONE = new Effects(List.of(), false, false, false);

  /** Rows or values are gone afterwards. */
  public static final Effects LOSES_DATA = new Effects(List.of(), false, false, true);

  public Effects {
    locks = List.copyOf(locks);
  }

  /**
   * A lock on a table.
   *
   * @param table the table
   * @param mode the lock mode in the product's own words
   */
  public record TableLock(QualifiedName table, String mode) {}
}
