package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead: statements and sentences, one per line, with the user's own names.
 *
 * <pre>{@code
 * new Recipe(dialect)
 *     .say("in a revision of its own")
 *     .sql("ALTER TABLE ? VALIDATE CONSTRAINT ?", table, "ck")
 *     .text();
 * }</pre>
 *
 * <p>Not thread-safe; one instance is one recipe.
 */
final class Recipe {
  private final Dialect dialect;
  private final List<String> lines = new ArrayList<>();

  Recipe(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Text that stands in a statement as the user wrote it. */
  record Verbatim(String text) {}

  /** A constant. */
  record Text(String value) {}

  /** Names with commas between them, without parentheses. */
  record Names(List<String> names) {
    Names {
      names = List.copyOf(names);
    }
  }

  /** A name in a message. */
  static String quoted(Object name) {
    return "\"" + name + "\"";
  }

  /** A name for something new that belongs to a column. */
  static String named(QualifiedName table, List<String> columns, String what) {
    return table.name() + "_" + String.join("_", columns) + "_" + what;
  }

  /** The name that was given, or one for something new. */
  static String named(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  /** A sentence between the statements, as a comment of SQL. */
  Recipe say(String sentence) {
    lines.add("-- " + sentence);
    return this;
  }

  /** The same sentence under a condition. */
  Recipe sayIf(boolean condition, String sentence) {
    return condition ? say(sentence) : this;
  }

  /**
   * A statement.
   *
   * @param template fixed SQL, with {@code ?} for each part
   * @param parts names (a text or a qualified name), lists of names, types and expressions as
   *     written
   */
  Recipe sql(String template, Object... parts) {
    lines.add(written(template, parts) + ";");
    return this;
  }

  /** The statements of an operation, where products write it in words of their own. */
  Recipe operation(Operation operation) {
    operation
        .accept(dialect.ddl(SchemaLookup.none()))
        .forEach(statement -> lines.add(statement.text() + ";"));
    return this;
  }

  /** A statement, as {@link #sql}, without a semicolon. */
  static String statement(Dialect dialect, String template, Object... parts) {
    return new Recipe(dialect).written(template, parts);
  }

  private String written(String template, Object... parts) {
    SqlWriter writer = new SqlWriter(dialect);
    int part = 0;
    int from = 0;
    for (int at = template.indexOf('?'); at >= 0; at = template.indexOf('?', from)) {
      writer.sql(template.substring(from, at));
      write(writer, parts[part++]);
      from = at + 1;
    }
    return writer.sql(template.substring(from)).toString();
  }

  private void write(SqlWriter writer, Object part) {
    if (part instanceof QualifiedName name) {
      writer.name(KeptName.of(name, dialect.identifiers()));
    } else if (part instanceof String name) {
      writer.name(kept(name));
    } else if (part instanceof List<?> names) {
      writer.names(names.stream().map(String::valueOf).map(this::kept).toList());
    } else if (part instanceof SqlType type) {
      writer.user(type.text());
    } else if (part instanceof SqlExpression expression) {
      writer.user(expression.text());
    } else if (part instanceof Names names) {
      for (int i = 0; i < names.names().size(); i++) {
        writer.sqlIf(i > 0, ", ").name(kept(names.names().get(i)));
      }
    } else if (part instanceof Text text) {
      writer.literal(text.value());
    } else {
      writer.user(((Verbatim) part).text());
    }
  }

  private String kept(String name) {
    return KeptName.of(name, dialect.identifiers());
  }

  /** The lines. */
  String text() {
    return String.join("\n", lines);
  }
}
