package org.athanor.dialect;

import java.util.List;
import java.util.Locale;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.CompositeType;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Domain;
import org.athanor.schema.Extension;
import org.athanor.schema.Grant;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.Routine;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.SchemaObjectVisitor;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/**
 * Writes the definitions of views, routines, triggers and the other kinds of {@link SchemaObject},
 * as the SQL standard has them where it does. A product overrides its differences.
 */
public class ObjectWriter {
  private final DefinitionWriter definitions;

  /** A writer that writes defaults and constraints through {@code definitions}. */
  public ObjectWriter(DefinitionWriter definitions) {
    this.definitions = definitions;
  }

  /** The writer of defaults and constraints. */
  protected final DefinitionWriter definitions() {
    return definitions;
  }

  /**
   * The beginning of a CREATE statement.
   *
   * @param sql the statement, empty so far
   * @param mode what happens when the object stands already
   * @param orReplace the words for {@link CreateMode#OR_REPLACE}, else empty
   */
  public record Head(SqlWriter sql, CreateMode mode, String orReplace) {
    /** Writes CREATE with the words that belong between it and the kind. */
    public SqlWriter create() {
      return sql.sql("CREATE ").sql(orReplace).sqlIf(!orReplace.isEmpty(), " ");
    }

    /** Writes CREATE, the kind, and what makes it leave an existing object alone. */
    public SqlWriter create(String keyword) {
      return create().sql(keyword).sql(" ").sql(ifNotExists());
    }

    /** {@code IF NOT EXISTS } when an existing object is left alone, else nothing. */
    public String ifNotExists() {
      return mode == CreateMode.UNLESS_EXISTS ? "IF NOT EXISTS " : "";
    }
  }

  /** Writes the CREATE statement of an object of any kind. */
  final void create(Head head, SchemaObject object) {
    object.accept(new Creation(head));
  }

  private final class Creation implements SchemaObjectVisitor<SqlWriter> {
    private final Head head;

    Creation(Head head) {
      this.head = head;
    }

    @Override
    public SqlWriter visit(Namespace namespace) {
      return namespace(head, namespace);
    }

    @Override
    public SqlWriter visit(Extension extension) {
      return extension(head, extension);
    }

    @Override
    public SqlWriter visit(Domain domain) {
      return domain(head, domain);
    }

    @Override
    public SqlWriter visit(CompositeType type) {
      return compositeType(head, type);
    }

    @Override
    public SqlWriter visit(Routine routine) {
      return routine(head, routine);
    }

    @Override
    public SqlWriter visit(Partition partition) {
      return partition(head, partition);
    }

    @Override
    public SqlWriter visit(View view) {
      return view(head, view);
    }

    @Override
    public SqlWriter visit(MaterializedView view) {
      return materializedView(head, view);
    }

    @Override
    public SqlWriter visit(Trigger trigger) {
      return trigger(head, trigger);
    }

    @Override
    public SqlWriter visit(RowSecurity rowSecurity) {
      throw new IllegalArgumentException("not created but enabled: " + rowSecurity);
    }

    @Override
    public SqlWriter visit(Policy policy) {
      return policy(head, policy);
    }

    @Override
    public SqlWriter visit(Grant grant) {
      return grant(head.sql(), grant);
    }

    @Override
    public SqlWriter visit(ServerObject object) {
      throw new IllegalArgumentException("has statements of its own: " + object);
    }
  }

  /** Writes {@code CREATE SCHEMA}. */
  protected SqlWriter namespace(Head head, Namespace namespace) {
    SqlWriter sql = head.create("SCHEMA").name(namespace.name());
    return namespace.owner() == null ? sql : sql.sql(" AUTHORIZATION ").name(namespace.owner());
  }

  /** Writes {@code CREATE EXTENSION}. */
  protected SqlWriter extension(Head head, Extension extension) {
    SqlWriter sql = head.create("EXTENSION").name(extension.name());
    if (extension.schema() != null) {
      sql.sql(" SCHEMA ").name(extension.schema());
    }
    return extension.version() == null ? sql : sql.sql(" VERSION ").literal(extension.version());
  }

  /** Writes {@code CREATE DOMAIN}. */
  protected SqlWriter domain(Head head, Domain domain) {
    SqlWriter sql = head.create("DOMAIN").name(domain.name()).sql(" AS ").type(domain.type());
    if (domain.collation() != null) {
      sql.sql(" COLLATE ").name(domain.collation());
    }
    if (!domain.defaultValue().equals(ColumnDefault.none())) {
      definitions.defaultClause(sql, domain.defaultValue());
    }
    sql.sqlIf(!domain.nullable(), " NOT NULL");
    for (Check check : domain.checks()) {
      definitions.constraint(sql.sql(" "), check);
    }
    return sql;
  }

  /** Writes {@code CREATE TYPE name AS (...)}. */
  protected SqlWriter compositeType(Head head, CompositeType type) {
    SqlWriter sql = head.create("TYPE").name(type.name()).sql(" AS (");
    String separator = "";
    for (CompositeType.Attribute attribute : type.attributes()) {
      attribute(sql.sql(separator), attribute);
      separator = ", ";
    }
    return sql.sql(")");
  }

  /** Writes a part of a composite type. */
  public void attribute(SqlWriter sql, CompositeType.Attribute attribute) {
    sql.name(attribute.name()).sql(" ").type(attribute.type());
    if (attribute.collation() != null) {
      sql.sql(" COLLATE ").name(attribute.collation());
    }
  }

  /** Writes {@code CREATE FUNCTION}, {@code PROCEDURE} or {@code AGGREGATE}. */
  protected SqlWriter routine(Head head, Routine routine) {
    SqlWriter sql = head.create(keyword(routine.kind())).name(routine.name());
    parameters(sql, routine.parameters());
    if (routine.returns() != null) {
      sql.sql("\nRETURNS ").type(routine.returns());
    }
    if (routine.language() != null) {
      sql.sql("\nLANGUAGE ").user(routine.language());
    }
    routine.characteristics().forEach(clause -> sql.sql("\n").user(clause));
    return sql.sql("\n").user(routine.body());
  }

  /** Writes the parameters of a routine in parentheses. */
  protected void parameters(SqlWriter sql, List<Routine.Parameter> parameters) {
    sql.sql("(");
    parameterList(sql, parameters);
    sql.sql(")");
  }

  /** Writes parameters with commas between them. */
  protected final void parameterList(SqlWriter sql, List<Routine.Parameter> parameters) {
    String separator = "";
    for (Routine.Parameter parameter : parameters) {
      parameter(sql.sql(separator), parameter);
      separator = ", ";
    }
  }

  /** Writes {@code [mode] [name] type [DEFAULT value]}. */
  protected void parameter(SqlWriter sql, Routine.Parameter parameter) {
    if (parameter.mode() != Routine.Mode.IN) {
      sql.sql(parameter.mode().name()).sql(" ");
    }
    if (parameter.name() != null) {
      sql.name(parameter.name()).sql(" ");
    }
    sql.type(parameter.type());
    if (parameter.defaultValue() != null) {
      sql.sql(" DEFAULT ").user(parameter.defaultValue());
    }
  }

  /** Writes {@code CREATE TABLE name PARTITION OF table bounds}. */
  protected SqlWriter partition(Head head, Partition partition) {
    SqlWriter sql = head.create("TABLE").name(partition.name());
    sql.sql(" PARTITION OF ").name(partition.table()).sql(" ").user(partition.bounds());
    partition.options().forEach(clause -> sql.sql(" ").user(clause));
    return sql;
  }

  /** Writes {@code CREATE VIEW}. */
  protected SqlWriter view(Head head, View view) {
    SqlWriter sql = head.create("VIEW").name(view.name());
    columnsAndOptions(sql, view.columns(), view.options());
    sql.sql(" AS\n").user(view.query());
    return checkOption(sql, view);
  }

  /** Writes {@code WITH CHECK OPTION} with a space before it, where the view has it. */
  protected SqlWriter checkOption(SqlWriter sql, View view) {
    return switch (view.check()) {
      case NONE -> sql;
      case LOCAL -> sql.sql("\nWITH LOCAL CHECK OPTION");
      case CASCADED -> sql.sql("\nWITH CASCADED CHECK OPTION");
    };
  }

  private static void columnsAndOptions(SqlWriter sql, List<String> columns, List<String> options) {
    if (!columns.isEmpty()) {
      sql.sql(" ").names(columns);
    }
    options.forEach(option -> sql.sql(" ").user(option));
  }

  /** Writes {@code CREATE MATERIALIZED VIEW}. */
  protected SqlWriter materializedView(Head head, MaterializedView view) {
    SqlWriter sql = head.create("MATERIALIZED VIEW").name(view.name());
    columnsAndOptions(sql, view.columns(), view.options());
    sql.sql(" AS\n").user(view.query());
    return sql.sqlIf(!view.populated(), "\nWITH NO DATA");
  }

  /** Writes {@code CREATE TRIGGER}. */
  protected SqlWriter trigger(Head head, Trigger trigger) {
    boolean isConstraint = trigger.constraint() != null;
    SqlWriter sql = head.create(isConstraint ? "CONSTRAINT TRIGGER" : "TRIGGER");
    triggerName(sql, trigger).sql("\n").sql(trigger.timing().name().replace('_', ' '));
    String separator = " ";
    for (Trigger.Event event : trigger.events()) {
      event(sql.sql(separator), event);
      separator = " OR ";
    }
    triggerTable(sql.sql(" ON "), trigger);
    if (trigger.constraint() != null && trigger.constraint() != Deferrability.NOT_DEFERRABLE) {
      definitions.deferrability(sql, trigger.constraint());
    }
    trigger.options().forEach(option -> triggerOption(sql, option));
    sql.sql("\nFOR EACH ").sql(trigger.level().name());
    if (trigger.condition() != null) {
      sql.sql("\nWHEN (").user(trigger.condition()).sql(")");
    }
    return sql.sql("\n").user(trigger.action());
  }

  /** Writes the name of a new trigger: with its schema, as the standard has it. */
  protected SqlWriter triggerName(SqlWriter sql, Trigger trigger) {
    return sql.name(trigger.key().name());
  }

  /** Writes what a new trigger is on. */
  protected SqlWriter triggerTable(SqlWriter sql, Trigger trigger) {
    return sql.name(trigger.table());
  }

  /** Writes a clause of a trigger on a line of its own. */
  protected void triggerOption(SqlWriter sql, String option) {
    sql.sql("\n").user(option);
  }

  /** Writes what a trigger fires for. */
  protected void event(SqlWriter sql, Trigger.Event event) {
    sql.sql(event.action().name());
    String separator = " OF ";
    for (String column : event.columns()) {
      sql.sql(separator).name(column);
      separator = ", ";
    }
  }

  /** Writes {@code CREATE POLICY}. */
  protected SqlWriter policy(Head head, Policy policy) {
    SqlWriter sql = head.create("POLICY").name(policy.name()).sql(" ON ").name(policy.table());
    sql.sqlIf(policy.mode() == Policy.Mode.RESTRICTIVE, " AS RESTRICTIVE");
    if (policy.command() != Policy.Command.ALL) {
      sql.sql(" FOR ").sql(policy.command().name());
    }
    return policyRules(sql, policy);
  }

  /** Writes the roles and conditions of a policy, each with a space before it. */
  protected SqlWriter policyRules(SqlWriter sql, Policy policy) {
    String separator = " TO ";
    for (String role : policy.roles()) {
      role(sql.sql(separator), role);
      separator = ", ";
    }
    if (policy.using() != null) {
      sql.sql(" USING (").user(policy.using()).sql(")");
    }
    return policy.check() == null
        ? sql
        : sql.sql(" WITH CHECK (").user(policy.check()).sql(")");
  }

  /** Writes a role, or the word for all roles. */
  protected SqlWriter role(SqlWriter sql, String role) {
    return role.equals(Grant.EVERYBODY) ? sql.sql(Grant.EVERYBODY) : sql.name(role);
  }

  /** Writes {@code GRANT privileges ON target TO role}. */
  protected SqlWriter grant(SqlWriter sql, Grant grant) {
    privileges(sql.sql("GRANT "), grant);
    role(sql.sql(" TO "), grant.grantee());
    return sql.sqlIf(grant.grantable(), " WITH GRANT OPTION");
  }

  /** Writes {@code REVOKE privileges ON target FROM role}. */
  protected SqlWriter revoke(SqlWriter sql, Grant grant) {
    privileges(sql.sql("REVOKE "), grant);
    return role(sql.sql(" FROM "), grant.grantee());
  }

  private void privileges(SqlWriter sql, Grant grant) {
    String separator = "";
    for (String privilege : grant.privileges()) {
      sql.sql(separator).user(privilege);
      separator = ", ";
      if (!grant.columns().isEmpty()) {
        sql.sql(" ").names(grant.columns());
      }
    }
    target(sql.sql(" ON "), grant.target());
  }

  /** Writes what a grant is on; the word TABLE is left out, as most products want it. */
  protected void target(SqlWriter sql, ObjectKey target) {
    switch (target.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW -> {}
      default -> sql.sql(keyword(target.kind())).sql(" ");
    }
    key(sql, target);
  }

  /** The keyword of a kind behind CREATE, DROP and COMMENT ON. */
  protected String keyword(ObjectKind kind) {
    return switch (kind) {
      case TABLE, PARTITION, ROW_SECURITY -> "TABLE";
      case SEQUENCE -> "SEQUENCE";
      case ENUM_TYPE, COMPOSITE_TYPE -> "TYPE";
      case NAMESPACE -> "SCHEMA";
      case EXTENSION -> "EXTENSION";
      case DOMAIN -> "DOMAIN";
      case FUNCTION -> "FUNCTION";
      case PROCEDURE -> "PROCEDURE";
      case AGGREGATE -> "AGGREGATE";
      case VIEW -> "VIEW";
      case MATERIALIZED_VIEW -> "MATERIALIZED VIEW";
      case TRIGGER -> "TRIGGER";
      case POLICY -> "POLICY";
      case GRANT -> "GRANT";
      case COLUMN -> "COLUMN";
      case CONSTRAINT -> "CONSTRAINT";
      case INDEX -> "INDEX";
      default -> kind.words().toUpperCase(Locale.ROOT);
    };
  }

  /** Writes what tells an object apart from others of its kind, behind the keyword. */
  protected void key(SqlWriter sql, ObjectKey key) {
    switch (key.kind()) {
      case FUNCTION, PROCEDURE, AGGREGATE -> arguments(sql.name(key.name()), key.arguments());
      case POLICY -> ofTable(sql, key);
      default -> sql.name(key.name());
    }
  }

  /** Writes {@code name ON table}. */
  protected final void ofTable(SqlWriter sql, ObjectKey key) {
    sql.name(key.name().name()).sql(" ON ").name(key.table());
  }

  /** Writes the types that tell a routine apart from others of its name, in parentheses. */
  protected void arguments(SqlWriter sql, List<DataType> types) {
    sql.sql("(");
    String separator = "";
    for (DataType type : types) {
      sql.sql(separator).type(type);
      separator = ", ";
    }
    sql.sql(")");
  }
}
