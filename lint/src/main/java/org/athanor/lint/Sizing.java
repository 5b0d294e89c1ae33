package org.athanor.lint;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.jspecify.annotations.Nullable;

/**
 * What the sizes of production's tables make of findings: work on all rows of a small table is over
 * in a moment, and that on a large one takes hours.
 *
 * <pre>{@code
 * Linter sized = linter.with(new Sizing(sizes, Sizing.Limits.USUAL));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Sizing {
  /** Nobody has said anything. */
  public static final Sizing UNKNOWN = new Sizing(null, Limits.USUAL);

  private static final int SHOWN = 3;

  private final @Nullable TableSizes sizes;
  private final Limits limits;

  /**
   * Judges by some sizes.
   *
   * @param sizes the sizes
   * @param limits what is small and what is large
   */
  public Sizing(@Nullable TableSizes sizes, Limits limits) {
    this.sizes = sizes;
    this.limits = limits;
  }

  /**
   * What is small and what is large.
   *
   * @param small tables with fewer rows are small; 0 when none is
   * @param large tables with at least as many rows are large
   */
  public record Limits(long small, long large) {
    /** Below 1,000 rows a table is small, from 10 million rows on it is large. */
    public static final Limits USUAL = new Limits(1000, 10_000_000);
  }

  /** What sizes make of a finding. */
  enum Weight {
    SMALL,
    USUAL,
    LARGE
  }

  /**
   * How much a finding weighs: that of the largest table on whose rows the statement works. One
   * table of unknown size is enough for the usual weight.
   */
  Weight weight(RuleInfo rule, LintStatement statement) {
    Set<QualifiedName> worked = worked(statement);
    if (sizes == null || !rule.growsWithRows() || worked.isEmpty()) {
      return Weight.USUAL;
    }
    boolean isSmall = true;
    for (QualifiedName table : worked) {
      Optional<Long> rows = sizes.rows(table);
      if (rows.filter(number -> number >= limits.large()).isPresent()) {
        return Weight.LARGE;
      }
      isSmall &= rows.filter(number -> number < limits.small()).isPresent();
    }
    return isSmall ? Weight.SMALL : Weight.USUAL;
  }

  /** How big the tables of a finding are, as a sentence; empty when that is not known. */
  String words(RuleInfo rule, LintStatement statement) {
    if (sizes == null || !isAboutTables(rule)) {
      return "";
    }
    Set<QualifiedName> worked = worked(statement);
    Set<QualifiedName> tables = new LinkedHashSet<>(worked);
    statement.facts().locks().stream()
        .map(StatementFacts.Lock::table)
        .filter(table -> !statement.isNew(table))
        .forEach(tables::add);
    String known = known(tables);
    if (known.isEmpty()) {
      return worked.isEmpty()
          ? ""
          : "The sizes of " + day() + " do not have table \""
              + worked.iterator().next() + "\".";
    }
    return weight(rule, statement) == Weight.SMALL
        ? known + ", so this takes a moment."
        : known + ".";
  }

  /** {@code Table "orders" has 41 million rows (12 GB) as of 2026-11-20}; the largest first. */
  private String known(Set<QualifiedName> tables) {
    if (sizes == null) {
      return "";
    }
    List<TableSize> found = new ArrayList<>();
    tables.forEach(table -> sizes.of(table).ifPresent(found::add));
    found.sort(Comparator.comparing(TableSize::allBytes).reversed());
    return found.isEmpty()
        ? ""
        : found.stream()
            .limit(SHOWN)
            .map(size -> "able \"" + size.table() + "\" has " + size.words())
            .collect(Collectors.joining(" and t", "T", " as of " + day()));
  }

  private String day() {
    return sizes == null
        ? ""
        : LocalDate.ofInstant(sizes.taken(), ZoneOffset.UTC).toString();
  }

  /** Tables from before the unit on all of whose rows the statement works. */
  private static Set<QualifiedName> worked(LintStatement statement) {
    return statement.facts().work().stream()
        .map(StatementFacts.Work::table)
        .filter(table -> !statement.isNew(table))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isAboutTables(RuleInfo rule) {
    return switch (rule.group()) {
      case LOCK, REWRITE, COMPAT, DESTRUCTIVE, DATA, TX, PERF -> true;
      case SEMANTICS, BUG, META, STYLE -> false;
    };
  }
}
