package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.dialect.Capability;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;

/** A change in place during which writers wait all the same. */
final class MysqlBlockingInplaceRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "mysql-blocking-inplace",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A change in place makes writers wait all the same.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (!unit.dialect().capabilities().has(Capability.ALTER_MODES)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      worked(statement)
          .filter(table -> !statement.isNew(table))
          .filter(table -> !statement.facts().does(Kind.COPY, table, statement.before()))
          .filter(table -> Waiters.at(table, statement).any())
          .ifPresent(table -> report(unit, statement, table, reporter));
    }
  }

  /** The table that is rebuilt, or gets an index. */
  private static Optional<QualifiedName> worked(LintStatement statement) {
    return statement.facts().work().stream().map(StatementFacts.Work::table).findFirst();
  }

  private static void report(
      LintUnit unit, LintStatement statement, QualifiedName table, Reporter reporter) {
    reporter.report(
        statement,
        "Table " + Recipe.quoted(table) + " is changed in place, but "
            + Waiters.at(table, statement) + " until it is done.",
        new Recipe(unit.dialect())
            .say("end the statement with , LOCK=NONE so that the server refuses rather than waits")
            .say("and drop FULLTEXT indexes of " + Recipe.quoted(table) + " first, or copy it with "
                + "a tool that lets writers go on, such as gh-ost")
            .text());
  }
}
