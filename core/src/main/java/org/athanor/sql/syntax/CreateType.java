package org.athanor.sql.syntax;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TYPE} and {@code CREATE DOMAIN}. */
public sealed interface CreateType extends SqlCommand {
  /** The type. */
  QualifiedName name();

  /** {@code AS ENUM (labels)}. */
  record Enumeration(QualifiedName name, List<String> labels) implements CreateType {
    public Enumeration {
      labels = List.copyOf(labels);
    }
  }

  /** A domain. */
  record Domain(
      QualifiedName name,
      SqlType base,
      @Nullable SqlExpression defaultExpression,
      List<SqlConstraint> constraints)
      implements CreateType {
    public Domain {
      constraints = List.copyOf(constraints);
    }
  }

  /** A composite, range, shell or base type. */
  record Plain(QualifiedName name) implements CreateType {}
}
