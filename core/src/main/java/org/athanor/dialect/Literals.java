package org.athanor.dialect;

import org.athanor.schema.Literal;

/** How a product writes constants. Implementations are immutable and thread-safe. */
public interface Literals {
  /**
   * The constant as SQL, so that it cannot end or escape from its place.
   *
   * @throws org.athanor.error.AthanorException DDL-004 for what the product cannot hold, such as
   *     NUL in PostgreSQL text
   */
  String write(Literal literal);
}
