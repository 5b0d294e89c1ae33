package org.athanor.schema;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table or view.
 *
 * @param table what it is on
 * @param name its name
 * @param timing when it fires
 * @param events what it fires for, at least one
 * @param level how often it fires
 * @param condition the condition under which it fires, without enclosing WHEN (...), or null
 * @param constraint when it is checked, for a constraint trigger; null for an ordinary one
 * @param options clauses before FOR EACH in the product's own SQL, such as {@code REFERENCING NEW
 *     TABLE AS added}
 * @param action what it does in the product's own SQL: {@code EXECUTE FUNCTION touch()} or
 *     {@code BEGIN ... END}
 * @param comment its comment, or null
 */
public record Trigger(
    QualifiedName table,
    String name,
    Timing timing,
    List<Event> events,
    Level level,
    @Nullable String condition,
    @Nullable Deferrability constraint,
    List<String> options,
    String action,
    @Nullable String comment)
    implements SchemaObject {
  public Trigger {
    Names.check("trigger name", name);
    events = List.copyOf(events);
    options = List.copyOf(options);
    if (events.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "The trigger \"" + name + "\" does not say what it fires for.")
          .fix("name at least one of INSERT, UPDATE, DELETE and TRUNCATE")
          .build();
    }
  }

  /** When a trigger fires. */
  public enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /** How often a trigger fires. */
  public enum Level {
    ROW,
    STATEMENT
  }

  /** What a trigger fires for. */
  public enum Action {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }

  /**
   * What a trigger fires for.
   *
   * @param action the kind of change
   * @param columns for an update: the columns that it is of; empty for all
   */
  public record Event(Action action, List<String> columns) {
    public Event {
      columns = List.copyOf(columns);
    }

    /** A change of whatever columns. */
    public static Event of(Action action) {
      return new Event(action, List.of());
    }
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.on(ObjectKind.TRIGGER, table, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
