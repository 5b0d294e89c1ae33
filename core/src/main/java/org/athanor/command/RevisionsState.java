package org.athanor.command;

import java.sql.SQLException;
import java.util.List;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.RunnerOptions;
import org.athanor.script.RevisionSource;

/**
 * What revisions make of an empty database, run there from the first one on.
 *
 * @param revisions the revisions
 * @param targets where they are run to, {@code heads} usually
 * @param options how they are run
 */
public record RevisionsState(
    RevisionSource revisions, List<RevisionTarget> targets, RunnerOptions options)
    implements SchemaState {
  /** Copies the list. */
  public RevisionsState {
    targets = List.copyOf(targets);
  }

  /** Up to one target. */
  public RevisionsState(RevisionSource revisions, RevisionTarget target, RunnerOptions options) {
    this(revisions, List.of(target), options);
  }

  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    ScratchHistory history = new ScratchHistory(bench, revisions, options);
    history.runner().upgrade(targets.toArray(RevisionTarget[]::new));
    return history.read();
  }

  @Override
  public boolean runsProjectCode() {
    return true;
  }

  @Override
  public String noun() {
    return "the revisions";
  }

  @Override
  public String description() {
    return "the revisions up to "
        + String.join(", ", targets.stream().map(RevisionTarget::text).toList());
  }
}
