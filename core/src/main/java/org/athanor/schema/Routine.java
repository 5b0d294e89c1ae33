package org.athanor.schema;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or aggregate.
 *
 * @param kind {@link ObjectKind#FUNCTION}, {@link ObjectKind#PROCEDURE} or
 *     {@link ObjectKind#AGGREGATE}
 * @param name its name, which several routines may share that take different arguments
 * @param parameters its parameters in order
 * @param returns the type of its result, or null for a procedure, for an aggregate, and for a
 *     function whose OUT parameters tell
 * @param language the language of the body, or null where the product has only one
 * @param characteristics further clauses in the product's own SQL, such as {@code IMMUTABLE}; for
 *     an aggregate of ordered sets {@code ORDER BY} and how many of its arguments stand before it
 * @param body what it does, in its language; for an aggregate its options in parentheses' place,
 *     such as {@code SFUNC = int4pl, STYPE = integer}
 * @param comment its comment, or null
 */
public record Routine(
    ObjectKind kind,
    QualifiedName name,
    List<Parameter> parameters,
    @Nullable DataType returns,
    @Nullable String language,
    List<String> characteristics,
    String body,
    @Nullable String comment)
    implements SchemaObject {
  public Routine {
    if (!kind.isRoutine()) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "The routine \"" + name + "\" is said to be a " + kind.words())
          .fix("make it a function, a procedure or an aggregate")
          .build();
    }
    parameters = List.copyOf(parameters);
    characteristics = List.copyOf(characteristics);
  }

  /** How a parameter passes its value. */
  public enum Mode {
    IN,
    OUT,
    INOUT,
    VARIADIC
  }

  /**
   * A parameter.
   *
   * @param mode how it passes its value
   * @param name its name, or null where it has none
   * @param type its type
   * @param defaultValue the expression for a value that is not passed, or null
   */
  public record Parameter(
      Mode mode,
      @Nullable String name,
      DataType type,
      @Nullable String defaultValue) {
    public Parameter {
      Names.checkOptional("parameter name", name);
    }

    /** A parameter that takes a value. */
    public static Parameter of(String name, DataType type) {
      return new Parameter(Mode.IN, name, type, null);
    }
  }

  /** The types of the arguments that a caller passes. */
  public List<DataType> arguments() {
    return parameters.stream()
        .filter(parameter -> parameter.mode() != Mode.OUT)
        .map(Parameter::type)
        .toList();
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.routine(kind, name, arguments());
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
