package org.athanor.command.trial;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/** How many rows the real tables have, as far as somebody has said. */
@FunctionalInterface
public interface RowCounts {
  /** Nobody has said anything. */
  RowCounts UNKNOWN = table -> Optional.empty();

  /**
   * The rows of a table.
   *
   * @param table its name, without the schema that is the default
   */
  Optional<Long> of(QualifiedName table);
}
