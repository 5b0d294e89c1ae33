package org.athanor.command.doctor;

import java.util.List;
import org.athanor.diff.NamePattern;
import org.athanor.program.WorkingTree;

/** The branch on which somebody works. */
final class BranchCheck implements DoctorCheck {
  @Override
  public String name() {
    return "branch";
  }

  @Override
  public Answer look(Surroundings at) {
    WorkingTree.Place place = at.tree().place();
    if (!place.isKnown()) {
      return Answer.skipped(place.problem());
    }
    String branch = place.branch();
    if (branch.isEmpty()) {
      return Answer.skipped("a commit is checked out, and no branch");
    }
    String required = at.options().requiredBranch();
    if (required != null && !NamePattern.matches(required, branch)) {
      return Answer.problem(
          "the branch \"" + branch + "\" is not called \"" + required + "\"",
          List.of(),
          "git switch -c " + required.replace("*", "NAME"));
    }
    if (at.options().protectedBranches().stream().anyMatch(p -> NamePattern.matches(p, branch))) {
      return Answer.warning(
          "the branch \"" + branch + "\" is protected: revisions are not written here",
          List.of(),
          "git switch -c feat/NAME");
    }
    return Answer.ok("on \"" + branch + "\"");
  }
}
