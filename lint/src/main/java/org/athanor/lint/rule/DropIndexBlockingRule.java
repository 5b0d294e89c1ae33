package org.athanor.lint.rule;

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
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** An index that is dropped while readers and writers wait. */
final class DropIndexBlockingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-index-blocking",
      RuleGroup.LOCK,
      Severity.WARNING,
      "An index is dropped while readers and writers of its table wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    Capabilities capabilities = unit.dialect().capabilities();
    if (!capabilities.has(Capability.CONCURRENT_INDEXES)
        || capabilities.has(Capability.ALTER_MODES)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof DropObjects drop
          && drop.kind() == SqlObjectKind.INDEX
          && !drop.is(DropObjects.Trait.CONCURRENTLY)) {
        drop.names().stream()
            .filter(index -> isOld(unit, statement, index))
            .forEach(index -> reporter.report(
                statement,
                "Dropping index " + Recipe.quoted(index)
                    + " makes readers and writers of its table wait, also behind long queries.",
                recipe(unit, index),
                SafeForms.dropIndex(unit, statement, drop)));
      }
    }
  }

  private static boolean isOld(LintUnit unit, LintStatement statement, QualifiedName index) {
    boolean isOfOldTable = statement
        .before()
        .index(index)
        .map(known -> IndexTarget.isOld(statement, known.definition().table())
            && !IndexTarget.isPartitioned(statement, known.definition().table()))
        .orElse(true);
    return isOfOldTable
        && Course.before(statement, unit)
            .noneMatch(earlier -> earlier.command() instanceof CreateIndex created
                && index.name().equals(created.name()));
  }

  private static String recipe(LintUnit unit, QualifiedName index) {
    return new Recipe(unit.dialect())
        .say("outside a transaction")
        .sql("DROP INDEX CONCURRENTLY ?", index)
        .text();
  }
}
