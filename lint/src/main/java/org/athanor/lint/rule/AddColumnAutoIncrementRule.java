package org.athanor.lint.rule;

import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlColumn;

/** A new column that the server numbers. */
final class AddColumnAutoIncrementRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-auto-increment",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A new column numbers the rows that exist, so that the table is written anew.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (isNumbered(added) && isWritten(added)) {
        reporter.report(
            added.add().statement(),
            "Adding " + added.quoted() + " numbers all rows and writes the table anew while "
                + Waiters.at(added.table(), added.filled()) + ".",
            recipe(added));
      }
    }
  }

  /** A bare type that rewrites fills itself, unless it is a domain: {@code serial}. */
  private static boolean isNumbered(AddedColumn added) {
    SqlColumn.Generation generation = added.column().generation();
    return generation instanceof SqlColumn.Generation.Identity
        || generation instanceof SqlColumn.Generation.AutoIncrement
        || (added.add().rewrites(added.bare()) && !added.isOfConstrainedDomain());
  }

  private static boolean isWritten(AddedColumn added) {
    StatementFacts facts = added.filled();
    return added.add().rewrites(facts) || added.add().does(Kind.REBUILD, facts);
  }

  private static String recipe(AddedColumn added) {
    if (added.add().can(Capability.ALTER_MODES)) {
      return added
          .add()
          .recipe()
          .say("copy the table with a tool that lets writers go on, such as gh-ost")
          .text();
    }
    QualifiedName sequence =
        added.table().sibling(Recipe.named(added.table(), List.of(added.name()), "seq"));
    Recipe recipe = added
        .add()
        .recipe()
        .sql("ALTER TABLE ? ADD COLUMN ? bigint", added.table(), added.name())
        .sql("CREATE SEQUENCE ? OWNED BY ?.?", sequence, added.table(), added.name())
        .sql(
            "ALTER TABLE ? ALTER COLUMN ? SET DEFAULT nextval('?')",
            added.table(),
            added.name(),
            sequence)
        .say("then fill the rows that exist in batches, in a revision of its own")
        .sql(
            "UPDATE ? SET ? = nextval('?') WHERE ? IS NULL",
            added.table(),
            added.name(),
            sequence,
            added.name());
    return recipe.text();
  }
}
