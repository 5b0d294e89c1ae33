package org.athanor.diagram;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * An entity-relationship diagram in the language of Mermaid, which GitHub, GitLab and many wikis
 * draw: <a href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html">its syntax</a>.
 *
 * <pre>{@code
 * String text = new MermaidDiagram(dialect.types()::write).of(schema);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class MermaidDiagram {
  private final Function<DataType, String> types;

  /** A diagram in which types read as {@code types} says. */
  public MermaidDiagram(Function<DataType, String> types) {
    this.types = types;
  }

  /** The text of the diagram of a schema's tables. */
  public String of(Schema schema) {
    Map<QualifiedName, String> ids = ids(schema);
    StringBuilder text = new StringBuilder("erDiagram\n");
    for (Table table : schema.tables()) {
      text.append("  ").append(ids.get(table.name())).append("[\"");
      text.append(words(table.name().toString())).append("\"] {\n");
      table.columns().forEach(column -> column(table, column, text));
      text.append("  }\n");
    }
    for (Relation relation : Relation.of(schema)) {
      text.append("  ").append(ids.get(relation.to().name()));
      text.append(relation.isOptional() ? " |o--" : " ||--");
      text.append(relation.isUnique() ? "o| " : "o{ ");
      text.append(ids.get(relation.from().name())).append(" : \"");
      text.append(words(String.join(", ", relation.key().columns()))).append("\"\n");
    }
    return text.toString();
  }

  private void column(Table table, Column column, StringBuilder text) {
    // A type is one word of letters, digits, hyphens, underscores, brackets and parentheses.
    String type = types.apply(column.type()).replaceAll("[^\\p{L}\\p{N}_()\\[\\]-]+", "_");
    text.append("    ").append(type.isEmpty() ? "any" : letterFirst(type)).append(' ');
    text.append(letterFirst(column.name().replaceAll("[^\\p{L}\\p{N}_-]", "_")));
    String keys = keys(table, column.name());
    text.append(keys.isEmpty() ? "" : " ").append(keys);
    text.append(column.nullable() ? "" : " \"not null\"").append('\n');
  }

  private static String keys(Table table, String column) {
    Set<String> keys = new LinkedHashSet<>();
    if (table.primaryKey() != null && table.primaryKey().columns().contains(column)) {
      keys.add("PK");
    }
    if (table.foreignKeys().stream().map(ForeignKey::columns).anyMatch(c -> c.contains(column))) {
      keys.add("FK");
    }
    if (table.uniqueConstraints().stream().anyMatch(u -> u.columns().contains(column))) {
      keys.add("UK");
    }
    return String.join(", ", keys);
  }

  /** Names of tables as plain words, no two the same. */
  private static Map<QualifiedName, String> ids(Schema schema) {
    Map<QualifiedName, String> ids = new HashMap<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Table table : schema.tables()) {
      String plain = letterFirst(table.name().toString().replaceAll("[^A-Za-z0-9_]", "_"));
      String id = plain;
      for (int i = 2; !taken.add(id); i++) {
        id = plain + "_" + i;
      }
      ids.put(table.name(), id);
    }
    return ids;
  }

  private static String letterFirst(String word) {
    return Character.isLetter(word.charAt(0)) ? word : "_" + word;
  }

  private static String words(String text) {
    return text.replace("\"", "'").replaceAll("\\s+", " ");
  }
}
