package org.athanor.lint.rule;

import java.util.Set;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A number that ends at 32767. */
final class PreferBigintOverSmallintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "prefer-bigint-over-smallint",
      RuleGroup.STYLE,
      Severity.OFF,
      "A column of 16 bits is full after 32767 values.");

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
            "The type of " + column + " ends at 32767 or before.",
            "use bigint, or integer");
      }
    }
  }

  private static final Set<String> TYPES =
      Set.of("smallint", "int2", "smallserial", "serial2", "tinyint");
}
