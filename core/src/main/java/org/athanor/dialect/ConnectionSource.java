package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. */
public interface ConnectionSource {
  /** A new connection, to be closed by the caller. */
  Connection open() throws SQLException;

  /** The JDBC URL, without credentials, for messages. */
  String displayUrl();
}
