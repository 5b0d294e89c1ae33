package org.athanor.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.cli.output.Facts;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.trace.Passage;
import org.athanor.trace.TableTrace;
import org.jspecify.annotations.Nullable;

/** Says in one line what a revision did to the tables that were there before. */
final class TableTracePrinter {
  private static final int MOST_TABLES = 4;

  private TableTracePrinter() {}

  /** {@code orders ACCESS EXCLUSIVE for 4.1 ms, readers and writers wait, writes anew}. */
  static String line(Passage passage) {
    List<TableTrace> tables = passage.tables();
    List<String> parts = new ArrayList<>();
    tables.stream().limit(MOST_TABLES).map(TableTracePrinter::text).forEach(parts::add);
    if (tables.size() > MOST_TABLES) {
      parts.add("and " + (tables.size() - MOST_TABLES) + " more");
    }
    return String.join("; ", parts);
  }

  private static String text(TableTrace trace) {
    List<String> parts = new ArrayList<>();
    LockMode lock = trace.lock();
    if (lock != null) {
      parts.add(lock + " for " + millis(trace.held()));
      String waiting = waiting(trace.waiting());
      if (!waiting.isEmpty()) {
        parts.add(waiting);
      }
    }
    trace.work().stream().sorted().map(TableTracePrinter::verb).forEach(parts::add);
    return trace.table() + "  " + String.join(", ", parts);
  }

  /** Who waits, in words; empty when nobody does. */
  static String waiting(Set<LockMode.Access> accesses) {
    if (accesses.contains(LockMode.Access.READ)) {
      return "readers and writers wait";
    }
    return accesses.contains(LockMode.Access.WRITE) ? "writers wait" : "";
  }

  private static String verb(StatementFacts.Kind kind) {
    return switch (kind) {
      case REWRITE -> "written anew";
      case COPY -> "copied";
      case REBUILD -> "rebuilt";
      case SCAN -> "read whole";
      case INDEX_BUILD -> "index built";
      case ROW_CHANGES -> "rows changed";
    };
  }

  static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
  }

  /** The same for programs; null when nothing was watched. */
  static @Nullable List<Facts> facts(@Nullable Passage passage) {
    return passage == null
        ? null
        : passage.tables().stream().map(TableTracePrinter::ofTable).toList();
  }

  private static Facts ofTable(TableTrace trace) {
    LockMode lock = trace.lock();
    return Facts.of()
        .put("table", trace.table().toString())
        .put("mode", lock == null ? null : lock.name())
        .put("blocks", lock == null ? List.of() : words(lock.blocks()))
        .put("held_ms", Math.round(trace.held().toNanos() / 1e3) / 1e3)
        .put("waiting", words(trace.waiting()))
        .put("work_kinds", words(trace.work()));
  }

  private static List<String> words(Set<? extends Enum<?>> constants) {
    return constants.stream()
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }
}
