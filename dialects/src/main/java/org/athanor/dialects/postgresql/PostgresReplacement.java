package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropIndex;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.CompositeType;
import org.athanor.schema.Domain;
import org.athanor.schema.Extension;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Namespace;
import org.athanor.schema.Policy;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** The ALTER statements of objects that are altered part by part, without their comments. */
final class PostgresReplacement {
  private final PostgresDialect dialect;
  private final PostgresObjectWriter objects;

  PostgresReplacement(PostgresDialect dialect, PostgresObjectWriter objects) {
    this.dialect = dialect;
    this.objects = objects;
  }

  /**
   * The statements, or empty for a kind or a change that ALTER does not do.
   *
   * @throws AthanorException DDL-003 when the change would need the present definition, or is none
   *     that PostgreSQL can make
   */
  Optional<List<Statement>> of(@Nullable SchemaObject from, SchemaObject to) {
    if (to instanceof Domain domain) {
      return Optional.of(domain((Domain) known(from, to), domain));
    } else if (to instanceof CompositeType type) {
      return Optional.of(attributes((CompositeType) known(from, to), type));
    } else if (to instanceof Extension extension) {
      return Optional.of(extension((Extension) from, extension));
    } else if (to instanceof Namespace namespace) {
      return Optional.of(namespace((Namespace) from, namespace));
    } else if (to instanceof Policy policy && from instanceof Policy was) {
      return policy(was, policy);
    } else if (to instanceof MaterializedView view
        && from instanceof MaterializedView was
        && was.hasRowsOf(view)) {
      return Optional.of(indexes(was, view));
    }
    return Optional.empty();
  }

  private static SchemaObject known(@Nullable SchemaObject from, SchemaObject to) {
    if (from == null) {
      throw refusal(
          "PostgreSQL changes the " + to.key() + " part by part, and it is not said what it is.",
          "give the present definition: .from(...)");
    }
    return from;
  }

  private static AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }

  private SqlWriter alter(SchemaObject object) {
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER ");
    return sql.sql(objects.keyword(object.kind())).sql(" ");
  }

  // --- domains

  private List<Statement> domain(Domain from, Domain to) {
    if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
      throw refusal(
          "PostgreSQL cannot change the type of the " + to.key() + ".",
          "create another domain, change the columns to it with op.alterColumn(...), and drop"
              + " this one");
    }
    List<Statement> statements = new ArrayList<>();
    for (Check check : from.checks()) {
      if (!to.checks().contains(check)) {
        statements.add(dropCheck(to, check));
      }
    }
    if (!from.defaultValue().equals(to.defaultValue())) {
      statements.add(defaultValue(to));
    }
    if (from.nullable() != to.nullable()) {
      String words = to.nullable() ? " DROP NOT NULL" : " SET NOT NULL";
      statements.add(domain(to).sql(words).statement());
    }
    for (Check check : to.checks()) {
      if (!from.checks().contains(check)) {
        statements.add(addCheck(to, check));
      }
    }
    return statements;
  }

  /** What adds the conditions that no value was checked for. */
  List<Statement> unvalidated(Domain domain) {
    return domain.checks().stream()
        .filter(check -> !check.validated())
        .map(check -> addCheck(domain, check))
        .toList();
  }

  private Statement addCheck(Domain domain, Check check) {
    SqlWriter sql = domain(domain).sql(" ADD ");
    objects.writeConstraint(sql, check);
    return sql.statement();
  }

  private SqlWriter domain(Domain domain) {
    return alter(domain).name(domain.name());
  }

  private Statement dropCheck(Domain domain, Check check) {
    if (check.name() == null) {
      throw refusal(
          "A condition of the " + domain.key() + " has no name by which it could be dropped.",
          "give the present definition with the name that the database gave it");
    }
    return domain(domain).sql(" DROP CONSTRAINT ").name(check.name()).statement();
  }

  private Statement defaultValue(Domain domain) {
    if (domain.defaultValue().equals(ColumnDefault.none())) {
      return domain(domain).sql(" DROP DEFAULT").statement();
    }
    SqlWriter sql = domain(domain).sql(" SET DEFAULT ");
    objects.writeDefault(sql, domain.defaultValue());
    return sql.statement();
  }

  // --- composite types

  private List<Statement> attributes(CompositeType from, CompositeType to) {
    List<SqlWriter> changes = new ArrayList<>();
    List<String> order = new ArrayList<>();
    for (CompositeType.Attribute was : from.attributes()) {
      Optional<CompositeType.Attribute> now = attribute(to, was.name());
      if (now.isEmpty()) {
        changes.add(words("DROP ATTRIBUTE ").name(was.name()));
        continue;
      }
      order.add(was.name());
      if (!now.get().equals(was)) {
        changes.add(retyped(now.get()));
      }
    }
    for (CompositeType.Attribute now : to.attributes()) {
      if (attribute(from, now.name()).isEmpty()) {
        SqlWriter added = words("ADD ATTRIBUTE ");
        objects.attribute(added, now);
        changes.add(added);
        order.add(now.name());
      }
    }
    requireOrder(to, order);
    return changes.isEmpty() ? List.of() : List.of(joined(to, changes));
  }

  private static Optional<CompositeType.Attribute> attribute(CompositeType type, String name) {
    return type.attributes().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  private SqlWriter words(String words) {
    return new SqlWriter(dialect).sql(words);
  }

  private SqlWriter retyped(CompositeType.Attribute attribute) {
    SqlWriter sql = words("ALTER ATTRIBUTE ").name(attribute.name());
    sql.sql(" TYPE ").type(attribute.type());
    return attribute.collation() == null ? sql : sql.sql(" COLLATE ").name(attribute.collation());
  }

  private static void requireOrder(CompositeType to, List<String> order) {
    List<String> wanted =
        to.attributes().stream().map(CompositeType.Attribute::name).toList();
    if (!order.equals(wanted)) {
      throw refusal(
          "PostgreSQL adds attributes at the end, so the " + to.key() + " would have them in the"
              + " order " + order + " and not " + wanted + ".",
          "put new attributes last, or create another type and move the columns to it");
    }
  }

  private Statement joined(CompositeType type, List<SqlWriter> changes) {
    SqlWriter sql = alter(type).name(type.name()).sql(" ");
    for (int i = 0; i < changes.size(); i++) {
      sql.sqlIf(i > 0, ", ").user(changes.get(i).toString());
    }
    return sql.statement();
  }

  // --- schemas and extensions

  private List<Statement> extension(@Nullable Extension from, Extension to) {
    List<Statement> statements = new ArrayList<>();
    String version = to.version();
    if (!Objects.equals(version, from == null ? null : from.version())) {
      SqlWriter sql = alter(to).name(to.name()).sql(" UPDATE");
      statements.add((version == null ? sql : sql.sql(" TO ").literal(version)).statement());
    }
    String schema = to.schema();
    if (schema != null && !schema.equals(from == null ? null : from.schema())) {
      statements.add(alter(to).name(to.name()).sql(" SET SCHEMA ").name(schema).statement());
    }
    return statements;
  }

  private List<Statement> namespace(@Nullable Namespace from, Namespace to) {
    String owner = to.owner();
    if (owner == null || owner.equals(from == null ? null : from.owner())) {
      return List.of();
    }
    return List.of(alter(to).name(to.name()).sql(" OWNER TO ").name(owner).statement());
  }

  // --- materialized views

  private List<Statement> indexes(MaterializedView from, MaterializedView to) {
    Ddl ddl = dialect.ddl(SchemaLookup.none());
    List<Statement> statements = new ArrayList<>();
    for (Index index : from.indexes()) {
      if (!to.indexes().contains(index)) {
        DropIndex drop = new DropIndex(from.name(), index.name(), index, false, false);
        statements.addAll(drop.accept(ddl));
      }
    }
    for (Index index : to.indexes()) {
      if (!from.indexes().contains(index)) {
        statements.addAll(new CreateIndex(to.name(), index, false, false).accept(ddl));
      }
    }
    return statements;
  }

  // --- policies

  /** ALTER POLICY changes roles and conditions but takes none away, nor changes the command. */
  private Optional<List<Statement>> policy(Policy from, Policy to) {
    boolean takesAway =
        from.using() != null && to.using() == null || from.check() != null && to.check() == null;
    if (takesAway || from.mode() != to.mode() || from.command() != to.command()) {
      return Optional.empty();
    }
    SqlWriter sql = alter(to).name(to.name()).sql(" ON ").name(to.table());
    sql.sqlIf(to.roles().isEmpty() && !from.roles().isEmpty(), " TO PUBLIC");
    objects.policyRules(sql, to);
    return Optional.of(List.of(sql.statement()));
  }
}
