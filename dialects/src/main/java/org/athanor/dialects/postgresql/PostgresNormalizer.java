package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.PrintedExpressions;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The wanted schema as PostgreSQL would print it.
 *
 * <p>Constraints without a name stay without one: a comparison finds them by their structure. What
 * only the server can tell is asked by {@link PrintedExpressions}.
 */
final class PostgresNormalizer implements Normalizer {
  private final PostgresDialect dialect;
  private final PostgresInspector inspector;

  PostgresNormalizer(PostgresDialect dialect, PostgresInspector inspector) {
    this.dialect = dialect;
    this.inspector = inspector;
  }

  @Override
  public Schema normalize(Connection connection, Schema wanted, Schema live) throws SQLException {
    String own = inspector.defaultSchema(connection);
    Schema canonical = canonical(wanted, own);
    // Of what a table has from its parents a model says that it is the table's own.
    Schema whole = comparable(live, canonical);
    Schema printed = new PrintedExpressions(new PrintedTables(dialect, inspector, connection))
        .print(withSerials(canonical, whole), whole);
    ObjectFacts facts = new ObjectFacts(dialect.types(), own, live);
    return printed.withObjects(new PrintedObjects(dialect, inspector, connection)
        .print(facts.canonical(wanted.objects()), live, facts));
  }

  /**
   * The wanted schema with the live words for the defaults of columns that are serial on both
   * sides.
   */
  private static Schema withSerials(Schema wanted, Schema live) {
    List<Table> tables = new ArrayList<>();
    for (Table table : wanted.tables()) {
      Table.Builder builder = table.toBuilder();
      builder
          .columns()
          .replaceAll(column -> SerialColumn.of(table.name(), column)
              .flatMap(serial -> live.table(table.name()))
              .flatMap(present -> present.column(column.name()))
              .filter(present -> SerialColumn.of(table.name(), present).isPresent())
              .map(present -> column.withDefault(present.defaultValue()))
              .orElse(column));
      tables.add(builder.build());
    }
    return new Schema(tables, wanted.sequences(), wanted.enumTypes());
  }

  @Override
  public Schema normalizeOffline(Schema wanted) {
    ObjectFacts facts = new ObjectFacts(dialect.types(), null, Schema.empty());
    return canonical(wanted, null).withObjects(facts.canonical(wanted.objects()));
  }

  @Override
  public Schema aligned(Schema wanted, Schema live) {
    Schema own = inherits(wanted) ? new Inheritance(live, wanted).wanted() : wanted;
    return own.withTables(own.tables().stream()
            .map(table -> live.table(table.name())
                .map(present -> RestoredTables.aligned(table, present))
                .orElse(table))
            .toList())
        .withObjects(own.objects().stream()
            .map(object -> live.object(object.key())
                .filter(present -> RestoredObjects.areSame(object, present))
                .orElse(object))
            .toList());
  }

  @Override
  public Schema comparable(Schema live, Schema wanted) {
    return inherits(live) ? new Inheritance(live, wanted).live() : live;
  }

  @Override
  public Schema adopting(Schema wanted, Schema live) {
    return inherits(live) ? new Inheritance(live, wanted).adopted() : wanted;
  }

  private static boolean inherits(Schema schema) {
    return schema.tables().stream()
        .anyMatch(table -> table.options().stream().anyMatch(Parents::isOption));
  }

  private Schema canonical(Schema wanted, @Nullable String own) {
    List<Table> tables = new ArrayList<>();
    for (Table table : wanted.tables()) {
      tables.add(table(table, wanted, own));
    }
    List<Sequence> sequences = wanted.sequences().stream()
        .map(s -> new Sequence(
            s.name().relativeTo(own),
            PostgresDialect.SEQUENCES.canonical(s.options(), null),
            s.comment()))
        .toList();
    List<EnumType> enumTypes = wanted.enumTypes().stream()
        .map(e -> new EnumType(e.name().relativeTo(own), e.labels(), e.comment()))
        .toList();
    return new Schema(tables, sequences, enumTypes);
  }

  private Table table(Table table, Schema wanted, @Nullable String own) {
    Table.Builder builder = table.toBuilder().name(table.name().relativeTo(own));
    builder.columns().replaceAll(column -> column(column, table.primaryKey(), own));
    builder.foreignKeys().replaceAll(key -> foreignKey(key, wanted, own));
    builder.indexes().replaceAll(PostgresNormalizer::index);
    builder.primaryKey(primaryKey(table.primaryKey()));
    builder
        .uniqueConstraints()
        .replaceAll(unique -> unique.withOptions(IndexSettings.canonical(unique.options())));
    builder.exclusions().replaceAll(PostgresNormalizer::exclusion);
    String comment = table.comment();
    return builder
        .comment(comment == null || comment.isEmpty() ? null : comment)
        .build();
  }

  private Column column(Column column, @Nullable PrimaryKey key, @Nullable String own) {
    boolean isKey = key != null && key.columns().contains(column.name());
    boolean isIdentity = column.defaultValue() instanceof ColumnDefault.Identity;
    String comment = column.comment();
    DataType type = dialect.types().canonical(column.type());
    return new Column(
        column.name(),
        PostgresTypes.relativeTo(type, own),
        column.nullable() && !isKey && !isIdentity,
        defaultValue(column.defaultValue(), type),
        "default".equals(column.collation()) ? null : column.collation(),
        comment == null || comment.isEmpty() ? null : comment);
  }

  private static ColumnDefault defaultValue(ColumnDefault value, DataType type) {
    if (value instanceof ColumnDefault.Identity identity) {
      return new ColumnDefault.Identity(
          identity.mode(), PostgresDialect.SEQUENCES.canonical(identity.options(), type));
    }
    return value;
  }

  private static ForeignKey foreignKey(ForeignKey key, Schema wanted, @Nullable String own) {
    List<String> columns = key.targetColumns();
    if (columns.isEmpty()) {
      columns = wanted
          .table(key.target())
          .flatMap(target -> Optional.ofNullable(target.primaryKey()))
          .map(PrimaryKey::columns)
          .orElse(columns);
    }
    return key.withColumns(key.columns(), columns).withTarget(key.target().relativeTo(own));
  }

  private static @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey key) {
    return key == null ? null : key.withOptions(IndexSettings.canonical(key.options()));
  }

  private static Exclusion exclusion(Exclusion exclusion) {
    List<Exclusion.Element> elements = exclusion.elements().stream()
        .map(element -> new Exclusion.Element(part(element.part()), element.operator()))
        .toList();
    return new Exclusion(
        exclusion.name(),
        method(exclusion.method()),
        elements,
        exclusion.where(),
        exclusion.deferrability(),
        IndexSettings.canonical(exclusion.options()));
  }

  private static @Nullable String method(@Nullable String method) {
    return method == null || method.equalsIgnoreCase("btree")
        ? null
        : method.toLowerCase(Locale.ROOT);
  }

  private static Index index(Index index) {
    List<IndexPart> parts = index.parts().stream().map(PostgresNormalizer::part).toList();
    return index
        .withParts(parts)
        .withMethod(method(index.method()))
        .withOptions(IndexSettings.canonical(index.options()));
  }

  private static IndexPart part(IndexPart part) {
    boolean descending = part.order() == IndexPart.Order.DESCENDING;
    IndexPart.Nulls usual = descending ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST;
    return part.nulls() == usual ? part.nulls(null) : part;
  }
}
