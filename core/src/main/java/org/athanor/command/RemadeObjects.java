package org.athanor.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.SchemaObject;

/**
 * What a plan must know of objects that a model does not: those that may have to be made again, and
 * what goes with them then.
 */
final class RemadeObjects {
  private RemadeObjects() {}

  /** Objects that have a record, and what is only said of one of them. */
  static List<SchemaObject> of(List<SchemaObject> all) {
    Set<ObjectKey> known = new HashSet<>();
    all.stream()
        .map(SchemaObject::key)
        .filter(key -> !key.kind().isKnownByStatements())
        .forEach(known::add);
    return all.stream()
        .filter(object -> known.contains(object.key())
            || object.kind().isAttribute() && belongsToOne(object.key(), known))
        .toList();
  }

  private static boolean belongsToOne(ObjectKey key, Set<ObjectKey> known) {
    ObjectKey owner = key.owner();
    while (owner != null && !known.contains(owner)) {
      owner = owner.owner();
    }
    return owner != null;
  }

  /** Whether it says something of a role, which another server need not have. */
  static boolean isOfRole(SchemaObject object) {
    return isOfRole(object.kind());
  }

  /** Whether it says something of a role, which another server need not have. */
  static boolean isOfRole(Operation operation) {
    return operation instanceof CreateObject create && isOfRole(create.object())
        || operation instanceof DropObject drop && isOfRole(drop.key().kind());
  }

  private static boolean isOfRole(ObjectKind kind) {
    return switch (kind) {
      case OWNER, PRIVILEGES, INITIAL_PRIVILEGES -> true;
      default -> false;
    };
  }
}
