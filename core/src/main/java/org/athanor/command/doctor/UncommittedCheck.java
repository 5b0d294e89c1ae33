package org.athanor.command.doctor;

import java.util.List;
import org.athanor.program.WorkingTree;

/** Revision files that are not committed: nobody else has them. */
final class UncommittedCheck implements DoctorCheck {
  @Override
  public String name() {
    return "uncommitted";
  }

  @Override
  public Answer look(Surroundings at) {
    WorkingTree.Place place = at.tree().place();
    if (!place.isKnown()) {
      return Answer.skipped(place.problem());
    }
    List<String> files = at.tree().uncommitted(at.options().folders());
    if (files.isEmpty()) {
      return Answer.ok("all revision files are committed");
    }
    String text = files.size() == 1
        ? "1 revision file is not committed"
        : files.size() + " revision files are not committed";
    return Answer.warning(text, files, "git add and git commit them, or git restore them");
  }
}
