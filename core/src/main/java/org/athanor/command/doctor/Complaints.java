package org.athanor.command.doctor;

import java.util.List;
import java.util.stream.Collectors;
import org.athanor.dialect.DatabaseHealth;

/** Turns what a product complains of into an answer. */
final class Complaints {
  private Complaints() {}

  static Answer problem(String text, List<DatabaseHealth.Complaint> complaints) {
    return Answer.problem(
        text,
        complaints.stream().map(DatabaseHealth.Complaint::what).toList(),
        everyFix(complaints));
  }

  /** All are needed; several fixes of an answer would be ways to choose from. */
  private static String everyFix(List<DatabaseHealth.Complaint> complaints) {
    return complaints.stream()
        .map(DatabaseHealth.Complaint::fix)
        .distinct()
        .collect(Collectors.joining(";  and "));
  }
}
