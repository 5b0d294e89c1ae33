package org.athanor.dialects.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.CreateMode;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Effects;
import org.athanor.dialect.ObjectDdl;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** The operations on views, routines and triggers of Oracle. */
final class OracleObjects extends ObjectDdl {
  private final OracleVersion version;

  OracleObjects(Dialect dialect, OracleVersion version, OracleDefinitions definitions) {
    super(dialect, new OracleObjectWriter(dialect.types(), definitions));
    this.version = version;
  }

  @Override
  protected Optional<String> orReplace(ObjectKind kind) {
    return switch (kind) {
      case VIEW, FUNCTION, PROCEDURE, TRIGGER -> Optional.of("OR REPLACE");
      default -> Optional.empty();
    };
  }

  /** A schema is a user here. */
  @Override
  public List<Statement> create(CreateObject operation) {
    if (operation.object().kind() == ObjectKind.NAMESPACE) {
      throw namespace(operation.object().key());
    }
    return super.create(operation);
  }

  private RuntimeException namespace(ObjectKey key) {
    return refusal(
        "A schema of Oracle is a user, so the " + key + " is neither created nor dropped alone.",
        "let an administrator run CREATE USER or DROP USER");
  }

  @Override
  protected List<Statement> createUnlessExists(SchemaObject object) {
    if (version.hasIfExists() && object.kind() != ObjectKind.PARTITION) {
      return super.createUnlessExists(object);
    }
    if (object.kind() == ObjectKind.PARTITION) {
      throw refusal(
          "Oracle cannot leave an existing partition alone when it adds the " + object.key() + ".",
          "leave .ifNotExists() out");
    }
    SqlWriter create = creation(object, CreateMode.PLAIN);
    List<Statement> statements =
        new ArrayList<>(List.of(Attempt.CREATE.of(dialect(), create, Effects.NONE)));
    if (object.comment() != null) {
      statements.addAll(comment(object.key(), object.comment()));
    }
    return statements;
  }

  /** Views have comments, code has none. */
  @Override
  protected List<Statement> comment(ObjectKey key, @Nullable String comment) {
    boolean view = key.kind() == ObjectKind.VIEW || key.kind() == ObjectKind.MATERIALIZED_VIEW;
    if (!view) {
      throw refusal(
          "Oracle keeps no comments on " + key.kind().plural() + ", such as on the " + key + ".",
          "write the comment into the code");
    }
    SqlWriter sql = writer().sql("COMMENT ON ");
    sql.sql(OracleObjectWriter.commented(key.kind())).sql(" ").name(key.name());
    return List.of(Comment.set(sql, comment));
  }

  @Override
  public List<Statement> drop(DropObject operation) {
    ObjectKey key = operation.key();
    if (key.kind() == ObjectKind.NAMESPACE) {
      throw namespace(key);
    }
    if (operation.also() == DropObject.Also.DEPENDENTS) {
      throw refusal(
          "Oracle drops nothing together with the " + key + ": what depends on it becomes invalid.",
          "leave the dependents out, and drop or repair them by themselves");
    }
    Attempt attempt = operation.ifExists() ? attempt(key.kind()) : null;
    if (key.kind() == ObjectKind.PARTITION) {
      return List.of(dropPartition(operation));
    }
    if (attempt == null || version.hasIfExists()) {
      return super.drop(operation);
    }
    SqlWriter drop =
        writer().sql("DROP ").sql(key.kind().name().replace('_', ' ')).sql(" ");
    return List.of(attempt.of(dialect(), drop.name(key.name()), Effects.NONE));
  }

  private Statement dropPartition(DropObject operation) {
    ObjectKey key = operation.key();
    SqlWriter sql = writer().sql("ALTER TABLE ").name(key.table());
    sql.sql(" DROP PARTITION ").name(key.name().name());
    return operation.ifExists()
        ? Attempt.DROP_PARTITION.of(dialect(), sql, Effects.LOSES_DATA)
        : sql.statement(Effects.LOSES_DATA);
  }

  private static @Nullable Attempt attempt(ObjectKind kind) {
    return switch (kind) {
      case VIEW -> Attempt.DROP_TABLE;
      case MATERIALIZED_VIEW -> Attempt.DROP_MATERIALIZED_VIEW;
      case FUNCTION, PROCEDURE -> Attempt.DROP_ROUTINE;
      case TRIGGER -> Attempt.DROP_TRIGGER;
      default -> null;
    };
  }
}
