package org.athanor.command.doctor;

import java.util.List;
import org.athanor.command.Plan;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.RunPlan;

/** What the database lacks, and whether it can be compiled for it. */
final class PendingCheck implements DoctorCheck {
  @Override
  public String name() {
    return "pending";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable {
    RevisionGraph graph = at.graph();
    if (at.status().rows().stream().anyMatch(row -> graph.find(row).isEmpty())) {
      throw new Unavailable("the database is at a revision that no file has");
    }
    RunPlan plan = new Plan(at.environment()).run(Direction.UPGRADE, List.of(RevisionTarget.HEADS));
    List<RunPlan.PlannedStep> steps = plan.steps();
    if (steps.isEmpty()) {
      return Answer.ok("nothing is pending");
    }
    return Answer.ok(steps.size() == 1 ? "1 revision to run" : steps.size() + " revisions to run")
        .with(steps.stream().map(PendingCheck::line).toList());
  }

  private static String line(RunPlan.PlannedStep step) {
    boolean loses = step.statements().stream().anyMatch(RunPlan.PlannedStatement::losesData);
    return step.revision() + "  " + step.message() + (loses ? "  (loses data)" : "");
  }
}
