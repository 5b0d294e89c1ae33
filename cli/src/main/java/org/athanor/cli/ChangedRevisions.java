package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/** The revisions whose files differ from a commit. */
final class ChangedRevisions {
  private ChangedRevisions() {}

  /**
   * Asks git.
   *
   * @throws org.athanor.error.AthanorException CFG-009 when git does not know the commit
   */
  static List<RevisionId> since(String commit, Settings settings, RevisionGraph graph) {
    ChangedFiles files =
        ChangedFiles.since(commit, settings.home(), settings.revisions().locations());
    return graph.revisions().stream()
        .filter(revision -> revision.location() != null)
        .filter(revision -> files.test(Path.of(revision.location())))
        .map(Revision::id)
        .toList();
  }
}
