package org.athanor.lint.rule;

import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;

/** An index that is built while writers wait. */
final class CreateIndexBlockingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "create-index-blocking",
      RuleGroup.LOCK,
      Severity.ERROR,
      "An index is built while writers wait.");

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
      if (statement.command() instanceof CreateIndex index
          && IndexTarget.isOld(statement, index.table())
          && !IndexTarget.isPartitioned(statement, index.table())
          && statement.facts().does(Kind.INDEX_BUILD, index.table(), statement.before())
          && Waiters.at(index.table(), statement).any()) {
        report(unit, statement, index, reporter);
      }
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, CreateIndex index, Reporter reporter) {
    String name = Recipe.named(index.name(), IndexTarget.nameFor(index));
    reporter.report(
        statement,
        "Index " + Recipe.quoted(name) + " is built while "
            + Waiters.at(index.table(), statement) + " on table "
            + Recipe.quoted(index.table()) + ".",
        new Recipe(unit.dialect())
            .say("outside a transaction, in a revision of its own")
            .sql(
                index.is(CreateIndex.Trait.UNIQUE)
                    ? "CREATE UNIQUE INDEX CONCURRENTLY ? ON ??"
                    : "CREATE INDEX CONCURRENTLY ? ON ??",
                name,
                index.table(),
                IndexTarget.rest(index))
            .say("if it fails, drop what is left and create it again")
            .sql("DROP INDEX CONCURRENTLY IF EXISTS ?", name)
            .text(),
        SafeForms.createIndex(unit, statement, index));
  }
}
