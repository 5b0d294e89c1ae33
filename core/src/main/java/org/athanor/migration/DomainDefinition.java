package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Details of a domain. Not thread-safe. */
public final class DomainDefinition implements ObjectDefinition {
  private final QualifiedName name;
  private @Nullable DataType type;
  private boolean nullable = true;
  private ColumnDefault defaultValue = ColumnDefault.none();
  private @Nullable String collation;
  private final List<Check> checks = new ArrayList<>();
  private @Nullable String comment;

  DomainDefinition(QualifiedName name) {
    this.name = name;
  }

  /** The type whose values it takes. */
  public DomainDefinition as(DataType baseType) {
    type = baseType;
    return this;
  }

  /** It does not accept NULL. */
  public DomainDefinition notNull() {
    nullable = false;
    return this;
  }

  /** A constant default: text, number, boolean, bytes, UUID or a java.time value. */
  public DomainDefinition defaultValue(Object constant) {
    defaultValue = ColumnDefault.constant(constant);
    return this;
  }

  /** A default computed by an SQL expression. */
  public DomainDefinition defaultExpression(String sql) {
    defaultValue = ColumnDefault.expression(sql);
    return this;
  }

  /** Its collation. */
  public DomainDefinition collate(String collationName) {
    collation = collationName;
    return this;
  }

  /** Adds a condition, in which the value is called {@code VALUE}. */
  public DomainDefinition check(String constraint, String expression) {
    return check(Check.of(constraint, expression));
  }

  /** Adds a condition. */
  public DomainDefinition check(Check check) {
    checks.add(check);
    return this;
  }

  /** Its comment. */
  public DomainDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    DataType base = Incomplete.require(type, "The domain \"" + name + "\"", "its type");
    return new Domain(name, base, nullable, defaultValue, collation, checks, comment);
  }
}
