package org.athanor.runtime;

import java.util.List;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionStep;

/**
 * A revision compiled for one direction.
 *
 * @param step its place on the path
 * @param direction which way it is run
 * @param revision its header
 * @param operations what it does
 * @param units how it is run
 * @param digests what it is now
 * @param transactional whether it asks for a transaction
 */
record PreparedRevision(
    RevisionStep step,
    Direction direction,
    Revision revision,
    List<Operation> operations,
    List<Unit> units,
    Digests digests,
    boolean transactional) {

  /** Whether one transaction can hold all of it. */
  boolean fitsOneTransaction() {
    return transactional && units.stream().noneMatch(Unit::isOutside);
  }
}
