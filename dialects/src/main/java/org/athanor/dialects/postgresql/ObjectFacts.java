package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.CompositeType;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.Extension;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * What of an object needs no server to be brought into the form in which it is read: names, types,
 * and facts that are left to the server and taken from what stands.
 */
final class ObjectFacts {
  private final PostgresTypes types;
  private final @Nullable String own;
  private final Schema live;

  /**
   * Facts of one comparison.
   *
   * @param own the schema whose objects are named without it, or null
   * @param live what stands
   */
  ObjectFacts(PostgresTypes types, @Nullable String own, Schema live) {
    this.types = types;
    this.own = own;
    this.live = live;
  }

  /** The objects in canonical form; grants are none of a schema. */
  List<SchemaObject> canonical(List<SchemaObject> objects) {
    return objects.stream()
        .filter(object -> object.kind() != ObjectKind.GRANT)
        .map(this::canonical)
        .toList();
  }

  private SchemaObject canonical(SchemaObject object) {
    if (object instanceof Namespace namespace) {
      return filled(namespace);
    } else if (object instanceof Extension extension) {
      return filled(extension);
    } else if (object instanceof View v) {
      return new View(
          name(v.name()), v.columns(), v.query(), v.options(), v.check(), text(v.comment()));
    } else if (object instanceof MaterializedView v) {
      return new MaterializedView(
          name(v.name()),
          v.columns(),
          v.query(),
          v.options(),
          v.populated(),
          v.indexes(),
          text(v.comment()));
    } else if (object instanceof Routine routine) {
      return routine(routine);
    } else if (object instanceof Domain domain) {
      return domain(domain);
    } else if (object instanceof CompositeType type) {
      return new CompositeType(name(type.name()), attributes(type), text(type.comment()));
    }
    return ofTable(object);
  }

  private SchemaObject ofTable(SchemaObject object) {
    if (object instanceof Trigger t) {
      return new Trigger(
          name(t.table()),
          t.name(),
          t.timing(),
          t.events().stream()
              .sorted(Comparator.comparing(Trigger.Event::action))
              .toList(),
          t.level(),
          t.condition(),
          t.constraint(),
          t.options(),
          t.action(),
          text(t.comment()));
    } else if (object instanceof Policy p) {
      return new Policy(
          name(p.table()),
          p.name(),
          p.mode(),
          p.command(),
          p.roles().contains("PUBLIC") ? List.of() : p.roles(),
          p.using(),
          p.check(),
          text(p.comment()));
    } else if (object instanceof Partition p) {
      return new Partition(name(p.table()), name(p.name()), p.bounds(), p.options());
    } else if (object instanceof RowSecurity security) {
      return new RowSecurity(name(security.table()), security.forced());
    }
    return object;
  }

  private QualifiedName name(QualifiedName name) {
    return name.relativeTo(own);
  }

  private static @Nullable String text(@Nullable String comment) {
    return comment == null || comment.isEmpty() ? null : comment;
  }

  private DataType type(DataType type) {
    return PostgresTypes.relativeTo(types.canonical(type), own);
  }

  /** Without an owner of its own it may have any. */
  private Namespace filled(Namespace wanted) {
    String owner = wanted.owner();
    if (owner == null && live.object(wanted.key()).orElse(null) instanceof Namespace present) {
      owner = present.owner();
    }
    return new Namespace(wanted.name(), owner, text(wanted.comment()));
  }

  /** Without a version or schema of its own it may have any. */
  private Extension filled(Extension wanted) {
    if (live.object(wanted.key()).orElse(null) instanceof Extension present) {
      return new Extension(
          wanted.name(),
          wanted.schema() == null ? present.schema() : wanted.schema(),
          wanted.version() == null ? present.version() : wanted.version());
    }
    return wanted;
  }

  private Domain domain(Domain d) {
    List<Check> checks = d.checks().stream()
        .map(check -> check.name() == null ? named(d, check) : check)
        .sorted(Comparator.comparing(check -> String.valueOf(check.name())))
        .toList();
    String comment = text(d.comment());
    return new Domain(
        name(d.name()),
        type(d.type()),
        d.nullable(),
        d.defaultValue(),
        d.collation(),
        checks,
        comment);
  }

  private static Check named(Domain domain, Check check) {
    String name = DefaultNames.of(domain.name().name(), "", "check");
    return new Check(name, check.expression(), check.validated());
  }

  private List<CompositeType.Attribute> attributes(CompositeType composite) {
    return composite.attributes().stream()
        .map(a -> new CompositeType.Attribute(a.name(), type(a.type()), a.collation()))
        .toList();
  }

  /** Parameters and results of routines know no length or precision. */
  private Routine routine(Routine r) {
    List<Routine.Parameter> parameters = r.parameters().stream()
        .map(p -> new Routine.Parameter(
            p.mode(), p.name(), type(PostgresTypes.withoutSize(p.type())), p.defaultValue()))
        .toList();
    DataType returns = r.returns();
    return new Routine(
        r.kind(),
        name(r.name()),
        parameters,
        returns == null ? null : type(PostgresTypes.withoutSize(returns)),
        r.language(),
        r.characteristics(),
        r.body(),
        text(r.comment()));
  }

  /** The object with the texts of a copy that was made and read back. */
  SchemaObject withWords(SchemaObject wanted, SchemaObject printed) {
    if (wanted instanceof View view) {
      View words = (View) printed;
      return new View(
          view.name(), List.of(), words.query(), words.options(), words.check(), view.comment());
    } else if (wanted instanceof MaterializedView v) {
      String query = ((View) printed).query();
      return new MaterializedView(
          v.name(), List.of(), query, v.options(), v.populated(), v.indexes(), v.comment());
    } else if (wanted instanceof Routine routine) {
      return withWords(routine, (Routine) printed);
    } else if (wanted instanceof Domain d) {
      Domain words = (Domain) printed;
      return new Domain(
          d.name(),
          d.type(),
          d.nullable(),
          words.defaultValue(),
          d.collation(),
          conditions(d, words),
          d.comment());
    }
    return wanted instanceof Trigger trigger
        ? withWords(trigger, (Trigger) printed)
        : withWords((Policy) wanted, (Policy) printed);
  }

  private static List<Check> conditions(Domain wanted, Domain printed) {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < wanted.checks().size(); i++) {
      Check check = wanted.checks().get(i);
      String words = printed.checks().get(i).expression();
      checks.add(new Check(check.name(), words, check.validated()));
    }
    return checks;
  }

  private Routine withWords(Routine wanted, Routine printed) {
    List<Routine.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < wanted.parameters().size(); i++) {
      Routine.Parameter p = wanted.parameters().get(i);
      String value = printed.parameters().get(i).defaultValue();
      parameters.add(new Routine.Parameter(p.mode(), p.name(), p.type(), value));
    }
    DataType returns = printed.returns();
    return new Routine(
        wanted.kind(),
        wanted.name(),
        parameters,
        returns == null ? null : PostgresTypes.relativeTo(returns, own),
        printed.language(),
        printed.characteristics(),
        printed.body(),
        wanted.comment());
  }

  private static Trigger withWords(Trigger wanted, Trigger printed) {
    return new Trigger(
        wanted.table(),
        wanted.name(),
        wanted.timing(),
        wanted.events(),
        wanted.level(),
        printed.condition(),
        wanted.constraint(),
        printed.options(),
        printed.action(),
        wanted.comment());
  }

  private static Policy withWords(Policy wanted, Policy printed) {
    return new Policy(
        wanted.table(),
        wanted.name(),
        wanted.mode(),
        wanted.command(),
        wanted.roles(),
        printed.using(),
        printed.check(),
        wanted.comment());
  }
}
