package org.athanor.dialects.sqlserver;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.CreateMode;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ObjectDdl;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.DropObject;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** The operations on views, routines and triggers of SQL Server. */
final class SqlServerObjects extends ObjectDdl {
  SqlServerObjects(Dialect dialect, SqlServerDefinitions definitions) {
    super(dialect, new SqlServerObjectWriter(definitions));
  }

  /**
   * CREATE OR ALTER, since 2016 SP1: <a
   * href="https://learn.microsoft.com/sql/t-sql/statements/create-view-transact-sql">CREATE VIEW
   * </a>.
   */
  @Override
  protected Optional<String> orReplace(ObjectKind kind) {
    return switch (kind) {
      case VIEW, FUNCTION, PROCEDURE, TRIGGER -> Optional.of("OR ALTER");
      default -> Optional.empty();
    };
  }

  /** CREATE must stand first in its batch, so a condition needs a batch inside the batch. */
  @Override
  protected List<Statement> createUnlessExists(SchemaObject object) {
    SqlWriter sql = writer();
    if (object.kind() == ObjectKind.NAMESPACE) {
      sql.sql("IF SCHEMA_ID(").literal(object.key().name().name());
    } else {
      sql.sql("IF OBJECT_ID(").literal(writer().name(object.key().name()).toString());
    }
    String create = creation(object, CreateMode.PLAIN).toString();
    sql.sql(") IS NULL\n  EXEC (").literal(create).sql(")");
    String comment = object.comment();
    return comment == null
        ? List.of(sql.statement())
        : List.of(sql.statement(), description(object.key(), comment));
  }

  /** An extended property, whose present value is not known. */
  @Override
  protected List<Statement> comment(ObjectKey key, @Nullable String comment) {
    return List.of(description(key, comment));
  }

  private Statement description(ObjectKey key, @Nullable String comment) {
    QualifiedName name = key.name();
    String schema = key.kind() == ObjectKind.NAMESPACE ? name.name() : name.schema();
    return Description.of(dialect(), schema, SqlServerObjectWriter.levels(key))
        .set(comment, Description.Present.UNKNOWN);
  }

  @Override
  public List<Statement> drop(DropObject operation) {
    boolean cascade = operation.also() == DropObject.Also.DEPENDENTS;
    if (cascade && operation.key().kind() != ObjectKind.GRANT) {
      throw refusal(
          "SQL Server drops no dependents together with the " + operation.key() + ".",
          "drop what depends on it first, and leave the dependents out");
    }
    return super.drop(operation);
  }
}
