package org.athanor.lint.rule;

import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;

/** The table of an index, and the text of the index behind its table. */
final class IndexTarget {
  private IndexTarget() {}

  /** Whether the table was there before the unit, and others see it. */
  static boolean isOld(LintStatement statement, QualifiedName table) {
    return !statement.isNew(table)
        && statement
            .before()
            .table(table)
            .filter(known -> known.kind() == CatalogTable.Kind.TEMPORARY_TABLE)
            .isEmpty();
  }

  /** Whether the table is known to be partitioned. */
  static boolean isPartitioned(LintStatement statement, QualifiedName table) {
    return statement.before().table(table).filter(CatalogTable::isPartitioned).isPresent();
  }

  /** A name for an index that has none. */
  static String nameFor(CreateIndex index) {
    return Recipe.named(index.table(), index.columns(), "idx");
  }

  /** What stands behind the table: method, keys, columns and predicate. */
  static Recipe.Verbatim rest(CreateIndex index) {
    StringBuilder text = new StringBuilder();
    if (index.method() != null) {
      text.append(" USING ").append(index.method());
    }
    text.append(" (")
        .append(String.join(
            ", ", index.keys().stream().map(key -> key.expression().text()).toList()))
        .append(')');
    if (!index.include().isEmpty()) {
      text.append(" INCLUDE (").append(String.join(", ", index.include())).append(')');
    }
    if (index.where() != null) {
      text.append(" WHERE ").append(index.where());
    }
    return new Recipe.Verbatim(text.toString());
  }
}
