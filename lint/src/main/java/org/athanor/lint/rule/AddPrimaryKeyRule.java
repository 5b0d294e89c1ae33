package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;

/** A primary key whose index is built while others wait. */
final class AddPrimaryKeyRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-primary-key",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A primary key is added so that its index is built while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction> add : Alteration.ofOldTables(unit, AlterAction.class)) {
      primaryKey(add.action())
          .filter(key -> key.usingIndex() == null
              && add.does(Kind.INDEX_BUILD)
              && add.waiters().any())
          .ifPresent(key -> report(add, key, reporter));
    }
  }

  private static Optional<SqlConstraint.PrimaryKey> primaryKey(AlterAction action) {
    if (action instanceof AlterAction.AddColumn add) {
      return add.column().find(SqlConstraint.PrimaryKey.class);
    }
    return action instanceof AlterAction.AddConstraint add
            && add.constraint() instanceof SqlConstraint.PrimaryKey key
        ? Optional.of(key)
        : Optional.empty();
  }

  /** Whether its columns hold no NULL already, so that nothing is read under its lock. */
  private static boolean isOfRequired(Alteration<?> add, SqlConstraint.PrimaryKey key) {
    return key.columns().stream().allMatch(column -> isRequired(add, column));
  }

  private static boolean isRequired(Alteration<?> add, String column) {
    return add.known(column).filter(CatalogColumn::notNull).isPresent();
  }

  private static void report(Alteration<?> add, SqlConstraint.PrimaryKey key, Reporter reporter) {
    String name = ConstraintName.of(add, key).name();
    Recipe recipe = add.recipe();
    key.columns().stream()
        .filter(column -> !isRequired(add, column))
        .forEach(column -> SafeSteps.notNull(recipe, add, column));
    SafeSteps.key(recipe, add, new SafeSteps.Key("PRIMARY KEY", name, key.columns()));
    reporter.report(
        add.statement(),
        "Adding a primary key to table " + add.quotedTable() + " builds its index while "
            + add.waiters() + ".",
        recipe.text(),
        isOfRequired(add, key) ? SafeForms.key(add, key, key.columns()) : null);
  }
}
