package org.athanor.sql.syntax;

import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code ALTER TYPE} and {@code ALTER DOMAIN}. */
public sealed interface AlterType extends SqlCommand {
  /** The type. */
  QualifiedName name();

  /** {@code ADD VALUE}; {@code place} is {@code BEFORE}, {@code AFTER} or null. */
  record AddValue(
      QualifiedName name,
      String value,
      boolean ifNotExists,
      @Nullable String place) implements AlterType {}

  /** {@code RENAME VALUE}. */
  record RenameValue(QualifiedName name, String value, String newValue) implements AlterType {}

  /** {@code ALTER DOMAIN ... ADD CONSTRAINT}, or SET NOT NULL as a NotNull. */
  record AddDomainConstraint(QualifiedName name, SqlConstraint constraint) implements AlterType {}

  /** {@code ALTER DOMAIN ... VALIDATE CONSTRAINT}. */
  record ValidateDomainConstraint(QualifiedName name, String constraint) implements AlterType {}

  /** {@code ALTER DOMAIN ... DROP CONSTRAINT} or DROP NOT NULL, whose constraint is null. */
  record DropDomainConstraint(QualifiedName name, @Nullable String constraint)
      implements AlterType {}

  /** Any other change: SET DEFAULT, OWNER, an attribute of a composite type; as written. */
  record Plain(QualifiedName name, String words) implements AlterType {}
}
