package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;

/** An index that is dropped before the one that replaces it is there. */
final class ReplaceIndexDropsFirstRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "replace-index-drops-first",
      RuleGroup.PERF,
      Severity.WARNING,
      "An index is dropped before the one that replaces it is built: queries are slow "
          + "in between.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      for (DroppedIndexes.Dropped dropped : DroppedIndexes.of(statement)) {
        if (IndexTarget.isOld(statement, dropped.table())) {
          replacement(unit, statement, dropped)
              .ifPresent(index -> report(unit, statement, index, reporter));
        }
      }
    }
  }

  private static Optional<CreateIndex> replacement(
      LintUnit unit, LintStatement statement, DroppedIndexes.Dropped dropped) {
    List<String> wanted = dropped.index().columns();
    return Course.after(statement, unit)
        .map(LintStatement::command)
        .filter(CreateIndex.class::isInstance)
        .map(CreateIndex.class::cast)
        .filter(index -> dropped.is(statement.before().nameOf(index.table()))
            && startsWith(index.columns(), wanted))
        .findFirst();
  }

  private static boolean startsWith(List<String> columns, List<String> wanted) {
    return !wanted.isEmpty()
        && columns.size() >= wanted.size()
        && columns.subList(0, wanted.size()).equals(wanted);
  }

  private static void report(
      LintUnit unit, LintStatement statement, CreateIndex index, Reporter reporter) {
    reporter.report(
        statement,
        "The index is dropped before "
            + Recipe.quoted(Recipe.named(index.name(), IndexTarget.nameFor(index))) + " of table "
            + Recipe.quoted(index.table()) + " is built: queries read the whole table in between.",
        new Recipe(unit.dialect())
            .say("create the new index first, then drop the old one")
            .text());
  }
}
