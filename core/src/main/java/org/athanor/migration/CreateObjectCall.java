package org.athanor.migration;

import org.athanor.operation.CreateObject;
import org.athanor.operation.Operation;

/** Details of the creation of a view, a routine, a trigger or another object. */
public final class CreateObjectCall implements PendingOperation {
  private final ObjectDefinition wanted;
  private boolean ifNotExists;

  CreateObjectCall(ObjectDefinition wanted) {
    this.wanted = wanted;
  }

  /** An existing object of that name is left alone. */
  public CreateObjectCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  public Operation finish() {
    return new CreateObject(wanted.object(), ifNotExists);
  }
}
