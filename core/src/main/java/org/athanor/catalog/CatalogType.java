package org.athanor.catalog;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;

/** A type that statements created. */
public sealed interface CatalogType {
  /** Its name. */
  QualifiedName name();

  /** An enum type. */
  record Enumeration(QualifiedName name, List<String> labels) implements CatalogType {
    public Enumeration {
      labels = List.copyOf(labels);
    }
  }

  /** A domain with its checks and NOT NULL. */
  record Domain(QualifiedName name, SqlType base, List<SqlConstraint> constraints)
      implements CatalogType {
    public Domain {
      constraints = List.copyOf(constraints);
    }
  }
}
