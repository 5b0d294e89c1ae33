package org.athanor.script;

import java.util.List;
import java.util.TreeSet;
import org.athanor.revision.Revision;

/**
 * A revision that is about to be written.
 *
 * @param revision its header
 * @param transactional whether it runs in a transaction
 * @param upgrade the body of the upgrade
 * @param downgrade the body of the downgrade
 * @param notes what the head of the file tells its reader, one line each
 */
public record RevisionDraft(
    Revision revision,
    boolean transactional,
    RenderedBody upgrade,
    RenderedBody downgrade,
    List<String> notes) {
  /** A body that does nothing yet. */
  public static final RenderedBody EMPTY = new RenderedBody(List.of(), List.of(), new TreeSet<>());

  /** The downgrade of an SQL revision that refuses to be taken back: it has no such section. */
  public static final RenderedBody NO_WAY_BACK =
      new RenderedBody(List.of("-- no way back"), List.of(), new TreeSet<>());

  public RevisionDraft {
    notes = List.copyOf(notes);
  }

  /** A revision whose bodies somebody will write by hand. */
  public static RevisionDraft empty(Revision revision) {
    return new RevisionDraft(revision, true, EMPTY, EMPTY, List.of());
  }
}
