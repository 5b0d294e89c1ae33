package org.athanor.dialect;

import org.athanor.schema.Column;
import org.athanor.schema.DataType;

/** How a product writes and reads types. Implementations are immutable and thread-safe. */
public interface TypeSystem {
  /** The type as it stands in a column definition. */
  String write(DataType type);

  /**
   * Reads a type as the catalog or a person writes it; what is not known becomes
   * {@link DataType.Raw}.
   */
  DataType read(String sql);

  /**
   * The type that a column of {@code type} has once it is stored: what {@link #read} gives for the
   * catalog's text. Two types with equal canonical forms are the same type.
   */
  DataType canonical(DataType type);

  /**
   * Whether values of one type become values of another only by a cast that is written out.
   *
   * @param from the canonical type that a column has
   * @param to the canonical type that it shall have
   */
  default boolean needsConversion(DataType from, DataType to) {
    return false;
  }

  /**
   * Writes the condition that finds values which another type has no room for or does not know,
   * where only the product can tell: texts that are no number, no day, no value of an enumeration.
   *
   * @param sql where it is written, which is left as it is when there is none
   * @param column the column, of its canonical type
   * @param to the canonical type that its values shall become
   * @return whether there is such a condition; without one, what all products share is looked for
   */
  default boolean writesMisfit(SqlWriter sql, Column column, DataType to) {
    return false;
  }
}
