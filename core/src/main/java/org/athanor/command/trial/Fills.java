package org.athanor.command.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.QualifiedName;

/** Hears of trials for somebody else, and keeps which tables were not filled. Thread-safe. */
final class Fills implements TrialListener<RevisionTrial> {
  private final TrialListener<RevisionTrial> listener;
  private final Map<QualifiedName, TableFill> unfilled = new LinkedHashMap<>();

  Fills(TrialListener<RevisionTrial> listener) {
    this.listener = listener;
  }

  @Override
  public void ended(RevisionTrial trial) {
    listener.ended(trial);
  }

  @Override
  public void filling(TableFill fill) {
    if (fill.isShort()) {
      synchronized (unfilled) {
        unfilled.put(fill.table(), fill);
      }
    }
    listener.filling(fill);
  }

  /** The tables that took fewer rows than they were to have, each as it was the last time. */
  List<TableFill> unfilled() {
    synchronized (unfilled) {
      return new ArrayList<>(unfilled.values());
    }
  }
}
