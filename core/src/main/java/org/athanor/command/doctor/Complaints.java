package org.athanor.command.doctor;

import java.util.List;
import org.athanor.dialect.DatabaseHealth;

/** Turns what a product complains of into an answer. */
final class Complaints {
  private Complaints() {}

  static Answer problem(String text, List<DatabaseHealth.Complaint> complaints) {
    return Answer.problem(
        text,
        complaints.stream().map(DatabaseHealth.Complaint::what).toList(),
        complaints.stream().map(DatabaseHealth.Complaint::fix).distinct().toArray(String[]::new));
  }
}
