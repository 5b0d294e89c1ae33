package org.athanor.junit;

import org.athanor.dialect.Dialect;
import org.athanor.schema.DataType;
import org.athanor.schema.Schema;

/**
 * What a database had when it was looked at. Immutable.
 *
 * @param schema the tables and all else
 * @param dialect says how types are written
 */
public record InspectedSchema(Schema schema, Dialect dialect) {
  /** A type in the words of the product. */
  String text(DataType type) {
    return dialect.types().write(type);
  }

  /** Whether a type is the one that a person wrote. */
  boolean isType(DataType type, String written) {
    return canonical(type).equals(canonical(dialect.types().read(written)));
  }

  private DataType canonical(DataType type) {
    return dialect.types().canonical(type);
  }
}
