package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Effects;
import org.athanor.dialect.ObjectDdl;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.DropObject;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.jspecify.annotations.Nullable;

/** Compiles the operations on views, routines, triggers, schemas, partitions and grants. */
final class MySqlObjects extends ObjectDdl {
  private final ServerFacts facts;

  MySqlObjects(MySqlDialect dialect, MySqlDefinitions definitions, SchemaLookup lookup) {
    super(dialect, new MySqlObjectWriter(dialect.facts(), definitions, lookup));
    this.facts = dialect.facts();
  }

  @Override
  protected Optional<String> orReplace(ObjectKind kind) {
    boolean isProgram =
        kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.TRIGGER;
    boolean isInPlace = kind == ObjectKind.VIEW || isProgram && facts.replacesPrograms();
    return isInPlace ? Optional.of("OR REPLACE") : Optional.empty();
  }

  @Override
  protected boolean hasIfNotExists(ObjectKind kind) {
    return facts.createsUnlessExists(kind);
  }

  /** Routines and schemas hold their comment themselves; nothing else has one. */
  @Override
  protected List<Statement> comment(ObjectKey key, @Nullable String comment) {
    boolean isInside = key.kind() == ObjectKind.FUNCTION
        || key.kind() == ObjectKind.PROCEDURE
        || key.kind() == ObjectKind.NAMESPACE && facts.hasSchemaComments();
    if (comment != null && !comment.isEmpty() && !isInside) {
      throw refusal(
          facts.title() + " keeps no comment of a " + key.kind().words() + ", as the " + key
              + " has one.",
          "leave the comment out, or write it into the definition: /* ... */");
    }
    return List.of();
  }

  @Override
  public List<Statement> drop(DropObject operation) {
    ObjectKind kind = operation.key().kind();
    requireAble(operation.key());
    boolean takesAlong = operation.also() == DropObject.Also.DEPENDENTS;
    if (kind == ObjectKind.NAMESPACE) {
      return dropSchema(operation, takesAlong);
    } else if (takesAlong) {
      throw refusal(
          facts.title() + " drops nothing along with the " + operation.key()
              + "; what depends on it stays and fails at its next use.",
          "drop what depends on it first, and leave .cascade() out");
    }
    return kind == ObjectKind.PARTITION ? dropPartition(operation) : super.drop(operation);
  }

  /** A schema goes with all its tables, which nobody may find out afterwards. */
  private List<Statement> dropSchema(DropObject operation, boolean takesAlong) {
    if (!takesAlong) {
      throw refusal(
          facts.title() + " drops a schema with all tables that are in it, and the "
              + operation.key() + " shall be dropped alone.",
          "say that its tables go too: .cascade()");
    }
    SqlWriter sql = writer().sql("DROP SCHEMA ").sqlIf(operation.ifExists(), "IF EXISTS ");
    return List.of(sql.name(operation.key().name()).statement(Effects.LOSES_DATA));
  }

  private List<Statement> dropPartition(DropObject operation) {
    ObjectKey key = operation.key();
    if (operation.ifExists() && !facts.hasIfExistsEverywhere()) {
      throw refusal(
          facts.title() + " has no IF EXISTS for partitions, as the " + key + " asks.",
          "leave the condition out");
    }
    SqlWriter sql = writer().sql("ALTER TABLE ").name(key.table()).sql(" DROP PARTITION ");
    sql.sqlIf(operation.ifExists(), "IF EXISTS ").name(key.name().name());
    return List.of(sql.statement(Workload.CATALOG.losing().on(key.table(), facts)));
  }

  /** A partition is given other bounds with its rows. */
  @Override
  public List<Statement> replace(ReplaceObject operation) {
    if (!(operation.to() instanceof Partition partition)
        || operation.to().equals(operation.from())) {
      return super.replace(operation);
    }
    requireAble(partition.key());
    SqlWriter sql = writer().sql("ALTER TABLE ").name(partition.table());
    sql.sql(" REORGANIZE PARTITION ").name(partition.name().name()).sql(" INTO (");
    MySqlObjectWriter.definition(sql, partition).sql(")");
    return List.of(sql.statement(Workload.COPY.on(partition.table(), facts)));
  }
}
