package org.athanor.dialects.postgresql;

import java.util.Optional;
import org.athanor.schema.Domain;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/** Copies of objects under names in the schema of temporary objects. */
final class TemporaryObjects {
  /**
   * The copy under another name; what belongs to a table gets one of that name. Empty for kinds of
   * which the server keeps no text in words of its own.
   */
  Optional<SchemaObject> copy(SchemaObject object, QualifiedName name) {
    if (object instanceof View view) {
      return Optional.of(
          new View(name, view.columns(), view.query(), view.options(), view.check(), null));
    } else if (object instanceof MaterializedView view) {
      // None is temporary, and the query is printed in the same words.
      return Optional.of(new View(
          name, view.columns(), view.query(), java.util.List.of(), View.CheckOption.NONE, null));
    } else if (object instanceof Routine r) {
      return Optional.of(new Routine(
          r.kind(),
          name,
          r.parameters(),
          r.returns(),
          r.language(),
          r.characteristics(),
          r.body(),
          null));
    } else if (object instanceof Domain d) {
      return Optional.of(new Domain(
          name, d.type(), d.nullable(), d.defaultValue(), d.collation(), d.checks(), null));
    }
    return ofTable(object, name);
  }

  private static Optional<SchemaObject> ofTable(SchemaObject object, QualifiedName table) {
    if (object instanceof Trigger t) {
      return Optional.of(new Trigger(
          table,
          t.name(),
          t.timing(),
          t.events(),
          t.level(),
          t.condition(),
          t.constraint(),
          t.options(),
          t.action(),
          null));
    } else if (object instanceof Policy p) {
      return Optional.of(new Policy(
          table, p.name(), p.mode(), p.command(), p.roles(), p.using(), p.check(), null));
    }
    return Optional.empty();
  }

  /** The key under which the inspector finds a copy, which names it without schema. */
  ObjectKey keyAsRead(SchemaObject copy) {
    ObjectKey key = copy.key();
    ObjectKey owner = key.owner();
    QualifiedName name = QualifiedName.of(key.name().name());
    return owner == null
        ? new ObjectKey(key.kind(), name, null, key.arguments())
        : ObjectKey.on(key.kind(), QualifiedName.of(owner.name().name()), name.name());
  }
}
