package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** Writes what tables, columns and indexes consist of, as calls that tell it. */
final class JavaDefinitions {
  private final JavaValues values;

  JavaDefinitions(JavaValues values) {
    this.values = values;
  }

  /** Demands that what an operation gives as existing is what it names. */
  static void requireSame(String operation, Object named, Object existing) {
    if (!named.equals(existing)) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              operation + " \"" + named + "\" gives \"" + existing + "\" as what exists.")
          .fix("give the definition of \"" + named + "\"")
          .databaseState("Nothing was changed.")
          .build();
    }
  }

  /** The statements that tell a table to {@code t}. */
  JavaCode.Block table(Table table, String t) {
    List<JavaCode.Chain> statements = new ArrayList<>();
    for (Column column : table.columns()) {
      JavaCode name = JavaCode.text(column.name());
      JavaCode type = values.type(column.type());
      statements.add(details(new JavaCode.Chain(t).call("column", name, type), column));
    }
    constraints(table, t, statements);
    for (Index index : table.indexes()) {
      int leading = leadingColumns(index);
      List<JavaCode> named = JavaCode.texts(index.name(), columns(index, leading));
      statements.add(details(new JavaCode.Chain(t).call("index", named), index, leading));
    }
    if (table.comment() != null) {
      statements.add(new JavaCode.Chain(t).call("comment", JavaCode.text(table.comment())));
    }
    for (String prefix : table.prefixes()) {
      statements.add(new JavaCode.Chain(t).call("prefix", JavaCode.text(prefix)));
    }
    for (String option : table.options()) {
      statements.add(new JavaCode.Chain(t).call("option", JavaCode.text(option)));
    }
    return new JavaCode.Block(t, statements);
  }

  private void constraints(Table table, String t, List<JavaCode.Chain> statements) {
    boolean namesAll = table.foreignKeys().stream().allMatch(key -> key.name() != null);
    for (Constraint constraint : table.constraints()) {
      JavaCode.Chain chain = new JavaCode.Chain(t);
      boolean fluent = constraint instanceof ForeignKey ? namesAll : constraint.name() != null;
      statements.add(
          fluent
              ? constraint(chain, table.name(), constraint)
              : chain.call("constraint", values.constraint(constraint)));
    }
  }

  private JavaCode.Chain constraint(JavaCode.Chain t, QualifiedName table, Constraint constraint) {
    String name = String.valueOf(constraint.name());
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> {
        PrimaryKey key = (PrimaryKey) constraint;
        yield key.equals(new PrimaryKey(name, key.columns()))
            ? t.call("primaryKey", JavaCode.texts(name, key.columns()))
            : t.call("constraint", values.constraint(key));
      }
      case UNIQUE -> {
        UniqueConstraint unique = (UniqueConstraint) constraint;
        yield unique.equals(UniqueConstraint.of(name, unique.columns()))
            ? t.call("unique", JavaCode.texts(name, unique.columns()))
            : t.call("constraint", values.constraint(unique));
      }
      case CHECK -> {
        Check check = (Check) constraint;
        yield check.equals(Check.of(name, check.expression()))
            ? t.call("check", JavaCode.text(name), JavaCode.text(check.expression()))
            : t.call("constraint", values.constraint(check));
      }
      case FOREIGN_KEY -> {
        ForeignKey key = (ForeignKey) constraint;
        yield target(t.call("foreignKey", JavaCode.texts(name, key.columns())), table, key);
      }
      case EXCLUSION -> t.call("constraint", values.constraint(constraint));
    };
  }

  /** Adds what a foreign key refers to and how. */
  JavaCode.Chain target(JavaCode.Chain chain, QualifiedName table, ForeignKey key) {
    List<JavaCode> target = new ArrayList<>();
    boolean sibling = key.target().equals(table.sibling(key.target().name()));
    target.add(sibling ? JavaCode.text(key.target().name()) : values.name(key.target()));
    target.addAll(JavaCode.texts(key.targetColumns()));
    chain.call("references", target);
    if (key.onDelete() != ReferentialAction.NO_ACTION) {
      chain.call("onDelete", values.constant(key.onDelete()));
    }
    if (key.onUpdate() != ReferentialAction.NO_ACTION) {
      chain.call("onUpdate", values.constant(key.onUpdate()));
    }
    if (key.deferrability() != Deferrability.NOT_DEFERRABLE) {
      chain.call("deferrable", values.constant(key.deferrability()));
    }
    if (key.match() != ForeignKey.Match.SIMPLE) {
      chain.call("match", values.constant(key.match()));
    }
    if (!key.onDeleteColumns().isEmpty()) {
      chain.call("onDeleteColumns", JavaCode.texts(key.onDeleteColumns()));
    }
    return chain.callIf(!key.validated(), "notValid");
  }

  /** Adds all of a column but its name and type. */
  JavaCode.Chain details(JavaCode.Chain chain, Column column) {
    ColumnDefault value = column.defaultValue();
    boolean identity = value instanceof ColumnDefault.Identity;
    if (value instanceof ColumnDefault.Identity numbers) {
      identity(chain, numbers);
    } else if (value instanceof ColumnDefault.Generated generated) {
      boolean stored = generated.storage() == ColumnDefault.Storage.STORED;
      JavaCode expression = JavaCode.text(generated.expression());
      chain.call(stored ? "generated" : "generatedVirtual", expression);
    }
    chain.callIf(!identity && !column.nullable(), "notNull");
    chain.callIf(identity && column.nullable(), "nullable");
    if (value instanceof ColumnDefault.Constant constant) {
      chain.call("defaultValue", values.argument(constant.value()));
    } else if (value instanceof ColumnDefault.Expression expression) {
      chain.call("defaultExpression", JavaCode.text(expression.sql()));
    }
    if (column.collation() != null) {
      chain.call("collate", JavaCode.text(column.collation()));
    }
    if (column.comment() != null) {
      chain.call("comment", JavaCode.text(column.comment()));
    }
    return chain;
  }

  private void identity(JavaCode.Chain chain, ColumnDefault.Identity identity) {
    boolean plain = identity.options().equals(SequenceOptions.DEFAULT);
    if (!plain) {
      JavaCode options = values.options(identity.options());
      chain.call("identity", values.constant(identity.mode()), options);
    } else {
      boolean always = identity.mode() == ColumnDefault.Mode.ALWAYS;
      chain.call(always ? "identityAlways" : "identity");
    }
  }

  /** How many of the first keys are columns without further ado. */
  static int leadingColumns(Index index) {
    int count = 0;
    for (IndexPart part : index.parts()) {
      if (part.isExpression() || !part.equals(IndexPart.column(part.text()))) {
        break;
      }
      count++;
    }
    return count;
  }

  /** The names of the first {@code leading} keys. */
  static List<String> columns(Index index, int leading) {
    return index.parts().subList(0, leading).stream().map(IndexPart::text).toList();
  }

  /** Adds all of an index but its name and its first {@code told} keys. */
  JavaCode.Chain details(JavaCode.Chain chain, Index index, int told) {
    for (IndexPart part : index.parts().subList(told, index.parts().size())) {
      boolean plain = part.isExpression() && part.equals(IndexPart.expression(part.text()));
      chain.call(
          plain ? "expression" : "part", plain ? JavaCode.text(part.text()) : values.part(part));
    }
    chain.callIf(index.unique(), "unique");
    if (index.method() != null) {
      chain.call("using", JavaCode.text(index.method()));
    }
    if (!index.include().isEmpty()) {
      chain.call("include", JavaCode.texts(index.include()));
    }
    if (index.where() != null) {
      chain.call("where", JavaCode.text(index.where()));
    }
    chain.callIf(index.nullsNotDistinct(), "nullsNotDistinct");
    return values.indexOptions(chain, index.options());
  }

  /** Adds how the index behind a key is kept. */
  void kept(JavaCode.Chain chain, List<String> include, IndexOptions options) {
    if (!include.isEmpty()) {
      chain.call("include", JavaCode.texts(include));
    }
    if (!options.equals(IndexOptions.DEFAULT)) {
      chain.call("options", values.indexOptions(options));
    }
  }

  /** All of an index but its name, told to {@code i}. */
  JavaCode index(Index index) {
    int leading = leadingColumns(index);
    JavaCode.Chain chain = new JavaCode.Chain("i");
    if (leading > 0) {
      chain.call("columns", JavaCode.texts(columns(index, leading)));
    }
    return new JavaCode.Lambda("i", details(chain, index, leading));
  }

  /** The arguments that tell an existing column: its type, and its details where it has some. */
  List<JavaCode> existing(Column column) {
    JavaCode.Chain details = details(new JavaCode.Chain("c"), column);
    JavaCode type = values.type(column.type());
    return details.calls.isEmpty()
        ? List.of(type)
        : List.of(type, new JavaCode.Lambda("c", details));
  }
}
