package org.athanor.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.report.ObjectChange;
import org.athanor.report.ObjectChange.Kind;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/** Tells by object what is different after some units: tables first, then everything else. */
final class ChangedObjects {
  private final Catalog before;
  private final List<ObjectChange> changes = new ArrayList<>();

  private ChangedObjects(Catalog before) {
    this.before = before;
  }

  /** The changes between two states, and those that the statements in between make elsewhere. */
  static List<ObjectChange> between(Catalog before, Catalog after, List<LintUnit> units) {
    ChangedObjects changed = new ChangedObjects(before);
    before.tables().stream()
        .filter(table -> after.table(table.name()).isEmpty())
        .forEach(changed::dropped);
    after.tables().forEach(changed::table);
    changed.others(units);
    return changed.changes;
  }

  private void add(Kind kind, Subject subject, String was, String is) {
    changes.add(new ObjectChange(kind, subject.type(), subject.name(), subject.table(), was, is));
  }

  // --- tables

  private void dropped(CatalogTable table) {
    add(Kind.DROPPED, subject(table), columns(table), "");
  }

  private void table(CatalogTable now) {
    CatalogTable was = before.table(now.name()).orElse(null);
    if (was == null) {
      add(Kind.ADDED, subject(now), "", columns(now));
      now.indexes().stream()
          .filter(index -> !index.ofConstraint())
          .forEach(index -> index(now, null, index));
      return;
    }
    columns(was, now);
    constraints(was, now);
    indexes(was, now);
    view(was, now);
  }

  private void view(CatalogTable was, CatalogTable now) {
    String query = now.options().getOrDefault("query", "");
    String former = was.options().getOrDefault("query", "");
    if (!query.equals(former)) {
      add(Kind.CHANGED, subject(now), former, query);
    }
  }

  private static Subject subject(CatalogTable table) {
    String type = table.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Subject(type, table.name().toString(), "");
  }

  private static String columns(CatalogTable table) {
    if (table.columns().isEmpty()) {
      return table.options().getOrDefault("query", "(columns not known)");
    }
    return String.join(
        ", ",
        table.columns().stream()
            .map(column -> column.name() + " " + Standing.of(column))
            .toList());
  }

  private void columns(CatalogTable was, CatalogTable now) {
    for (CatalogColumn column : was.columns()) {
      if (now.column(column.name()).isEmpty()) {
        add(Kind.DROPPED, part("column", column.name(), now), Standing.of(column), "");
      }
    }
    for (CatalogColumn column : now.columns()) {
      CatalogColumn former = was.column(column.name()).orElse(null);
      String is = Standing.of(column);
      if (former == null) {
        add(Kind.ADDED, part("column", column.name(), now), "", is);
      } else if (!Standing.of(former).equals(is)) {
        add(Kind.CHANGED, part("column", column.name(), now), Standing.of(former), is);
      }
    }
  }

  private void constraints(CatalogTable was, CatalogTable now) {
    Map<String, CatalogConstraint> former = keyed(was);
    Map<String, CatalogConstraint> present = keyed(now);
    former.forEach((key, constraint) -> {
      if (!present.containsKey(key)) {
        add(Kind.DROPPED, part(constraint, now), Standing.of(constraint.definition()), "");
      }
    });
    present.forEach((key, constraint) -> {
      CatalogConstraint old = former.get(key);
      String is = Standing.of(constraint.definition());
      if (old == null) {
        add(Kind.ADDED, part(constraint, now), "", is);
      } else if (old.validated() != constraint.validated()) {
        add(Kind.CHANGED, part(constraint, now), is + " NOT VALID", is);
      }
    });
  }

  private static Map<String, CatalogConstraint> keyed(CatalogTable table) {
    Map<String, CatalogConstraint> keyed = new LinkedHashMap<>();
    table
        .constraints()
        .forEach(each -> keyed.put(each.name() + " " + Standing.of(each.definition()), each));
    return keyed;
  }

  private static Subject part(CatalogConstraint constraint, CatalogTable table) {
    String name = Objects.requireNonNullElse(constraint.name(), "without a name");
    return part(Standing.kind(constraint.definition()), name, table);
  }

  private static Subject part(String type, String name, CatalogTable table) {
    return new Subject(type, name, table.name().toString());
  }

  private void indexes(CatalogTable was, CatalogTable now) {
    for (CatalogIndex index : was.indexes()) {
      String name = index.name();
      if (name != null && !index.ofConstraint() && now.index(name).isEmpty()) {
        add(Kind.DROPPED, part("index", name, now), Standing.of(index.definition()), "");
      }
    }
    for (CatalogIndex index : now.indexes()) {
      String name = index.name();
      if (name != null && !index.ofConstraint()) {
        index(now, was.index(name).orElse(null), index);
      }
    }
  }

  private void index(CatalogTable table, @Nullable CatalogIndex was, CatalogIndex now) {
    String name = Objects.requireNonNullElse(now.name(), "without a name");
    String is = Standing.of(now.definition());
    if (was == null) {
      add(Kind.ADDED, part("index", name, table), "", is);
    } else if (!Standing.of(was.definition()).equals(is)) {
      add(Kind.CHANGED, part("index", name, table), Standing.of(was.definition()), is);
    }
  }

  // --- everything else, as the statements say it

  private void others(List<LintUnit> units) {
    Map<Subject, ObjectChange> others = new LinkedHashMap<>();
    for (LintUnit unit : units) {
      for (LintStatement statement : unit.statements()) {
        other(statement, others);
      }
    }
    changes.addAll(others.values());
  }

  private static void other(LintStatement statement, Map<Subject, ObjectChange> others) {
    SqlCommand command = statement.command();
    if (command instanceof CreateObject object && !isRelation(object.kind())) {
      boolean replaces = object.traits().contains(CreateObject.Trait.OR_REPLACE);
      String table = object.table() == null ? "" : String.valueOf(object.table());
      Subject subject = new Subject(word(object.kind()), object.name().toString(), table);
      put(replaces ? Kind.CHANGED : Kind.ADDED, subject, others);
    } else if (command instanceof CreateType type) {
      put(Kind.ADDED, new Subject("type", type.name().toString(), ""), others);
    } else if (command instanceof AlterType type) {
      put(Kind.CHANGED, new Subject("type", type.name().toString(), ""), others);
    } else if (command instanceof DropObjects drop && !isRelation(drop.kind())) {
      String table = drop.table() == null ? "" : String.valueOf(drop.table());
      drop.names()
          .forEach(name ->
              put(Kind.DROPPED, new Subject(word(drop.kind()), name.toString(), table), others));
    } else if (command instanceof RenameObjects renames && !isRelation(renames.kind())) {
      renames.renames().forEach(rename -> {
        put(Kind.DROPPED, subject(renames.kind(), rename.name()), others);
        put(Kind.ADDED, subject(renames.kind(), rename.newName()), others);
      });
    }
  }

  private static Subject subject(SqlObjectKind kind, QualifiedName name) {
    return new Subject(word(kind), name.toString(), "");
  }

  /** What is made and dropped in between is no change; what is dropped and made anew is one. */
  private static void put(Kind kind, Subject subject, Map<Subject, ObjectChange> others) {
    ObjectChange former = others.get(subject);
    if (former != null && former.kind() == Kind.ADDED && kind == Kind.DROPPED) {
      others.remove(subject);
      return;
    }
    boolean anew = former != null && former.kind() == Kind.DROPPED && kind == Kind.ADDED;
    boolean stays = former != null && former.kind() == Kind.ADDED;
    Kind whole = anew ? Kind.CHANGED : stays ? Kind.ADDED : kind;
    others.put(
        subject, new ObjectChange(whole, subject.type(), subject.name(), subject.table(), "", ""));
  }

  private static boolean isRelation(SqlObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, COLUMN, CONSTRAINT -> true;
      default -> false;
    };
  }

  private static String word(SqlObjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a change is about. */
  private record Subject(String type, String name, String table) {}
}
