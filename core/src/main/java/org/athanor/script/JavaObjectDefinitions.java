package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.CompositeType;
import org.athanor.schema.Domain;
import org.athanor.schema.Extension;
import org.athanor.schema.Grant;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.Routine;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.SchemaObjectVisitor;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/** Writes what views, routines and other objects consist of, as calls that tell it. */
final class JavaObjectDefinitions implements SchemaObjectVisitor<JavaCode.Chain> {
  private final JavaValues values;
  private final JavaDefinitions definitions;

  JavaObjectDefinitions(JavaValues values) {
    this.values = values;
    this.definitions = new JavaDefinitions(values);
  }

  /** The lambda that tells an object. */
  JavaCode full(SchemaObject object) {
    JavaCode.Chain chain = object.accept(this);
    return chain.calls.isEmpty()
        ? new JavaCode.Block(chain.start, List.of())
        : new JavaCode.Lambda(chain.start, chain);
  }

  /** The same where a shorter call does: the query of a plain view, null for nothing to tell. */
  @Nullable JavaCode brief(SchemaObject object) {
    if (object instanceof View view && view.equals(View.of(view.name(), view.query()))) {
      return JavaCode.text(view.query());
    } else if (object instanceof MaterializedView view
        && view.equals(MaterializedView.of(view.name(), view.query()))) {
      return JavaCode.text(view.query());
    }
    boolean optional =
        object.kind() == ObjectKind.NAMESPACE || object.kind() == ObjectKind.EXTENSION;
    JavaCode full = full(object);
    return optional && full instanceof JavaCode.Block ? null : full;
  }

  private static JavaCode.Chain comment(JavaCode.Chain chain, @Nullable String comment) {
    return optional(chain, "comment", comment);
  }

  private static JavaCode.Chain optional(
      JavaCode.Chain chain, String method, @Nullable String text) {
    return text == null ? chain : chain.call(method, JavaCode.text(text));
  }

  private static void each(JavaCode.Chain chain, String method, List<String> texts) {
    texts.forEach(text -> chain.call(method, JavaCode.text(text)));
  }

  @Override
  public JavaCode.Chain visit(Namespace namespace) {
    JavaCode.Chain chain = optional(new JavaCode.Chain("s"), "owner", namespace.owner());
    return comment(chain, namespace.comment());
  }

  @Override
  public JavaCode.Chain visit(Extension extension) {
    JavaCode.Chain chain = optional(new JavaCode.Chain("e"), "schema", extension.schema());
    return optional(chain, "version", extension.version());
  }

  @Override
  public JavaCode.Chain visit(Domain domain) {
    JavaCode.Chain chain = new JavaCode.Chain("d").call("as", values.type(domain.type()));
    chain.callIf(!domain.nullable(), "notNull");
    if (domain.defaultValue() instanceof ColumnDefault.Constant constant) {
      chain.call("defaultValue", values.argument(constant.value()));
    } else if (domain.defaultValue() instanceof ColumnDefault.Expression expression) {
      chain.call("defaultExpression", JavaCode.text(expression.sql()));
    }
    optional(chain, "collate", domain.collation());
    for (Check check : domain.checks()) {
      if (check.name() != null && check.validated()) {
        chain.call("check", JavaCode.text(check.name()), JavaCode.text(check.expression()));
      } else {
        chain.call("check", values.constraint(check));
      }
    }
    return comment(chain, domain.comment());
  }

  @Override
  public JavaCode.Chain visit(CompositeType type) {
    JavaCode.Chain chain = new JavaCode.Chain("c");
    for (CompositeType.Attribute attribute : type.attributes()) {
      JavaCode name = JavaCode.text(attribute.name());
      JavaCode of = values.type(attribute.type());
      if (attribute.collation() == null) {
        chain.call("attribute", name, of);
      } else {
        chain.call("attribute", name, of, JavaCode.text(attribute.collation()));
      }
    }
    return comment(chain, type.comment());
  }

  @Override
  public JavaCode.Chain visit(Routine routine) {
    JavaCode.Chain chain = new JavaCode.Chain("f");
    for (Routine.Parameter parameter : routine.parameters()) {
      parameter(chain, parameter);
    }
    if (routine.returns() != null) {
      chain.call("returns", values.type(routine.returns()));
    }
    optional(chain, "language", routine.language());
    each(chain, "characteristic", routine.characteristics());
    return comment(chain.call("as", JavaCode.text(routine.body())), routine.comment());
  }

  private void parameter(JavaCode.Chain chain, Routine.Parameter parameter) {
    String name = parameter.name();
    JavaCode type = values.type(parameter.type());
    if (name != null && parameter.equals(Routine.Parameter.of(name, parameter.type()))) {
      chain.call("parameter", JavaCode.text(name), type);
      return;
    }
    JavaCode mode = values.constant(parameter.mode());
    JavaCode defaultValue = values.optional(parameter.defaultValue());
    chain.call(
        "parameter",
        values.create(Routine.Parameter.class, mode, values.optional(name), type, defaultValue));
  }

  @Override
  public JavaCode.Chain visit(Partition partition) {
    JavaCode.Chain chain = new JavaCode.Chain("p").call("as", JavaCode.text(partition.bounds()));
    each(chain, "option", partition.options());
    return chain;
  }

  /** A partition as a value. */
  JavaCode value(Partition partition) {
    return values.create(
        Partition.class,
        values.name(partition.table()),
        values.name(partition.name()),
        JavaCode.text(partition.bounds()),
        new JavaCode.Chain(values.use(List.class)).call("of", JavaCode.texts(partition.options())));
  }

  @Override
  public JavaCode.Chain visit(ServerObject object) {
    throw new IllegalArgumentException("written as a value: " + object);
  }

  /** What is known by its statements, as a value. */
  JavaCode value(ServerObject object) {
    return values.create(
        ServerObject.class,
        value(object.key()),
        list(object.create()),
        list(object.alter()),
        list(object.drop()));
  }

  /** A key without arguments, as a value. */
  JavaCode value(ObjectKey key) {
    JavaCode owner = key.owner() == null ? JavaCode.plain("null") : value(key.owner());
    List<JavaCode> arguments = new ArrayList<>();
    key.arguments().forEach(type -> arguments.add(values.type(type)));
    return values.create(
        ObjectKey.class,
        values.constant(key.kind()),
        values.name(key.name()),
        owner,
        new JavaCode.Chain(values.use(List.class)).call("of", arguments));
  }

  private JavaCode list(List<String> texts) {
    return new JavaCode.Chain(values.use(List.class)).call("of", JavaCode.texts(texts));
  }

  @Override
  public JavaCode.Chain visit(View view) {
    JavaCode.Chain chain = new JavaCode.Chain("v");
    if (!view.columns().isEmpty()) {
      chain.call("columns", JavaCode.texts(view.columns()));
    }
    each(chain, "option", view.options());
    if (view.check() != View.CheckOption.NONE) {
      chain.call("checkOption", values.constant(view.check()));
    }
    return comment(chain.call("as", JavaCode.text(view.query())), view.comment());
  }

  @Override
  public JavaCode.Chain visit(MaterializedView view) {
    JavaCode.Chain chain = new JavaCode.Chain("v");
    if (!view.columns().isEmpty()) {
      chain.call("columns", JavaCode.texts(view.columns()));
    }
    each(chain, "option", view.options());
    chain.callIf(!view.populated(), "withNoData");
    chain.call("as", JavaCode.text(view.query()));
    for (Index index : view.indexes()) {
      chain.call("index", JavaCode.text(index.name()), definitions.index(index));
    }
    return comment(chain, view.comment());
  }

  @Override
  public JavaCode.Chain visit(Trigger trigger) {
    JavaCode.Chain chain = new JavaCode.Chain("g");
    String timing = switch (trigger.timing()) {
      case BEFORE -> "before";
      case AFTER -> "after";
      case INSTEAD_OF -> "insteadOf";
    };
    boolean plain = trigger.events().stream().allMatch(event -> event.columns().isEmpty());
    chain.call(timing, plain ? actions(trigger.events()) : List.of());
    if (!plain) {
      trigger.events().forEach(event -> chain.call("on", event(event)));
    }
    chain.callIf(trigger.level() == Trigger.Level.ROW, "forEachRow");
    optional(chain, "when", trigger.condition());
    if (trigger.constraint() != null) {
      chain.call("constraint", values.constant(trigger.constraint()));
    }
    each(chain, "option", trigger.options());
    return comment(chain.call("as", JavaCode.text(trigger.action())), trigger.comment());
  }

  private List<JavaCode> actions(List<Trigger.Event> events) {
    return events.stream().map(event -> values.constant(event.action())).toList();
  }

  private List<JavaCode> event(Trigger.Event event) {
    List<JavaCode> arguments = new java.util.ArrayList<>();
    arguments.add(values.constant(event.action()));
    arguments.addAll(JavaCode.texts(event.columns()));
    return arguments;
  }

  @Override
  public JavaCode.Chain visit(Policy policy) {
    JavaCode.Chain chain = new JavaCode.Chain("p");
    chain.callIf(policy.mode() == Policy.Mode.RESTRICTIVE, "restrictive");
    if (policy.command() != Policy.Command.ALL) {
      chain.call("forCommand", values.constant(policy.command()));
    }
    if (!policy.roles().isEmpty()) {
      chain.call("to", JavaCode.texts(policy.roles()));
    }
    optional(chain, "using", policy.using());
    optional(chain, "withCheck", policy.check());
    return comment(chain, policy.comment());
  }

  @Override
  public JavaCode.Chain visit(RowSecurity rowSecurity) {
    throw new IllegalArgumentException("told by calls of its own: " + rowSecurity);
  }

  @Override
  public JavaCode.Chain visit(Grant grant) {
    throw new IllegalArgumentException("told by calls of its own: " + grant);
  }
}
