package org.athanor.schema;

/**
 * A constraint by its place and name.
 *
 * @param table the table that has it; without a schema when the statement names none
 * @param name its name
 */
public record ConstraintReference(QualifiedName table, String name) {
  /** Whether the constraint may be one of this table, as far as its name tells the schema. */
  public boolean isOf(Table other) {
    String schema = table.schema();
    return table.name().equals(other.name().name())
        && (schema == null
            || other.name().schema() == null
            || schema.equals(other.name().schema()));
  }
}
