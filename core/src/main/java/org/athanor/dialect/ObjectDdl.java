package org.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropObject;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Grant;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the operations on views, routines, triggers and the other kinds of {@link SchemaObject};
 * the counterpart of {@link AnsiDdl} for these.
 *
 * <p>A product says by its {@link Capability capabilities} which kinds it has: the others are
 * refused here, with what to write instead. It says by {@link #orReplace} which kinds it changes in
 * place: the others are dropped and created where that loses nothing, else refused. How each kind
 * is spelled is the business of {@link ObjectWriter}.
 *
 * <p>Immutable but for what a subclass adds; thread-safe on the same condition.
 */
public class ObjectDdl {
  private final Dialect dialect;
  private final ObjectWriter objects;

  /** A compiler that writes definitions through {@code objects}. */
  public ObjectDdl(Dialect dialect, ObjectWriter objects) {
    this.dialect = dialect;
    this.objects = objects;
  }

  /** An empty statement of this dialect. */
  protected final SqlWriter writer() {
    return new SqlWriter(dialect);
  }

  /** The dialect that is written. */
  protected final Dialect dialect() {
    return dialect;
  }

  /** The writer of definitions. */
  protected final ObjectWriter objects() {
    return objects;
  }

  /** The refusal of something that the product cannot do, with what to write instead. */
  protected final AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }

  /**
   * The words between CREATE and the kind with which the product changes an object in place, such
   * as {@code OR REPLACE}; empty where it has to be dropped and created.
   */
  protected Optional<String> orReplace(ObjectKind kind) {
    return Optional.empty();
  }

  /** Whether CREATE of this kind knows IF NOT EXISTS. */
  protected boolean hasIfNotExists(ObjectKind kind) {
    return true;
  }

  // --- create

  /** The statements that create an object. */
  public List<Statement> create(CreateObject operation) {
    SchemaObject object = operation.object();
    requireAble(object.key());
    return operation.ifNotExists() ? createUnlessExists(object) : create(object, CreateMode.PLAIN);
  }

  /**
   * The statements that create an object unless one of that name is there.
   *
   * @throws AthanorException DDL-003 where CREATE does not know IF NOT EXISTS
   */
  protected List<Statement> createUnlessExists(SchemaObject object) {
    if (!hasIfNotExists(object.kind())) {
      throw refusal(
          dialect.name() + " cannot leave an existing " + object.kind().words()
              + " alone when it creates the " + object.key() + ".",
          "leave .ifNotExists() out, or drop it first with .ifExists()");
    }
    return create(object, CreateMode.UNLESS_EXISTS);
  }

  /** The statements that create an object, with its comment and indexes. */
  protected List<Statement> create(SchemaObject object, CreateMode mode) {
    if (object instanceof RowSecurity rowSecurity) {
      return enable(rowSecurity);
    } else if (object instanceof ServerObject server) {
      return asPrinted(server.create());
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(creation(object, mode).statement());
    if (object instanceof MaterializedView view) {
      Ddl ddl = dialect.ddl(SchemaLookup.none());
      for (Index index : view.indexes()) {
        boolean tolerant = mode == CreateMode.UNLESS_EXISTS;
        CreateIndex create = new CreateIndex(view.name(), index, false, tolerant);
        statements.addAll(create.accept(ddl));
      }
    }
    String comment = object.comment();
    if (comment != null) {
      statements.addAll(comment(object.key(), comment));
    }
    return statements;
  }

  /** The statements of an object that is known by them. */
  private List<Statement> asPrinted(List<String> statements) {
    List<Statement> printed = new ArrayList<>();
    statements.forEach(sql -> printed.add(writer().user(sql).statement()));
    return printed;
  }

  /** The CREATE statement alone. */
  protected final SqlWriter creation(SchemaObject object, CreateMode mode) {
    SqlWriter sql = writer();
    String words = mode == CreateMode.OR_REPLACE ? orReplace(object.kind()).orElse("") : "";
    objects.create(new ObjectWriter.Head(sql, mode, words), object);
    return sql;
  }

  /** The statements that enable row security. */
  protected List<Statement> enable(RowSecurity rowSecurity) {
    List<Statement> statements = new ArrayList<>();
    statements.add(security(rowSecurity.table(), "ENABLE"));
    if (rowSecurity.forced()) {
      statements.add(security(rowSecurity.table(), "FORCE"));
    }
    return statements;
  }

  private Statement security(QualifiedName table, String verb) {
    SqlWriter sql = writer().sql("ALTER TABLE ").name(table).sql(" ").sql(verb);
    return sql.sql(" ROW LEVEL SECURITY").statement();
  }

  /** The comment of an object set or removed; nothing where the product has no comments. */
  protected List<Statement> comment(ObjectKey key, @Nullable String comment) {
    if (!dialect.capabilities().has(Capability.COMMENTS)) {
      return List.of();
    }
    SqlWriter sql = writer().sql("COMMENT ON ").sql(objects.keyword(key.kind())).sql(" ");
    objects.key(sql, key);
    sql.sql(" IS ");
    if (comment == null || comment.isEmpty()) {
      return List.of(sql.sql("NULL").statement());
    }
    return List.of(sql.literal(comment).statement());
  }

  // --- drop

  /** The statements that drop an object. */
  public List<Statement> drop(DropObject operation) {
    ObjectKey key = operation.key();
    requireAble(key);
    if (operation.existing() instanceof ServerObject server) {
      return asPrinted(server.drop());
    }
    return switch (key.kind()) {
      case GRANT -> List.of(revoked(operation));
      case ROW_SECURITY -> disable(operation);
      default -> List.of(dropped(operation));
    };
  }

  private Statement revoked(DropObject operation) {
    SqlWriter sql = objects.revoke(writer(), (Grant) Objects.requireNonNull(operation.existing()));
    boolean cascade = operation.also() == DropObject.Also.DEPENDENTS;
    return sql.sqlIf(cascade, " CASCADE").statement();
  }

  private List<Statement> disable(DropObject operation) {
    List<Statement> statements = new ArrayList<>();
    if (operation.existing() instanceof RowSecurity was && was.forced()) {
      statements.add(security(was.table(), "NO FORCE"));
    }
    statements.add(security(operation.key().name(), "DISABLE"));
    return statements;
  }

  private Statement dropped(DropObject operation) {
    ObjectKey key = operation.key();
    SqlWriter sql = writer().sql("DROP ").sql(objects.keyword(key.kind())).sql(" ");
    objects.key(sql.sqlIf(operation.ifExists(), "IF EXISTS "), key);
    boolean cascade = operation.also() == DropObject.Also.DEPENDENTS;
    sql.sqlIf(cascade, " CASCADE");
    return sql.statement(losesData(key.kind(), cascade) ? Effects.LOSES_DATA : Effects.NONE);
  }

  /** Whether rows or values are gone when an object of this kind is dropped. */
  protected static boolean losesData(ObjectKind kind, boolean cascade) {
    return switch (kind) {
      case PARTITION -> true;
      case NAMESPACE, EXTENSION, DOMAIN, COMPOSITE_TYPE -> cascade;
      default -> false;
    };
  }

  // --- replace

  /** The statements that put a definition in the place of another; none when nothing differs. */
  public List<Statement> replace(ReplaceObject operation) {
    SchemaObject to = operation.to();
    requireAble(to.key());
    if (to.equals(operation.from())) {
      return List.of();
    } else if (to instanceof ServerObject server) {
      return become(server, (ServerObject) operation.from());
    } else if (to instanceof RowSecurity rowSecurity) {
      return List.of(security(rowSecurity.table(), rowSecurity.forced() ? "FORCE" : "NO FORCE"));
    }
    return orReplace(to.kind()).isPresent() ? inPlace(operation) : anew(operation);
  }

  private List<Statement> become(ServerObject to, @Nullable ServerObject from) {
    if (!to.alter().isEmpty() && (from == null || from.canBecome(to))) {
      return asPrinted(to.alter());
    }
    List<Statement> statements = new ArrayList<>(asPrinted(from == null ? to.drop() : from.drop()));
    statements.addAll(asPrinted(to.create()));
    return statements;
  }

  /** The statements that change an object in place. */
  protected List<Statement> inPlace(ReplaceObject operation) {
    List<Statement> statements = new ArrayList<>(create(operation.to(), CreateMode.OR_REPLACE));
    statements.addAll(removedComment(operation));
    return statements;
  }

  /** The statement that removes a comment which the new definition does not have. */
  protected final List<Statement> removedComment(ReplaceObject operation) {
    SchemaObject from = operation.from();
    boolean had = from != null && from.comment() != null;
    return had && operation.to().comment() == null
        ? comment(operation.to().key(), null)
        : List.of();
  }

  /**
   * The statements that drop an object and create it again.
   *
   * @throws AthanorException DDL-003 when data or dependents would be lost
   */
  protected List<Statement> anew(ReplaceObject operation) {
    SchemaObject to = operation.to();
    if (!isReplaceable(to.kind())) {
      throw refusal(
          dialect.name() + " cannot give the " + to.key() + " another definition in place.",
          "write the change with op.execute(...), or create another "
              + to.kind().words() + " and move to it");
    }
    List<Statement> statements = new ArrayList<>(
        drop(new DropObject(to.key(), operation.from(), false, DropObject.Also.NOTHING)));
    statements.addAll(create(to, CreateMode.PLAIN));
    return statements;
  }

  /** Whether dropping and creating it loses nothing but what depends on it. */
  private static boolean isReplaceable(ObjectKind kind) {
    return switch (kind) {
      case VIEW, MATERIALIZED_VIEW, FUNCTION, PROCEDURE, AGGREGATE, TRIGGER, POLICY -> true;
      default -> false;
    };
  }

  // --- partitions

  /** The statements that make a table a partition. */
  public List<Statement> attach(AttachPartition operation) {
    Partition partition = operation.partition();
    requireTables(partition.key());
    SqlWriter sql = writer().sql("ALTER TABLE ").name(partition.table());
    sql.sql(" ATTACH PARTITION ").name(partition.name()).sql(" ").user(partition.bounds());
    return List.of(sql.statement());
  }

  /** The statements that make a partition a table. */
  public List<Statement> detach(DetachPartition operation) {
    requireTables(Partition.key(operation.table(), operation.partition()));
    SqlWriter sql = writer().sql("ALTER TABLE ").name(operation.table());
    sql.sql(" DETACH PARTITION ").name(operation.partition());
    return List.of(
        operation.concurrently() ? sql.sql(" CONCURRENTLY").statementOutside() : sql.statement());
  }

  private void requireTables(ObjectKey partition) {
    requireAble(partition);
    if (!dialect.capabilities().has(Capability.PARTITIONS_AS_TABLES)) {
      throw refusal(
          "Partitions of " + dialect.name() + " are not tables, so the " + partition
              + " can be neither attached nor detached.",
          "use op.createPartition(...) or op.dropPartition(...), and move the rows");
    }
  }

  /** Refuses kinds that the product does not have. */
  protected final void requireAble(ObjectKey key) {
    if (!dialect.capabilities().has(ObjectSupport.capability(key.kind()))) {
      throw refusal(
          dialect.name() + " has no " + key.kind().plural() + ", so the " + key
              + " is not possible.",
          ObjectSupport.remedy(key.kind()));
    }
  }
}
