package org.athanor.migration;

import org.athanor.operation.AddEnumValue;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#addEnumValue}. */
public final class AddEnumValueCall implements PendingOperation {
  private final QualifiedName enumType;
  private final String value;
  private @Nullable String before;
  private @Nullable String after;
  private boolean ifNotExists;

  AddEnumValueCall(QualifiedName enumType, String value) {
    this.enumType = enumType;
    this.value = value;
  }

  /** The new value stands before this one. */
  public AddEnumValueCall before(String neighbour) {
    before = neighbour;
    after = null;
    return this;
  }

  /** The new value stands after this one. */
  public AddEnumValueCall after(String neighbour) {
    after = neighbour;
    before = null;
    return this;
  }

  /** An existing value is no error. */
  public AddEnumValueCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  public Operation finish() {
    return new AddEnumValue(enumType, value, before, after, ifNotExists);
  }
}
