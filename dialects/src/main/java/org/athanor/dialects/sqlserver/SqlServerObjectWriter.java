package org.athanor.dialects.sqlserver;

import java.util.List;
import org.athanor.dialect.ObjectWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Routine;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/** Views, routines and triggers as Transact-SQL defines them. */
final class SqlServerObjectWriter extends ObjectWriter {
  SqlServerObjectWriter(SqlServerDefinitions definitions) {
    super(definitions);
  }

  /** There is one check option: that of the whole view. */
  @Override
  protected SqlWriter checkOption(SqlWriter sql, View view) {
    return sql.sqlIf(view.check() != View.CheckOption.NONE, "\nWITH CHECK OPTION");
  }

  /**
   * See <a
   * href="https://learn.microsoft.com/sql/t-sql/statements/create-function-transact-sql">CREATE
   * FUNCTION</a>.
   */
  @Override
  protected SqlWriter routine(Head head, Routine routine) {
    String language = routine.language();
    if (language != null && !language.matches("(?i)sql|tsql|t-sql|transact-sql")) {
      throw refusal(
          "SQL Server has no routines in language " + language + ", as \"" + routine.name()
              + "\" is.",
          "write it in Transact-SQL and leave the language out");
    }
    SqlWriter sql = head.create(keyword(routine.kind())).name(routine.name());
    // A procedure without parameters has no parentheses, a function always has them.
    if (!routine.parameters().isEmpty() || routine.kind() == ObjectKind.FUNCTION) {
      parameters(sql.sql(" "), routine.parameters());
    }
    if (routine.returns() != null) {
      sql.sql("\nRETURNS ").type(routine.returns());
    }
    String separator = "\nWITH ";
    for (String clause : routine.characteristics()) {
      sql.sql(separator).user(clause);
      separator = ", ";
    }
    return sql.sql("\nAS\n").user(routine.body());
  }

  /** Writes {@code @name type [= value] [OUTPUT]}. */
  @Override
  protected void parameter(SqlWriter sql, Routine.Parameter parameter) {
    String name = parameter.name();
    String bare = name == null ? "" : name.replaceFirst("^@", "");
    if (!bare.matches("[A-Za-z_][A-Za-z0-9_]*") || parameter.mode() == Routine.Mode.VARIADIC) {
      throw refusal(
          "Parameters of SQL Server have a plain name and a number that is fixed, unlike "
              + (name == null ? "one without a name" : "\"" + name + "\"") + ".",
          "give the parameter a name of letters and digits, and a mode other than VARIADIC");
    }
    sql.sql("@").user(bare).sql(" ").type(parameter.type());
    if (parameter.defaultValue() != null) {
      sql.sql(" = ").user(parameter.defaultValue());
    }
    sql.sqlIf(parameter.mode() != Routine.Mode.IN, " OUTPUT");
  }

  /**
   * A trigger fires once for all rows of a statement and sees them as tables: <a
   * href="https://learn.microsoft.com/sql/t-sql/statements/create-trigger-transact-sql">CREATE
   * TRIGGER</a>.
   */
  @Override
  protected SqlWriter trigger(Head head, Trigger trigger) {
    refuseUnknownTrigger(trigger);
    SqlWriter sql = triggerName(head.create("TRIGGER"), trigger);
    sql.sql("\nON ").name(trigger.table());
    trigger.options().forEach(option -> sql.sql("\n").user(option));
    sql.sql("\n").sql(trigger.timing().name().replace('_', ' '));
    String separator = " ";
    for (Trigger.Event event : trigger.events()) {
      event(sql.sql(separator), event);
      separator = ", ";
    }
    return sql.sql("\nAS\n").user(trigger.action());
  }

  private static void refuseUnknownTrigger(Trigger trigger) {
    String what = null;
    if (trigger.level() == Trigger.Level.ROW) {
      what = "fires once per statement and not for each row";
    } else if (trigger.timing() == Trigger.Timing.BEFORE) {
      what = "fires AFTER a change or INSTEAD OF it, not BEFORE";
    } else if (trigger.condition() != null || trigger.constraint() != null) {
      what = "has no WHEN and no constraint triggers";
    } else if (trigger.events().stream().anyMatch(SqlServerObjectWriter::isUnknown)) {
      what = "fires for INSERT, UPDATE and DELETE of whole rows";
    }
    if (what != null) {
      throw refusal(
          "A trigger of SQL Server " + what + ", unlike \"" + trigger.name() + "\".",
          "fire it AFTER each statement, and look at the tables inserted and deleted, with IF"
              + " UPDATE(column) for a column");
    }
  }

  private static boolean isUnknown(Trigger.Event event) {
    return event.action() == Trigger.Action.TRUNCATE || !event.columns().isEmpty();
  }

  /** A routine is told apart by its name alone. */
  @Override
  protected void key(SqlWriter sql, ObjectKey key) {
    sql.name(key.name());
  }

  /** See https://learn.microsoft.com/sql/t-sql/statements/grant-transact-sql. */
  @Override
  protected void target(SqlWriter sql, ObjectKey target) {
    switch (target.kind()) {
      case NAMESPACE -> sql.sql("SCHEMA::");
      case DOMAIN, COMPOSITE_TYPE, ENUM_TYPE -> sql.sql("TYPE::");
      default -> {}
    }
    sql.name(target.name());
  }

  private static AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }

  /** The names that lead to an object of this kind in its schema, for its comment. */
  static List<String> levels(ObjectKey key) {
    String name = key.name().name();
    return switch (key.kind()) {
      case NAMESPACE -> List.of();
      case TRIGGER -> List.of("TABLE", key.table().name(), "TRIGGER", name);
      default -> List.of(key.kind().name(), name);
    };
  }
}
