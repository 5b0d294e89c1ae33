package org.athanor.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Dependencies;
import org.athanor.schema.EnumType;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A schema as JSON, and back: what {@code athanor inspect} writes, and what can stand for a
 * database where none is at hand. {@code docs/snapshots.md} describes the format.
 *
 * <pre>{@code
 * String json = SchemaJson.write(new SchemaJson.Snapshot("postgresql", "17.5", schema));
 * Schema again = SchemaJson.read(json, "schema.json").schema();
 * }</pre>
 *
 * <p>What one version of the format wrote, each later Athanor reads. Thread-safe.
 */
public final class SchemaJson {
  /** The version of the format; one more where older readers would misunderstand. */
  public static final int FORMAT = 1;

  private static final String MARK = "athanor_schema";

  private SchemaJson() {}

  /**
   * What a file holds.
   *
   * @param dialect the product whose words are in it
   * @param version the version of that product
   * @param schema the schema
   */
  public record Snapshot(String dialect, String version, Schema schema) {}

  /** The text of a snapshot, ending with a line end; equal snapshots have equal texts. */
  public static String write(Snapshot snapshot) {
    Schema schema = snapshot.schema();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(MARK, FORMAT);
    json.put("dialect", snapshot.dialect());
    json.put("version", snapshot.version());
    json.put("tables", RecordJson.view(schema.tables(), Table.class));
    json.put("sequences", RecordJson.view(schema.sequences(), Sequence.class));
    json.put("enum_types", RecordJson.view(schema.enumTypes(), EnumType.class));
    json.put("objects", RecordJson.view(schema.objects(), SchemaObject.class));
    Dependencies dependencies = schema.dependencies();
    json.put("dependencies", RecordJson.view(needs(schema), Dependencies.Need.class));
    json.put("shapes", RecordJson.list(shapes(dependencies), Shape.class));
    json.values().removeIf(List.of()::equals);
    return JsonText.of(json);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name where the text comes from, for messages
   * @throws AthanorException GEN-041 when it is no snapshot, or of a later format
   */
  public static Snapshot read(String text, String name) {
    try {
      if (!(JsonReader.read(text) instanceof Map<?, ?> json) || !json.containsKey(MARK)) {
        throw new RecordReader.WrongForm("there is no \"" + MARK + "\"");
      }
      String format = String.valueOf(json.get(MARK));
      if (!format.equals(String.valueOf(FORMAT))) {
        throw unreadable(name, "it is of format " + format + ", and this Athanor reads " + FORMAT);
      }
      return new Snapshot(
          String.valueOf(json.get("dialect")), String.valueOf(json.get("version")), schema(json));
    } catch (JsonReader.NotJson | RecordReader.WrongForm e) {
      throw unreadable(name, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a file that holds what {@link #write} wrote.
   *
   * @throws AthanorException GEN-041 when it cannot be read or is no snapshot
   */
  public static Snapshot read(Path file) {
    try {
      return read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw unreadable(file.toString(), e.toString());
    }
  }

  /**
   * One part of a schema, as a snapshot holds it.
   *
   * @param part a table, a column, a view...
   * @param type the type as which it is declared
   * @return texts, numbers, booleans, lists and maps by the names of facets
   */
  public static Map<String, @Nullable Object> facets(Record part, Class<?> type) {
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    if (RecordJson.value(part, type) instanceof Map<?, ?> json) {
      json.forEach((name, value) -> facets.put(String.valueOf(name), value));
    }
    return facets;
  }

  private static Schema schema(Map<?, ?> json) throws RecordReader.WrongForm {
    Map<ObjectKey, List<String>> shapes = new HashMap<>();
    for (Shape shape : RecordReader.list(json.get("shapes"), Shape.class, "shapes")) {
      shapes.put(shape.of(), shape.columns());
    }
    return new Schema(
            RecordReader.list(json.get("tables"), Table.class, "tables"),
            RecordReader.list(json.get("sequences"), Sequence.class, "sequences"),
            RecordReader.list(json.get("enum_types"), EnumType.class, "enum_types"),
            RecordReader.list(json.get("objects"), SchemaObject.class, "objects"))
        .withDependencies(new Dependencies(
            RecordReader.list(json.get("dependencies"), Dependencies.Need.class, "dependencies"),
            shapes));
  }

  /** Without those of triggers that a server makes for itself, under names of the moment. */
  private static List<Dependencies.Need> needs(Schema schema) {
    return schema.dependencies().all().stream()
        .filter(need -> need.object().kind() != ObjectKind.TRIGGER
            || schema.object(need.object()).isPresent())
        .toList();
  }

  /** The columns of a view, as those rely on them who read it. */
  record Shape(ObjectKey of, List<String> columns) {}

  private static List<Shape> shapes(Dependencies dependencies) {
    List<Shape> shapes = new ArrayList<>();
    dependencies.shaped().forEach(key -> shapes.add(new Shape(key, dependencies.shape(key))));
    return shapes;
  }

  private static AthanorException unreadable(String name, @Nullable String why) {
    return AthanorException.of(ErrorCode.GEN_041, "\"" + name + "\" is no snapshot of a schema.")
        .evidence(String.valueOf(why))
        .fix("write it with athanor inspect SCHEMA --format json")
        .databaseState("Nothing was changed.")
        .build();
  }
}
