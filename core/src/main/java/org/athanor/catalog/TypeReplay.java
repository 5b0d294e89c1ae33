package org.athanor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** What statements about types leave behind. */
record TypeReplay(Contents contents, Scope scope) {

  Contents create(CreateType.Enumeration create) {
    return contents.with(new CatalogType.Enumeration(scope.nameOf(create.name()), create.labels()));
  }

  Contents create(CreateType.Domain create) {
    return contents.with(
        new CatalogType.Domain(scope.nameOf(create.name()), create.base(), create.constraints()));
  }

  /** Labels behind BEFORE and AFTER are not told apart: the new one is the last. */
  Contents alter(AlterType.AddValue add) {
    if (!(known(add) instanceof CatalogType.Enumeration type)
        || type.labels().contains(add.value())) {
      return contents;
    }
    List<String> labels = new ArrayList<>(type.labels());
    labels.add(add.value());
    return contents.with(new CatalogType.Enumeration(type.name(), labels));
  }

  Contents alter(AlterType.RenameValue rename) {
    return known(rename) instanceof CatalogType.Enumeration type
        ? contents.with(new CatalogType.Enumeration(
            type.name(), Definitions.renamed(type.labels(), rename.value(), rename.newValue())))
        : contents;
  }

  Contents alter(AlterType.AddDomainConstraint add) {
    if (!(known(add) instanceof CatalogType.Domain domain)) {
      return contents;
    }
    List<SqlConstraint> constraints = new ArrayList<>(domain.constraints());
    constraints.add(add.constraint());
    return contents.with(new CatalogType.Domain(domain.name(), domain.base(), constraints));
  }

  Contents alter(AlterType.DropDomainConstraint drop) {
    if (!(known(drop) instanceof CatalogType.Domain domain)) {
      return contents;
    }
    List<SqlConstraint> constraints = domain.constraints().stream()
        .filter(known -> drop.constraint() == null
            ? !(known instanceof SqlConstraint.NotNull)
            : !drop.constraint().equals(known.name()))
        .toList();
    return contents.with(new CatalogType.Domain(domain.name(), domain.base(), constraints));
  }

  private @Nullable CatalogType known(AlterType alter) {
    return contents.types().get(scope.nameOf(alter.name()));
  }

  /** Gives a type a new name, also where columns have it. */
  Contents rename(QualifiedName name, QualifiedName newName) {
    Contents renamed = contents;
    CatalogType type = contents.types().get(name);
    if (type instanceof CatalogType.Enumeration known) {
      renamed =
          renamed.withoutType(name).with(new CatalogType.Enumeration(newName, known.labels()));
    } else if (type instanceof CatalogType.Domain known) {
      renamed = renamed
          .withoutType(name)
          .with(new CatalogType.Domain(newName, known.base(), known.constraints()));
    }
    for (CatalogTable table : contents.tables().values()) {
      if (table.columns().stream().anyMatch(column -> isOf(column, name))) {
        renamed = renamed.with(table.withColumns(table.columns().stream()
            .map(column -> isOf(column, name) ? retyped(column, newName) : column)
            .toList()));
      }
    }
    return renamed;
  }

  private boolean isOf(CatalogColumn column, QualifiedName type) {
    return column.type() != null && scope.nameOf(column.type()).equals(type);
  }

  private static CatalogColumn retyped(CatalogColumn column, QualifiedName name) {
    SqlType type = Objects.requireNonNull(column.type());
    return new CatalogColumn(
        column.name(),
        new SqlType(
            name.schema(),
            name.name(),
            type.arguments(),
            type.arrayDimensions(),
            type.unsigned(),
            type.charset(),
            name.toString()),
        column.collation(),
        column.notNull(),
        column.generation());
  }
}
