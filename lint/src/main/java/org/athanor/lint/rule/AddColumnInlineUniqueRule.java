package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlConstraint;

/** A new column with UNIQUE in its definition. */
final class AddColumnInlineUniqueRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-inline-unique",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A new column is unique, so that an index is built while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      Optional<SqlConstraint.Unique> unique = added.column().find(SqlConstraint.Unique.class);
      if (unique.isPresent() && builds(added, unique.get())) {
        reporter.report(
            added.add().statement(),
            "Adding unique " + added.quoted() + " builds its index while "
                + Waiters.at(added.table(), added.with(unique.get())) + ".",
            recipe(added, unique.get()),
            InlineConstraints.apart(added));
      }
    }
  }

  private static boolean builds(AddedColumn added, SqlConstraint.Unique unique) {
    StatementFacts facts = added.with(unique);
    return added.add().does(Kind.INDEX_BUILD, facts)
        && Waiters.at(added.table(), facts).any();
  }

  private static String recipe(AddedColumn added, SqlConstraint.Unique unique) {
    Recipe recipe = added.alone();
    List<String> columns = List.of(added.name());
    String otherwise = Recipe.named(added.table(), columns, "key");
    SafeSteps.unique(recipe, added.add(), Recipe.named(unique.name(), otherwise), columns);
    return recipe.text();
  }
}
