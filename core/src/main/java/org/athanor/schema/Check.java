package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name its name, or null when the database chooses one
 * @param expression the condition in the database's own SQL, without enclosing CHECK (...)
 * @param validated false when existing rows were never checked ({@code NOT VALID})
 * @param isInherited whether tables that inherit from this one have it as well; false is {@code NO
 *     INHERIT}
 */
public record Check(
    @Nullable String name, String expression, boolean validated, boolean isInherited)
    implements Constraint {
  public Check {
    Names.checkOptional("constraint name", name);
  }

  /** A check that inheriting tables have as well. */
  public Check(@Nullable String name, String expression, boolean validated) {
    this(name, expression, validated, true);
  }

  /** A check that holds for all rows. */
  public static Check of(@Nullable String name, String expression) {
    return new Check(name, expression, true);
  }

  @Override
  public Check withValidated(boolean newValidated) {
    return new Check(name, expression, newValidated, isInherited);
  }

  @Override
  public Check withName(@Nullable String newName) {
    return new Check(newName, expression, validated, isInherited);
  }

  /** The same check in another text. */
  public Check withExpression(String newExpression) {
    return new Check(name, newExpression, validated, isInherited);
  }

  /** The same check for this table alone. */
  public Check noInherit() {
    return new Check(name, expression, validated, false);
  }

  @Override
  public Kind kind() {
    return Kind.CHECK;
  }
}
