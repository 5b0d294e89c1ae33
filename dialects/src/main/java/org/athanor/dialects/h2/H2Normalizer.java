package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.PrintedExpressions;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Namespace;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.schema.UniqueConstraint;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * The wanted schema as H2 would give it back.
 *
 * <p>Constraints without a name stay without one: a comparison finds them by their structure. H2
 * does not remember that rows were left unchecked, so every constraint counts as valid.
 */
final class H2Normalizer implements Normalizer {
  private final H2Dialect dialect;
  private final H2Inspector inspector;
  private final Identifiers identifiers;

  H2Normalizer(H2Dialect dialect, H2Inspector inspector) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.identifiers = dialect.identifiers();
  }

  @Override
  public Schema normalize(Connection connection, Schema wanted, Schema live) throws SQLException {
    String own = inspector.defaultSchema(connection);
    Schema canonical = canonical(wanted, own);
    Schema printed = new PrintedExpressions((tables, missing) ->
            new TemporaryTables(dialect, inspector, connection).print(tables, missing))
        .print(canonical, live);
    return printed.withObjects(
        new PrintedObjects(dialect, inspector, connection).print(canonical.objects()));
  }

  @Override
  public Schema normalizeOffline(Schema wanted) {
    return canonical(wanted, null);
  }

  private Schema canonical(Schema wanted, @Nullable String own) {
    return new Schema(
        wanted.tables().stream().map(table -> table(table, wanted, own)).toList(),
        wanted.sequences().stream()
            .map(s -> new org.athanor.schema.Sequence(
                name(s.name(), own), H2Dialect.SEQUENCES.canonical(s.options(), null), s.comment()))
            .toList(),
        wanted.enumTypes().stream()
            .map(e -> new org.athanor.schema.EnumType(name(e.name(), own), e.labels(), e.comment()))
            .toList(),
        wanted.objects().stream().map(object -> object(object, own)).toList());
  }

  private SchemaObject object(SchemaObject object, @Nullable String own) {
    if (object instanceof View view) {
      return new View(
          name(view.name(), own),
          names(view.columns()),
          view.query(),
          view.options(),
          view.check(),
          textOrNull(view.comment()));
    } else if (object instanceof Domain domain) {
      DataType type = dialect.types().canonical(domain.type());
      return new Domain(
          name(domain.name(), own),
          type,
          domain.nullable(),
          domain.defaultValue(),
          null,
          domain.checks().stream()
              .map(check -> check.withName(constraintName(check.name())).withValidated(true))
              .sorted(Comparator.comparing(check -> String.valueOf(check.name())))
              .toList(),
          textOrNull(domain.comment()));
    } else if (object instanceof Routine routine) {
      return JavaCode.routine(routine, name(routine.name(), own));
    } else if (object instanceof Namespace namespace) {
      return new Namespace(name(namespace.name()), null, textOrNull(namespace.comment()));
    }
    return object instanceof Trigger trigger
        ? JavaCode.trigger(new Trigger(
            name(trigger.table(), own),
            name(trigger.name()),
            trigger.timing(),
            trigger.events(),
            trigger.level(),
            trigger.condition(),
            trigger.constraint(),
            trigger.options(),
            trigger.action(),
            textOrNull(trigger.comment())))
        : object;
  }

  /** Two ways to write a name that is plain are one: {@code INVOICE} is {@code invoice}. */
  private String name(String name) {
    return identifiers.ofStored(identifiers.stored(name));
  }

  private QualifiedName name(QualifiedName name, @Nullable String own) {
    String schema = name.schema() == null ? null : name(name.schema());
    return QualifiedName.of(schema, name(name.name())).relativeTo(own);
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private Table table(Table table, Schema wanted, @Nullable String own) {
    Table.Builder builder = table.toBuilder().name(name(table.name(), own));
    PrimaryKey key = table.primaryKey();
    builder.columns().replaceAll(column -> column(column, key, own));
    if (key != null) {
      builder.primaryKey(new PrimaryKey(constraintName(key.name()), names(key.columns())));
    }
    builder.uniqueConstraints().replaceAll(this::unique);
    builder.foreignKeys().replaceAll(foreignKey -> foreignKey(foreignKey, wanted, own));
    builder
        .checks()
        .replaceAll(check -> check.withName(constraintName(check.name())).withValidated(true));
    builder.indexes().replaceAll(this::index);
    return builder.comment(textOrNull(table.comment())).build();
  }

  private @Nullable String constraintName(@Nullable String name) {
    return name == null ? null : name(name);
  }

  private static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private Column column(Column column, @Nullable PrimaryKey key, @Nullable String own) {
    boolean isKey = key != null && key.columns().contains(column.name());
    boolean isIdentity = column.defaultValue() instanceof ColumnDefault.Identity;
    DataType type = dialect.types().canonical(column.type());
    return new Column(
        name(column.name()),
        type instanceof DataType.Named named ? new DataType.Named(name(named.name(), own)) : type,
        column.nullable() && !isKey && !isIdentity,
        defaultValue(column.defaultValue(), type),
        null,
        textOrNull(column.comment()));
  }

  private static ColumnDefault defaultValue(ColumnDefault value, DataType type) {
    return value instanceof ColumnDefault.Identity identity
        ? new ColumnDefault.Identity(
            identity.mode(), H2Dialect.SEQUENCES.canonical(identity.options(), type))
        : value;
  }

  private UniqueConstraint unique(UniqueConstraint unique) {
    return unique.withColumns(names(unique.columns())).withName(constraintName(unique.name()));
  }

  private ForeignKey foreignKey(ForeignKey key, Schema wanted, @Nullable String own) {
    List<String> targetColumns = key.targetColumns();
    if (targetColumns.isEmpty()) {
      targetColumns = wanted
          .table(key.target())
          .flatMap(target -> Optional.ofNullable(target.primaryKey()))
          .map(PrimaryKey::columns)
          .orElse(targetColumns);
    }
    return key.withColumns(names(key.columns()), names(targetColumns))
        .withTarget(name(key.target(), own))
        .withActions(
            dialect.settings().canonical(key.onDelete()),
            dialect.settings().canonical(key.onUpdate()))
        .withName(constraintName(key.name()))
        .withValidated(true);
  }

  private Index index(Index index) {
    List<IndexPart> parts = index.parts().stream().map(this::part).toList();
    String method = "btree".equalsIgnoreCase(index.method()) ? null : index.method();
    return index
        .withName(name(index.name()))
        .withParts(parts)
        .withMethod(method)
        .withInclude(names(index.include()))
        .withNullsNotDistinct(index.unique() && index.nullsNotDistinct());
  }

  private IndexPart part(IndexPart part) {
    boolean isDescending = part.order() == IndexPart.Order.DESCENDING;
    IndexPart.Nulls usual = dialect.settings().usualNulls(isDescending);
    IndexPart named = part.isExpression() ? part : part.withText(name(part.text()));
    return part.nulls() == usual ? named.nulls(null) : named;
  }
}
