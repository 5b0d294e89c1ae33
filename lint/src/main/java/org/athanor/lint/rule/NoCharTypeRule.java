package org.athanor.lint.rule;

import java.util.Set;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Text that is padded with blanks. */
final class NoCharTypeRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "no-char-type",
      RuleGroup.STYLE,
      Severity.OFF,
      "Text of a fixed length is padded with blanks, which comparisons and lengths ignore.");

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
            "The type of " + column + " pads its values with blanks.",
            "use text or varchar");
      }
    }
  }

  private static final Set<String> TYPES = Set.of("char", "character", "bpchar", "nchar");
}
