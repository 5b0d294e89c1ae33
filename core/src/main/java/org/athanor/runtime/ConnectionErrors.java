package org.athanor.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Why a database could not be connected to. Messages never hold a password. */
final class ConnectionErrors {
  /**
   * MySQL and MariaDB have no state of its own for it: <a
   * href="https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html">
   * ER_BAD_DB_ERROR</a>.
   */
  private static final int UNKNOWN_DATABASE = 1049;

  /**
   * What Testcontainers serves in tests: https://java.testcontainers.org/modules/databases/jdbc/.
   */
  private static final String CONTAINER_URL = "jdbc:tc:";

  private ConnectionErrors() {}

  /** The error of a failed connection, by the classes of the SQL standard's states. */
  static AthanorException of(SQLException e, String displayUrl) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String words = String.valueOf(e.getMessage());
    if (words.startsWith("No suitable driver") && displayUrl.startsWith(CONTAINER_URL)) {
      return AthanorException.of(
              ErrorCode.CON_003, "Nothing here starts a container for " + displayUrl + ".")
          .fix("start it, and give the URL of the database in it:  jdbc:postgresql://...")
          .fix("in tests, start it in a TestServer: docs/junit.md shows one")
          .cause(e)
          .build();
    }
    if (words.startsWith("No suitable driver")) {
      return AthanorException.of(
              ErrorCode.CON_003, "No JDBC driver on the class path serves " + displayUrl + ".")
          .fix("name the driver's jar in athanor.toml:  drivers = [\"lib/driver.jar\"]"
              + "    or in ATHANOR_DRIVERS")
          .fix("put it on the class path of an application")
          .fix("correct the URL: it begins with jdbc: and the driver's name")
          .cause(e)
          .build();
    }
    if (state.startsWith("28")) {
      return AthanorException.of(
              ErrorCode.CON_002,
              "The database " + displayUrl + " does not accept the user or password.")
          .evidence(RunErrors.lines(e))
          .fix("correct user and password of the environment in use")
          .cause(e)
          .build();
    }
    if (state.equals("3D000") || e.getErrorCode() == UNKNOWN_DATABASE && state.equals("42000")) {
      return AthanorException.of(ErrorCode.CON_005, "There is no database " + displayUrl + ".")
          .evidence(RunErrors.lines(e))
          .fix("create it, or correct the URL")
          .cause(e)
          .build();
    }
    return AthanorException.of(
            ErrorCode.CON_001, "The database " + displayUrl + " cannot be reached.")
        .evidence(RunErrors.lines(e))
        .evidence(causes(e))
        .fix("check that the server runs, and host, port and file of the URL")
        .cause(e)
        .build();
  }

  /** A driver may say no more than that it failed; what it ran into is in the causes. */
  private static List<String> causes(SQLException e) {
    List<String> causes = new ArrayList<>();
    String said = String.valueOf(e.getMessage());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      String words = String.valueOf(cause.getMessage());
      if (!said.contains(words)) {
        causes.add(cause.getClass().getSimpleName() + ": " + words);
        said += words;
      }
    }
    return causes;
  }
}
