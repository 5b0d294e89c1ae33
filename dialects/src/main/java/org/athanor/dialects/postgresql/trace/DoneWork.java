package org.athanor.dialects.postgresql.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;

/**
 * Tells from the relations before and after a statement what it did with whole tables. A table of
 * its own making does not count: nobody else has seen it.
 */
final class DoneWork {
  private final Map<Long, Relation> visible;
  private final Map<Long, Relation> before;
  private final Map<Long, Relation> after;
  private final List<String> messages;
  private final Set<StatementFacts.Work> work = new LinkedHashSet<>();

  /**
   * Of one statement.
   *
   * @param visible the relations that other sessions see too
   * @param before the relations when it began
   * @param after the relations when it had ended
   * @param messages what the server said
   */
  DoneWork(
      Map<Long, Relation> visible,
      Map<Long, Relation> before,
      Map<Long, Relation> after,
      List<String> messages) {
    this.visible = visible;
    this.before = before;
    this.after = after;
    this.messages = messages;
  }

  /** What a statement did, by table. TRUNCATE gives a table a new file and writes nothing to it. */
  List<StatementFacts.Work> of(SqlCommand command) {
    if (command instanceof Maintenance.Truncate) {
      return List.of();
    }
    Set<Long> rewritten = before.values().stream()
        .filter(relation -> !relation.isIndex() && hasNewFile(relation))
        .map(Relation::id)
        .collect(Collectors.toSet());
    for (Relation table : before.values()) {
      // A sequence that begins again gets another file too, and has one row.
      if (!visible.containsKey(table.id()) || !table.holdsRows()) {
        continue;
      }
      if (rewritten.contains(table.id())) {
        add(table, Kind.REWRITE, "rewriting table", "its rows are in a new file");
      } else {
        reading(table);
        building(table);
      }
    }
    return new ArrayList<>(work);
  }

  private boolean hasNewFile(Relation relation) {
    Relation now = after.get(relation.id());
    return now != null && now.file() != relation.file();
  }

  private void reading(Relation table) {
    Relation now = after.getOrDefault(table.id(), table);
    if (now.scans() > table.scans()) {
      if (now.changes() > table.changes()) {
        add(table, Kind.ROW_CHANGES, "", changed(now.changes() - table.changes()));
      } else {
        add(table, Kind.SCAN, "verifying table", "all its rows are read");
      }
    }
  }

  private static String changed(long rows) {
    return rows == 1 ? "1 row is changed" : rows + " rows are changed";
  }

  /** An index that only got another oid keeps its file, and is not built again. */
  private void building(Relation table) {
    Set<Long> files = before.values().stream().map(Relation::file).collect(Collectors.toSet());
    List<String> built = after.values().stream()
        .filter(index -> index.isIndex() && index.table() == table.id())
        .filter(index -> index.file() != 0 && !files.contains(index.file()))
        .map(index -> index.name().name())
        .toList();
    if (!built.isEmpty()) {
      work.add(new StatementFacts.Work(
          table.name(),
          Kind.INDEX_BUILD,
          "index \"" + String.join("\", \"", built) + "\" is built"));
    }
  }

  private void add(Relation table, Kind kind, String verb, String otherwise) {
    String said = verb + " \"" + table.name().name() + "\"";
    String reason = messages.stream()
        .filter(message -> message.equals(said))
        .findFirst()
        .map(message -> "the server says: " + message)
        .orElse(otherwise);
    work.add(new StatementFacts.Work(table.name(), kind, reason));
  }
}
