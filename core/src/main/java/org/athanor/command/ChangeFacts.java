package org.athanor.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.athanor.command.ChangeFact.Kind;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.athanor.script.SchemaJson;
import org.jspecify.annotations.Nullable;

/** Tells differences to programs. */
final class ChangeFacts {
  private static final Map<String, @Nullable Object> NOTHING = Map.of();

  private final ChangeText text;

  ChangeFacts(ChangeText text) {
    this.text = text;
  }

  /** New names first, then everything else. */
  List<ChangeFact> of(List<Operation> renames, List<SchemaChange> changes) {
    List<ChangeFact> facts = new ArrayList<>();
    renames.forEach(rename -> facts.add(ofRename(rename)));
    changes.forEach(change -> facts.add(of(change)));
    return facts;
  }

  // --- new names

  private static ChangeFact ofRename(Operation operation) {
    String text = ChangeText.ofRename(operation);
    if (operation instanceof RenameTable r) {
      Subject subject = key("table", r.table().sibling(r.newName()));
      return new About(subject, text).renamed(r.table().name());
    } else if (operation instanceof RenameEnumType r) {
      Subject subject = key("enum_type", r.enumType().sibling(r.newName()));
      return new About(subject, text).renamed(r.enumType().name());
    } else if (operation instanceof RenameEnumValue r) {
      Subject subject = part("enum_value", r.enumType(), r.newValue());
      return new About(subject, text).renamed(r.value());
    } else if (operation instanceof RenameColumn r) {
      return new About(part("column", r.table(), r.newName()), text).renamed(r.column());
    } else if (operation instanceof RenameIndex r) {
      return new About(part("index", r.table(), r.newName()), text).renamed(r.index());
    }
    RenameConstraint r = (RenameConstraint) operation;
    return new About(part("constraint", r.table(), r.newName()), text).renamed(r.constraint());
  }

  // --- everything else

  private ChangeFact of(SchemaChange change) {
    if (change instanceof SchemaChange.TableAdded c) {
      return of(change, key("table", c.table().name())).added(c.table(), Table.class);
    } else if (change instanceof SchemaChange.TableRemoved c) {
      return of(change, key("table", c.table().name())).removed(c.table(), Table.class);
    } else if (change instanceof SchemaChange.TableCommentChanged c) {
      return of(change, key("table", c.table())).altered("comment", c.before(), c.after());
    } else if (change instanceof SchemaChange.TableOptionsChanged c) {
      return of(change, key("table", c.table())).altered("options", c.before(), c.after());
    } else if (change instanceof SchemaChange.SequenceAdded c) {
      return of(change, key("sequence", c.sequence().name())).added(c.sequence(), Sequence.class);
    } else if (change instanceof SchemaChange.SequenceRemoved c) {
      return of(change, key("sequence", c.sequence().name())).removed(c.sequence(), Sequence.class);
    } else if (change instanceof SchemaChange.SequenceAltered c) {
      return of(change, key("sequence", c.after().name()))
          .altered(c.before(), c.after(), Sequence.class);
    } else if (change instanceof SchemaChange.EnumTypeAdded c) {
      return of(change, key("enum_type", c.enumType().name())).added(c.enumType(), EnumType.class);
    } else if (change instanceof SchemaChange.EnumTypeRemoved c) {
      return of(change, key("enum_type", c.enumType().name()))
          .removed(c.enumType(), EnumType.class);
    } else if (change instanceof SchemaChange.EnumTypeAltered c) {
      return of(change, key("enum_type", c.after().name()))
          .altered(c.before(), c.after(), EnumType.class);
    } else if (change instanceof SchemaChange.ObjectAdded c) {
      return of(change, key(c.object().key())).added(c.object(), c.object().getClass());
    } else if (change instanceof SchemaChange.ObjectRemoved c) {
      return of(change, key(c.object().key())).removed(c.object(), c.object().getClass());
    } else if (change instanceof SchemaChange.ObjectAltered c) {
      SchemaObject after = c.after();
      return of(change, key(after.key())).altered(c.before(), after, after.getClass());
    }
    return ofPart(change);
  }

  private ChangeFact ofPart(SchemaChange change) {
    if (change instanceof SchemaChange.ColumnAdded c) {
      return of(change, part("column", c.table(), c.column().name()))
          .added(c.column(), Column.class);
    } else if (change instanceof SchemaChange.ColumnRemoved c) {
      return of(change, part("column", c.table(), c.column().name()))
          .removed(c.column(), Column.class);
    } else if (change instanceof SchemaChange.ColumnAltered c) {
      return of(change, part("column", c.table(), c.after().name()))
          .altered(c.before(), c.after(), Column.class);
    } else if (change instanceof SchemaChange.ColumnMoved c) {
      return of(change, part("column", c.table(), c.column())).moved(c.place().toString());
    } else if (change instanceof SchemaChange.ConstraintAdded c) {
      return of(change, part(c.table(), c.constraint())).added(c.constraint());
    } else if (change instanceof SchemaChange.ConstraintRemoved c) {
      return of(change, part(c.table(), c.constraint())).removed(c.constraint());
    } else if (change instanceof SchemaChange.ConstraintValidated c) {
      return of(change, part(c.table(), c.constraint())).altered("validated", false, true);
    } else if (change instanceof SchemaChange.IndexAdded c) {
      return of(change, part("index", c.table(), c.index().name())).added(c.index(), Index.class);
    }
    SchemaChange.IndexRemoved c = (SchemaChange.IndexRemoved) change;
    return of(change, part("index", c.table(), c.index().name())).removed(c.index(), Index.class);
  }

  private About of(SchemaChange change, Subject subject) {
    return new About(subject, text.of(change));
  }

  private static Subject key(String kind, QualifiedName name) {
    return new Subject(kind, name, null);
  }

  private static Subject key(ObjectKey key) {
    ObjectKey owner = key.owner();
    String kind = key.kind().name().toLowerCase(Locale.ROOT);
    return new Subject(kind, key.name(), owner == null ? null : owner.name());
  }

  private static Subject part(String kind, QualifiedName table, String name) {
    return new Subject(kind, table.sibling(name), table);
  }

  private static Subject part(QualifiedName table, Constraint constraint) {
    String name = constraint.name();
    String kind = constraint.kind().name().toLowerCase(Locale.ROOT);
    return new Subject(kind, name == null ? null : table.sibling(name), table);
  }

  /** What a change is about. */
  private record Subject(
      String kind, @Nullable QualifiedName name, @Nullable QualifiedName table) {}

  /** A fact of which it is still to be told what happens. */
  private record About(Subject subject, String text) {
    ChangeFact added(Record object, Class<?> type) {
      return fact(Kind.ADDED, NOTHING, SchemaJson.facets(object, type));
    }

    ChangeFact added(Constraint constraint) {
      return added((Record) constraint, constraint.getClass());
    }

    ChangeFact removed(Record object, Class<?> type) {
      return fact(Kind.REMOVED, SchemaJson.facets(object, type), NOTHING);
    }

    ChangeFact removed(Constraint constraint) {
      return removed((Record) constraint, constraint.getClass());
    }

    ChangeFact added(SchemaObject object, Class<?> type) {
      return added((Record) object, type);
    }

    ChangeFact removed(SchemaObject object, Class<?> type) {
      return removed((Record) object, type);
    }

    ChangeFact altered(Object before, Object after, Class<?> type) {
      Map<String, @Nullable Object> left = SchemaJson.facets((Record) before, type);
      Map<String, @Nullable Object> right = SchemaJson.facets((Record) after, type);
      return fact(Kind.ALTERED, differing(left, right), differing(right, left));
    }

    ChangeFact altered(String facet, @Nullable Object before, @Nullable Object after) {
      return fact(Kind.ALTERED, facet(facet, before), facet(facet, after));
    }

    ChangeFact renamed(String former) {
      QualifiedName name = Objects.requireNonNull(subject.name());
      return fact(Kind.RENAMED, facet("name", former), facet("name", name.name()));
    }

    ChangeFact moved(String place) {
      return fact(Kind.MOVED, NOTHING, facet("place", place));
    }

    private ChangeFact fact(
        Kind kind, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
      return new ChangeFact(
          kind, subject.kind(), subject.name(), subject.table(), before, after, text);
    }

    private static Map<String, @Nullable Object> facet(String name, @Nullable Object value) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put(name, value);
      return one;
    }

    /** What the one says otherwise than the other; what it does not say stands as null. */
    private static Map<String, @Nullable Object> differing(
        Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
      Map<String, @Nullable Object> differing = new LinkedHashMap<>();
      one.forEach((facet, value) -> {
        if (!Objects.equals(value, other.get(facet))) {
          differing.put(facet, value);
        }
      });
      other.keySet().stream()
          .filter(facet -> !one.containsKey(facet))
          .forEach(facet -> differing.put(facet, null));
      return differing;
    }
  }
}
