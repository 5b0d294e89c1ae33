package org.athanor.command.doctor;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Objects;

/** Whether the database answers, and which server it is. */
final class ConnectionCheck implements DoctorCheck {
  @Override
  public String name() {
    return "connection";
  }

  @Override
  public Answer look(Surroundings at) throws SQLException {
    DatabaseMetaData server = at.connect().getMetaData();
    String user = Objects.requireNonNullElse(server.getUserName(), "");
    return Answer.ok(server.getDatabaseProductName() + " " + server.getDatabaseProductVersion()
        + " at " + at.environment().database().connections().displayUrl()
        + (user.isEmpty() ? "" : " as " + user));
  }
}
