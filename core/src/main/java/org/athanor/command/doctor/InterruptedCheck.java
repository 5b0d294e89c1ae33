package org.athanor.command.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.runtime.Direction;
import org.athanor.runtime.JournalEntry;
import org.athanor.runtime.RunStatus;

/** Revisions that an earlier run left half done. */
final class InterruptedCheck implements DoctorCheck {
  @Override
  public String name() {
    return "interrupted";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable {
    RunStatus status = at.status();
    Map<String, JournalEntry> last = new LinkedHashMap<>();
    status.journal().forEach(entry -> last.put(entry.revision().value(), entry));
    if (last.isEmpty()) {
      return Answer.ok("no revision is half done");
    }
    List<String> lines = last.values().stream().map(InterruptedCheck::line).toList();
    JournalEntry first = last.values().iterator().next();
    boolean up = first.direction() == Direction.UPGRADE;
    return Answer.problem(
        last.size() == 1 ? "a revision is half done" : last.size() + " revisions are half done",
        lines,
        up ? "finish it:  athanor upgrade " + first.revision() : "finish it:  athanor downgrade -1",
        "undo by hand what it did, and forget it:  athanor repair --journal " + first.revision());
  }

  private static String line(JournalEntry entry) {
    String state = entry.state() == JournalEntry.State.DONE ? "done" : "begun";
    return entry.direction().word() + " of " + entry.revision() + ", statement " + entry.step()
        + " is " + state + ": " + entry.statement();
  }
}
