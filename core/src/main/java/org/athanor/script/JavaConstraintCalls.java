package org.athanor.script;

import java.util.List;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;

/**
 * Writes the operations on constraints as the calls that record them; the part of {@link JavaCalls}
 * for these.
 */
final class JavaConstraintCalls {
  private final JavaValues values;
  private final JavaDefinitions definitions;
  private final String op;

  JavaConstraintCalls(JavaValues values, String op) {
    this.values = values;
    this.definitions = new JavaDefinitions(values);
    this.op = op;
  }

  private JavaCode.Chain op(QualifiedName owner) {
    JavaCode.Chain chain = new JavaCode.Chain(op);
    String schema = owner.schema();
    return schema == null ? chain : chain.call("inSchema", JavaCode.text(schema));
  }

  private JavaCode.Chain invoke(JavaCode operation) {
    return new JavaCode.Chain(op).call("invoke", operation);
  }

  JavaCode.Chain add(AddConstraint operation) {
    Constraint constraint = operation.constraint();
    QualifiedName table = operation.table();
    String name = constraint.name();
    if (name == null) {
      JavaCode value = values.constraint(constraint);
      JavaCode on = values.name(table);
      return invoke(
          operation.usingIndex() == null
              ? values.create(AddConstraint.class, on, value)
              : values.create(
                  AddConstraint.class,
                  on,
                  value,
                  JavaValues.bool(false),
                  JavaCode.text(operation.usingIndex())));
    }
    JavaCode.Chain chain = constraint(table, name, constraint);
    if (operation.usingIndex() != null) {
      chain.call("usingIndex", JavaCode.text(operation.usingIndex()));
    }
    return chain.callIf(operation.ifNotExists(), "ifNotExists");
  }

  private JavaCode.Chain constraint(QualifiedName table, String name, Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> primaryKey(table, name, (PrimaryKey) constraint);
      case UNIQUE -> unique(table, name, (UniqueConstraint) constraint);
      case CHECK -> check(table, name, (Check) constraint);
      case FOREIGN_KEY -> {
        ForeignKey key = (ForeignKey) constraint;
        JavaCode.Chain chain = named(table, "createForeignKey", name);
        chain.call("on", JavaCode.texts(table.name(), key.columns()));
        yield definitions.target(chain, table, key);
      }
      case EXCLUSION -> exclusion(table, name, (Exclusion) constraint);
    };
  }

  private JavaCode.Chain primaryKey(QualifiedName table, String name, PrimaryKey key) {
    JavaCode.Chain chain = named(table, "createPrimaryKey", name);
    chain.call("on", JavaCode.texts(table.name(), key.columns()));
    deferrable(chain, key.deferrability());
    definitions.kept(chain, key.include(), key.options());
    return chain;
  }

  private void deferrable(JavaCode.Chain chain, Deferrability deferrability) {
    if (deferrability != Deferrability.NOT_DEFERRABLE) {
      chain.call("deferrable", values.constant(deferrability));
    }
  }

  private JavaCode.Chain exclusion(QualifiedName table, String name, Exclusion exclusion) {
    JavaCode.Chain chain = named(table, "createExclusionConstraint", name);
    chain.call("on", JavaCode.text(table.name()));
    if (exclusion.method() != null) {
      chain.call("using", JavaCode.text(exclusion.method()));
    }
    for (Exclusion.Element element : exclusion.elements()) {
      IndexPart part = element.part();
      JavaCode operator = JavaCode.text(element.operator());
      if (part.equals(IndexPart.expression(part.text()))) {
        chain.call("expression", JavaCode.text(part.text()), operator);
      } else if (!part.isExpression() && part.equals(IndexPart.column(part.text()))) {
        chain.call("column", JavaCode.text(part.text()), operator);
      } else {
        chain.call("part", values.part(part), operator);
      }
    }
    if (exclusion.where() != null) {
      chain.call("where", JavaCode.text(exclusion.where()));
    }
    deferrable(chain, exclusion.deferrability());
    definitions.kept(chain, List.of(), exclusion.options());
    return chain;
  }

  private JavaCode.Chain named(QualifiedName table, String method, String name) {
    return op(table).call(method, JavaCode.text(name));
  }

  private JavaCode.Chain unique(QualifiedName table, String name, UniqueConstraint unique) {
    JavaCode.Chain chain = named(table, "createUniqueConstraint", name);
    chain.call("on", JavaCode.texts(table.name(), unique.columns()));
    chain.callIf(unique.nullsNotDistinct(), "nullsNotDistinct");
    deferrable(chain, unique.deferrability());
    definitions.kept(chain, unique.include(), unique.options());
    return chain;
  }

  private JavaCode.Chain check(QualifiedName table, String name, Check check) {
    return named(table, "createCheckConstraint", name)
        .call("on", JavaCode.text(table.name()), JavaCode.text(check.expression()))
        .callIf(!check.validated(), "notValid")
        .callIf(!check.isInherited(), "noInherit");
  }

  JavaCode.Chain drop(DropConstraint operation) {
    JavaCode.Chain chain = named(operation.table(), "dropConstraint", operation.name());
    chain.call("on", JavaCode.text(operation.table().name()));
    chain.callIf(operation.ifExists(), "ifExists");
    Constraint existing = operation.existing();
    if (existing != null) {
      chain.call("existing", values.constraint(existing));
    }
    Constraint.Kind told = existing == null ? null : existing.kind();
    if (operation.constraintKind() != null && operation.constraintKind() != told) {
      chain.call("kind", values.constant(operation.constraintKind()));
    }
    return chain;
  }

  JavaCode.Chain validate(ValidateConstraint operation) {
    JavaCode.Chain chain = named(operation.table(), "validateConstraint", operation.name());
    chain.call("on", JavaCode.text(operation.table().name()));
    if (operation.existing() != null) {
      chain.call("existing", values.constraint(operation.existing()));
    }
    return chain;
  }
}
