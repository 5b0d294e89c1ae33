package org.athanor.lint.rule;

import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Rows that are changed without a way back. */
final class IrreversibleDataMigrationRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "irreversible-data-migration",
      RuleGroup.META,
      Severity.WARNING,
      "A revision changes rows, and its downgrade does nothing about them.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    if (DataSteps.changesRows(revision) && DataSteps.isMissing(revision)) {
      reporter.report(
          "Revision " + Recipe.quoted(revision.header().id())
              + " changes rows, and nothing changes them back.",
          "keep what was there, in a column or table, and put it back in the downgrade;\n"
              + (revision.isJava()
                  ? "or say why not: op.irreversible(\"why\")"
                  : "or say why not, as the reason of an allowance"));
    }
  }
}
