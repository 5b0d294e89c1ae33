package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.schema.Schema;

/**
 * Brings a wanted schema into the form in which the inspector would read it back, so that a
 * comparison finds differences of meaning and never of spelling.
 *
 * <p>Types become canonical, implied facts are filled in, and expressions (defaults, checks, index
 * keys and conditions, generated columns) become what the server prints for them. Only the server
 * knows how it prints; SQL text of a user is never compared with SQL text of a catalog.
 */
public interface Normalizer {
  /**
   * The wanted schema as the server would print it.
   *
   * @param connection an open connection without a transaction in progress; nothing of what is done
   *     on it stays
   * @param wanted the schema as its source gives it
   * @param live the schema of the database, so that what already agrees need not be asked
   * @throws SQLException when the server refuses
   */
  Schema normalize(Connection connection, Schema wanted, Schema live) throws SQLException;

  /**
   * As much of it as can be done without asking a server: types, names and implied facts. Two
   * normal forms of this kind still compare expressions by their text.
   */
  Schema normalizeOffline(Schema wanted);

  /**
   * A wanted schema in normal form, in the spelling of the live one wherever both mean the same to
   * the server, such as names that differ in case where case does not count.
   */
  default Schema aligned(Schema wanted, Schema live) {
    return wanted;
  }

  /**
   * A live schema as it compares with a wanted one: what a change of how its tables hang together
   * makes a table's own belongs to the table.
   */
  default Schema comparable(Schema live, Schema wanted) {
    return live;
  }

  /**
   * The schema of a model that says nothing of the parents of tables, with those that its tables
   * have: what a parent hands down is no change of its children.
   *
   * @param wanted the schema in normal form
   * @param live the schema of the database, whose tables name their parents
   */
  default Schema adopting(Schema wanted, Schema live) {
    return wanted;
  }
}
