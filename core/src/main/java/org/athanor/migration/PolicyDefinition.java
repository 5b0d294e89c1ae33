package org.athanor.migration;

import java.util.List;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Details of a row-level security policy.
 *
 * <pre>{@code
 * op.enableRowSecurity("invoice");
 * op.createPolicy("invoice", "own_tenant", p -> p.to("app").using("tenant = current_user"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class PolicyDefinition implements ObjectDefinition {
  private final QualifiedName table;
  private final String name;
  private Policy.Mode mode = Policy.Mode.PERMISSIVE;
  private Policy.Command command = Policy.Command.ALL;
  private List<String> roles = List.of();
  private @Nullable String using;
  private @Nullable String check;
  private @Nullable String comment;

  PolicyDefinition(QualifiedName table, String name) {
    this.table = table;
    this.name = name;
  }

  /** It must hold beside others, not instead of them. */
  public PolicyDefinition restrictive() {
    mode = Policy.Mode.RESTRICTIVE;
    return this;
  }

  /** The command that it is for; all without this. */
  public PolicyDefinition forCommand(Policy.Command kind) {
    command = kind;
    return this;
  }

  /** The roles that it is for; everybody without this. */
  public PolicyDefinition to(String... names) {
    roles = List.of(names);
    return this;
  }

  /** Which rows are seen. */
  public PolicyDefinition using(String condition) {
    using = condition;
    return this;
  }

  /** Which rows may be written. */
  public PolicyDefinition withCheck(String condition) {
    check = condition;
    return this;
  }

  /** Its comment. */
  public PolicyDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    return new Policy(table, name, mode, command, roles, using, check, comment);
  }
}
