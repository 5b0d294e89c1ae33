package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;

/** A version whose indexes, built while writers go on, can miss rows. */
final class ConcurrentIndexCorruptionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "concurrent-index-corruption",
      RuleGroup.BUG,
      Severity.ERROR,
      "Indexes that are built while writers go on can miss rows on this version of the "
          + "server.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.dialect().capabilities().has(Capability.SOUND_CONCURRENT_INDEXES)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      if (isConcurrent(statement.command())) {
        reporter.report(
            statement,
            "Version " + unit.dialect().version()
                + " of the server can leave rows out of an index that is built CONCURRENTLY.",
            "-- upgrade the server to its newest minor version first, and look for damage with "
                + "amcheck");
      }
    }
  }

  private static boolean isConcurrent(SqlCommand command) {
    return command instanceof CreateIndex index && index.is(CreateIndex.Trait.CONCURRENTLY)
        || command instanceof Maintenance.Reindex reindex && reindex.concurrently();
  }
}
