package org.athanor.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.schema.Column;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Assertions on a table; a failure tells what it has instead. */
public final class TableAssert {
  private final SchemaAssert schema;
  private final InspectedSchema inspected;
  private final Table table;
  private final TableText text;

  TableAssert(SchemaAssert schema, InspectedSchema inspected, Table table) {
    this.schema = schema;
    this.inspected = inspected;
    this.table = table;
    this.text = new TableText(inspected, table);
  }

  /** Goes back to the schema. */
  public SchemaAssert schema() {
    return schema;
  }

  /** There is a column of this name; goes on with it. */
  public ColumnAssert column(String name) {
    return find(name)
        .map(column -> new ColumnAssert(this, inspected, column))
        .orElseThrow(() -> columns("column \"" + name + "\" in " + named()));
  }

  /** There is a column of this name. */
  public TableAssert hasColumn(String name) {
    column(name);
    return this;
  }

  /** There is no column of this name. */
  public TableAssert hasNoColumn(String name) {
    if (find(name).isPresent()) {
      throw columns("no column \"" + name + "\" in " + named());
    }
    return this;
  }

  /** There are these columns and no others, in this order. */
  public TableAssert hasExactlyColumns(String... names) {
    if (!areSame(table.columnNames(), List.of(names))) {
      throw columns("exactly the columns " + String.join(", ", names) + " in " + named());
    }
    return this;
  }

  /** The primary key has these columns, in this order. */
  public TableAssert hasPrimaryKey(String... columns) {
    PrimaryKey key = table.primaryKey();
    return check(
        key != null && areSame(key.columns(), List.of(columns)),
        "a primary key of " + named() + " on " + list(columns));
  }

  /** There is no primary key. */
  public TableAssert hasNoPrimaryKey() {
    return check(table.primaryKey() == null, "no primary key of " + named());
  }

  /**
   * These columns together are unique: by the primary key, a constraint, or an index over whole
   * rows.
   */
  public TableAssert hasUnique(String... columns) {
    return check(isUnique(List.of(columns)), named() + " to be unique on " + list(columns));
  }

  boolean isUnique(List<String> columns) {
    PrimaryKey key = table.primaryKey();
    return key != null && areSameSet(key.columns(), columns)
        || table.uniqueConstraints().stream()
            .anyMatch(unique -> areSameSet(unique.columns(), columns))
        || table.indexes().stream()
            .filter(index -> index.unique() && index.where() == null)
            .anyMatch(index -> areSameSet(columnsOf(index), columns));
  }

  boolean isIndexed(String column) {
    return isUnique(List.of(column))
        || Stream.concat(
                table.indexes().stream().map(TableAssert::columnsOf),
                Stream.concat(
                    Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
                    table.uniqueConstraints().stream().map(unique -> unique.columns())))
            .anyMatch(columns -> !columns.isEmpty() && columns.get(0).equalsIgnoreCase(column));
  }

  /** There is an index of this name, or a unique constraint, which stands on one. */
  public TableAssert hasIndex(String name) {
    return check(isIndex(name), "index \"" + name + "\" on " + named());
  }

  private boolean isIndex(String name) {
    return table.indexes().stream().anyMatch(index -> index.name().equalsIgnoreCase(name))
        || table.uniqueConstraints().stream()
            .anyMatch(unique -> name.equalsIgnoreCase(unique.name()));
  }

  /** There is no index of this name, and no unique constraint either. */
  public TableAssert hasNoIndex(String name) {
    return check(!isIndex(name), "no index \"" + name + "\" on " + named());
  }

  /** There is an index on these columns or expressions, in this order. */
  public TableAssert hasIndexOn(String... columns) {
    return check(
        table.indexes().stream().anyMatch(index -> areSame(columnsOf(index), List.of(columns))),
        "an index of " + named() + " on " + list(columns));
  }

  /** There is a constraint of this name, of any kind. */
  public TableAssert hasConstraint(String name) {
    return check(isConstraint(name), "constraint \"" + name + "\" on " + named());
  }

  /** There is no constraint of this name. */
  public TableAssert hasNoConstraint(String name) {
    return check(!isConstraint(name), "no constraint \"" + name + "\" on " + named());
  }

  private boolean isConstraint(String name) {
    return table.constraints().stream().anyMatch(each -> name.equalsIgnoreCase(each.name()));
  }

  /** These columns are a foreign key; goes on with it. */
  public ForeignKeyAssert hasForeignKey(String... columns) {
    return table.foreignKeys().stream()
        .filter(key -> areSame(key.columns(), List.of(columns)))
        .findFirst()
        .map(key -> new ForeignKeyAssert(this, key))
        .orElseThrow(() -> keys("a foreign key of " + named() + " on " + list(columns)));
  }

  /** The comment reads so; null for none. */
  public TableAssert hasComment(@Nullable String comment) {
    if (!java.util.Objects.equals(comment, table.comment())) {
      throw Failure.of(
          named() + " to have the comment " + comment, String.valueOf(table.comment()));
    }
    return this;
  }

  private static List<String> columnsOf(Index index) {
    return index.parts().stream().map(IndexPart::text).toList();
  }

  private Optional<Column> find(String name) {
    return table
        .column(name)
        .or(() -> table.columns().stream()
            .filter(column -> column.name().equalsIgnoreCase(name))
            .findFirst());
  }

  private static boolean areSame(List<String> found, List<String> wanted) {
    return found.size() == wanted.size()
        && String.join("\0", found).equalsIgnoreCase(String.join("\0", wanted));
  }

  private static boolean areSameSet(List<String> found, List<String> wanted) {
    return areSame(sorted(found), sorted(wanted));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  private static String list(String... columns) {
    return String.join(", ", Arrays.asList(columns));
  }

  private String named() {
    return "table \"" + table.name() + "\"";
  }

  private TableAssert check(boolean holds, String expected) {
    if (!holds) {
      throw keys(expected);
    }
    return this;
  }

  private AssertionError columns(String expected) {
    return Failure.of(expected, Failure.lines(text.columns(), "no column"));
  }

  AssertionError keys(String expected) {
    return Failure.of(expected, Failure.lines(text.keysAndIndexes(), "no key and no index"));
  }

  String textOf(Column column) {
    return text.of(column);
  }

  Table table() {
    return table;
  }
}
