package org.athanor.lint.rule;

import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A revision that cannot be taken back, without a word why. */
final class MissingDowngradeRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "missing-downgrade",
      RuleGroup.META,
      Severity.WARNING,
      "A revision has no downgrade, or an empty one, and does not say why.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    boolean changesSchema =
        revision.upgrade().statements().stream().anyMatch(DataSteps::isSchemaChange);
    if (changesSchema && DataSteps.isMissing(revision)) {
      reporter.report(
          "Revision " + Recipe.quoted(revision.header().id())
              + " changes the schema, and its downgrade does nothing.",
          revision.isJava()
              ? "write what takes it back, or op.irreversible(\"why\")"
              : "write what takes it back behind -- downgrade");
    }
  }
}
