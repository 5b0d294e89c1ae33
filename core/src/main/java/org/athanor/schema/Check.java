package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name its name, or null when the database chooses one
 * @param expression the condition in the database's own SQL, without enclosing CHECK (...)
 * @param validated false when existing rows were never checked ({@code NOT VALID})
 */
public record Check(@Nullable String name, String expression, boolean validated)
    implements Constraint {
  public Check {
    Names.checkOptional("constraint name", name);
  }

  /** A check that holds for all rows. */
  public static Check of(@Nullable String name, String expression) {
    return new Check(name, expression, true);
  }

  @Override
  public Check withValidated(boolean newValidated) {
    return new Check(name, expression, newValidated);
  }

  @Override
  public Kind kind() {
    return Kind.CHECK;
  }
}
