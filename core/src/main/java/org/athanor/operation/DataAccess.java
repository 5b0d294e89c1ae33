package org.athanor.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.athanor.data.RowChange;
import org.athanor.data.Select;

/**
 * Runs statements of table stubs on the connection of a revision, with bound values.
 *
 * <p>Belongs to one run and one thread.
 */
public interface DataAccess {
  /**
   * Inserts, updates or deletes rows.
   *
   * @return how many
   * @throws SQLException when the database refuses
   */
  int execute(RowChange change) throws SQLException;

  /**
   * Asks for rows. All are read before it returns, so that they may be changed meanwhile.
   *
   * @param select the question
   * @param mapper makes an object of each row
   * @throws SQLException when the database refuses
   */
  <T> List<T> list(Select select, RowMapper<T> mapper) throws SQLException;

  /**
   * Makes an object of a row.
   *
   * @param <T> the object
   */
  @FunctionalInterface
  interface RowMapper<T> {
    /** The object of the row that the result is at; the result is not moved. */
    T map(ResultSet row) throws SQLException;
  }
}
