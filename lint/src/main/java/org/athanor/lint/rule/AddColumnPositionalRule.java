package org.athanor.lint.rule;

import java.util.List;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;

/** A new column at a place that makes the server rebuild the table. */
final class AddColumnPositionalRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-positional",
      RuleGroup.REWRITE,
      Severity.WARNING,
      "A new column is put at a place other than the last, so that the table is " + "rebuilt.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (isWritten(added, placed(added)) && !isWritten(added, added.filled())) {
        reporter.report(
            added.add().statement(),
            "Adding " + added.quoted() + " at this place writes the table anew; at the end it "
                + "would be added at once.",
            added.alone().text());
      }
    }
  }

  private static StatementFacts placed(AddedColumn added) {
    SqlColumn all = added.column();
    SqlColumn plain =
        new SqlColumn(all.name(), all.type(), all.collation(), List.of(), all.generation(), null);
    return added
        .add()
        .factsOf(new AlterAction.AddColumn(
            plain, added.add().action().ifNotExists(), added.add().action().place()));
  }

  private static boolean isWritten(AddedColumn added, StatementFacts facts) {
    return added.add().rewrites(facts) || added.add().does(Kind.REBUILD, facts);
  }
}
