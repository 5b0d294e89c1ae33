package org.athanor.lint.rule;

import java.util.Locale;
import java.util.Set;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateTable;

/** A column that mappings take for the type of a row. */
final class InheritanceColumnRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "inheritance-column",
      RuleGroup.STYLE,
      Severity.OFF,
      "A new column has a name by which mappings tell which class a row belongs to.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (NewColumn column : NewColumn.of(unit)) {
      if (NAMES.contains(column.name().toLowerCase(Locale.ROOT))
          && !column.statement().isNew(column.table())
          && !(column.statement().command() instanceof CreateTable)) {
        reporter.report(
            column.statement(),
            "JPA and other mappings take " + column + " for the class of a row.",
            "give it another name, unless it is meant so");
      }
    }
  }

  private static final Set<String> NAMES = Set.of("dtype", "type");
}
