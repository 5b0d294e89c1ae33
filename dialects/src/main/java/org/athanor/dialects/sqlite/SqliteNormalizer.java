package org.athanor.dialects.sqlite;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.operation.CreateObject;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Brings a wanted schema into the form in which SQLite would keep it: each table is written as its
 * CREATE TABLE and that is read as the inspector reads it. What SQLite does not have, such as
 * comments, sequences and enum types, is left out first.
 *
 * <p>Immutable and thread-safe.
 */
final class SqliteNormalizer implements Normalizer {
  private final SqliteDialect dialect;
  private final SqliteTypes types;

  SqliteNormalizer(SqliteDialect dialect, SqliteTypes types) {
    this.dialect = dialect;
    this.types = types;
  }

  @Override
  public Schema normalize(Connection connection, Schema wanted, Schema live) {
    return new LiveSpelling(live).ofModel(normalizeOffline(wanted));
  }

  @Override
  public Schema aligned(Schema wanted, Schema live) {
    return new LiveSpelling(live).of(wanted);
  }

  @Override
  public Schema normalizeOffline(Schema wanted) {
    SqliteStatements statements = new SqliteStatements(dialect);
    Map<String, StoredTable> stored = new HashMap<>();
    List<Table> possible = wanted.tables().stream().map(this::possible).toList();
    for (Table table : possible) {
      stored.put(
          SqliteIdentifiers.lowerCase(table.name().name()),
          TableParser.parse(statements.createTable(table, false).text()));
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : possible) {
      StoredTable own = stored.get(SqliteIdentifiers.lowerCase(table.name().name()));
      if (own != null) {
        tables.add(read(table, own, statements, stored));
      }
    }
    List<SchemaObject> objects =
        wanted.objects().stream().flatMap(object -> possible(object).stream()).toList();
    return new Schema(tables, List.of(), List.of(), objects);
  }

  /** A view or trigger as SQLite keeps it; other kinds and what it would refuse are left out. */
  private Optional<SchemaObject> possible(SchemaObject object) {
    if (object instanceof View view) {
      QualifiedName name = local(view.name());
      return stored(
          new View(name, view.columns(), view.query(), List.of(), View.CheckOption.NONE, null));
    } else if (object instanceof Trigger t) {
      boolean isPlain = t.events().size() == 1 && t.level() == Trigger.Level.ROW;
      return isPlain
          ? stored(new Trigger(
              local(t.table()),
              t.name(),
              t.timing(),
              t.events(),
              t.level(),
              t.condition(),
              null,
              t.options(),
              t.action(),
              null))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<SchemaObject> stored(SchemaObject object) {
    Ddl ddl = dialect.ddl(SchemaLookup.none());
    String sql = new CreateObject(object, false).accept(ddl).get(0).text();
    ObjectKey key = object.key();
    String type = object.kind().words();
    return ObjectParser.parse(
        new StoredSchema.Entry(type, key.name().name(), key.table().name(), sql));
  }

  private Table read(
      Table table, StoredTable own, SqliteStatements statements, Map<String, StoredTable> all) {
    Table.Builder builder = new TableReader(types, all).read(own).name(table.name());
    table.indexes().stream()
        .map(index -> statements.createIndex(table.name(), index, false).text())
        .map(sql -> IndexParser.parse(sql, own))
        .sorted(Comparator.comparing(Index::name))
        .forEach(builder::index);
    return builder.build();
  }

  /** The table without what SQLite would refuse. */
  private Table possible(Table table) {
    Table.Builder builder = table.toBuilder().name(local(table.name())).comment(null);
    builder.columns().replaceAll(column -> column(column, table.primaryKey()));
    builder.checks().replaceAll(check -> Check.of(check.name(), check.expression()));
    builder.uniqueConstraints().replaceAll(u -> UniqueConstraint.of(u.name(), u.columns()));
    builder.foreignKeys().replaceAll(SqliteNormalizer::foreignKey);
    builder.indexes().replaceAll(SqliteNormalizer::index);
    return builder.build();
  }

  private static QualifiedName local(QualifiedName name) {
    return name.relativeTo("main");
  }

  private static Column column(Column column, @Nullable PrimaryKey key) {
    ColumnDefault value = column.defaultValue();
    if (value instanceof ColumnDefault.Identity) {
      boolean counts = key != null && key.columns().equals(List.of(column.name()));
      value = counts
          ? new ColumnDefault.Identity(ColumnDefault.Mode.BY_DEFAULT, SequenceOptions.DEFAULT)
          : ColumnDefault.none();
    }
    return column.withType(possible(column.type())).withDefault(value).withComment(null);
  }

  /** Enum types become text and arrays JSON, as the refusal of them recommends. */
  private static DataType possible(DataType type) {
    if (type instanceof DataType.Named) {
      return Types.text();
    }
    return type instanceof DataType.Array ? Types.json() : type;
  }

  private static ForeignKey foreignKey(ForeignKey key) {
    Deferrability deferrability = key.deferrability() == Deferrability.INITIALLY_DEFERRED
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.NOT_DEFERRABLE;
    return new ForeignKey(
        key.name(),
        key.columns(),
        local(key.target()),
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate(),
        deferrability,
        true);
  }

  private static Index index(Index index) {
    List<IndexPart> parts = index.parts().stream()
        .map(p -> new IndexPart(p.text(), p.isExpression(), p.order(), null, null, p.collation()))
        .toList();
    return new Index(index.name(), parts, index.unique(), null, List.of(), index.where(), false);
  }
}
