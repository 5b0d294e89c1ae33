package org.athanor.script;

import java.util.List;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;

/** A revision written in Java, after it has recorded its operations. */
record JavaScript(
    Revision revision,
    boolean transactional,
    List<Operation> upgrade,
    List<Operation> downgrade,
    String sourceDigest,
    List<AllowedHazard> allowedHazards)
    implements RevisionScript {
  @Override
  public String operationsDigest() {
    return new OperationDigest().of(upgrade, downgrade);
  }
}
