package org.athanor.script;

import java.util.List;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;

/**
 * One revision that is ready to run: its header and the operations that it records.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface RevisionScript {
  /** Its header. */
  Revision revision();

  /** Whether it wants to run in a transaction. */
  boolean transactional();

  /** What it changes, in order. */
  List<Operation> upgrade();

  /** What takes it back, in order. */
  List<Operation> downgrade();

  /** The digest of its text, as {@link RevisionSource#digests} gives it. */
  String sourceDigest();

  /**
   * The digest of what it does. For Java it is made of the recorded operations, so that another
   * layout of the source keeps it; for SQL it equals {@link #sourceDigest()}.
   */
  String operationsDigest();

  /** The hazards that it accepts outside of its operations, in the order in which they stand. */
  default List<AllowedHazard> allowedHazards() {
    return List.of();
  }
}
