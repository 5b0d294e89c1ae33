package org.athanor.command.doctor;

/** Whether the files make a history. */
final class RevisionsCheck implements DoctorCheck {
  @Override
  public String name() {
    return "revisions";
  }

  @Override
  public Answer look(Surroundings at) {
    int count = at.readGraph().revisions().size();
    return Answer.ok(count == 1 ? "1 revision" : count + " revisions");
  }
}
