package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlExpression;

/** A new stored generated column. */
final class AddColumnGeneratedStoredRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-generated-stored",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A new column is computed and stored, so that the table is written anew.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (added.column().generation() instanceof SqlColumn.Generation.Computed computed
          && added.add().rewrites(added.filled())) {
        reporter.report(
            added.add().statement(),
            "Adding stored " + added.quoted() + " writes all rows anew while "
                + Waiters.at(added.table(), added.filled()) + ".",
            recipe(added, computed.expression()));
      }
    }
  }

  private static String recipe(AddedColumn added, SqlExpression expression) {
    if (added.add().can(Capability.VIRTUAL_GENERATED_COLUMNS)) {
      return added
          .add()
          .recipe()
          .sql(
              "ALTER TABLE ? ADD COLUMN ? ? GENERATED ALWAYS AS (?) VIRTUAL",
              added.table(),
              added.name(),
              added.type(),
              expression)
          .text();
    }
    return added
        .alone()
        .say("let a trigger BEFORE INSERT OR UPDATE compute it; then fill the rows in batches")
        .sql(
            "UPDATE ? SET ? = ? WHERE ? IS NULL",
            added.table(),
            added.name(),
            expression,
            added.name())
        .text();
  }
}
