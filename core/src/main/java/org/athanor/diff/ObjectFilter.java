package org.athanor.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Whose business an object is: what is filtered out is neither made nor changed nor removed, as if
 * both sides agreed on it. So two services can share a database, each with its own tables.
 *
 * <pre>{@code
 * ObjectFilter ours = ObjectFilter.parse(List.of("shop_*"), List.of("index:tmp_*"));
 * Schema wanted = ours.leaving(live, model);   // differs from live in our own objects only
 * }</pre>
 *
 * <p>An object passes when no {@code exclude} pattern means it and, where there are {@code include}
 * patterns for whole objects, one of them means it. A part (a column, a constraint, an index, a
 * trigger, a comment) passes only together with what it belongs to, and {@code include} patterns of
 * its kind choose among the parts. Immutable and thread-safe.
 *
 * @param include what is meant; empty stands for everything
 * @param exclude what is left out of that
 * @param defaultSchema the name of the schema of objects that are named without one, or null where
 *     it is not known
 * @param choice what must say of an object besides that it passes, or null
 */
public record ObjectFilter(
    List<ObjectPattern> include,
    List<ObjectPattern> exclude,
    @Nullable String defaultSchema,
    @Nullable Predicate<ObjectKey> choice) {
  /** Everything passes. */
  public static final ObjectFilter EVERYTHING = new ObjectFilter(List.of(), List.of(), null, null);

  public ObjectFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * A filter as it is typed.
   *
   * @throws org.athanor.error.AthanorException GEN-040 when a pattern cannot be understood
   */
  public static ObjectFilter parse(List<String> include, List<String> exclude) {
    return new ObjectFilter(
        include.stream().map(ObjectPattern::parse).toList(),
        exclude.stream().map(ObjectPattern::parse).toList(),
        null,
        null);
  }

  /** The same filter where objects without a schema live in {@code schema}. */
  public ObjectFilter in(@Nullable String schema) {
    return new ObjectFilter(include, exclude, schema, choice);
  }

  /** The same filter, which leaves out more. */
  public ObjectFilter without(List<ObjectPattern> more) {
    List<ObjectPattern> all = new ArrayList<>(exclude);
    all.addAll(more);
    return new ObjectFilter(include, all, defaultSchema, choice);
  }

  /** The same filter, which lets pass only what is chosen too. */
  public ObjectFilter choosing(Predicate<ObjectKey> chosen) {
    return new ObjectFilter(
        include, exclude, defaultSchema, choice == null ? chosen : choice.and(chosen));
  }

  /** Whether everything passes. */
  public boolean isEverything() {
    return include.isEmpty() && exclude.isEmpty() && choice == null;
  }

  /** What of a schema passes; what is known of dependencies stays. */
  public Schema keep(Schema schema) {
    return isEverything() ? schema : leaving(Schema.empty(), schema);
  }

  /**
   * The wanted schema, in which all that does not pass is as it is in {@code live}: the difference
   * between the two then speaks of what passes only.
   */
  public Schema leaving(Schema live, Schema wanted) {
    if (isEverything()) {
      return wanted;
    }
    List<Table> tables = merged(live.tables(), wanted.tables(), this::passes);
    tables.replaceAll(table -> passes(table) ? parts(live.table(table.name()), table) : table);
    return new Schema(
            tables,
            merged(live.sequences(), wanted.sequences(), this::passes),
            merged(live.enumTypes(), wanted.enumTypes(), this::passes),
            merged(live.objects(), wanted.objects(), this::passes))
        .withDependencies(wanted.dependencies())
        .withRenames(wanted.renames());
  }

  private static <T> List<T> merged(List<T> live, List<T> wanted, Predicate<T> passes) {
    List<T> merged = new ArrayList<>(wanted.stream().filter(passes).toList());
    live.stream().filter(passes.negate()).forEach(merged::add);
    return merged;
  }

  // --- whole objects

  private boolean passes(Table table) {
    return passes(ObjectKey.of(ObjectKind.TABLE, table.name()));
  }

  private boolean passes(Sequence sequence) {
    return passes(ObjectKey.of(ObjectKind.SEQUENCE, sequence.name()));
  }

  private boolean passes(EnumType type) {
    return passes(ObjectKey.of(ObjectKind.ENUM_TYPE, type.name()));
  }

  private boolean passes(SchemaObject object) {
    return passes(object.key());
  }

  private boolean passes(ObjectKey key) {
    ObjectKey owner = key.kind() == ObjectKind.ROW_SECURITY
        ? ObjectKey.of(ObjectKind.TABLE, key.name())
        : key.owner();
    if (!isChosen(key)) {
      return false;
    }
    if (owner == null) {
      return passesWhole(key.kind(), key.name());
    }
    return passes(owner) && passesPart(key.kind(), owner.name(), key.name().name());
  }

  private boolean isChosen(ObjectKey key) {
    return choice == null || choice.test(key);
  }

  private boolean passesWhole(ObjectKind kind, QualifiedName name) {
    Predicate<ObjectPattern> meant = pattern -> kind == ObjectKind.NAMESPACE
        ? pattern.isOf(kind) && pattern.matches(name.name())
        : pattern.isOfWhole(kind) && pattern.matches(schema(name), name.name())
            || pattern.isOf(ObjectKind.NAMESPACE) && pattern.matches(schema(name));
    List<ObjectPattern> speaking =
        include.stream().filter(ObjectPattern::isOfWholes).toList();
    return exclude.stream().noneMatch(meant)
        && (speaking.isEmpty() || speaking.stream().anyMatch(meant));
  }

  private @Nullable String schema(QualifiedName name) {
    return name.schema() == null ? defaultSchema : name.schema();
  }

  // --- parts of tables

  private boolean passesPart(ObjectKind kind, QualifiedName owner, String name) {
    Predicate<ObjectPattern> meant =
        pattern -> pattern.isOf(kind) && pattern.matches(schema(owner), owner.name(), name);
    List<ObjectPattern> speaking =
        include.stream().filter(pattern -> pattern.isOf(kind)).toList();
    return exclude.stream().noneMatch(meant)
        && (speaking.isEmpty() || speaking.stream().anyMatch(meant));
  }

  private Table parts(Optional<Table> live, Table wanted) {
    Part columns = new Part(wanted.name(), ObjectKind.COLUMN);
    Part indexes = new Part(wanted.name(), ObjectKind.INDEX);
    Part constraints = new Part(wanted.name(), ObjectKind.CONSTRAINT);
    Table.Builder builder = wanted.toBuilder();
    columns.merge(builder.columns(), live.map(Table::columns), Column::name);
    indexes.merge(builder.indexes(), live.map(Table::indexes), Index::name);
    List<Constraint> merged = new ArrayList<>(wanted.constraints());
    constraints.merge(merged, live.map(Table::constraints), Constraint::name);
    builder.withoutConstraints();
    merged.forEach(builder::constraint);
    return builder.build();
  }

  /** The parts of one kind of one table; a part without a name passes. */
  private final class Part {
    private final QualifiedName table;
    private final ObjectKind kind;

    Part(QualifiedName table, ObjectKind kind) {
      this.table = table;
      this.kind = kind;
    }

    <T> void merge(
        List<T> wanted, Optional<? extends List<T>> live, Function<T, @Nullable String> name) {
      Predicate<T> passes = part -> passes(name.apply(part));
      wanted.removeIf(passes.negate());
      live.ifPresent(parts -> parts.stream().filter(passes.negate()).forEach(wanted::add));
    }

    private boolean passes(@Nullable String name) {
      return name == null
          || passesPart(kind, table, name) && isChosen(ObjectKey.on(kind, table, name));
    }
  }
}
