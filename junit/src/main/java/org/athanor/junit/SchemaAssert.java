package org.athanor.junit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * Assertions on a schema; a failure tells what is there instead.
 *
 * <p>Names are those of the catalog; where none is exactly so, one that differs in upper and lower
 * case alone is taken. A name in another schema than the default one is written
 * {@code schema.name}.
 */
public final class SchemaAssert {
  private final InspectedSchema inspected;

  SchemaAssert(InspectedSchema inspected) {
    this.inspected = inspected;
  }

  /** There is a table of this name; goes on with it. */
  public TableAssert hasTable(String name) {
    return named(inspected.schema().tables(), Table::name, name)
        .map(table -> new TableAssert(this, inspected, table))
        .orElseThrow(() -> missing("table", name, tables()));
  }

  /** There is no table of this name. */
  public SchemaAssert hasNoTable(String name) {
    return checkNone(
        named(inspected.schema().tables(), Table::name, name).isPresent(), "table", name, tables());
  }

  /** There are these tables and no others, in any order. */
  public SchemaAssert hasExactlyTables(String... names) {
    boolean isSame = names.length == tables().size()
        && List.of(names).stream()
            .allMatch(
                name -> named(inspected.schema().tables(), Table::name, name).isPresent());
    if (!isSame) {
      throw Failure.of(
          "exactly the tables " + String.join(", ", names), Failure.lines(tables(), "no table"));
    }
    return this;
  }

  /** There is a sequence of this name. */
  public SchemaAssert hasSequence(String name) {
    List<Sequence> sequences = inspected.schema().sequences();
    if (named(sequences, Sequence::name, name).isEmpty()) {
      throw missing(
          "sequence", name, sequences.stream().map(each -> text(each.name())).toList());
    }
    return this;
  }

  /** There is an enum type of this name with these values, in this order. */
  public SchemaAssert hasEnum(String name, String... labels) {
    List<EnumType> types = inspected.schema().enumTypes();
    EnumType found = named(types, EnumType::name, name)
        .orElseThrow(() ->
            missing("enum type", name, types.stream().map(SchemaAssert::text).toList()));
    if (!found.labels().equals(List.of(labels))) {
      throw Failure.of("enum type \"" + name + "\" with " + String.join(", ", labels), text(found));
    }
    return this;
  }

  /**
   * There is another object of this name: a view, a routine, a trigger...
   *
   * @param kind the kind as it is written in SQL, such as {@code view}
   */
  public SchemaAssert hasObject(String kind, String name) {
    List<String> all = objects();
    if (all.stream().noneMatch((kind + " " + name)::equalsIgnoreCase)) {
      throw missing(kind, name, all);
    }
    return this;
  }

  /** There is no other object of this name. */
  public SchemaAssert hasNoObject(String kind, String name) {
    List<String> all = objects();
    return checkNone(all.stream().anyMatch((kind + " " + name)::equalsIgnoreCase), kind, name, all);
  }

  private List<String> tables() {
    return inspected.schema().tables().stream().map(each -> text(each.name())).toList();
  }

  private List<String> objects() {
    return inspected.schema().objects().stream()
        .map(SchemaObject::key)
        .map(key -> key.kind().words() + " " + key.name())
        .toList();
  }

  private static String text(QualifiedName name) {
    return name.toString();
  }

  private static String text(EnumType type) {
    return type.name() + ": " + String.join(", ", type.labels());
  }

  private SchemaAssert checkNone(boolean isThere, String kind, String name, List<String> all) {
    if (isThere) {
      throw Failure.of("no " + kind + " \"" + name + "\"", Failure.lines(all, "none"));
    }
    return this;
  }

  private static AssertionError missing(String kind, String name, List<String> all) {
    return Failure.of(kind + " \"" + name + "\"", Failure.lines(all, "no " + kind));
  }

  /** The one of this name, or else one that differs in case alone. */
  static <T> Optional<T> named(List<T> all, Function<T, QualifiedName> nameOf, String name) {
    return all.stream()
        .filter(each -> nameOf.apply(each).toString().equals(name))
        .findFirst()
        .or(() -> all.stream()
            .filter(each -> nameOf.apply(each).toString().equalsIgnoreCase(name))
            .findFirst());
  }
}
