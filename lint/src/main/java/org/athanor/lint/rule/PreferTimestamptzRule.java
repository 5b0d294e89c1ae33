package org.athanor.lint.rule;

import java.util.Set;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A moment without its time zone. */
final class PreferTimestamptzRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "prefer-timestamptz",
      RuleGroup.STYLE,
      Severity.OFF,
      "A timestamp without time zone is no moment: it means another in each zone.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (NewColumn column : NewColumn.of(unit)) {
      if (column.isOf(TYPES) && !unit.dialect().capabilities().has(Capability.ALTER_MODES)) {
        reporter.report(
            column.statement(),
            "The type of " + column + " knows no time zone.",
            "use timestamp with time zone");
      }
    }
  }

  private static final Set<String> TYPES = Set.of("timestamp", "timestamp without time zone");
}
