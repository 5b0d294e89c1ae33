package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Deferrability;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Details of a trigger.
 *
 * <pre>{@code
 * op.createTrigger("invoice", "invoice_touch", t -> t.before(Trigger.Action.UPDATE)
 *     .forEachRow()
 *     .as("EXECUTE FUNCTION touch()"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class TriggerDefinition implements ObjectDefinition {
  private final QualifiedName table;
  private final String name;
  private Trigger.@Nullable Timing timing;
  private final List<Trigger.Event> events = new ArrayList<>();
  private Trigger.Level level = Trigger.Level.STATEMENT;
  private @Nullable String condition;
  private @Nullable Deferrability constraint;
  private final List<String> options = new ArrayList<>();
  private @Nullable String action;
  private @Nullable String comment;

  TriggerDefinition(QualifiedName table, String name) {
    this.table = table;
    this.name = name;
  }

  /** It fires before such a change. */
  public TriggerDefinition before(Trigger.Action... changes) {
    return fires(Trigger.Timing.BEFORE, changes);
  }

  /** It fires after such a change. */
  public TriggerDefinition after(Trigger.Action... changes) {
    return fires(Trigger.Timing.AFTER, changes);
  }

  /** It fires in the place of such a change. */
  public TriggerDefinition insteadOf(Trigger.Action... changes) {
    return fires(Trigger.Timing.INSTEAD_OF, changes);
  }

  private TriggerDefinition fires(Trigger.Timing when, Trigger.Action... changes) {
    timing = when;
    for (Trigger.Action change : changes) {
      events.add(Trigger.Event.of(change));
    }
    return this;
  }

  /** Adds a change to what it fires for; for an update, only of these columns. */
  public TriggerDefinition on(Trigger.Action change, String... columns) {
    events.add(new Trigger.Event(change, List.of(columns)));
    return this;
  }

  /** It fires once per changed row; without this, once per statement. */
  public TriggerDefinition forEachRow() {
    level = Trigger.Level.ROW;
    return this;
  }

  /** It fires only under a condition. */
  public TriggerDefinition when(String sql) {
    condition = sql;
    return this;
  }

  /** It is a constraint trigger, checked when the transaction says. */
  public TriggerDefinition constraint(Deferrability deferrability) {
    constraint = deferrability;
    return this;
  }

  /** Adds a clause before FOR EACH in the database's own SQL, such as {@code REFERENCING ...}. */
  public TriggerDefinition option(String clause) {
    options.add(clause);
    return this;
  }

  /** What it does, in the database's own SQL. */
  public TriggerDefinition as(String sql) {
    action = sql;
    return this;
  }

  /** Its comment. */
  public TriggerDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    String what = "The trigger \"" + name + "\"";
    return new Trigger(
        table,
        name,
        Incomplete.require(timing, what, "when it fires"),
        events,
        level,
        condition,
        constraint,
        options,
        Incomplete.require(action, what, "what it does"),
        comment);
  }
}
