package org.athanor.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What schemas of the wanted side are called in the database, as where each tenant has one.
 *
 * <pre>{@code
 * SchemaMapping.parse(List.of("app=tenant_1"))   // what is wanted in app is wanted in tenant_1
 * }</pre>
 *
 * <p>Names follow it wherever they stand by themselves: of tables, of what foreign keys point at,
 * of sequences and types. A text, such as the body of a function, is left as it is and found by
 * {@link #mentions}. Immutable and thread-safe.
 *
 * @param names the names in the database by those on the wanted side
 */
public record SchemaMapping(Map<String, String> names) {
  /** Each schema has the same name on both sides. */
  public static final SchemaMapping NONE = new SchemaMapping(Map.of());

  public SchemaMapping {
    names = Map.copyOf(names);
  }

  /**
   * A mapping as it is typed: {@code wanted=database} for each schema.
   *
   * @throws AthanorException GEN-051 when it cannot be understood
   */
  public static SchemaMapping parse(List<String> pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String pair : pairs) {
      int at = pair.indexOf('=');
      String from = at < 0 ? "" : pair.substring(0, at).strip();
      String to = pair.substring(at + 1).strip();
      if (from.isEmpty() || to.isEmpty()) {
        throw wrong("\"" + pair + "\" maps no schema.")
            .fix("write the schema of the model, then that of the database: app=tenant_1")
            .build();
      }
      if (names.containsKey(from)) {
        throw wrong("The schema \"" + from + "\" is mapped twice.")
            .fix("map it once")
            .build();
      }
      if (names.containsValue(to)) {
        throw wrong("Two schemas are mapped to \"" + to + "\".")
            .fix("give each a schema of its own")
            .build();
      }
      names.put(from, to);
    }
    return new SchemaMapping(names);
  }

  static AthanorException.Builder wrong(String sentence) {
    return AthanorException.of(ErrorCode.GEN_051, sentence);
  }

  /** Whether nothing is called otherwise. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** The names in the database. */
  Collection<String> targets() {
    return names.values();
  }

  /**
   * A state in which the schemas have the names of the database.
   *
   * @param state what is wanted, in the names of its source
   */
  public SchemaState of(SchemaState state) {
    if (isEmpty()) {
      return state;
    }
    return state instanceof ModelState model ? model.mapped(this) : new MappedState(state, this);
  }

  /**
   * The tables, sequences and enum types of a model under the names of the database.
   *
   * @param defaultSchema the schema of names without one, or null where nobody knows
   * @throws AthanorException GEN-051 when the model has nothing in a schema that is mapped
   */
  Schema of(Schema model, @Nullable String defaultSchema) {
    if (isEmpty()) {
      return model;
    }
    Names mapped = new Names(defaultSchema);
    SortedSet<String> present = mapped.schemas(model);
    if (!present.isEmpty()) {
      requireIn(present, "the model");
    }
    return new Schema(
            model.tables().stream().map(mapped::of).toList(),
            model.sequences().stream().map(mapped::of).toList(),
            model.enumTypes().stream().map(mapped::of).toList(),
            model.objects())
        .withRenames(mapped.of(model.renames()));
  }

  /**
   * Refuses to map a schema that is not there: a mapping that maps nothing is a slip of the pen.
   *
   * @param present the schemas that there are, in the order in which they are told
   * @param where what has them, such as {@code the model}
   * @throws AthanorException GEN-051 naming those that there are
   */
  void requireIn(Collection<String> present, String where) {
    for (String name : new TreeSet<>(names.keySet())) {
      if (!present.contains(name)) {
        throw wrong("No schema \"" + name + "\" is wanted, so none is mapped.")
            .evidence(where + " has " + String.join(", ", present))
            .fix("map one of these")
            .databaseState("Nothing was changed.")
            .build();
      }
    }
  }

  /** The same former names under the names of the database. */
  List<Rename> of(List<Rename> renames, @Nullable String defaultSchema) {
    return new Names(defaultSchema).of(renames);
  }

  /** Which texts still name a schema by the name of the wanted side, one sentence each. */
  List<String> mentions(Schema mapped) {
    List<String> mentions = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(names).entrySet()) {
      Pattern name =
          Pattern.compile("(?<![\\w$.])\"?" + Pattern.quote(entry.getKey()) + "\"?\\s*\\.");
      Map<String, Object> texts = new LinkedHashMap<>();
      mapped.tables().forEach(table -> texts.put("table \"" + table.name() + "\"", table));
      for (SchemaObject object : mapped.objects()) {
        texts.put(object.key().toString(), object);
      }
      texts.forEach((what, text) -> {
        if (name.matcher(text.toString()).find()) {
          mentions.add(what + " names the schema \"" + entry.getKey()
              + "\" in a text, which is not mapped to \"" + entry.getValue() + "\": read it");
        }
      });
    }
    return mentions;
  }

  /** Names of one model. */
  private final class Names {
    private final @Nullable String defaultSchema;

    Names(@Nullable String defaultSchema) {
      this.defaultSchema = defaultSchema;
    }

    /** The schemas in which a model has something. */
    SortedSet<String> schemas(Schema model) {
      SortedSet<String> schemas = new TreeSet<>();
      model.tables().forEach(table -> schemas.add(schema(table.name())));
      model.sequences().forEach(sequence -> schemas.add(schema(sequence.name())));
      model.enumTypes().forEach(type -> schemas.add(schema(type.name())));
      return schemas;
    }

    private String schema(QualifiedName name) {
      return Objects.requireNonNullElse(name.schema(), String.valueOf(defaultSchema));
    }

    QualifiedName of(QualifiedName name) {
      String mapped = names.get(schema(name));
      return mapped == null
          ? name
          : new QualifiedName(mapped, name.name()).relativeTo(defaultSchema);
    }

    Table of(Table table) {
      Table.Builder builder = table.toBuilder().name(of(table.name()));
      builder.columns().replaceAll(this::of);
      builder.foreignKeys().replaceAll(this::of);
      return builder.build();
    }

    private ForeignKey of(ForeignKey key) {
      return key.withTarget(of(key.target()));
    }

    private Column of(Column column) {
      return column.withType(of(column.type()));
    }

    private DataType of(DataType type) {
      if (type instanceof DataType.Named named) {
        return new DataType.Named(of(named.name()));
      }
      return type instanceof DataType.Array array ? new DataType.Array(of(array.element())) : type;
    }

    Sequence of(Sequence sequence) {
      return new Sequence(of(sequence.name()), sequence.options(), sequence.comment());
    }

    EnumType of(EnumType type) {
      return new EnumType(of(type.name()), type.labels(), type.comment());
    }

    List<Rename> of(List<Rename> renames) {
      return renames.stream()
          .map(each -> new Rename(each.kind(), of(each.owner()), each.from(), each.to()))
          .toList();
    }
  }
}
