package org.athanor.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a product can say of a database before somebody migrates it. Each question may go without an
 * answer: then {@code athanor doctor} says that it was not asked.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface DatabaseHealth {
  /** Nothing can be told. */
  DatabaseHealth UNKNOWN = new DatabaseHealth() {};

  /**
   * Something that is not as migrations need it.
   *
   * @param what one phrase with the real names, such as {@code user "app" may not create tables in
   *     schema "public"}
   * @param fix the statement or step that mends it
   */
  record Complaint(String what, String fix) {
    /**
     * What a query of the catalog finds.
     *
     * @param query fixed SQL that gives what is wrong and how to mend it, a row each
     * @throws SQLException when the server refuses it
     */
    public static List<Complaint> read(Connection connection, String query) throws SQLException {
      List<Complaint> found = new ArrayList<>();
      try (java.sql.Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          found.add(new Complaint(row.getString(1), row.getString(2)));
        }
      }
      return found;
    }
  }

  /**
   * What the user of a connection may not do although migrations usually need it.
   *
   * @return what is missing, mostly nothing; empty when the product cannot tell
   * @throws SQLException when the server refuses to say
   */
  default Optional<List<Complaint>> missingRights(Connection connection) throws SQLException {
    return Optional.empty();
  }

  /**
   * Indexes that are there and not used, because their making was broken off or failed.
   *
   * @return them, mostly none; empty when the product knows no such indexes
   * @throws SQLException when the server refuses to say
   */
  default Optional<List<Complaint>> invalidIndexes(Connection connection) throws SQLException {
    return Optional.empty();
  }
}
