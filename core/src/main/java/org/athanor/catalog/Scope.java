package org.athanor.catalog;

import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * How names are understood at a point of a script.
 *
 * @param rules what the product adds
 * @param current the schema that names without one belong to now, or null for the default schema
 */
record Scope(CatalogRules rules, @Nullable String current) {
  /** The name in the catalog's own form. */
  QualifiedName nameOf(QualifiedName name) {
    String schema = name.schema() == null ? current : name.schema();
    return QualifiedName.of(schema, name.name())
        .relativeTo(rules.defaultSchema().orElse(null));
  }

  /** The name of a type in the catalog's own form. */
  QualifiedName nameOf(SqlType type) {
    return nameOf(QualifiedName.of(type.schema(), type.name()));
  }
}
