package org.athanor.lint.rule;

import java.util.Objects;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlObjectKind;

/** An index that is built anew while others wait. */
final class ReindexBlockingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "reindex-blocking",
      RuleGroup.LOCK,
      Severity.ERROR,
      "Indexes are built anew while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    Capabilities capabilities = unit.dialect().capabilities();
    if (!capabilities.has(Capability.CONCURRENT_INDEXES)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof Maintenance.Reindex reindex && !reindex.concurrently()) {
        QualifiedName name = reindex.name();
        if (name == null || !statement.isNew(name)) {
          report(unit, statement, reindex, reporter);
        }
      }
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, Maintenance.Reindex reindex, Reporter reporter) {
    QualifiedName name = reindex.name();
    reporter.report(
        statement,
        "REINDEX" + (name == null ? "" : " of " + Recipe.quoted(name))
            + " makes writers wait while it builds, and readers that would use the index.",
        recipe(unit, reindex).text(),
        name != null && unit.dialect().capabilities().has(Capability.CONCURRENT_REINDEX)
            ? SafeForms.reindex(unit, statement, reindex)
            : null);
  }

  private static Recipe recipe(LintUnit unit, Maintenance.Reindex reindex) {
    QualifiedName name = reindex.name();
    Recipe recipe = new Recipe(unit.dialect()).say("outside a transaction");
    if (unit.dialect().capabilities().has(Capability.CONCURRENT_REINDEX)) {
      return name == null
          ? recipe.say("REINDEX ... CONCURRENTLY, one table at a time")
          : recipe.sql(
              "REINDEX ? CONCURRENTLY ?", new Recipe.Verbatim(reindex.kind().name()), name);
    }
    recipe.say("build the same index under another name with CREATE INDEX CONCURRENTLY");
    if (reindex.kind() != SqlObjectKind.INDEX) {
      return recipe.say("then drop the old one with DROP INDEX CONCURRENTLY, one index at a time");
    }
    Objects.requireNonNull(name, "an index is named");
    return recipe
        .sql("DROP INDEX CONCURRENTLY ?", name)
        .say("in the next revision")
        .sql("ALTER INDEX ? RENAME TO ?", name.sibling(name.name() + "_new"), name.name());
  }
}
