package org.athanor.script;

import java.util.List;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropSequence;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operations on sequences and enum types as the calls that record them; the part of
 * {@link JavaCalls} for these.
 */
final class JavaTypeCalls {
  private final JavaValues values;
  private final String op;

  JavaTypeCalls(JavaValues values, String op) {
    this.values = values;
    this.op = op;
  }

  private JavaCode.Chain op(QualifiedName owner) {
    JavaCode.Chain chain = new JavaCode.Chain(op);
    String schema = owner.schema();
    return schema == null ? chain : chain.call("inSchema", JavaCode.text(schema));
  }

  private JavaCode.Chain call(QualifiedName object, String method) {
    return op(object).call(method, JavaCode.text(object.name()));
  }

  JavaCode.Chain create(CreateSequence operation) {
    JavaCode.Chain chain = call(operation.sequence().name(), "createSequence");
    settings(chain, operation.sequence().options());
    comment(chain, operation.sequence().comment());
    return chain.callIf(operation.ifNotExists(), "ifNotExists");
  }

  private void settings(JavaCode.Chain chain, SequenceOptions options) {
    Long start = options.start();
    Long increment = options.increment();
    if (!options.equals(SequenceOptions.DEFAULT.startingAt(start, increment))) {
      chain.call("options", values.options(options));
      return;
    }
    if (start != null) {
      chain.call("startWith", values.literal(Literal.of(start)));
    }
    if (increment != null) {
      chain.call("incrementBy", values.literal(Literal.of(increment)));
    }
  }

  private static void comment(JavaCode.Chain chain, @Nullable String comment) {
    if (comment != null) {
      chain.call("comment", JavaCode.text(comment));
    }
  }

  JavaCode.Chain alter(AlterSequence operation) {
    JavaCode.Chain chain = call(operation.sequence(), "alterSequence");
    settings(chain, operation.options());
    if (operation.existing() != null) {
      chain.call("existing", values.options(operation.existing()));
    }
    return chain;
  }

  JavaCode.Chain drop(DropSequence operation) {
    JavaCode.Chain chain = call(operation.sequence(), "dropSequence");
    chain.callIf(operation.ifExists(), "ifExists");
    if (operation.existing() != null) {
      JavaDefinitions.requireSame(
          "Drop of sequence", operation.sequence(), operation.existing().name());
      chain.call("existing", values.options(operation.existing().options()));
      comment(chain, operation.existing().comment());
    }
    return chain;
  }

  JavaCode.Chain create(CreateEnumType operation) {
    QualifiedName name = operation.enumType().name();
    JavaCode.Chain chain = op(name);
    chain.call(
        "createEnumType", JavaCode.texts(name.name(), operation.enumType().labels()));
    comment(chain, operation.enumType().comment());
    return chain.callIf(operation.ifNotExists(), "ifNotExists");
  }

  JavaCode.Chain drop(DropEnumType operation) {
    JavaCode.Chain chain = call(operation.name(), "dropEnumType");
    chain.callIf(operation.ifExists(), "ifExists");
    if (operation.existing() != null) {
      JavaDefinitions.requireSame(
          "Drop of enum type", operation.name(), operation.existing().name());
      chain.call("existing", JavaCode.texts(operation.existing().labels()));
      comment(chain, operation.existing().comment());
    }
    return chain;
  }

  JavaCode.Chain add(AddEnumValue operation) {
    JavaCode.Chain chain = op(operation.enumType())
        .call(
            "addEnumValue",
            JavaCode.text(operation.enumType().name()),
            JavaCode.text(operation.value()));
    if (operation.before() != null) {
      chain.call("before", JavaCode.text(operation.before()));
    } else if (operation.after() != null) {
      chain.call("after", JavaCode.text(operation.after()));
    }
    return chain.callIf(operation.ifNotExists(), "ifNotExists");
  }

  JavaCode.Chain rename(RenameEnumType operation) {
    List<String> names = List.of(operation.enumType().name(), operation.newName());
    return op(operation.enumType()).call("renameEnumType", JavaCode.texts(names));
  }

  JavaCode.Chain rename(RenameEnumValue operation) {
    List<String> names =
        List.of(operation.enumType().name(), operation.value(), operation.newValue());
    return op(operation.enumType()).call("renameEnumValue", JavaCode.texts(names));
  }
}
