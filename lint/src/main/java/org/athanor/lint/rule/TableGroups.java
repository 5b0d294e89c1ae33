package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlCommand;

/**
 * The tables whose schema a unit changes, in groups that have to do with each other: tables of one
 * statement, and tables one of which refers to the other. Not thread-safe.
 */
final class TableGroups {
  private final List<Set<QualifiedName>> groups = new ArrayList<>();
  private final Set<QualifiedName> changed = new TreeSet<>();

  private TableGroups() {}

  /**
   * One changed table of each group in which a table is changed that was there before, sorted.
   *
   * @param unit the unit
   */
  static List<QualifiedName> changedIn(LintUnit unit) {
    TableGroups found = new TableGroups();
    unit.statements().stream().filter(DataSteps::isSchemaChange).forEach(found::add);
    for (QualifiedName table : Set.copyOf(found.changed)) {
      unit.after().table(table).stream()
          .flatMap(known -> known.foreignKeys())
          .forEach(key -> found.join(related(table, unit.after().nameOf(key.target()))));
    }
    return found.groups.stream()
        .map(group -> group.stream().filter(found.changed::contains).findFirst())
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  /** One table, when it refers to itself. */
  private static Set<QualifiedName> related(QualifiedName table, QualifiedName target) {
    return new TreeSet<>(List.of(table, target));
  }

  private void add(LintStatement statement) {
    Set<QualifiedName> together = new TreeSet<>();
    for (StatementFacts.Lock lock : statement.facts().locks()) {
      together.add(lock.table());
    }
    subject(statement.command()).map(statement.before()::nameOf).ifPresent(table -> {
      together.add(table);
      if (HeldLocks.isOld(statement, table) && !(statement.command() instanceof CreateTable)) {
        changed.add(table);
      }
    });
    join(together);
  }

  private static Optional<QualifiedName> subject(SqlCommand command) {
    if (command instanceof AlterTable alter) {
      return Optional.of(alter.table());
    } else if (command instanceof CreateIndex index) {
      return Optional.of(index.table());
    }
    return command instanceof CreateTable create ? Optional.of(create.table()) : Optional.empty();
  }

  private void join(Set<QualifiedName> together) {
    Set<QualifiedName> joined = new TreeSet<>(together);
    groups.removeIf(group -> {
      boolean meets = group.stream().anyMatch(together::contains);
      if (meets) {
        joined.addAll(group);
      }
      return meets;
    });
    groups.add(joined);
  }
}
