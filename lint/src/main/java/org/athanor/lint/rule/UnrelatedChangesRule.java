package org.athanor.lint.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;

/** Changes that have nothing to do with each other. */
final class UnrelatedChangesRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "unrelated-changes",
      RuleGroup.META,
      Severity.INFO,
      "A revision changes several tables that have nothing to do with each other.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    List<QualifiedName> tables = TableGroups.changedIn(revision.upgrade());
    if (tables.size() > 1) {
      reporter.report(
          "Tables "
              + tables.stream().map(Recipe::quoted).collect(Collectors.joining(", "))
              + " have nothing to do with each other, and are changed in one revision: what fails"
              + " for one of them fails for all.",
          "give each of them a revision of its own");
    }
  }
}
