package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. */
public interface ConnectionSource {
  /** A connection that nobody else uses, to be closed by the caller or given back. */
  Connection open() throws SQLException;

  /**
   * Takes a connection back that {@link #open} gave: closes it, unless the source keeps it for
   * whoever asks next. The caller is done with it in either case.
   *
   * @param connection a connection from here; one that is closed already is fine
   */
  default void giveBack(Connection connection) throws SQLException {
    connection.close();
  }

  /** The JDBC URL, without credentials, for messages. */
  String displayUrl();
}
