package org.athanor.migration;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.operation.AttachPartition;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link Operations} that records what is done to views, routines, triggers and other
 * objects besides tables: each kind is created, dropped and replaced by calls of the same form.
 *
 * <pre>{@code
 * op.createView("recent_invoice", "SELECT * FROM invoice WHERE day > current_date - 30");
 *
 * op.replaceView("recent_invoice")
 *     .from(v -> v.as("SELECT * FROM invoice WHERE day > current_date - 30"))
 *     .to(v -> v.as("SELECT * FROM invoice WHERE day > current_date - 60"));
 *
 * op.dropView("recent_invoice")
 *     .existing(v -> v.as("SELECT * FROM invoice WHERE day > current_date - 60"));
 * }</pre>
 *
 * <p>What the database's own SQL has to say (a query, a body, a condition) is written in that SQL.
 */
abstract sealed class ObjectOperations permits Operations {
  /** The schema that names mean, or null for the default schema of the connection. */
  final @Nullable String schema;

  ObjectOperations(@Nullable String schema) {
    this.schema = schema;
  }

  /** Records an operation that is still being told its details. */
  abstract <T extends PendingOperation> T add(T pending);

  final QualifiedName name(String name) {
    return QualifiedName.of(schema, name);
  }

  private <D extends ObjectDefinition> CreateObjectCall create(
      D blank, Consumer<? super D> definition) {
    definition.accept(blank);
    return add(new CreateObjectCall(blank));
  }

  private ObjectKey key(ObjectKind kind, String name) {
    return ObjectKey.of(kind, name(name));
  }

  // --- views

  /** Creates a view of a query in the database's own SQL. */
  public CreateObjectCall createView(String view, String query) {
    return createView(view, v -> v.as(query));
  }

  /** Creates a view with further details. */
  public CreateObjectCall createView(String view, Consumer<ViewDefinition> definition) {
    return create(new ViewDefinition(name(view)), definition);
  }

  /** Drops a view. */
  public DropObjectCall<ViewDefinition> dropView(String view) {
    return add(
        new DropObjectCall<>(key(ObjectKind.VIEW, view), () -> new ViewDefinition(name(view))));
  }

  /** Gives a view another query or other details; what depends on it stays where possible. */
  public ReplaceObjectCall<ViewDefinition> replaceView(String view) {
    return add(
        new ReplaceObjectCall<>(key(ObjectKind.VIEW, view), () -> new ViewDefinition(name(view))));
  }

  /** Creates a view whose rows are stored. */
  public CreateObjectCall createMaterializedView(String view, String query) {
    return createMaterializedView(view, v -> v.as(query));
  }

  /** Creates a view whose rows are stored, with further details. */
  public CreateObjectCall createMaterializedView(
      String view, Consumer<MaterializedViewDefinition> definition) {
    return create(new MaterializedViewDefinition(name(view)), definition);
  }

  /** Drops a view whose rows are stored. */
  public DropObjectCall<MaterializedViewDefinition> dropMaterializedView(String view) {
    return add(new DropObjectCall<>(
        key(ObjectKind.MATERIALIZED_VIEW, view), () -> new MaterializedViewDefinition(name(view))));
  }

  /** Gives a view whose rows are stored another query; its rows are computed anew. */
  public ReplaceObjectCall<MaterializedViewDefinition> replaceMaterializedView(String view) {
    return add(new ReplaceObjectCall<>(
        key(ObjectKind.MATERIALIZED_VIEW, view), () -> new MaterializedViewDefinition(name(view))));
  }

  // --- routines

  /** Creates a function. */
  public CreateObjectCall createFunction(String function, Consumer<RoutineDefinition> definition) {
    return create(new RoutineDefinition(ObjectKind.FUNCTION, name(function)), definition);
  }

  /** Drops the function that takes arguments of these types. */
  public DropObjectCall<RoutineDefinition> dropFunction(String function, DataType... arguments) {
    return dropRoutine(ObjectKind.FUNCTION, function, arguments);
  }

  /** Gives a function another body; one with other argument types is another function. */
  public ReplaceObjectCall<RoutineDefinition> replaceFunction(String function) {
    return replaceRoutine(ObjectKind.FUNCTION, function);
  }

  /** Creates a procedure. */
  public CreateObjectCall createProcedure(
      String procedure, Consumer<RoutineDefinition> definition) {
    return create(new RoutineDefinition(ObjectKind.PROCEDURE, name(procedure)), definition);
  }

  /** Drops the procedure that takes arguments of these types. */
  public DropObjectCall<RoutineDefinition> dropProcedure(String procedure, DataType... arguments) {
    return dropRoutine(ObjectKind.PROCEDURE, procedure, arguments);
  }

  /** Gives a procedure another body; one with other argument types is another procedure. */
  public ReplaceObjectCall<RoutineDefinition> replaceProcedure(String procedure) {
    return replaceRoutine(ObjectKind.PROCEDURE, procedure);
  }

  /** Creates an aggregate; {@link RoutineDefinition#as} takes its options. */
  public CreateObjectCall createAggregate(
      String aggregate, Consumer<RoutineDefinition> definition) {
    return create(new RoutineDefinition(ObjectKind.AGGREGATE, name(aggregate)), definition);
  }

  /** Drops the aggregate that takes arguments of these types. */
  public DropObjectCall<RoutineDefinition> dropAggregate(String aggregate, DataType... arguments) {
    return dropRoutine(ObjectKind.AGGREGATE, aggregate, arguments);
  }

  /** Gives an aggregate other options. */
  public ReplaceObjectCall<RoutineDefinition> replaceAggregate(String aggregate) {
    return replaceRoutine(ObjectKind.AGGREGATE, aggregate);
  }

  private DropObjectCall<RoutineDefinition> dropRoutine(
      ObjectKind kind, String routine, DataType... arguments) {
    ObjectKey key = ObjectKey.routine(kind, name(routine), List.of(arguments));
    return add(new DropObjectCall<>(key, () -> new RoutineDefinition(kind, name(routine))));
  }

  private ReplaceObjectCall<RoutineDefinition> replaceRoutine(ObjectKind kind, String routine) {
    return add(new ReplaceObjectCall<>(
        key(kind, routine), () -> new RoutineDefinition(kind, name(routine))));
  }

  // --- triggers

  /** Creates a trigger of a table or view. */
  public CreateObjectCall createTrigger(
      String table, String trigger, Consumer<TriggerDefinition> definition) {
    return create(new TriggerDefinition(name(table), trigger), definition);
  }

  /** Drops a trigger of a table or view. */
  public DropObjectCall<TriggerDefinition> dropTrigger(String table, String trigger) {
    ObjectKey key = ObjectKey.on(ObjectKind.TRIGGER, name(table), trigger);
    return add(new DropObjectCall<>(key, () -> new TriggerDefinition(name(table), trigger)));
  }

  /** Gives a trigger another definition. */
  public ReplaceObjectCall<TriggerDefinition> replaceTrigger(String table, String trigger) {
    ObjectKey key = ObjectKey.on(ObjectKind.TRIGGER, name(table), trigger);
    return add(new ReplaceObjectCall<>(key, () -> new TriggerDefinition(name(table), trigger)));
  }

  // --- types

  /** Creates a domain: a type with conditions. */
  public CreateObjectCall createDomain(String domain, Consumer<DomainDefinition> definition) {
    return create(new DomainDefinition(name(domain)), definition);
  }

  /** Drops a domain. */
  public DropObjectCall<DomainDefinition> dropDomain(String domain) {
    return add(new DropObjectCall<>(
        key(ObjectKind.DOMAIN, domain), () -> new DomainDefinition(name(domain))));
  }

  /** Gives a domain other conditions, another default or nullability; its type stays. */
  public ReplaceObjectCall<DomainDefinition> replaceDomain(String domain) {
    return add(new ReplaceObjectCall<>(
        key(ObjectKind.DOMAIN, domain), () -> new DomainDefinition(name(domain))));
  }

  /** Creates a type whose values consist of named parts. */
  public CreateObjectCall createCompositeType(
      String type, Consumer<CompositeTypeDefinition> definition) {
    return create(new CompositeTypeDefinition(name(type)), definition);
  }

  /** Drops a type whose values consist of named parts. */
  public DropObjectCall<CompositeTypeDefinition> dropCompositeType(String type) {
    return add(new DropObjectCall<>(
        key(ObjectKind.COMPOSITE_TYPE, type), () -> new CompositeTypeDefinition(name(type))));
  }

  /** Gives a type other parts: those that are gone, new or of another type are altered. */
  public ReplaceObjectCall<CompositeTypeDefinition> replaceCompositeType(String type) {
    return add(new ReplaceObjectCall<>(
        key(ObjectKind.COMPOSITE_TYPE, type), () -> new CompositeTypeDefinition(name(type))));
  }

  // --- schemas and extensions

  /** Creates a schema. */
  public CreateObjectCall createSchema(String namespace) {
    return createSchema(namespace, s -> {});
  }

  /** Creates a schema with further details. */
  public CreateObjectCall createSchema(String namespace, Consumer<SchemaDefinition> definition) {
    return create(new SchemaDefinition(namespace), definition);
  }

  /** Drops a schema, which is empty unless {@link DropObjectCall#cascade} is told. */
  public DropObjectCall<SchemaDefinition> dropSchema(String namespace) {
    ObjectKey key = ObjectKey.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace));
    return add(new DropObjectCall<>(key, () -> new SchemaDefinition(namespace)));
  }

  /** Gives a schema another owner or comment. */
  public ReplaceObjectCall<SchemaDefinition> replaceSchema(String namespace) {
    ObjectKey key = ObjectKey.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace));
    return add(new ReplaceObjectCall<>(key, () -> new SchemaDefinition(namespace)));
  }

  /** Installs an extension in this database. */
  public CreateObjectCall createExtension(String extension) {
    return createExtension(extension, e -> {});
  }

  /** Installs an extension in this database, with further details. */
  public CreateObjectCall createExtension(
      String extension, Consumer<ExtensionDefinition> definition) {
    return create(new ExtensionDefinition(extension), definition);
  }

  /** Takes an extension out of this database. */
  public DropObjectCall<ExtensionDefinition> dropExtension(String extension) {
    ObjectKey key = ObjectKey.of(ObjectKind.EXTENSION, QualifiedName.of(extension));
    return add(new DropObjectCall<>(key, () -> new ExtensionDefinition(extension)));
  }

  /** Brings an extension to another version, or its objects into another schema. */
  public ReplaceObjectCall<ExtensionDefinition> replaceExtension(String extension) {
    ObjectKey key = ObjectKey.of(ObjectKind.EXTENSION, QualifiedName.of(extension));
    return add(new ReplaceObjectCall<>(key, () -> new ExtensionDefinition(extension)));
  }

  // --- who may do what

  /** Enables row-level security: without a policy, only the table's owner sees rows. */
  public RowSecurityCall enableRowSecurity(String table) {
    return add(new RowSecurityCall(RowSecurityCall.Verb.ENABLE, name(table)));
  }

  /** Lets enabled row-level security bind the table's owner too. */
  public void forceRowSecurity(String table) {
    add(new RowSecurityCall(RowSecurityCall.Verb.FORCE, name(table)));
  }

  /** Lets enabled row-level security no longer bind the table's owner. */
  public void unforceRowSecurity(String table) {
    add(new RowSecurityCall(RowSecurityCall.Verb.UNFORCE, name(table)));
  }

  /** Disables row-level security: policies stay and mean nothing. */
  public RowSecurityCall disableRowSecurity(String table) {
    return add(new RowSecurityCall(RowSecurityCall.Verb.DISABLE, name(table)));
  }

  /** Creates a row-level security policy of a table. */
  public CreateObjectCall createPolicy(
      String table, String policy, Consumer<PolicyDefinition> definition) {
    return create(new PolicyDefinition(name(table), policy), definition);
  }

  /** Drops a row-level security policy of a table. */
  public DropObjectCall<PolicyDefinition> dropPolicy(String table, String policy) {
    ObjectKey key = ObjectKey.on(ObjectKind.POLICY, name(table), policy);
    return add(new DropObjectCall<>(key, () -> new PolicyDefinition(name(table), policy)));
  }

  /** Gives a row-level security policy other roles or conditions. */
  public ReplaceObjectCall<PolicyDefinition> replacePolicy(String table, String policy) {
    ObjectKey key = ObjectKey.on(ObjectKind.POLICY, name(table), policy);
    return add(new ReplaceObjectCall<>(key, () -> new PolicyDefinition(name(table), policy)));
  }

  /** Grants privileges; {@link GrantCall} says on what and to whom. */
  public GrantCall grant(String... privileges) {
    return add(new GrantCall(GrantCall.Verb.GRANT, List.of(privileges), schema));
  }

  /** Revokes privileges; {@link GrantCall} says on what and from whom. */
  public GrantCall revoke(String... privileges) {
    return add(new GrantCall(GrantCall.Verb.REVOKE, List.of(privileges), schema));
  }

  // --- partitions and storage

  /** Creates a partition of a partitioned table. */
  public CreateObjectCall createPartition(
      String table, String partition, Consumer<PartitionDefinition> definition) {
    return create(new PartitionDefinition(name(table), name(partition)), definition);
  }

  /** Drops a partition and its rows. */
  public DropObjectCall<PartitionDefinition> dropPartition(String table, String partition) {
    ObjectKey key = Partition.key(name(table), name(partition));
    return add(
        new DropObjectCall<>(key, () -> new PartitionDefinition(name(table), name(partition))));
  }

  /** Gives a partition other bounds, which its rows must meet. */
  public ReplaceObjectCall<PartitionDefinition> replacePartition(String table, String partition) {
    ObjectKey key = Partition.key(name(table), name(partition));
    return add(
        new ReplaceObjectCall<>(key, () -> new PartitionDefinition(name(table), name(partition))));
  }

  /**
   * Makes a table a partition of another.
   *
   * @param bounds which rows it holds, in the database's own SQL
   */
  public void attachPartition(String table, String partition, String bounds) {
    Partition attached = Partition.of(name(table), name(partition), bounds);
    add((PendingOperation) () -> new AttachPartition(attached));
  }

  /** Makes a partition a table of its own. */
  public DetachPartitionCall detachPartition(String table, String partition) {
    return add(new DetachPartitionCall(name(table), name(partition)));
  }

  /**
   * Changes how a table is stored.
   *
   * @param clauses what follows ALTER TABLE and the name, in the database's own SQL, such as
   *     {@code SET (fillfactor = 70)} or {@code ENGINE = InnoDB}
   */
  public AlterTableOptionsCall alterTableOptions(String table, String... clauses) {
    return add(new AlterTableOptionsCall(name(table), List.of(clauses)));
  }
}
