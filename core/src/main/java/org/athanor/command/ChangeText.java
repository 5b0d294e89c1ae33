package org.athanor.command;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;

/** Says differences in words. */
public final class ChangeText {
  private final Dialect dialect;
  private final String wanted;

  /** Differences from the model. */
  ChangeText(Dialect dialect) {
    this(dialect, "the model");
  }

  /** Differences from what {@code wanted} names. */
  public ChangeText(Dialect dialect, String wanted) {
    this.dialect = dialect;
    this.wanted = wanted;
  }

  static String ofRename(Operation operation) {
    if (operation instanceof RenameTable r) {
      return "table \"" + r.table() + "\" is renamed to \"" + r.newName() + "\"";
    } else if (operation instanceof RenameEnumType r) {
      return "enum type \"" + r.enumType() + "\" is renamed to \"" + r.newName() + "\"";
    } else if (operation instanceof RenameEnumValue r) {
      return "enum type \"" + r.enumType() + "\": value \"" + r.value() + "\" is renamed to \""
          + r.newValue() + "\"";
    } else if (operation instanceof RenameColumn r) {
      return ofPart(r.table(), "column", r.column(), r.newName());
    } else if (operation instanceof RenameIndex r) {
      return ofPart(r.table(), "index", r.index(), r.newName());
    }
    RenameConstraint r = (RenameConstraint) operation;
    return ofPart(r.table(), "constraint", r.constraint(), r.newName());
  }

  private static String ofPart(QualifiedName table, String kind, String from, String to) {
    return "table \"" + table + "\": " + kind + " \"" + from + "\" is renamed to \"" + to + "\"";
  }

  /** One sentence. */
  public String of(SchemaChange change) {
    if (change instanceof SchemaChange.TableAdded c) {
      return "table \"" + c.table().name() + "\" is missing";
    }
    if (change instanceof SchemaChange.TableRemoved c) {
      return "table \"" + c.table().name() + "\" is not in " + wanted;
    }
    if (change instanceof SchemaChange.TableCommentChanged c) {
      return "table \"" + c.table() + "\": its comment differs";
    }
    if (change instanceof SchemaChange.TableOptionsChanged c) {
      return "table \"" + c.table() + "\" has the options " + c.before() + ", wanted " + c.after();
    }
    if (change instanceof SchemaChange.SequenceAdded c) {
      return "sequence \"" + c.sequence().name() + "\" is missing";
    }
    if (change instanceof SchemaChange.SequenceRemoved c) {
      return "sequence \"" + c.sequence().name() + "\" is not in " + wanted;
    }
    if (change instanceof SchemaChange.SequenceAltered c) {
      return "sequence \"" + c.after().name() + "\": its settings differ";
    }
    if (change instanceof SchemaChange.EnumTypeAdded c) {
      return "enum type \"" + c.enumType().name() + "\" is missing";
    }
    if (change instanceof SchemaChange.EnumTypeRemoved c) {
      return "enum type \"" + c.enumType().name() + "\" is not in " + wanted;
    }
    if (change instanceof SchemaChange.EnumTypeAltered c) {
      return "enum type \"" + c.after().name() + "\": its values are "
          + c.before().labels() + ", wanted " + c.after().labels();
    }
    if (change instanceof SchemaChange.ObjectAdded c) {
      return c.object().key() + " is missing";
    }
    if (change instanceof SchemaChange.ObjectRemoved c) {
      return c.object().key() + " is not wanted";
    }
    if (change instanceof SchemaChange.ObjectAltered c) {
      return c.after().key() + " has another definition"
          + new DefinitionDifference(dialect).of(c.before(), c.after());
    }
    return ofTablePart(change);
  }

  private String ofTablePart(SchemaChange change) {
    if (change instanceof SchemaChange.ColumnAdded c) {
      return "table \"" + c.table() + "\": column \"" + c.column().name() + "\" " + type(c.column())
          + " is missing";
    }
    if (change instanceof SchemaChange.ColumnRemoved c) {
      return "table \"" + c.table() + "\": column \"" + c.column().name() + "\" is not in "
          + wanted;
    }
    if (change instanceof SchemaChange.ColumnAltered c) {
      return "table \"" + c.table() + "\": column \"" + c.before().name() + "\" " + altered(c);
    }
    if (change instanceof SchemaChange.ColumnMoved c) {
      return "table \"" + c.table() + "\": column \"" + c.column() + "\" must stand " + c.place();
    }
    if (change instanceof SchemaChange.ConstraintAdded c) {
      return "table \"" + c.table() + "\": " + constraint(c.constraint()) + " is missing";
    }
    if (change instanceof SchemaChange.ConstraintRemoved c) {
      return "table \"" + c.table() + "\": " + constraint(c.constraint()) + " is not in " + wanted;
    }
    if (change instanceof SchemaChange.ConstraintValidated c) {
      return "table \"" + c.table() + "\": " + constraint(c.constraint())
          + " was never checked for the rows from before it";
    }
    if (change instanceof SchemaChange.IndexAdded c) {
      return "table \"" + c.table() + "\": " + index(c.index()) + " is missing";
    }
    SchemaChange.IndexRemoved c = (SchemaChange.IndexRemoved) change;
    return "table \"" + c.table() + "\": " + index(c.index()) + " is not in " + wanted;
  }

  private String altered(SchemaChange.ColumnAltered change) {
    AlterColumn.Edits edits = change.edits();
    Column before = change.before();
    Column after = change.after();
    List<String> parts = new ArrayList<>();
    if (edits.type().isSet()) {
      parts.add("is " + type(before) + ", wanted " + type(after));
    }
    if (edits.nullable().isSet()) {
      parts.add(after.nullable() ? "must accept NULL" : "must be NOT NULL");
    }
    if (edits.defaultValue().isSet()) {
      parts.add("has " + value(before.defaultValue()) + ", wanted " + value(after.defaultValue()));
    }
    if (edits.collation().isSet()) {
      parts.add("has another collation");
    }
    if (edits.comment().isSet()) {
      parts.add("has another comment");
    }
    return String.join("; ", parts);
  }

  private String type(Column column) {
    return dialect.types().write(column.type());
  }

  private String value(ColumnDefault value) {
    if (value instanceof ColumnDefault.Constant constant) {
      return "default " + dialect.literals().write(constant.value());
    }
    if (value instanceof ColumnDefault.Expression expression) {
      return "default " + expression.sql();
    }
    if (value instanceof ColumnDefault.Identity) {
      return "an identity";
    }
    return value instanceof ColumnDefault.Generated generated
        ? "generated value " + generated.expression()
        : "no default";
  }

  /** With what usually tells two indexes of one name apart. */
  private static String index(Index index) {
    StringBuilder text = new StringBuilder(index.unique() ? "unique index \"" : "index \"");
    text.append(index.name()).append("\" ");
    text.append(index.parts().stream().map(ChangeText::key).toList());
    if (index.method() != null) {
      text.append(" using ").append(index.method());
    }
    if (!index.include().isEmpty()) {
      text.append(" with ").append(index.include());
    }
    if (index.where() != null) {
      text.append(" where ").append(index.where());
    }
    return text.toString();
  }

  private static String key(IndexPart part) {
    StringBuilder text = new StringBuilder(part.text());
    if (part.operatorClass() != null) {
      text.append(' ').append(part.operatorClass());
    }
    if (part.order() == IndexPart.Order.DESCENDING) {
      text.append(" desc");
    }
    if (part.nulls() != null) {
      text.append(part.nulls() == IndexPart.Nulls.FIRST ? " nulls first" : " nulls last");
    }
    return text.toString();
  }

  private static String constraint(Constraint constraint) {
    String name = constraint.name() == null ? "" : " \"" + constraint.name() + "\"";
    if (constraint instanceof PrimaryKey key) {
      return "primary key" + name + " " + key.columns();
    }
    if (constraint instanceof UniqueConstraint unique) {
      return "unique constraint" + name + " " + unique.columns();
    }
    if (constraint instanceof ForeignKey key) {
      return "foreign key" + name + " " + key.columns() + " to \"" + key.target() + "\"";
    }
    return "check constraint" + name;
  }
}
