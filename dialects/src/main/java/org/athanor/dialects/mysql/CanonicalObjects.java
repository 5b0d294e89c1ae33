package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/** The form of views, routines and triggers in the catalog. */
final class CanonicalObjects {
  /** What a routine is when nothing is said. */
  private static final Set<String> USUAL =
      Set.of("NOT DETERMINISTIC", "CONTAINS SQL", "SQL SECURITY DEFINER", "LANGUAGE SQL");

  private final MySqlDialect dialect;
  private final @Nullable String own;

  CanonicalObjects(MySqlDialect dialect, @Nullable String own) {
    this.dialect = dialect;
    this.own = own;
  }

  SchemaObject of(SchemaObject object) {
    if (object instanceof Routine routine) {
      return routine(routine);
    } else if (object instanceof View view) {
      return new View(
          view.name().relativeTo(own),
          view.columns(),
          view.query().strip(),
          view.options().stream().map(CanonicalObjects::words).toList(),
          view.check(),
          null);
    }
    return object instanceof Trigger trigger ? trigger(trigger) : object;
  }

  private Routine routine(Routine routine) {
    List<Routine.Parameter> parameters = routine.parameters().stream()
        .map(parameter -> new Routine.Parameter(
            parameter.mode(),
            parameter.name(),
            dialect.types().canonical(parameter.type()),
            parameter.defaultValue()))
        .toList();
    return new Routine(
        routine.kind(),
        routine.name().relativeTo(own),
        parameters,
        routine.returns() == null ? null : dialect.types().canonical(routine.returns()),
        null,
        characteristics(routine.characteristics()),
        routine.body().strip(),
        CatalogScope.textOrNull(routine.comment()));
  }

  private Trigger trigger(Trigger trigger) {
    return new Trigger(
        trigger.table().relativeTo(own),
        trigger.name(),
        trigger.timing(),
        trigger.events(),
        trigger.level(),
        trigger.condition(),
        trigger.constraint(),
        List.of(),
        trigger.action().strip(),
        null);
  }

  /** Without those that go without saying, in one order. */
  static List<String> characteristics(List<String> clauses) {
    List<String> canonical = new ArrayList<>();
    for (String clause : clauses) {
      String words = words(clause);
      if (!USUAL.contains(words)) {
        canonical.add(words);
      }
    }
    canonical.sort(null);
    return canonical;
  }

  private static String words(String clause) {
    return clause.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
