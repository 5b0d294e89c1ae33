package org.athanor.lint.rule;

import java.util.Set;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A number that ends at two thousand million. */
final class PreferBigintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "prefer-bigint",
      RuleGroup.STYLE,
      Severity.OFF,
      "A column of 32 bits is full after two thousand million values.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (NewColumn column : NewColumn.of(unit)) {
      if (column.isOf(TYPES)) {
        reporter.report(
            column.statement(),
            "The type of " + column + " ends at 2147483647.",
            "use bigint; changing it later writes the table anew");
      }
    }
  }

  private static final Set<String> TYPES =
      Set.of("int", "integer", "int4", "serial", "serial4", "mediumint");
}
