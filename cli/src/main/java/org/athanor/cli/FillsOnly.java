package org.athanor.cli;

import org.athanor.command.trial.TableFill;
import org.athanor.command.trial.TrialListener;
import org.athanor.trace.RevisionTrace;

/** Tells of traced revisions nothing but how tables are filled for them. */
record FillsOnly(FillProgress fills) implements TrialListener<RevisionTrace> {
  @Override
  public void ended(RevisionTrace revision) {}

  @Override
  public void filling(TableFill fill) {
    fills.show(fill);
  }
}
