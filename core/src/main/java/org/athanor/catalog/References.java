package org.athanor.catalog;

import java.util.function.Predicate;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlConstraint;

/** Removes foreign keys whose target is gone. */
final class References {
  private References() {}

  /** The contents without foreign keys of other tables to this one. */
  static Contents withoutTarget(Contents contents, QualifiedName target) {
    return without(contents, target, key -> true);
  }

  /** The contents without foreign keys of other tables to this column. */
  static Contents withoutTargetColumn(Contents contents, QualifiedName target, String column) {
    return without(contents, target, key -> key.targetColumns().contains(column));
  }

  private static Contents without(
      Contents contents, QualifiedName target, Predicate<SqlConstraint.ForeignKey> isGone) {
    Contents left = contents;
    for (CatalogTable table : contents.referrersOf(target)) {
      left = left.with(table.withConstraints(table.constraints().stream()
          .filter(known -> !(known.definition() instanceof SqlConstraint.ForeignKey key
              && key.target().equals(target)
              && isGone.test(key)))
          .toList()));
    }
    return left;
  }
}
