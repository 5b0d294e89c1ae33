package org.athanor.command.doctor;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.DatabaseHealth;

/** Indexes that cost writes and help nobody, because their making was broken off. */
final class IndexesCheck implements DoctorCheck {
  @Override
  public String name() {
    return "indexes";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable, SQLException {
    Optional<List<DatabaseHealth.Complaint>> invalid =
        at.dialect().health().invalidIndexes(at.connection());
    if (invalid.isEmpty()) {
      return Answer.skipped("this database has no invalid indexes");
    }
    List<DatabaseHealth.Complaint> found = invalid.get();
    return found.isEmpty()
        ? Answer.ok("no index is invalid")
        : Complaints.problem(
            found.size() == 1 ? "an index is invalid" : found.size() + " indexes are invalid",
            found);
  }
}
