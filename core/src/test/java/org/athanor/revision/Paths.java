package org.athanor.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Writes paths as text, so that a test can state one in a line. */
final class Paths {
  private Paths() {}

  /** The revisions of the steps, in order. */
  static String steps(RevisionPath path) {
    return path.steps().stream().map(Paths::name).collect(Collectors.joining(" "));
  }

  /** The rows after each step: {@code a | b,c}. */
  static String rows(RevisionPath path) {
    StringBuilder text = new StringBuilder();
    Collection<RevisionId> rows = new LinkedHashSet<>(path.rows());
    for (RevisionStep step : path.steps()) {
      for (VersionChange change : step.versionChanges(rows)) {
        rows = change.applyTo(rows);
      }
      String shown = rows.stream().map(RevisionId::value).sorted().collect(Collectors.joining(","));
      text.append(text.isEmpty() ? "" : " | ").append(shown.isEmpty() ? "-" : shown);
    }
    return text.toString();
  }

  static String names(Collection<Revision> revisions) {
    return revisions.stream().map(each -> each.id().value()).collect(Collectors.joining(" "));
  }

  private static String name(RevisionStep step) {
    if (step instanceof UpgradeStep up) {
      return "+" + up.revision().id();
    }
    if (step instanceof DowngradeStep down) {
      return "-" + down.revision().id();
    }
    List<RevisionId> to = step.to();
    return "=" + (to.isEmpty() ? "base" : to.get(0));
  }
}
