package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.LintStatement;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Rows and tables changed in one revision. */
final class SchemaAndDataMixedRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "schema-and-data-mixed",
      RuleGroup.META,
      Severity.INFO,
      "A revision changes the schema and the rows of tables that were there before.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    List<LintStatement> statements = revision.upgrade().statements();
    if (statements.stream().anyMatch(DataSteps::isSchemaChange)) {
      statements.stream()
          .filter(DataSteps::isOldData)
          .findFirst()
          .ifPresent(statement -> reporter.report(
              statement,
              "Rows are changed in a revision that changes the schema: neither can be run, tried"
                  + " or taken back without the other.",
              "change the rows in a revision of its own"));
    }
  }
}
