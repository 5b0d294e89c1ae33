package org.athanor.runtime;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;

/**
 * Guards a database whose rows nobody can bring back: it takes no downgrade, and an upgrade that
 * loses data only when somebody says that it may.
 *
 * <p>Statements are judged by their effects. What the code of a revision, a function or a procedure
 * does is not known.
 *
 * @param environment the name that people call it by
 * @param losses whether an upgrade may lose data
 */
public record ProtectedDatabase(String environment, Losses losses) implements MigrationGuard {
  private static final int SHOWN = 5;

  /** Whether an upgrade may lose data. */
  public enum Losses {
    /** It may not. */
    REFUSED,
    /** Somebody has said that it may, this time. */
    ALLOWED
  }

  @Override
  public void admit(Direction direction, List<Revision> revisions) {
    if (direction == Direction.DOWNGRADE) {
      throw downgrade(revisions);
    }
  }

  @Override
  public void examine(PreparedRun run) {
    if (losses == Losses.REFUSED && run.plan().isDestructive()) {
      throw destructive(run.plan());
    }
  }

  private AthanorException downgrade(List<Revision> revisions) {
    Revision first = revisions.get(0);
    int more = revisions.size() - 1;
    return AthanorException.of(
            ErrorCode.RUN_017,
            "The environment \"" + environment + "\" is protected and takes no downgrade.")
        .evidence("asked for: " + first.id() + "  " + first.message()
            + (more > 0 ? " and " + more + " more" : ""))
        .databaseState("Nothing was changed.")
        .fix("write a new revision that undoes it, and upgrade:  athanor revert " + first.id())
        .build();
  }

  private AthanorException destructive(RunPlan plan) {
    List<String> lines = new ArrayList<>();
    for (RunPlan.PlannedStep step : plan.steps()) {
      for (RunPlan.PlannedStatement statement : step.statements()) {
        if (statement.losesData()) {
          lines.add(step.revision() + "  " + firstLine(statement.text()));
        }
      }
    }
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.RUN_018,
            "This run loses data, and the environment \"" + environment + "\" is protected.")
        .evidence(lines.subList(0, Math.min(SHOWN, lines.size())));
    if (lines.size() > SHOWN) {
      error.evidence("and " + (lines.size() - SHOWN) + " statements more");
    }
    return error
        .databaseState("Nothing was changed.")
        .fix("look at what is lost:  athanor upgrade --plan")
        .fix("make a backup, then allow it for this run:  athanor upgrade --allow-destructive")
        .build();
  }

  /** The line that a statement begins with, after the comments above it. */
  private static String firstLine(String statement) {
    return statement
        .lines()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("--"))
        .findFirst()
        .orElse("");
  }
}
