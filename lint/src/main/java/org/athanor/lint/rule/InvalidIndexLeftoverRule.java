package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** An index that may be left over from a failed build. */
final class InvalidIndexLeftoverRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "invalid-index-leftover",
      RuleGroup.TX,
      Severity.OFF,
      "IF NOT EXISTS keeps an index that an earlier build left invalid.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateIndex index
          && index.is(CreateIndex.Trait.CONCURRENTLY)
          && index.is(CreateIndex.Trait.IF_NOT_EXISTS)
          && unit.before(statement).stream().noneMatch(before -> drops(before, index))) {
        reporter.report(
            statement,
            "When an earlier build has failed, its invalid index is kept: no query uses it.",
            new Recipe(unit.dialect())
                .say("before it")
                .sql("DROP INDEX CONCURRENTLY IF EXISTS ?", String.valueOf(index.name()))
                .text());
      }
    }
  }

  private static boolean drops(LintStatement before, CreateIndex index) {
    return before.command() instanceof DropObjects drop
        && drop.kind() == SqlObjectKind.INDEX
        && drop.names().stream().anyMatch(name -> name.name().equals(index.name()));
  }
}
