package org.athanor.lint.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlType;

/** Columns in an order that leaves gaps in each row. */
final class ColumnAlignmentRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "column-alignment",
      RuleGroup.STYLE,
      Severity.OFF,
      "Columns stand in an order in which each row has gaps between them.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (!unit.dialect().capabilities().has(Capability.TRANSACTIONAL_DDL)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateTable table) {
        List<Integer> sizes =
            table.columns().stream().map(ColumnAlignmentRule::size).toList();
        int gaps = gaps(sizes);
        int best = gaps(sizes.stream().sorted(Comparator.reverseOrder()).toList());
        if (!sizes.contains(0) && gaps > best) {
          reporter.report(
              statement,
              "Each row of " + Recipe.quoted(table.table()) + " has " + (gaps - best)
                  + " bytes of gaps that another order of its columns would not have.",
              "put columns of 8 bytes first, then those of 4, 2 and 1");
        }
      }
    }
  }

  /** Sizes of PostgreSQL's types of fixed length, which are aligned to themselves. */
  private static final Map<String, Integer> SIZES = Map.ofEntries(
      Map.entry("bigint", 8),
      Map.entry("int8", 8),
      Map.entry("bigserial", 8),
      Map.entry("double precision", 8),
      Map.entry("timestamp", 8),
      Map.entry("timestamptz", 8),
      Map.entry("timestamp with time zone", 8),
      Map.entry("integer", 4),
      Map.entry("int", 4),
      Map.entry("int4", 4),
      Map.entry("serial", 4),
      Map.entry("real", 4),
      Map.entry("date", 4),
      Map.entry("smallint", 2),
      Map.entry("int2", 2),
      Map.entry("boolean", 1),
      Map.entry("bool", 1));

  private static int size(SqlColumn column) {
    SqlType type = column.type();
    return type == null ? 0 : SIZES.getOrDefault(type.name(), 0);
  }

  /** The bytes between columns of these sizes, and behind the last one. */
  private static int gaps(List<Integer> sizes) {
    int offset = 0;
    int gaps = 0;
    for (int size : sizes) {
      int gap = size == 0 ? 0 : (size - offset % size) % size;
      gaps += gap;
      offset += gap + size;
    }
    return gaps + (8 - offset % 8) % 8;
  }
}
