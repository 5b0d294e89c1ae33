package org.athanor.dialects.oracle;

import org.athanor.dialect.ObjectWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TypeSystem;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.DataType;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Routine;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/** Views, routines and triggers as Oracle defines them. */
final class OracleObjectWriter extends ObjectWriter {
  private final TypeSystem types;

  OracleObjectWriter(TypeSystem types, OracleDefinitions definitions) {
    super(definitions);
    this.types = types;
  }

  /** There is one check option: that of the whole view. */
  @Override
  protected SqlWriter checkOption(SqlWriter sql, View view) {
    return sql.sqlIf(view.check() != View.CheckOption.NONE, "\nWITH CHECK OPTION");
  }

  /**
   * Filled later with BUILD DEFERRED: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CREATE-MATERIALIZED-VIEW.html">
   * CREATE MATERIALIZED VIEW</a>.
   */
  @Override
  protected SqlWriter materializedView(Head head, MaterializedView view) {
    SqlWriter sql = head.create("MATERIALIZED VIEW").name(view.name());
    if (!view.columns().isEmpty()) {
      sql.sql(" ").names(view.columns());
    }
    sql.sqlIf(!view.populated(), " BUILD DEFERRED");
    view.options().forEach(option -> sql.sql(" ").user(option));
    return sql.sql(" AS\n").user(view.query());
  }

  /**
   * See <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/lnpls/CREATE-FUNCTION-statement.html">
   * CREATE FUNCTION</a>.
   */
  @Override
  protected SqlWriter routine(Head head, Routine routine) {
    String language = routine.language();
    if (language != null && !language.matches("(?i)sql|pl/?sql")) {
      throw refusal(
          "A body in language " + language + " cannot be written for Oracle, as \"" + routine.name()
              + "\" has.",
          "write it in PL/SQL and leave the language out, or use op.execute(\"CREATE ...\")");
    }
    SqlWriter sql = head.create(keyword(routine.kind())).name(routine.name());
    if (!routine.parameters().isEmpty()) {
      parameters(sql.sql(" "), routine.parameters());
    }
    if (routine.returns() != null) {
      sql.sql("\nRETURN ").user(withoutSize(routine.returns()));
    }
    routine.characteristics().forEach(clause -> sql.sql("\n").user(clause));
    return block(sql.sql("\nAS\n"), routine.body());
  }

  /** PL/SQL ends with a semicolon. */
  private static SqlWriter block(SqlWriter sql, String body) {
    return sql.user(body).sqlIf(!body.stripTrailing().endsWith(";"), ";");
  }

  /** Parameters and results have no sizes. */
  private String withoutSize(DataType type) {
    return types.write(type).replaceAll("\\([^)]*\\)", "");
  }

  /** Writes {@code name mode type [DEFAULT value]}. */
  @Override
  protected void parameter(SqlWriter sql, Routine.Parameter parameter) {
    if (parameter.name() == null || parameter.mode() == Routine.Mode.VARIADIC) {
      throw refusal(
          "Parameters of Oracle have a name, and their number is fixed.",
          "give the parameter a name, and a mode other than VARIADIC");
    }
    sql.name(parameter.name()).sql(" ");
    switch (parameter.mode()) {
      case OUT -> sql.sql("OUT ");
      case INOUT -> sql.sql("IN OUT ");
      default -> sql.sql("IN ");
    }
    sql.user(withoutSize(parameter.type()));
    if (parameter.defaultValue() != null) {
      sql.sql(" DEFAULT ").user(parameter.defaultValue());
    }
  }

  /**
   * A trigger without FOR EACH ROW fires once per statement: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/lnpls/CREATE-TRIGGER-statement.html">
   * CREATE TRIGGER</a>.
   */
  @Override
  protected SqlWriter trigger(Head head, Trigger trigger) {
    if (trigger.constraint() != null
        || trigger.events().stream().anyMatch(e -> e.action() == Trigger.Action.TRUNCATE)) {
      throw refusal(
          "Oracle has no constraint triggers and none for TRUNCATE, as \"" + trigger.name()
              + "\" is.",
          "make an ordinary trigger for INSERT, UPDATE or DELETE");
    }
    SqlWriter sql = triggerName(head.create("TRIGGER"), trigger);
    sql.sql("\n").sql(trigger.timing().name().replace('_', ' '));
    String separator = " ";
    for (Trigger.Event event : trigger.events()) {
      event(sql.sql(separator), event);
      separator = " OR ";
    }
    sql.sql(" ON ").name(trigger.table());
    trigger.options().forEach(option -> sql.sql("\n").user(option));
    sql.sqlIf(trigger.level() == Trigger.Level.ROW, "\nFOR EACH ROW");
    if (trigger.condition() != null) {
      sql.sql("\nWHEN (").user(trigger.condition()).sql(")");
    }
    return block(sql.sql("\n"), trigger.action());
  }

  /** Writes {@code ALTER TABLE name ADD PARTITION name bounds}. */
  @Override
  protected SqlWriter partition(Head head, Partition partition) {
    SqlWriter sql = head.sql().sql("ALTER TABLE ").name(partition.table());
    sql.sql(" ADD PARTITION ").name(partition.name().name());
    sql.sql(" ").user(partition.bounds());
    partition.options().forEach(clause -> sql.sql(" ").user(clause));
    return sql;
  }

  /** A routine is told apart by its name alone. */
  @Override
  protected void key(SqlWriter sql, ObjectKey key) {
    sql.name(key.name());
  }

  /** The kind is not said: all objects share their names. */
  @Override
  protected void target(SqlWriter sql, ObjectKey target) {
    sql.sqlIf(target.kind() == ObjectKind.NAMESPACE, "SCHEMA ").name(target.name());
  }

  /** The word behind COMMENT ON: a view is a table there. */
  static String commented(ObjectKind kind) {
    return kind == ObjectKind.VIEW ? "TABLE" : "MATERIALIZED VIEW";
  }

  private static AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }
}
