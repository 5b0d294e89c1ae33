package org.athanor.script;

import java.util.List;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;

/** Writes the edits of a column as calls. */
final class JavaEdits {
  private final JavaValues values;
  private final JavaDefinitions definitions;

  JavaEdits(JavaValues values, JavaDefinitions definitions) {
    this.values = values;
    this.definitions = definitions;
  }

  /** Adds the edits of {@code operation} to the call that names the column. */
  JavaCode.Chain alter(JavaCode.Chain chain, AlterColumn operation) {
    AlterColumn.Edits edits = operation.edits();
    edits.type().newValue().ifPresent(type -> chain.call("type", type(type, operation)));
    edits.nullable().newValue().ifPresent(yes -> chain.call(yes ? "nullable" : "notNull"));
    edits.defaultValue().newValue().ifPresent(value -> defaultValue(chain, value));
    edits.collation().newValue().ifPresent(name -> chain.call("collate", JavaCode.text(name)));
    edits.comment().newValue().ifPresent(comment -> comment(chain, comment));
    if (operation.existing() != null) {
      JavaDefinitions.requireSame(
          "Change of column", operation.column(), operation.existing().name());
      chain.call("existing", definitions.existing(operation.existing()));
    }
    return chain;
  }

  private List<JavaCode> type(DataType type, AlterColumn operation) {
    JavaCode written = values.type(type);
    return operation.using() == null
        ? List.of(written)
        : List.of(written, JavaCode.text(operation.using()));
  }

  private void defaultValue(JavaCode.Chain chain, ColumnDefault value) {
    if (value instanceof ColumnDefault.None) {
      chain.call("dropDefault");
    } else if (value instanceof ColumnDefault.Constant constant) {
      chain.call("defaultValue", values.argument(constant.value()));
    } else if (value instanceof ColumnDefault.Expression expression) {
      chain.call("defaultExpression", JavaCode.text(expression.sql()));
    } else {
      chain.call("defaultOf", values.defaultValue(value));
    }
  }

  private static void comment(JavaCode.Chain chain, String comment) {
    if (comment.isEmpty()) {
      chain.call("dropComment");
    } else {
      chain.call("comment", JavaCode.text(comment));
    }
  }
}
