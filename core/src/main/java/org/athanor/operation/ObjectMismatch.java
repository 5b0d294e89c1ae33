package org.athanor.operation;

import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.SchemaObject;

/** The error of an operation that gives the definition of another object than it names. */
final class ObjectMismatch {
  private ObjectMismatch() {}

  static AthanorException of(String operation, SchemaObject given) {
    return AthanorException.of(
            ErrorCode.DDL_001, operation + " gives the " + given.key() + " as what exists.")
        .fix("give the definition of the same object; another name or other argument types mean"
            + " another object, which is dropped and created")
        .databaseState("Nothing was changed.")
        .build();
  }

  static AthanorException unnamedPrivileges(ObjectKey grant) {
    return AthanorException.of(
            ErrorCode.DDL_001, "A revocation of the " + grant + " names no privilege.")
        .fix("name them: op.revoke(\"SELECT\", ...), or \"ALL PRIVILEGES\"")
        .databaseState("Nothing was changed.")
        .build();
  }

  static AthanorException unknownStatements(ObjectKey key) {
    return AthanorException.of(
            ErrorCode.DDL_001, "A drop of the " + key + " does not give the object itself.")
        .fix("give the ServerObject, which knows how it is removed")
        .databaseState("Nothing was changed.")
        .build();
  }

  static AthanorException replacedGrant(ObjectKey grant) {
    return AthanorException.of(
            ErrorCode.DDL_001, "The " + grant + " is not a definition that could be replaced.")
        .fix("revoke what is too much with op.revoke(...), grant what is missing with"
            + " op.grant(...)")
        .databaseState("Nothing was changed.")
        .build();
  }
}
