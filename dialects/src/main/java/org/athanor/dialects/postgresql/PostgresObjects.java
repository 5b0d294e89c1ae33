package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.athanor.dialect.CreateMode;
import org.athanor.dialect.Effects;
import org.athanor.dialect.ObjectDdl;
import org.athanor.dialect.Statement;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropObject;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Check;
import org.athanor.schema.Domain;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Operations on views, routines and other objects as PostgreSQL statements, each with the locks
 * that it takes.
 */
final class PostgresObjects extends ObjectDdl {
  private final PostgresDialect dialect;
  private final PostgresVersion version;
  private final PostgresObjectWriter writer;

  PostgresObjects(PostgresDialect dialect, PostgresVersion version, PostgresObjectWriter writer) {
    super(dialect, writer);
    this.dialect = dialect;
    this.version = version;
    this.writer = writer;
  }

  @Override
  protected Optional<String> orReplace(ObjectKind kind) {
    return switch (kind) {
      case VIEW, FUNCTION, PROCEDURE, AGGREGATE -> Optional.of("OR REPLACE");
      case TRIGGER -> Optional.of("OR REPLACE").filter(words -> version.canReplaceTriggers());
      default -> Optional.empty();
    };
  }

  @Override
  protected boolean hasIfNotExists(ObjectKind kind) {
    return switch (kind) {
      case EXTENSION, NAMESPACE, MATERIALIZED_VIEW, PARTITION -> true;
      default -> false;
    };
  }

  // --- create

  /** What is there already is left alone, with its comment and indexes. */
  @Override
  protected List<Statement> createUnlessExists(SchemaObject object) {
    List<Statement> plain = create(object, CreateMode.PLAIN);
    return plain.size() == 1 && hasIfNotExists(object.kind())
        ? create(object, CreateMode.UNLESS_EXISTS)
        : List.of(new GuardBlock(this::writer).unlessDuplicateOfAnyKind(plain));
  }

  /** CREATE DOMAIN has no NOT VALID, so conditions that nobody checked come afterwards. */
  @Override
  protected List<Statement> create(SchemaObject object, CreateMode mode) {
    SchemaObject first = object instanceof Domain domain
        ? domain.withChecks(domain.checks().stream().filter(Check::validated).toList())
        : object;
    List<Statement> statements = new ArrayList<>(super.create(first, mode));
    statements.set(0, with(statements.get(0), effects(object)));
    if (object instanceof Domain domain) {
      statements.addAll(new PostgresReplacement(dialect, writer).unvalidated(domain));
    }
    return statements;
  }

  private static Statement with(Statement statement, Effects effects) {
    return new Statement.Sql(statement.text(), effects, statement.transactionMode());
  }

  /** The locks that creating an object takes on tables that are there. */
  private static Effects effects(SchemaObject object) {
    if (object instanceof Trigger trigger) {
      return LockMode.SHARE_ROW_EXCLUSIVE.on(trigger.table());
    }
    return switch (object.kind()) {
      case PARTITION, POLICY, ROW_SECURITY ->
        LockMode.ACCESS_EXCLUSIVE.on(object.key().table());
      default -> Effects.NONE;
    };
  }

  @Override
  protected List<Statement> enable(RowSecurity rowSecurity) {
    return locking(super.enable(rowSecurity), rowSecurity.table());
  }

  private static List<Statement> locking(List<Statement> statements, QualifiedName table) {
    Effects effects = LockMode.ACCESS_EXCLUSIVE.on(table);
    return statements.stream().map(statement -> with(statement, effects)).toList();
  }

  // --- drop

  @Override
  public List<Statement> drop(DropObject operation) {
    List<Statement> statements = super.drop(operation);
    ObjectKey key = operation.key();
    return switch (key.kind()) {
      case TRIGGER, POLICY, ROW_SECURITY -> locking(statements, key.table());
      case PARTITION -> List.of(with(statements.get(0), dropping(key)));
      default -> statements;
    };
  }

  private static Effects dropping(ObjectKey partition) {
    Effects.TableLock whole = LockMode.ACCESS_EXCLUSIVE.lock(partition.table());
    Effects.TableLock part = LockMode.ACCESS_EXCLUSIVE.lock(partition.name());
    return new Effects(List.of(whole, part), false, false, true);
  }

  // --- replace

  @Override
  public List<Statement> replace(ReplaceObject operation) {
    SchemaObject from = operation.from();
    SchemaObject to = operation.to();
    requireAble(to.key());
    if (to.equals(from)) {
      return List.of();
    }
    if (to instanceof Partition partition) {
      return rebound(partition);
    } else if (to instanceof RowSecurity) {
      return locking(super.replace(operation), to.key().table());
    }
    return new PostgresReplacement(dialect, writer)
        .of(from, to)
        .map(statements -> altered(operation, statements))
        .orElseGet(() -> super.replace(operation));
  }

  /** The rows stay: the table is detached and attached, which checks them. */
  private List<Statement> rebound(Partition to) {
    List<Statement> statements =
        new ArrayList<>(detach(new DetachPartition(to.table(), to.name(), null, false)));
    statements.addAll(attach(new AttachPartition(to)));
    return statements;
  }

  private List<Statement> altered(ReplaceObject operation, List<Statement> statements) {
    List<Statement> all = new ArrayList<>(statements);
    String comment = operation.to().comment();
    SchemaObject from = operation.from();
    if (comment != null && (from == null || !comment.equals(from.comment()))) {
      all.addAll(comment(operation.to().key(), comment));
    }
    all.addAll(removedComment(operation));
    return operation.to().kind() == ObjectKind.POLICY
        ? locking(all, operation.to().key().table())
        : all;
  }

  @Override
  protected List<Statement> inPlace(ReplaceObject operation) {
    SchemaObject to = operation.to();
    SchemaObject from = operation.from();
    if (to instanceof View view) {
      List<Statement> statements = new ArrayList<>(super.inPlace(operation));
      statements.set(0, replaceOrRecreate(view));
      return statements;
    }
    return isReplaceable(from, to) ? super.inPlace(operation) : anew(operation);
  }

  private Statement replaceOrRecreate(View view) {
    return new ViewReplacement(this::writer)
        .of(view.name(), creation(view, CreateMode.OR_REPLACE), creation(view, CreateMode.PLAIN));
  }

  /**
   * What CREATE OR REPLACE refuses: another result or other names of parameters, and a trigger that
   * is or was a constraint.
   */
  private static boolean isReplaceable(@Nullable SchemaObject from, SchemaObject to) {
    if (to instanceof Trigger trigger) {
      boolean wasConstraint = from instanceof Trigger was && was.constraint() != null;
      return trigger.constraint() == null && !wasConstraint;
    } else if (to instanceof Routine routine && from instanceof Routine was) {
      return Objects.equals(routine.returns(), was.returns()) && names(routine).equals(names(was));
    }
    return true;
  }

  private static List<Routine.Parameter> names(Routine routine) {
    return routine.parameters().stream()
        .map(p -> new Routine.Parameter(p.mode(), p.name(), p.type(), null))
        .toList();
  }

  // --- partitions

  /** See <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>. */
  @Override
  public List<Statement> attach(AttachPartition operation) {
    Partition partition = operation.partition();
    Effects.TableLock whole = LockMode.SHARE_UPDATE_EXCLUSIVE.lock(partition.table());
    Effects.TableLock part = LockMode.ACCESS_EXCLUSIVE.lock(partition.name());
    Effects effects = new Effects(List.of(whole, part), false, true, false);
    return List.of(with(super.attach(operation).get(0), effects));
  }

  @Override
  public List<Statement> detach(DetachPartition operation) {
    if (operation.concurrently() && !version.canDetachConcurrently()) {
      throw refusal(
          "PostgreSQL " + version.version().major() + " cannot detach the partition \""
              + operation.partition() + "\" concurrently, which came with PostgreSQL 14.",
          "leave .concurrently() out, and run it while few use the table");
    }
    boolean gentle = operation.concurrently();
    LockMode mode = gentle ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    Effects.TableLock part = LockMode.ACCESS_EXCLUSIVE.lock(operation.partition());
    List<Effects.TableLock> locks = List.of(mode.lock(operation.table()), part);
    return List.of(with(super.detach(operation).get(0), new Effects(locks, false, false, false)));
  }
}
