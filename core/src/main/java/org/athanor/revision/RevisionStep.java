package org.athanor.revision;

import java.util.Collection;
import java.util.List;

/**
 * One step along a {@link RevisionPath}: a revision that is run upwards or downwards, or rows of
 * the version table that are set without running anything.
 *
 * <p>Steps are made by a {@link RevisionGraph}. They are immutable and thread-safe.
 */
public sealed interface RevisionStep permits UpgradeStep, DowngradeStep, StampStep {
  /** The revisions that the step leaves. Of an upgrade, those that the revision follows. */
  List<RevisionId> from();

  /** The revisions that the step reaches. Of a downgrade, those that the revision follows. */
  List<RevisionId> to();

  /**
   * What the step does to the version table. It depends on the other rows, because a revision that
   * another applied revision depends on has no row of its own.
   *
   * @param rows the rows before the step
   * @return the changes in order
   * @throws RevisionException REV-022 when the step cannot start from these rows; read them again
   *     and ask for a new path
   */
  List<VersionChange> versionChanges(Collection<RevisionId> rows);
}
