package org.athanor.lint.rule;

import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;

/** An index on a partitioned table, built on all partitions at once. */
final class CreateIndexOnPartitionedParentRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "create-index-on-partitioned-parent",
      RuleGroup.LOCK,
      Severity.ERROR,
      "An index on a partitioned table is built on all partitions while writers wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateIndex index
          && IndexTarget.isOld(statement, index.table())
          && IndexTarget.isPartitioned(statement, index.table())
          && !index.is(CreateIndex.Trait.ONLY)) {
        report(unit, statement, index, reporter);
      }
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, CreateIndex index, Reporter reporter) {
    String name = Recipe.named(index.name(), IndexTarget.nameFor(index));
    Recipe recipe = new Recipe(unit.dialect())
        .sql("CREATE INDEX ? ON ONLY ??", name, index.table(), IndexTarget.rest(index))
        .say("outside a transaction, for each partition");
    for (CatalogTable partition : statement.before().partitions(index.table())) {
      String part = partition.name().name() + "_" + name;
      recipe
          .sql("CREATE INDEX CONCURRENTLY ? ON ??", part, partition.name(), IndexTarget.rest(index))
          .sql("ALTER INDEX ? ATTACH PARTITION ?", name, part);
    }
    reporter.report(
        statement,
        index.is(CreateIndex.Trait.CONCURRENTLY)
            ? "Index " + Recipe.quoted(name) + " cannot be built CONCURRENTLY on partitioned table "
                + Recipe.quoted(index.table()) + ": the server refuses it."
            : "Index " + Recipe.quoted(name) + " is built on all partitions of table "
                + Recipe.quoted(index.table()) + " while their writers wait.",
        recipe.text(),
        PartitionedIndex.of(unit, statement, index));
  }
}
