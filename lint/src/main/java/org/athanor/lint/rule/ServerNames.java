package org.athanor.lint.rule;

import java.util.List;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;

/**
 * The names that PostgreSQL gives to what has none, so that a statement can say them and the schema
 * stays the same.
 *
 * <p>They are told under <a href="https://www.postgresql.org/docs/current/sql-createtable.html">
 * CREATE TABLE</a> by example only; names that are taken or too long get others, which a proof on a
 * server finds out.
 */
final class ServerNames {
  private ServerNames() {}

  /** The name of a key, a foreign key or a check. */
  static String of(Alteration<?> add, SqlConstraint constraint) {
    QualifiedName table = add.table();
    if (constraint instanceof SqlConstraint.PrimaryKey) {
      return table.name() + "_pkey";
    } else if (constraint instanceof SqlConstraint.Unique unique) {
      return Recipe.named(table, unique.columns(), "key");
    } else if (constraint instanceof SqlConstraint.ForeignKey key) {
      return Recipe.named(table, key.columns(), "fkey");
    }
    return check(add, ((SqlConstraint.Check) constraint).condition());
  }

  /** A check on one column is named after it. */
  private static String check(Alteration<?> add, SqlExpression condition) {
    List<String> columns = add.known().map(CatalogTable::columns).orElse(List.of()).stream()
        .map(CatalogColumn::name)
        .filter(
            name -> condition.tokens().stream().anyMatch(token -> token.name().equals(name)))
        .toList();
    return columns.size() == 1
        ? Recipe.named(add.table(), columns, "check")
        : add.table().name() + "_check";
  }

  /** The name of the part of an index that belongs to a partition. */
  static String ofIndex(QualifiedName partition, List<String> columns) {
    return Recipe.named(partition, columns, "idx");
  }
}
