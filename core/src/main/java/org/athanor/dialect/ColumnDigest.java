package org.athanor.dialect;

/**
 * How a server digests the values of a column: the rows of a big table are compared without being
 * sent.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface ColumnDigest {
  /**
   * Writes an aggregate over all rows: a whole number that the same values give in any order, and
   * other values hardly ever; NULL where all are NULL.
   *
   * @param sql what it is written behind
   * @param column the name of the column, whatever its type
   */
  SqlWriter write(SqlWriter sql, String column);
}
