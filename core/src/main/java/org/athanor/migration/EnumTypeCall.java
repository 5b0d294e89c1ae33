package org.athanor.migration;

import java.util.List;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.Operation;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#createEnumType} and {@link Operations#dropEnumType}. */
public final class EnumTypeCall implements PendingOperation {
  /** What is done to the type. */
  enum Verb {
    CREATE,
    DROP
  }

  private final Verb verb;
  private final QualifiedName name;
  private List<String> values;
  private @Nullable String comment;
  private boolean tolerant;

  EnumTypeCall(Verb verb, QualifiedName name, List<String> values) {
    this.verb = verb;
    this.name = name;
    this.values = values;
  }

  /** For a drop: the values that the type has, which make it reversible. */
  public EnumTypeCall existing(String... presentValues) {
    values = List.of(presentValues);
    return this;
  }

  /** The comment of the type: of a new one, or for a drop of the existing one. */
  public EnumTypeCall comment(String text) {
    comment = text;
    return this;
  }

  /** For a new type: an existing one of that name is left alone. */
  public EnumTypeCall ifNotExists() {
    tolerant = true;
    return this;
  }

  /** For a drop: a missing type is no error. */
  public EnumTypeCall ifExists() {
    tolerant = true;
    return this;
  }

  @Override
  public Operation finish() {
    EnumType told = new EnumType(name, values, comment);
    return switch (verb) {
      case CREATE -> new CreateEnumType(told, tolerant);
      case DROP -> new DropEnumType(name, values.isEmpty() ? null : told, tolerant);
    };
  }
}
