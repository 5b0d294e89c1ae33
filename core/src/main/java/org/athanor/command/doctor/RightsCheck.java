package org.athanor.command.doctor;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.DatabaseHealth;

/** Whether the user may do what migrations usually do. */
final class RightsCheck implements DoctorCheck {
  @Override
  public String name() {
    return "rights";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable, SQLException {
    Optional<List<DatabaseHealth.Complaint>> missing =
        at.dialect().health().missingRights(at.connection());
    if (missing.isEmpty()) {
      return Answer.skipped("this database does not tell what its user may do");
    }
    return missing.get().isEmpty()
        ? Answer.ok("the user may change the schema")
        : Complaints.problem("the user may not do what migrations need", missing.get());
  }
}
