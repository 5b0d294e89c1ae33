package org.athanor.dialects.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TableSnapshot;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema with one query, whatever its size: SQLite keeps the text of each statement.
 *
 * <p>Immutable and thread-safe.
 */
final class SqliteInspector implements Inspector {
  private final SqliteDialect dialect;
  private final SqliteTypes types;

  SqliteInspector(SqliteDialect dialect, SqliteTypes types) {
    this.dialect = dialect;
    this.types = types;
  }

  @Override
  public Schema inspect(Connection connection, Scope scope) throws SQLException {
    StoredSchema stored = StoredSchema.read(connection);
    List<Table> tables = new ArrayList<>();
    Map<String, StoredTable> all = parse(stored);
    for (StoredTable table : all.values()) {
      if (!scope.excludedTables().contains(QualifiedName.of(table.name()))) {
        tables.add(model(table, stored, all));
      }
    }
    return new Schema(tables, List.of(), List.of(), objects(stored, scope));
  }

  private List<SchemaObject> objects(StoredSchema stored, Scope scope) {
    List<SchemaObject> objects = new ArrayList<>();
    if (scope.objects().isEmpty()) {
      return objects;
    }
    for (StoredSchema.Entry entry : stored.entries()) {
      if (entry.isVirtual() && scope.includes(ObjectKind.VIRTUAL_TABLE)) {
        objects.add(virtual(entry));
      }
      ObjectParser.parse(entry)
          .filter(object -> scope.includes(object.kind()))
          .filter(object -> !scope.excludedTables().contains(object.key().table()))
          .ifPresent(objects::add);
    }
    return objects;
  }

  /** A table of a module: https://www.sqlite.org/lang_createvtab.html. */
  private SchemaObject virtual(StoredSchema.Entry entry) {
    QualifiedName name = QualifiedName.of(entry.name());
    String drop = new SqlWriter(dialect).sql("DROP TABLE ").name(name).toString();
    ObjectKey key = ObjectKey.of(ObjectKind.VIRTUAL_TABLE, name);
    return new ServerObject(key, List.of(entry.sql()), List.of(), List.of(drop));
  }

  /** Clauses that the model has no place for. */
  @Override
  public List<String> unread(Connection connection, Scope scope) throws SQLException {
    List<Clause> clauses = new ArrayList<>();
    for (StoredTable table : parse(StoredSchema.read(connection)).values()) {
      clauses.addAll(table.constraints());
      table.columns().forEach(column -> clauses.addAll(column.clauses()));
    }
    List<String> unread = new ArrayList<>();
    count(unread, "ON CONFLICT of NOT NULL", clauses.stream().filter(Clause::isNotNullOnConflict));
    count(unread, "orders and collations of keys", clauses.stream().filter(Clause::isOrderedKey));
    return unread;
  }

  private static void count(List<String> unread, String what, Stream<Clause> clauses) {
    long number = clauses.count();
    if (number > 0) {
      unread.add(number + " " + what);
    }
  }

  private static Map<String, StoredTable> parse(StoredSchema stored) {
    Map<String, StoredTable> tables = new LinkedHashMap<>();
    for (StoredSchema.Entry entry : stored.tables()) {
      StoredTable table = TableParser.parse(entry.sql());
      tables.put(SqliteIdentifiers.lowerCase(entry.name()), table);
    }
    return tables;
  }

  private Table model(StoredTable table, StoredSchema stored, Map<String, StoredTable> all) {
    Table.Builder model = new TableReader(types, all).read(table);
    stored.indexes(table.name()).stream()
        .map(entry -> IndexParser.parse(entry.sql(), table))
        .sorted(java.util.Comparator.comparing(org.athanor.schema.Index::name))
        .forEach(model::index);
    return model.build();
  }

  @Override
  public Optional<TableSnapshot> table(Connection connection, QualifiedName name)
      throws SQLException {
    StoredSchema stored = StoredSchema.read(connection);
    Map<String, StoredTable> all = parse(stored);
    return Optional.ofNullable(all.get(SqliteIdentifiers.lowerCase(name.name())))
        .map(table ->
            new TableSnapshot(model(table, stored, all), Dependents.of(stored, table.name())));
  }

  @Override
  public @Nullable String defaultSchema(Connection connection) {
    return null;
  }
}
