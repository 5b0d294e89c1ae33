package org.athanor.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that Athanor knows of a database's structure, or of the structure that somebody wants.
 *
 * <p>Immutable and thread-safe. The lists are sorted by name, so that equal schemas are equal
 * values whatever the order in which they were read. Look-ups take constant time.
 */
public final class Schema {
  private final Map<QualifiedName, Table> tables;
  private final Map<QualifiedName, Sequence> sequences;
  private final Map<QualifiedName, EnumType> enumTypes;
  private final Map<ObjectKey, SchemaObject> objects;
  private final Dependencies dependencies;
  private final List<Rename> renames;

  /** A schema of the given tables, sequences and enum types alone, in any order. */
  public Schema(List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes) {
    this(tables, sequences, enumTypes, List.of());
  }

  /** A schema of the given tables, sequences, enum types and other objects, in any order. */
  public Schema(
      List<Table> tables,
      List<Sequence> sequences,
      List<EnumType> enumTypes,
      List<SchemaObject> objects) {
    this.tables = index(tables, Table::name);
    this.sequences = index(sequences, Sequence::name);
    this.enumTypes = index(enumTypes, EnumType::name);
    this.objects = index(objects, SchemaObject::key);
    this.dependencies = Dependencies.NONE;
    this.renames = List.of();
  }

  private Schema(Schema other, Dependencies dependencies, List<Rename> renames) {
    this.tables = other.tables;
    this.sequences = other.sequences;
    this.enumTypes = other.enumTypes;
    this.objects = other.objects;
    this.dependencies = dependencies;
    this.renames = List.copyOf(renames);
  }

  /** A schema without any object. */
  public static Schema empty() {
    return new Schema(List.of(), List.of(), List.of());
  }

  private static <K extends Comparable<K>, T> Map<K, T> index(List<T> list, Function<T, K> key) {
    Map<K, T> map = new LinkedHashMap<>();
    list.stream().sorted(Comparator.comparing(key)).forEach(item -> map.put(key.apply(item), item));
    return map;
  }

  /** The tables, by name. */
  public List<Table> tables() {
    return List.copyOf(tables.values());
  }

  /** The sequences that stand by themselves, by name. */
  public List<Sequence> sequences() {
    return List.copyOf(sequences.values());
  }

  /** The enum types, by name. */
  public List<EnumType> enumTypes() {
    return List.copyOf(enumTypes.values());
  }

  /**
   * The objects of all other kinds: views, functions, triggers... by kind, in an order in which
   * they can be created one after the other, then by name.
   */
  public List<SchemaObject> objects() {
    return List.copyOf(objects.values());
  }

  /** The same tables, sequences and enum types with other objects beside them. */
  public Schema withObjects(List<SchemaObject> newObjects) {
    Schema other = new Schema(tables(), sequences(), enumTypes(), newObjects);
    return new Schema(other, dependencies, renames);
  }

  /** The same schema with other tables. */
  public Schema withTables(List<Table> newTables) {
    Schema other = new Schema(newTables, sequences(), enumTypes(), objects());
    return new Schema(other, dependencies, renames);
  }

  /** The same schema with what its objects need of each other, which two equal schemas share. */
  public Schema withDependencies(Dependencies newDependencies) {
    return new Schema(this, newDependencies, renames);
  }

  /** The same schema with what its source says of former names, which two equal schemas share. */
  public Schema withRenames(List<Rename> newRenames) {
    return new Schema(this, dependencies, newRenames);
  }

  /** What had another name before, as far as the source of the schema says so. */
  public List<Rename> renames() {
    return renames;
  }

  /** What the objects need of each other, as far as the source of the schema knows. */
  public Dependencies dependencies() {
    return dependencies;
  }

  /** The table of exactly this name. */
  public Optional<Table> table(QualifiedName name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** The sequence of exactly this name. */
  public Optional<Sequence> sequence(QualifiedName name) {
    return Optional.ofNullable(sequences.get(name));
  }

  /** The enum type of exactly this name. */
  public Optional<EnumType> enumType(QualifiedName name) {
    return Optional.ofNullable(enumTypes.get(name));
  }

  /** The object of another kind of exactly this key. */
  public Optional<SchemaObject> object(ObjectKey key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** Whether it has the thing of this key: an object, a table, or a part of a table. */
  public boolean holds(ObjectKey key) {
    return switch (key.kind()) {
      case TABLE -> tables.containsKey(key.name());
      case SEQUENCE -> sequences.containsKey(key.name());
      case ENUM_TYPE -> enumTypes.containsKey(key.name());
      case COLUMN -> hasPart(key, table -> table.column(key.name().name()).isPresent());
      case INDEX ->
        hasPart(
            key,
            table -> table.index(key.name().name()).isPresent()
                || table.constraint(key.name().name()).isPresent());
      case CONSTRAINT ->
        hasPart(key, table -> table.constraint(key.name().name()).isPresent());
      default -> objects.containsKey(key);
    };
  }

  private boolean hasPart(ObjectKey key, Predicate<Table> hasPart) {
    Table table = tables.get(key.table());
    return table != null && hasPart.test(table) || objects.containsKey(key);
  }

  /** Whether there is no object at all. */
  public boolean isEmpty() {
    return tables.isEmpty() && sequences.isEmpty() && enumTypes.isEmpty() && objects.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schema that
        && tables.equals(that.tables)
        && sequences.equals(that.sequences)
        && enumTypes.equals(that.enumTypes)
        && objects.equals(that.objects);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tables, sequences, enumTypes, objects);
  }

  @Override
  public String toString() {
    return "Schema[tables="
        + tables.values()
        + ", sequences="
        + sequences.values()
        + ", enumTypes="
        + enumTypes.values()
        + ", objects="
        + objects.values()
        + "]";
  }
}
