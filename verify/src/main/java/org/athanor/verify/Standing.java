package org.athanor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.athanor.catalog.CatalogColumn;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;

/** Says in words how columns, constraints and indexes are, as people would write them in SQL. */
final class Standing {
  private Standing() {}

  static String of(CatalogColumn column) {
    List<String> words = new ArrayList<>();
    words.add(column.type() == null ? "?" : column.type().text());
    if (column.notNull()) {
      words.add("NOT NULL");
    }
    String generation = of(column.generation());
    if (!generation.isEmpty()) {
      words.add(generation);
    }
    return String.join(" ", words);
  }

  private static String of(SqlColumn.Generation generation) {
    if (generation instanceof SqlColumn.Generation.Default given) {
      return "DEFAULT " + given.expression();
    } else if (generation instanceof SqlColumn.Generation.Identity identity) {
      return identity.always() ? "GENERATED ALWAYS AS IDENTITY" : "GENERATED AS IDENTITY";
    } else if (generation instanceof SqlColumn.Generation.AutoIncrement) {
      return "AUTO_INCREMENT";
    } else if (generation instanceof SqlColumn.Generation.Computed computed) {
      return "AS (" + computed.expression() + ")" + (computed.stored() ? " STORED" : " VIRTUAL");
    }
    return "";
  }

  static String of(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return "PRIMARY KEY " + columns(key.columns());
    } else if (constraint instanceof SqlConstraint.Unique unique) {
      return "UNIQUE " + columns(unique.columns());
    } else if (constraint instanceof SqlConstraint.Check check) {
      return "CHECK (" + check.condition() + ")";
    } else if (constraint instanceof SqlConstraint.ForeignKey key) {
      return "FOREIGN KEY " + columns(key.columns()) + " REFERENCES " + key.target()
          + (key.targetColumns().isEmpty() ? "" : " " + columns(key.targetColumns()));
    } else if (constraint instanceof SqlConstraint.Exclusion exclusion) {
      return "EXCLUDE " + exclusion.elements();
    } else if (constraint instanceof SqlConstraint.NotNull notNull) {
      return "NOT NULL " + notNull.column();
    }
    return "NULL";
  }

  /** What kind of constraint it is, in lower case. */
  static String kind(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey) {
      return "primary key";
    } else if (constraint instanceof SqlConstraint.Unique) {
      return "unique constraint";
    } else if (constraint instanceof SqlConstraint.Check) {
      return "check";
    } else if (constraint instanceof SqlConstraint.ForeignKey) {
      return "foreign key";
    }
    return "constraint";
  }

  static String of(CreateIndex index) {
    String keys = index.keys().stream()
        .map(key -> Objects.requireNonNullElse(key.column(), key.expression().text()))
        .collect(Collectors.joining(", ", "(", ")"));
    return (index.is(CreateIndex.Trait.UNIQUE) ? "UNIQUE " : "")
        + (index.method() == null ? "" : index.method() + " ")
        + keys
        + (index.where() == null ? "" : " WHERE " + index.where());
  }

  private static String columns(List<String> names) {
    return "(" + String.join(", ", names) + ")";
  }
}
