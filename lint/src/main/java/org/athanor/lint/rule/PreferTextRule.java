package org.athanor.lint.rule;

import java.util.Set;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Text with a limit that has to be changed some day. */
final class PreferTextRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "prefer-text",
      RuleGroup.STYLE,
      Severity.OFF,
      "A limit on the length of text can only be changed under a lock.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (NewColumn column : NewColumn.of(unit)) {
      if (column.isOf(TYPES)
          && column.hasLimit()
          && unit.dialect().capabilities().has(Capability.TRANSACTIONAL_DDL)) {
        reporter.report(
            column.statement(),
            "The type of " + column + " has a limit that can only be changed under a lock.",
            "use text, with a check where a limit is meant");
      }
    }
  }

  private static final Set<String> TYPES = Set.of("varchar", "character varying", "nvarchar");
}
