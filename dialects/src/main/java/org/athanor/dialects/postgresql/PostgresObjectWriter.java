package org.athanor.dialects.postgresql;

import java.util.List;
import java.util.regex.Pattern;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.ObjectWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Policy;
import org.athanor.schema.Routine;
import org.athanor.schema.Trigger;

/** Views, routines and other objects as PostgreSQL spells them. */
final class PostgresObjectWriter extends ObjectWriter {
  /**
   * A body in SQL that is parsed when the function is created, and not a string: <a
   * href="https://www.postgresql.org/docs/current/sql-createfunction.html">CREATE FUNCTION</a>.
   */
  private static final Pattern PARSED_BODY = Pattern.compile(
      "\\s*(RETURN|BEGIN\\s+ATOMIC)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What of a function in C is where, as two literals: the file and the symbol in it. */
  private static final Pattern FILE_AND_SYMBOL =
      Pattern.compile("E?'(?:[^']|'')*'(?:, E?'(?:[^']|'')*')?");

  /** The characteristic of an aggregate of ordered sets, before the number of direct arguments. */
  static final String ORDER_BY = "ORDER BY ";

  /** The clause of a constraint trigger that names another table, which stands first. */
  static final String FROM = "FROM ";

  PostgresObjectWriter(DefinitionWriter definitions) {
    super(definitions);
  }

  /** Writes a constraint of a domain. */
  void writeConstraint(SqlWriter sql, Check check) {
    definitions().constraint(sql, check);
  }

  /** Writes what follows SET DEFAULT. */
  void writeDefault(SqlWriter sql, ColumnDefault value) {
    definitions().defaultValue(sql, value);
  }

  @Override
  protected SqlWriter policyRules(SqlWriter sql, Policy policy) {
    return super.policyRules(sql, policy);
  }

  @Override
  protected String keyword(ObjectKind kind) {
    return super.keyword(kind);
  }

  @Override
  protected SqlWriter routine(Head head, Routine routine) {
    SqlWriter sql = head.create(keyword(routine.kind())).name(routine.name());
    if (routine.kind() == ObjectKind.AGGREGATE) {
      aggregateArguments(sql, routine);
      return sql.sql(" (").user(routine.body()).sql(")");
    }
    parameters(sql, routine.parameters());
    if (routine.returns() != null) {
      sql.sql("\nRETURNS ").type(routine.returns());
    }
    if (routine.language() != null) {
      sql.sql("\nLANGUAGE ").user(routine.language());
    }
    routine.characteristics().forEach(clause -> sql.sql("\n").user(clause));
    return body(sql, routine);
  }

  private static SqlWriter body(SqlWriter sql, Routine routine) {
    boolean isSql = routine.language() == null || routine.language().equalsIgnoreCase("sql");
    if (isSql && PARSED_BODY.matcher(routine.body()).matches()) {
      return sql.sql("\n").user(routine.body());
    }
    boolean isCompiled = "c".equalsIgnoreCase(routine.language());
    if (isCompiled && FILE_AND_SYMBOL.matcher(routine.body()).matches()) {
      return sql.sql("\nAS ").user(routine.body());
    }
    return DollarQuotes.write(sql.sql("\nAS "), routine.body());
  }

  private void aggregateArguments(SqlWriter sql, Routine aggregate) {
    List<Routine.Parameter> all = aggregate.parameters();
    if (all.isEmpty()) {
      sql.sql("(*)");
      return;
    }
    for (String clause : aggregate.characteristics()) {
      if (clause.startsWith(ORDER_BY)) {
        orderedArguments(sql, all, Integer.parseInt(clause.substring(ORDER_BY.length())));
        return;
      }
    }
    parameters(sql, all);
  }

  /** A variadic argument that is direct stands for those that are ordered too. */
  private void orderedArguments(SqlWriter sql, List<Routine.Parameter> all, int direct) {
    int ordered = Math.min(direct, all.size() - 1);
    sql.sql("(");
    parameterList(sql, all.subList(0, direct));
    sql.sqlIf(direct > 0, " ").sql(ORDER_BY);
    parameterList(sql, all.subList(ordered, all.size()));
    sql.sql(")");
  }

  /** Names of triggers live with their table and take no schema. */
  @Override
  protected SqlWriter triggerName(SqlWriter sql, Trigger trigger) {
    return sql.name(trigger.name());
  }

  @Override
  protected SqlWriter triggerTable(SqlWriter sql, Trigger trigger) {
    super.triggerTable(sql, trigger);
    trigger.options().stream()
        .filter(clause -> clause.startsWith(FROM))
        .forEach(clause -> sql.sql("\n").user(clause));
    return sql;
  }

  @Override
  protected void triggerOption(SqlWriter sql, String option) {
    if (!option.startsWith(FROM)) {
      super.triggerOption(sql, option);
    }
  }

  @Override
  protected void key(SqlWriter sql, ObjectKey key) {
    switch (key.kind()) {
      case TRIGGER -> ofTable(sql, key);
      case AGGREGATE -> {
        List<DataType> types = key.arguments();
        sql.name(key.name());
        if (types.isEmpty()) {
          sql.sql("(*)");
        } else {
          arguments(sql, types);
        }
      }
      default -> super.key(sql, key);
    }
  }
}
