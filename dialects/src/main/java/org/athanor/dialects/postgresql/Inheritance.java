package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Two schemas as their tables compare while parents come and go.
 *
 * <p>A table that leaves a parent keeps what it had from it as its own, and one that joins a parent
 * must have all of it before: <a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE ... INHERIT</a>.
 * What a table has from a parent that stays is the parent's business, also where the table declares
 * it once more.
 */
final class Inheritance {
  private final Schema live;
  private final Schema wanted;
  private final Parents liveParents;
  private final Parents wantedParents;

  Inheritance(Schema live, Schema wanted) {
    this.live = live;
    this.wanted = wanted;
    this.liveParents = new Parents(live);
    this.wantedParents = new Parents(wanted);
  }

  /** The live schema as it will be once parents are left. */
  Schema live() {
    return live.withTables(live.tables().stream()
        .map(table -> wanted.table(table.name()).map(w -> left(table, w)).orElse(table))
        .toList());
  }

  /** The wanted schema as it has to be before parents are joined. */
  Schema wanted() {
    return wanted.withTables(wanted.tables().stream()
        .map(table -> live.table(table.name()).map(l -> joined(table, l)).orElse(table))
        .toList());
  }

  /** The wanted schema of somebody who knows of no parents, with those of the live one. */
  Schema adopted() {
    return wanted.withTables(wanted.tables().stream()
        .map(table -> live.table(table.name()).map(l -> adopted(table, l)).orElse(table))
        .toList());
  }

  /** What the table declares beside its parents it goes on declaring as it does. */
  private Table adopted(Table table, Table present) {
    Set<String> names = Parents.names(present.options());
    if (names.isEmpty() || !Parents.names(table.options()).isEmpty()) {
      return table;
    }
    Set<String> shared = new LinkedHashSet<>(wantedParents.columns(names).keySet());
    shared.addAll(liveParents.columns(names).keySet());
    List<Check> checks = Stream.of(wantedParents, liveParents)
        .flatMap(parents -> parents.checks(names).stream())
        .toList();
    Table.Builder builder = table.toBuilder();
    builder.columns().removeIf(column -> shared.contains(column.name()));
    present.columns().stream()
        .filter(column -> shared.contains(column.name()))
        .forEach(builder::column);
    builder.checks().removeIf(check -> isAmong(checks, check));
    present.checks().stream().filter(check -> isAmong(checks, check)).forEach(builder::constraint);
    present.options().stream().filter(Parents::isOption).forEach(builder::option);
    return builder.build();
  }

  /** Whether a check is one of these; a model need not name it. */
  private static boolean isAmong(List<Check> checks, Check check) {
    return checks.stream()
        .anyMatch(each -> each.expression().equals(check.expression())
            || each.name() != null && each.name().equals(check.name()));
  }

  private Table left(Table table, Table target) {
    Set<String> before = Parents.names(table.options());
    Set<String> after = Parents.names(target.options());
    Set<String> kept = common(before, after);
    return grown(withoutShared(table, target, kept), liveParents, without(before, kept), kept);
  }

  private Table joined(Table table, Table present) {
    Set<String> after = Parents.names(table.options());
    Set<String> before = Parents.names(present.options());
    Set<String> kept = common(before, after);
    return grown(withoutShared(table, present, kept), wantedParents, without(after, kept), kept);
  }

  /** The table with what it has from {@code further} parents and from none that is kept. */
  private static Table grown(Table table, Parents parents, Set<String> further, Set<String> kept) {
    if (further.isEmpty()) {
      return table;
    }
    Set<String> known = new LinkedHashSet<>(table.columnNames());
    known.addAll(parents.columns(kept).keySet());
    Table.Builder builder = table.toBuilder();
    parents.columns(further).values().stream()
        .filter(column -> !known.contains(column.name()))
        .forEach(builder::column);
    List<Check> keptChecks = parents.checks(kept);
    parents.checks(further).stream()
        .filter(check -> check.name() != null && table.constraint(check.name()).isEmpty())
        .filter(check -> !keptChecks.contains(check))
        .forEach(builder::constraint);
    return builder.build();
  }

  /** The table without what only it declares besides a parent that stays. */
  private Table withoutShared(Table table, Table other, Set<String> kept) {
    if (kept.isEmpty()) {
      return table;
    }
    Map<String, Column> shared = wantedParents.columns(kept);
    List<Check> checks = wantedParents.checks(kept);
    Table.Builder builder = table.toBuilder();
    builder
        .columns()
        .removeIf(column ->
            shared.containsKey(column.name()) && other.column(column.name()).isEmpty());
    builder.checks().removeIf(check -> checks.contains(check) && !other.checks().contains(check));
    return builder.build();
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** The clauses of ALTER TABLE that leave parents. */
  static List<String> leaving(List<String> before, List<String> after) {
    return clauses("NO INHERIT ", Parents.names(before), Parents.names(after));
  }

  /** The clauses of ALTER TABLE that join parents. */
  static List<String> joining(List<String> before, List<String> after) {
    return clauses("INHERIT ", Parents.names(after), Parents.names(before));
  }

  private static List<String> clauses(String words, Set<String> some, Set<String> others) {
    List<String> clauses = new ArrayList<>();
    without(some, others).forEach(name -> clauses.add(words + name));
    return clauses;
  }
}
