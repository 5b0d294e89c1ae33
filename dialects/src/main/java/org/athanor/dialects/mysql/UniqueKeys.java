package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Optional;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.UniqueConstraint;

/**
 * Unique constraints and unique indexes, which are the same thing in this family: {@code UNIQUE} in
 * a table makes an index, and the catalog lists a unique index as a constraint.
 */
final class UniqueKeys {
  private UniqueKeys() {}

  /** The constraint that an index is, unless its keys are more than plain columns. */
  static Optional<UniqueConstraint> constraint(Index index) {
    List<String> columns = index.parts().stream().map(IndexPart::text).toList();
    boolean isPlain =
        index.parts().equals(columns.stream().map(IndexPart::column).toList());
    return index.unique() && isPlain
        ? Optional.of(new UniqueConstraint(
            index.name(), columns, false, Deferrability.NOT_DEFERRABLE, List.of(), index.options()))
        : Optional.empty();
  }
}
