package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogRules;
import org.athanor.catalog.CatalogTable;
import org.athanor.dialect.ServerVersion;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;

/**
 * The names that PostgreSQL makes, as {@code ChooseConstraintName} and {@code ChooseIndexName} of
 * the server do.
 */
record PostgresCatalogRules(ServerVersion version) implements CatalogRules {
  private static final Set<String> SERIAL =
      Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

  @Override
  public Optional<String> defaultSchema() {
    return Optional.of("public");
  }

  @Override
  public boolean rollsBack() {
    return true;
  }

  @Override
  public boolean isSerial(SqlType type) {
    return type.schema() == null && SERIAL.contains(type.name());
  }

  @Override
  public Optional<String> nameFor(SqlConstraint constraint, CatalogTable table) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return key.usingIndex() == null
          ? free(table, List.of(), "pkey")
          : Optional.of(key.usingIndex());
    }
    if (constraint instanceof SqlConstraint.Unique key) {
      return key.usingIndex() == null
          ? free(table, key.columns(), "key")
          : Optional.of(key.usingIndex());
    }
    if (constraint instanceof SqlConstraint.ForeignKey key) {
      return free(table, key.columns(), "fkey");
    }
    if (constraint instanceof SqlConstraint.Check check) {
      return free(table, checkedColumns(check, table), "check");
    }
    return constraint instanceof SqlConstraint.NotNull notNull && hasNamedNotNull()
        ? free(table, List.of(notNull.column()), "not_null")
        : Optional.empty();
  }

  /**
   * Before 18, NOT NULL is no constraint: <a
   * href="https://www.postgresql.org/docs/18/release-18.html">release notes</a>.
   */
  private boolean hasNamedNotNull() {
    return version.equals(ServerVersion.UNKNOWN) || version.isAtLeast(18, 0);
  }

  /** Only a check of one column has the column in its name. */
  private static List<String> checkedColumns(SqlConstraint.Check check, CatalogTable table) {
    List<String> columns = check
        .condition()
        .names()
        .filter(name -> table.columns().stream().map(CatalogColumn::name).anyMatch(name::equals))
        .distinct()
        .toList();
    return columns.size() == 1 ? columns : List.of();
  }

  @Override
  public Optional<String> nameFor(CreateIndex index, CatalogTable table) {
    boolean hasExpression = index.keys().stream().anyMatch(key -> key.column() == null);
    return hasExpression ? Optional.empty() : free(table, index.columns(), "idx");
  }

  private static Optional<String> free(CatalogTable table, List<String> columns, String label) {
    List<String> taken = taken(table);
    String name = DefaultNames.of(table.name().name(), columns, label);
    for (int number = 1; taken.contains(name); number++) {
      name = DefaultNames.of(table.name().name(), columns, label + number);
    }
    return Optional.of(name);
  }

  private static List<String> taken(CatalogTable table) {
    List<String> names = new ArrayList<>();
    table.constraints().stream()
        .map(CatalogConstraint::name)
        .filter(Objects::nonNull)
        .forEach(names::add);
    table.indexes().stream().map(CatalogIndex::name).filter(Objects::nonNull).forEach(names::add);
    return names;
  }
}
