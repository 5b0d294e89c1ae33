package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule which rows of a table a role sees and writes.
 *
 * @param table the table
 * @param name its name
 * @param mode how it joins with other policies
 * @param command which command it is for
 * @param roles the roles that it is for; empty for everybody
 * @param using the condition of rows that are seen, without enclosing USING (...), or null
 * @param check the condition of rows that are written, without enclosing WITH CHECK (...), or null
 * @param comment its comment, or null
 */
public record Policy(
    QualifiedName table,
    String name,
    Mode mode,
    Command command,
    List<String> roles,
    @Nullable String using,
    @Nullable String check,
    @Nullable String comment)
    implements SchemaObject {
  public Policy {
    Names.check("policy name", name);
    roles = List.copyOf(roles);
  }

  /** How a policy joins with others of the same table. */
  public enum Mode {
    /** One of these must hold. */
    PERMISSIVE,
    /** All of these must hold as well. */
    RESTRICTIVE
  }

  /** Which command a policy is for. */
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.on(ObjectKind.POLICY, table, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
