package org.athanor.rename;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/** The names that a schema holds, by kind and owner. */
record SchemaNames(Schema schema) {
  boolean has(Rename.Kind kind, QualifiedName owner, String name) {
    return switch (kind) {
      case TABLE -> schema.table(owner.sibling(name)).isPresent();
      case ENUM_TYPE -> schema.enumType(owner.sibling(name)).isPresent();
      case COLUMN, ENUM_VALUE, CONSTRAINT, INDEX -> of(kind, owner).contains(name);
    };
  }

  /** The names of the parts of a table or enum type; none where it is not there. */
  List<String> of(Rename.Kind kind, QualifiedName owner) {
    Stream<Table> table = schema.table(owner).stream();
    return switch (kind) {
      case TABLE, ENUM_TYPE -> List.of();
      case COLUMN -> table.flatMap(t -> t.columns().stream()).map(Column::name).toList();
      case INDEX -> table.flatMap(t -> t.indexes().stream()).map(Index::name).toList();
      case CONSTRAINT ->
        table
            .flatMap(t -> t.constraints().stream())
            .map(Constraint::name)
            .filter(Objects::nonNull)
            .toList();
      case ENUM_VALUE -> schema.enumType(owner).map(EnumType::labels).orElse(List.of());
    };
  }

  /** What can own parts of a kind, or be of it. */
  List<QualifiedName> owners(Rename.Kind kind) {
    return switch (kind) {
      case TABLE, COLUMN, CONSTRAINT, INDEX ->
        schema.tables().stream().map(Table::name).toList();
      case ENUM_TYPE, ENUM_VALUE ->
        schema.enumTypes().stream().map(EnumType::name).toList();
    };
  }
}
