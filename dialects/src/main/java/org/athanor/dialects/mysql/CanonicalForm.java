package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** The form of a schema in the catalog, as far as it can be told without asking a server. */
final class CanonicalForm {
  private final MySqlDialect dialect;
  private final @Nullable String own;

  /** Names in {@code own} become names without it. */
  CanonicalForm(MySqlDialect dialect, @Nullable String own) {
    this.dialect = dialect;
    this.own = own;
  }

  Schema of(Schema wanted) {
    List<Table> tables = new ArrayList<>();
    wanted.tables().forEach(table -> tables.add(table(table, wanted)));
    List<Sequence> sequences = wanted.sequences().stream()
        .map(s -> new Sequence(
            s.name().relativeTo(own),
            CatalogSequences.canonical(s.options()),
            CatalogScope.textOrNull(s.comment())))
        .toList();
    CanonicalObjects objects = new CanonicalObjects(dialect, own);
    return new Schema(
        tables,
        dialect.facts().hasSequences() ? sequences : List.of(),
        wanted.enumTypes(),
        wanted.objects().stream().map(objects::of).toList());
  }

  private Table table(Table table, Schema wanted) {
    Table.Builder builder = Table.builder(table.name().relativeTo(own));
    table.columns().forEach(column -> builder.column(column(column, table.primaryKey())));
    PrimaryKey key = table.primaryKey();
    builder.primaryKey(key == null ? null : new PrimaryKey(null, key.columns()));
    table.uniqueConstraints().forEach(unique -> builder.constraint(unique(unique)));
    table.foreignKeys().forEach(foreign -> builder.constraint(foreignKey(foreign, wanted)));
    table.checks().forEach(check -> builder.constraint(check.withValidated(true)));
    for (Index index : table.indexes()) {
      Index canonical = index(index, table);
      UniqueKeys.constraint(canonical)
          .ifPresentOrElse(builder::constraint, () -> builder.index(canonical));
    }
    builder.comment(CatalogScope.textOrNull(table.comment()));
    table.options().stream()
        .map(TableOptions::canonical)
        .filter(option -> !option.equalsIgnoreCase("ENGINE=InnoDB"))
        .forEach(builder::option);
    return ImpliedIndexes.removed(builder.build());
  }

  private Column column(Column column, @Nullable PrimaryKey key) {
    boolean isKey = key != null && key.columns().contains(column.name());
    boolean isIdentity = column.defaultValue() instanceof ColumnDefault.Identity;
    DataType type = dialect.types().canonical(column.type());
    return new Column(
        column.name(),
        type,
        column.nullable() && !isKey && !isIdentity,
        isIdentity ? ColumnDefault.identity() : column.defaultValue(),
        type instanceof DataType.Json ? null : column.collation(),
        CatalogScope.textOrNull(column.comment()));
  }

  private static UniqueConstraint unique(UniqueConstraint key) {
    return new UniqueConstraint(
        key.name(), key.columns(), false, Deferrability.NOT_DEFERRABLE, List.of(), key.options());
  }

  private ForeignKey foreignKey(ForeignKey key, Schema wanted) {
    List<String> columns = key.targetColumns();
    if (columns.isEmpty()) {
      columns = wanted
          .table(key.target())
          .flatMap(target -> Optional.ofNullable(target.primaryKey()))
          .map(PrimaryKey::columns)
          .orElse(columns);
    }
    return ForeignKey.of(key.name(), key.columns(), key.target().relativeTo(own), columns)
        .withActions(action(key.onDelete()), action(key.onUpdate()));
  }

  /** RESTRICT and NO ACTION are one and the same to InnoDB, which checks at once. */
  private static ReferentialAction action(ReferentialAction action) {
    return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
  }

  /** The storage engine chooses the method of an index, whatever USING asks for. */
  private Index index(Index index, Table table) {
    List<IndexPart> parts =
        index.parts().stream().map(part -> part(part, table)).toList();
    return index.withParts(parts).withMethod(null);
  }

  private IndexPart part(IndexPart part, Table table) {
    boolean descends =
        part.order() == IndexPart.Order.DESCENDING && dialect.facts().hasDescendingKeys();
    IndexPart bare =
        part.isExpression() ? IndexPart.expression(part.text()) : IndexPart.column(part.text());
    Integer length = part.length();
    boolean isCut = dialect.facts().catalog().cutsLongKeys()
        && length != null
        && CatalogIndexes.isGreatest(length);
    if (length != null && !isCut && !isWholeValue(length, table.column(part.text()))) {
      bare = bare.length(length);
    }
    return descends ? bare.descending() : bare;
  }

  /** A prefix as long as the column is the whole column. */
  private static boolean isWholeValue(int length, Optional<Column> column) {
    DataType type = column.map(Column::type).orElse(null);
    return type instanceof DataType.Varchar varchar
            && varchar.length() != null
            && length >= varchar.length()
        || type instanceof DataType.Char fixed && length >= fixed.length()
        || type instanceof DataType.Binary binary
            && binary.length() != null
            && length >= binary.length();
  }
}
