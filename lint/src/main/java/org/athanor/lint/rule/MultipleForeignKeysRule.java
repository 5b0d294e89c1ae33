package org.athanor.lint.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;

/** Foreign keys to several tables in one transaction. */
final class MultipleForeignKeysRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "multiple-foreign-keys",
      RuleGroup.LOCK,
      Severity.WARNING,
      "Foreign keys to several tables are added in one transaction: writers of all of "
          + "them wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    Set<QualifiedName> targets = new LinkedHashSet<>();
    for (LintStatement statement : unit.statements()) {
      if (!statement.state().open()) {
        targets.clear();
      }
      int before = targets.size();
      NewForeignKey.of(statement).stream()
          .map(key -> statement.before().nameOf(key.key().target()))
          .filter(target -> !statement.isNew(target))
          .filter(target -> Waiters.at(target, statement).any())
          .forEach(targets::add);
      if (targets.size() > 1 && targets.size() > before) {
        report(unit, statement, targets, reporter);
      }
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, Set<QualifiedName> targets, Reporter reporter) {
    reporter.report(
        statement,
        "One transaction adds foreign keys to "
            + targets.stream().map(Recipe::quoted).toList()
            + ": writers of all of them wait until it ends, and deadlocks are near.",
        new Recipe(unit.dialect())
            .say("add each foreign key in a revision of its own")
            .text());
  }
}
