package org.athanor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.cli.output.Facts;
import org.athanor.command.ChangeFact;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Differences as JSON; docs/check.md describes the form. */
final class ChangeReport {
  private ChangeReport() {}

  static List<Facts> of(List<ChangeFact> changes) {
    return changes.stream().map(ChangeReport::of).toList();
  }

  private static Facts of(ChangeFact change) {
    QualifiedName name = change.name();
    QualifiedName table = change.table();
    QualifiedName placed = table == null ? name : table;
    return Facts.of()
        .put("change", change.change().name().toLowerCase(Locale.ROOT))
        .put("kind", change.kind())
        .put("schema", placed == null ? null : placed.schema())
        .put("table", table == null ? null : table.name())
        .put("name", name == null ? null : name.name())
        .put("before", facets(change.before()))
        .put("after", facets(change.after()))
        .put("text", change.text());
  }

  private static @Nullable Object facets(Map<String, @Nullable Object> facets) {
    return facets.isEmpty() ? null : new LinkedHashMap<>(facets);
  }
}
