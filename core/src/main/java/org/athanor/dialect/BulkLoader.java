package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A product's own way to take in many rows, faster than INSERT.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface BulkLoader {
  /**
   * Loads all rows, in the transaction that is open.
   *
   * @param connection the connection, which stays the caller's
   * @param insert the rows; what it throws while it hands them over ends the load
   * @return false when this table or this driver cannot be loaded so: nothing was done, and INSERT
   *     statements are to be used
   * @throws RowFailure when the database refuses a row and tells which
   * @throws SQLException when the database refuses
   */
  boolean load(Connection connection, Statement.Insert insert) throws SQLException;
}
