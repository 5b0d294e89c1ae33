package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropObject;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Grant;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operations on views, routines and other objects as the calls that record them; the
 * part of {@link JavaCalls} for these.
 */
final class JavaObjectCalls {
  private final JavaValues values;
  private final JavaObjectDefinitions definitions;
  private final String op;

  JavaObjectCalls(JavaValues values, String op) {
    this.values = values;
    this.definitions = new JavaObjectDefinitions(values);
    this.op = op;
  }

  private JavaCode.Chain on(@Nullable String schema) {
    JavaCode.Chain chain = new JavaCode.Chain(op);
    return schema == null ? chain : chain.call("inSchema", JavaCode.text(schema));
  }

  private JavaCode.Chain invoke(Class<?> operation, List<JavaCode> arguments) {
    JavaCode made = new JavaCode.Chain("new " + values.use(operation)).with(arguments);
    return new JavaCode.Chain(op).call("invoke", made);
  }

  // --- what all kinds have in common

  JavaCode.Chain create(CreateObject operation) {
    SchemaObject object = operation.object();
    if (object instanceof Grant grant) {
      return privileges("grant", "to", grant);
    } else if (object instanceof RowSecurity security) {
      return security("enable", security).callIf(security.forced(), "forced");
    } else if (object instanceof ServerObject server) {
      JavaCode ifNotExists = JavaValues.bool(operation.ifNotExists());
      return invoke(CreateObject.class, List.of(definitions.value(server), ifNotExists));
    } else if (isElsewhere(object.key())) {
      return invoke(
          CreateObject.class,
          List.of(definitions.value((Partition) object), JavaValues.bool(operation.ifNotExists())));
    }
    List<JavaCode> arguments = names(object.key());
    JavaCode definition = definitions.brief(object);
    if (definition != null) {
      arguments.add(definition);
    }
    return on(schema(object.key()))
        .call("create" + noun(object.kind()), arguments)
        .callIf(operation.ifNotExists(), "ifNotExists");
  }

  JavaCode.Chain drop(DropObject operation) {
    ObjectKey key = operation.key();
    SchemaObject existing = operation.existing();
    boolean cascade = operation.also() == DropObject.Also.DEPENDENTS;
    if (existing instanceof Grant grant) {
      return privileges("revoke", "from", grant).callIf(cascade, "cascade");
    } else if (existing instanceof RowSecurity security) {
      return security("disable", security).callIf(security.forced(), "forced");
    } else if (existing instanceof ServerObject server) {
      return dropped(operation, server);
    } else if (isElsewhere(key)) {
      return invoke(DropObject.class, dropped(operation));
    }
    List<JavaCode> arguments = names(key);
    if (existing == null) {
      key.arguments().forEach(type -> arguments.add(values.type(type)));
    }
    JavaCode.Chain chain = on(schema(key)).call("drop" + noun(key.kind()), arguments);
    chain.callIf(operation.ifExists(), "ifExists").callIf(cascade, "cascade");
    return existing == null ? chain : chain.call("existing", definitions.full(existing));
  }

  JavaCode.Chain replace(ReplaceObject operation) {
    SchemaObject to = operation.to();
    SchemaObject from = operation.from();
    if (to instanceof RowSecurity security) {
      return security(security.forced() ? "force" : "unforce", security);
    } else if (to instanceof ServerObject server) {
      JavaCode was = from == null ? JavaCode.plain("null") : definitions.value((ServerObject) from);
      return invoke(ReplaceObject.class, List.of(was, definitions.value(server)));
    } else if (isElsewhere(to.key())) {
      JavaCode was = from == null ? JavaCode.plain("null") : definitions.value((Partition) from);
      return invoke(ReplaceObject.class, List.of(was, definitions.value((Partition) to)));
    }
    JavaCode.Chain chain = on(schema(to.key())).call("replace" + noun(to.kind()), names(to.key()));
    if (from != null) {
      chain.call("from", definitions.full(from));
    }
    return chain.call("to", definitions.full(to));
  }

  private JavaCode.Chain dropped(DropObject operation, ServerObject existing) {
    return invoke(
        DropObject.class,
        List.of(
            definitions.value(operation.key()),
            definitions.value(existing),
            JavaValues.bool(operation.ifExists()),
            values.constant(operation.also())));
  }

  private static String noun(ObjectKind kind) {
    return switch (kind) {
      case NAMESPACE -> "Schema";
      case COMPOSITE_TYPE -> "CompositeType";
      case MATERIALIZED_VIEW -> "MaterializedView";
      default -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    };
  }

  private static @Nullable String schema(ObjectKey key) {
    return key.table().schema();
  }

  /** The table, where the object belongs to one, and the name. */
  private static List<JavaCode> names(ObjectKey key) {
    List<JavaCode> names = new ArrayList<>();
    if (key.owner() != null) {
      names.add(JavaCode.text(key.owner().name().name()));
    }
    names.add(JavaCode.text(key.name().name()));
    return names;
  }

  // --- partitions

  /** Whether a partition is in another schema than its table, for which there is no call. */
  private static boolean isElsewhere(ObjectKey key) {
    return key.kind() == ObjectKind.PARTITION
        && !Objects.equals(key.name().schema(), key.table().schema());
  }

  private List<JavaCode> dropped(DropObject operation) {
    QualifiedName table = operation.key().table();
    SchemaObject existing = operation.existing();
    JavaCode was =
        existing == null ? JavaCode.plain("null") : definitions.value((Partition) existing);
    return List.of(
        new JavaCode.Chain(values.use(Partition.class))
            .call("key", values.name(table), values.name(operation.key().name())),
        was,
        JavaValues.bool(operation.ifExists()),
        values.constant(operation.also()));
  }

  JavaCode.Chain attach(AttachPartition operation) {
    Partition partition = operation.partition();
    if (isElsewhere(partition.key()) || !partition.options().isEmpty()) {
      return invoke(AttachPartition.class, List.of(definitions.value(partition)));
    }
    List<JavaCode> arguments = names(partition.key());
    arguments.add(JavaCode.text(partition.bounds()));
    return on(partition.table().schema()).call("attachPartition", arguments);
  }

  JavaCode.Chain detach(DetachPartition operation) {
    ObjectKey key = Partition.key(operation.table(), operation.partition());
    Partition existing = operation.existing();
    if (isElsewhere(key)) {
      JavaCode was = existing == null ? JavaCode.plain("null") : definitions.value(existing);
      return invoke(
          DetachPartition.class,
          List.of(
              values.name(operation.table()),
              values.name(operation.partition()),
              was,
              JavaValues.bool(operation.concurrently())));
    }
    JavaCode.Chain chain = on(schema(key)).call("detachPartition", names(key));
    chain.callIf(operation.concurrently(), "concurrently");
    return existing == null ? chain : chain.call("existing", definitions.full(existing));
  }

  JavaCode.Chain alter(AlterTableOptions operation) {
    JavaCode.Chain chain = on(operation.table().schema())
        .call("alterTableOptions", JavaCode.texts(operation.table().name(), operation.clauses()));
    return operation.reverseClauses().isEmpty()
        ? chain
        : chain.call("reversedBy", JavaCode.texts(operation.reverseClauses()));
  }

  // --- who may do what

  private JavaCode.Chain security(String verb, RowSecurity security) {
    return on(security.table().schema())
        .call(verb + "RowSecurity", JavaCode.text(security.table().name()));
  }

  private JavaCode.Chain privileges(String verb, String preposition, Grant grant) {
    ObjectKey target = grant.target();
    JavaCode.Chain chain = on(target.name().schema());
    chain.call(verb, JavaCode.texts(grant.privileges()));
    target(chain, target);
    if (!grant.columns().isEmpty()) {
      chain.call("columns", JavaCode.texts(grant.columns()));
    }
    chain.call(preposition, JavaCode.text(grant.grantee()));
    return chain.callIf(grant.grantable(), "withGrantOption");
  }

  private void target(JavaCode.Chain chain, ObjectKey target) {
    JavaCode name = JavaCode.text(target.name().name());
    switch (target.kind()) {
      case TABLE -> chain.call("onTable", name);
      case SEQUENCE -> chain.call("onSequence", name);
      case NAMESPACE -> chain.call("onSchema", name);
      case FUNCTION, PROCEDURE -> {
        List<JavaCode> arguments = new ArrayList<>(List.of(name));
        target.arguments().forEach(type -> arguments.add(values.type(type)));
        chain.call("on" + noun(target.kind()), arguments);
      }
      default -> chain.call("on", values.constant(target.kind()), name);
    }
  }
}
