package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.CreateMode;
import org.athanor.dialect.ObjectWriter;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.DataType;
import org.athanor.schema.Grant;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/** Views, routines, triggers, schemas, partitions and grants as this family has them. */
final class MySqlObjectWriter extends ObjectWriter {
  private final ServerFacts facts;
  private final MySqlDefinitions definitions;
  private final SchemaLookup lookup;

  MySqlObjectWriter(ServerFacts facts, MySqlDefinitions definitions, SchemaLookup lookup) {
    super(definitions);
    this.facts = facts;
    this.definitions = definitions;
    this.lookup = lookup;
  }

  /** See <a href="https://dev.mysql.com/doc/refman/8.4/en/create-view.html">CREATE VIEW</a>. */
  @Override
  protected SqlWriter view(Head head, View view) {
    SqlWriter sql = head.create();
    view.options().forEach(option -> sql.user(option).sql(" "));
    sql.sql("VIEW ").sql(head.ifNotExists()).name(view.name());
    if (!view.columns().isEmpty()) {
      sql.sql(" ").names(view.columns());
    }
    return checkOption(sql.sql(" AS\n").user(view.query()), view);
  }

  /** See <a href="https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html">routines</a>. */
  @Override
  protected SqlWriter routine(Head head, Routine routine) {
    Optional<String> wording = wording(head, routine);
    if (wording.isPresent()) {
      return head.create().user(wording.get());
    }
    String language = routine.language();
    if (language != null && !language.equalsIgnoreCase("sql")) {
      throw refused(
          facts.title() + " has no routines in " + language + ", as \"" + routine.name() + "\" is.",
          "write it in SQL, or install it by a library of the server");
    }
    SqlWriter sql = head.create(keyword(routine.kind())).name(routine.name());
    parameters(sql, routine);
    if (routine.returns() != null) {
      sql.sql("\nRETURNS ").type(routine.returns());
    }
    routine.characteristics().forEach(clause -> sql.sql("\n").user(clause));
    if (routine.comment() != null) {
      definitions.comment(sql.sql("\n"), routine.comment());
    }
    return sql.sql("\n").user(routine.body());
  }

  /** The server keeps programs in the words of their author, so these are made of the same. */
  private Optional<String> wording(Head head, SchemaObject object) {
    return head.mode() == CreateMode.UNLESS_EXISTS
        ? Optional.empty()
        : lookup.wording(object.key());
  }

  private void parameters(SqlWriter sql, Routine routine) {
    sql.sql("(");
    String separator = "";
    for (Routine.Parameter parameter : routine.parameters()) {
      checkParameter(routine, parameter);
      boolean says = routine.kind() == ObjectKind.PROCEDURE && parameter.mode() != Routine.Mode.IN;
      sql.sql(separator).sqlIf(says, parameter.mode().name() + " ");
      sql.name(String.valueOf(parameter.name())).sql(" ").type(parameter.type());
      separator = ", ";
    }
    sql.sql(")");
  }

  private void checkParameter(Routine routine, Routine.Parameter parameter) {
    String lacks = lacking(routine, parameter);
    if (lacks != null) {
      throw refused(
          facts.title() + " has no parameters " + lacks + ", as the "
              + routine.kind().words() + " \"" + routine.name() + "\" has one.",
          "give every parameter a name, and let callers pass every value");
    }
  }

  private static @Nullable String lacking(Routine routine, Routine.Parameter parameter) {
    if (parameter.name() == null) {
      return "without names";
    } else if (parameter.defaultValue() != null) {
      return "with defaults";
    } else if (parameter.mode() == Routine.Mode.VARIADIC) {
      return "of any number";
    }
    boolean isFunction = routine.kind() == ObjectKind.FUNCTION;
    return isFunction && parameter.mode() != Routine.Mode.IN ? "of functions that come back" : null;
  }

  /** See <a href="https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html">triggers</a>. */
  @Override
  protected SqlWriter trigger(Head head, Trigger trigger) {
    checkTrigger(trigger);
    Optional<String> wording = wording(head, trigger);
    if (wording.isPresent()) {
      return head.create().user(wording.get());
    }
    SqlWriter sql = head.create("TRIGGER").name(trigger.key().name());
    sql.sql("\n").sql(trigger.timing().name()).sql(" ");
    sql.sql(trigger.events().get(0).action().name()).sql(" ON ").name(trigger.table());
    sql.sql("\nFOR EACH ROW");
    trigger.options().forEach(option -> sql.sql(" ").user(option));
    return sql.sql("\n").user(trigger.action());
  }

  private void checkTrigger(Trigger trigger) {
    Trigger.Event event = trigger.events().get(0);
    if (trigger.events().size() > 1 || event.action() == Trigger.Action.TRUNCATE) {
      throw refusedTrigger(
          trigger,
          "for several events or for TRUNCATE",
          "make a trigger for each of INSERT, UPDATE" + " and DELETE");
    } else if (!event.columns().isEmpty() || trigger.condition() != null) {
      throw refusedTrigger(
          trigger,
          "with a condition or for some columns",
          "begin its action with IF NOT (NEW.a <=> OLD.a) THEN ... END IF");
    } else if (trigger.level() == Trigger.Level.STATEMENT) {
      throw refusedTrigger(trigger, "that fire once for a statement", "let it fire for each row");
    } else if (trigger.timing() == Trigger.Timing.INSTEAD_OF || trigger.constraint() != null) {
      throw refusedTrigger(
          trigger, "that fire instead of the change or at the commit", "fire BEFORE or AFTER it");
    }
  }

  private AthanorException refusedTrigger(Trigger trigger, String lacking, String fix) {
    return refused(
        facts.title() + " has no triggers " + lacking + ", as \"" + trigger.name() + "\" asks.",
        fix);
  }

  @Override
  protected SqlWriter namespace(Head head, Namespace namespace) {
    if (namespace.owner() != null) {
      throw refused(
          "Schemas have no owner in " + facts.title() + "; \"" + namespace.name() + "\" asks for \""
              + namespace.owner() + "\".",
          "grant that user the rights: op.grant(...)");
    }
    SqlWriter sql = head.create("SCHEMA").name(namespace.name());
    if (namespace.comment() != null && facts.hasSchemaComments()) {
      definitions.comment(sql.sql(" "), namespace.comment());
    }
    return sql;
  }

  /**
   * See <a href="https://dev.mysql.com/doc/refman/8.4/en/alter-table-partition-operations.html">
   * partition operations</a>.
   */
  @Override
  protected SqlWriter partition(Head head, Partition partition) {
    SqlWriter sql = head.sql().sql("ALTER TABLE ").name(partition.table());
    sql.sql(" ADD PARTITION ").sql(head.ifNotExists()).sql("(");
    return definition(sql, partition).sql(")");
  }

  /** Writes {@code PARTITION name bounds options}. */
  static SqlWriter definition(SqlWriter sql, Partition partition) {
    sql.sql("PARTITION ").name(partition.name().name()).sql(" ").user(partition.bounds());
    partition.options().forEach(option -> sql.sql(" ").user(option));
    return sql;
  }

  /** A routine is known by its name alone. */
  @Override
  protected void arguments(SqlWriter sql, List<DataType> types) {}

  /** {@code user@host} is a user at a host, everything else a user at any host or a role. */
  @Override
  protected SqlWriter role(SqlWriter sql, String role) {
    if (role.equals(Grant.EVERYBODY)) {
      return everybody(sql);
    }
    int at = role.lastIndexOf('@');
    return at <= 0
        ? sql.name(role)
        : sql.name(role.substring(0, at)).sql("@").name(role.substring(at + 1));
  }

  private SqlWriter everybody(SqlWriter sql) {
    if (!facts.grantsToPublic()) {
      throw refused(
          facts.title() + " cannot grant to everybody.", "grant to the users or roles by name");
    }
    return sql.sql(Grant.EVERYBODY);
  }

  /** See <a href="https://dev.mysql.com/doc/refman/8.4/en/grant.html">GRANT</a>. */
  @Override
  protected void target(SqlWriter sql, ObjectKey target) {
    switch (target.kind()) {
      case NAMESPACE -> sql.name(target.name().name()).sql(".*");
      case FUNCTION, PROCEDURE -> sql.sql(keyword(target.kind())).sql(" ").name(target.name());
      default -> sql.name(target.name());
    }
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
