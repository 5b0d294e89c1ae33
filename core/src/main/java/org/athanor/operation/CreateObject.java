package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.SchemaObject;

/**
 * Creates an object that is not a table, a sequence or an enum type: a view, a function, a trigger,
 * and the other kinds of {@link SchemaObject}. Privileges are granted, row security is enabled.
 *
 * @param object the wanted object
 * @param ifNotExists whether an existing object of that key is left alone; never for what can be
 *     granted or enabled twice without harm
 */
public record CreateObject(SchemaObject object, boolean ifNotExists) implements Operation {
  public CreateObject {
    ifNotExists = ifNotExists && !object.kind().isRepeatable();
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropObject(object.key(), object, ifNotExists, DropObject.Also.NOTHING));
  }
}
