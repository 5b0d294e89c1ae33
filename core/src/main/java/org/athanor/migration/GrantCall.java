package org.athanor.migration;

import java.util.List;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.Grant;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Details of {@link Operations#grant} and {@link Operations#revoke}.
 *
 * <pre>{@code
 * op.grant("SELECT", "INSERT").onTable("invoice").to("app");
 * op.revoke("EXECUTE").onFunction("total_of", bigint()).from(Grant.EVERYBODY);
 * }</pre>
 */
public final class GrantCall implements PendingOperation {
  /** What is done to the privileges. */
  enum Verb {
    GRANT,
    REVOKE
  }

  private final Verb verb;
  private final List<String> privileges;
  private final @Nullable String schema;
  private List<String> columns = List.of();
  private @Nullable ObjectKey target;
  private @Nullable String role;
  private boolean grantable;
  private DropObject.Also also = DropObject.Also.NOTHING;

  GrantCall(Verb verb, List<String> privileges, @Nullable String schema) {
    this.verb = verb;
    this.privileges = privileges;
    this.schema = schema;
  }

  /** On a table or view. */
  public GrantCall onTable(String table) {
    return on(ObjectKind.TABLE, table);
  }

  /** On a sequence. */
  public GrantCall onSequence(String sequence) {
    return on(ObjectKind.SEQUENCE, sequence);
  }

  /** On a function that takes arguments of these types. */
  public GrantCall onFunction(String function, DataType... arguments) {
    return on(ObjectKey.routine(ObjectKind.FUNCTION, name(function), List.of(arguments)));
  }

  /** On a procedure that takes arguments of these types. */
  public GrantCall onProcedure(String procedure, DataType... arguments) {
    return on(ObjectKey.routine(ObjectKind.PROCEDURE, name(procedure), List.of(arguments)));
  }

  /** On a schema. */
  public GrantCall onSchema(String namespace) {
    return on(ObjectKey.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace)));
  }

  /** On a whole object of any kind that stands by itself, such as a domain. */
  public GrantCall on(ObjectKind kind, String object) {
    return on(ObjectKey.of(kind, name(object)));
  }

  private GrantCall on(ObjectKey object) {
    target = object;
    return this;
  }

  private QualifiedName name(String object) {
    return QualifiedName.of(schema, object);
  }

  /** Only for these columns of the table. */
  public GrantCall columns(String... names) {
    columns = List.of(names);
    return this;
  }

  /** The role that gets them; {@link Grant#EVERYBODY} for all. */
  public GrantCall to(String grantee) {
    role = grantee;
    return this;
  }

  /** The role that loses them; {@link Grant#EVERYBODY} for all. */
  public GrantCall from(String grantee) {
    return to(grantee);
  }

  /** The role may pass them on; for a revocation: it could. */
  public GrantCall withGrantOption() {
    grantable = true;
    return this;
  }

  /** For a revocation: from those too whom the role has passed them on to. */
  public GrantCall cascade() {
    also = DropObject.Also.DEPENDENTS;
    return this;
  }

  @Override
  public Operation finish() {
    String call = verb == Verb.GRANT ? "op.grant(...)" : "op.revoke(...)";
    ObjectKey on = Incomplete.require(target, call, "what the privileges are on");
    String grantee = Incomplete.require(role, call, "which role it is about");
    Grant grant = new Grant(privileges, columns, on, grantee, grantable);
    return switch (verb) {
      case GRANT -> new CreateObject(grant, false);
      case REVOKE -> new DropObject(grant.key(), grant, false, also);
    };
  }
}
