package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.TransactionControl;

/** A label that is not there before the transaction ends. */
final class EnumValueInTransactionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "enum-value-in-transaction",
      RuleGroup.TX,
      Severity.ERROR,
      "A new label of an enum type is added in a transaction that cannot add it, or used"
          + " before the transaction ends.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof AlterType.AddValue add
          && statement.state().open()) {
        judge(unit, statement, add, reporter);
      }
    }
  }

  private static void judge(
      LintUnit unit, LintStatement statement, AlterType.AddValue add, Reporter reporter) {
    String label = Recipe.quoted(add.value());
    if (statement.facts().transaction() == TransactionRule.OUTSIDE) {
      reporter.report(
          statement,
          "The server refuses to add label " + label + " inside a transaction.",
          "give it a revision of its own that runs outside a transaction");
      return;
    }
    if (isCreatedHere(unit, statement, add.name())) {
      return;
    }
    for (LintStatement later : unit.after(statement)) {
      if (later.command() instanceof TransactionControl) {
        return;
      }
      if (uses(later, add.value(), unit)) {
        reporter.report(
            later,
            "This uses label " + label + " in the transaction that adds it, which fails.",
            "put it into a later revision");
        return;
      }
    }
  }

  private static boolean isCreatedHere(LintUnit unit, LintStatement statement, QualifiedName type) {
    return unit.before(statement).stream()
        .anyMatch(
            each -> each.command() instanceof CreateType create && create.name().equals(type));
  }

  private static boolean uses(LintStatement statement, String label, LintUnit unit) {
    String constant = unit.dialect().literals().write(Literal.of(label));
    SqlTokenizer tokens =
        new SqlTokenizer(statement.source().text(), unit.dialect().lexicalRules());
    while (tokens.next()) {
      if (tokens.token().equals(constant)) {
        return true;
      }
    }
    return false;
  }
}
