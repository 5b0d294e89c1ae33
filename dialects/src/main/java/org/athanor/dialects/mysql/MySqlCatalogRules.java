package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogRules;
import org.athanor.catalog.CatalogTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlConstraint;

/**
 * The names and indexes that MySQL and MariaDB make: {@code PRIMARY}, the first column of an index,
 * {@code t_ibfk_1}, {@code t_chk_1}.
 *
 * @param facts what the server can do
 */
record MySqlCatalogRules(ServerFacts facts) implements CatalogRules {
  private static final int FIRST_COPY = 2;

  @Override
  public boolean indexesForeignKeys() {
    return true;
  }

  @Override
  public boolean dropsWholeIndexes() {
    return false;
  }

  @Override
  public boolean copiesAllOfLike() {
    return true;
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html">Manual</a>.
   */
  @Override
  public boolean forgetsInlineReferences() {
    return facts.dropsChecksByKind();
  }

  @Override
  public Optional<String> nameFor(SqlConstraint constraint, CatalogTable table) {
    if (constraint instanceof SqlConstraint.PrimaryKey) {
      return Optional.of("PRIMARY");
    }
    if (constraint instanceof SqlConstraint.Unique key) {
      return indexName(key.columns(), table);
    }
    if (constraint instanceof SqlConstraint.ForeignKey) {
      return Optional.of(numbered(table, "_ibfk_"));
    }
    boolean isNumbered = constraint instanceof SqlConstraint.Check && facts.dropsChecksByKind();
    return isNumbered ? Optional.of(numbered(table, "_chk_")) : Optional.empty();
  }

  private static String numbered(CatalogTable table, String label) {
    List<String> taken = table.constraints().stream()
        .map(CatalogConstraint::name)
        .filter(Objects::nonNull)
        .toList();
    int number = 1;
    while (taken.contains(table.name().name() + label + number)) {
      number++;
    }
    return table.name().name() + label + number;
  }

  @Override
  public Optional<String> nameFor(CreateIndex index, CatalogTable table) {
    return indexName(index.columns(), table);
  }

  private static Optional<String> indexName(List<String> columns, CatalogTable table) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<String> taken = table.indexes().stream()
        .map(CatalogIndex::name)
        .filter(Objects::nonNull)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
    String name = columns.get(0);
    int number = FIRST_COPY;
    while (taken.contains(name.toLowerCase(Locale.ROOT))) {
      name = columns.get(0) + "_" + number;
      number++;
    }
    return Optional.of(name);
  }
}
