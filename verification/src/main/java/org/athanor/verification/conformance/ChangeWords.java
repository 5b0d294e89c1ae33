package org.athanor.verification.conformance;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;

/** Says differences in words that can be compared with those of other tools. */
final class ChangeWords {
  private final SortedSet<String> words = new TreeSet<>();

  private ChangeWords() {}

  /** Sorted words. */
  static SortedSet<String> of(List<SchemaChange> changes) {
    ChangeWords all = new ChangeWords();
    changes.forEach(all::add);
    return all.words;
  }

  private void add(SchemaChange change) {
    if (change instanceof SchemaChange.TableAdded c) {
      words.add("add table " + c.table().name());
    } else if (change instanceof SchemaChange.TableRemoved c) {
      words.add("remove table " + c.table().name());
    } else if (change instanceof SchemaChange.TableCommentChanged c) {
      words.add("comment " + c.table());
    } else if (change instanceof SchemaChange.ColumnAdded c) {
      words.add("add column " + c.table() + "." + c.column().name());
    } else if (change instanceof SchemaChange.ColumnRemoved c) {
      words.add("remove column " + c.table() + "." + c.column().name());
    } else if (change instanceof SchemaChange.ColumnAltered c) {
      altered(c.table() + "." + c.before().name(), c.edits());
    } else if (change instanceof SchemaChange.ConstraintAdded c) {
      words.add("add " + constraint(c.table(), c.constraint()));
    } else if (change instanceof SchemaChange.ConstraintRemoved c) {
      words.add("remove " + constraint(c.table(), c.constraint()));
    } else if (change instanceof SchemaChange.IndexAdded c) {
      words.add("add index " + c.table() + "." + c.index().name());
    } else if (change instanceof SchemaChange.IndexRemoved c) {
      words.add("remove index " + c.table() + "." + c.index().name());
    } else {
      words.add(change.toString());
    }
  }

  private void altered(String column, AlterColumn.Edits edits) {
    edits.type().newValue().ifPresent(type -> words.add("type " + column));
    edits.nullable().newValue().ifPresent(nullable -> words.add("nullable " + column));
    edits.defaultValue().newValue().ifPresent(value -> words.add("default " + column));
    edits.comment().newValue().ifPresent(text -> words.add("comment " + column));
    edits.collation().newValue().ifPresent(name -> words.add("collation " + column));
  }

  private static String constraint(QualifiedName table, Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      return "foreign key " + table + "(" + String.join(",", key.columns()) + ")";
    }
    if (constraint instanceof UniqueConstraint unique) {
      return "unique " + table + "(" + String.join(",", unique.columns()) + ")";
    }
    String words =
        constraint.kind() == Constraint.Kind.CHECK ? "check" : constraint.kind().name();
    return words + " " + table + "." + constraint.name();
  }
}
