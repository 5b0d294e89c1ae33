package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Details of a function, procedure or aggregate.
 *
 * <pre>{@code
 * op.createFunction("total_of", f -> f.parameter("customer", bigint())
 *     .returns(numeric())
 *     .language("sql")
 *     .as("SELECT sum(total) FROM invoice WHERE customer_id = customer"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class RoutineDefinition implements ObjectDefinition {
  private final ObjectKind kind;
  private final QualifiedName name;
  private final List<Routine.Parameter> parameters = new ArrayList<>();
  private @Nullable DataType returns;
  private @Nullable String language;
  private final List<String> characteristics = new ArrayList<>();
  private @Nullable String body;
  private @Nullable String comment;

  RoutineDefinition(ObjectKind kind, QualifiedName name) {
    this.kind = kind;
    this.name = name;
  }

  /** Adds a parameter that takes a value. */
  public RoutineDefinition parameter(String parameter, DataType type) {
    return parameter(Routine.Parameter.of(parameter, type));
  }

  /** Adds a parameter with its mode and default. */
  public RoutineDefinition parameter(Routine.Parameter parameter) {
    parameters.add(parameter);
    return this;
  }

  /** The type of its result; {@code raw("TABLE (id bigint)")} for what only SQL can say. */
  public RoutineDefinition returns(DataType type) {
    returns = type;
    return this;
  }

  /** The language of its body. */
  public RoutineDefinition language(String words) {
    language = words;
    return this;
  }

  /** Adds a clause in the database's own SQL, such as {@code IMMUTABLE}. */
  public RoutineDefinition characteristic(String clause) {
    characteristics.add(clause);
    return this;
  }

  /** What it does, in its language and without quotes around it. */
  public RoutineDefinition as(String text) {
    body = text;
    return this;
  }

  /** Its comment. */
  public RoutineDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    String what = "The " + kind.words() + " \"" + name + "\"";
    String told = Incomplete.require(body, what, "its body");
    return new Routine(kind, name, parameters, returns, language, characteristics, told, comment);
  }
}
