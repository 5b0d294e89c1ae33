package org.athanor.lint.rule;

import org.athanor.dialect.Identifiers;
import org.athanor.schema.QualifiedName;

/**
 * Names as the server keeps them. A script may give a name that is too long, and a recipe may make
 * one of several names; PostgreSQL cuts both, so they are written cut: a linter never fails because
 * of a name.
 */
final class KeptName {
  private KeptName() {}

  /** The name, cut where the server cuts it. */
  static String of(String name, Identifiers identifiers) {
    String kept = name;
    while (identifiers.length(kept) > identifiers.maxLength()) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }

  /** The same for both parts of a name. */
  static QualifiedName of(QualifiedName name, Identifiers identifiers) {
    String schema = name.schema();
    return new QualifiedName(
        schema == null ? null : of(schema, identifiers), of(name.name(), identifiers));
  }
}
