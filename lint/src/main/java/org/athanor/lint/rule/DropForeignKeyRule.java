package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;

/** A foreign key that is dropped. */
final class DropForeignKeyRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-foreign-key",
      RuleGroup.COMPAT,
      Severity.WARNING,
      "A foreign key is dropped: nothing keeps its rows together, and both tables are "
          + "locked.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.DropConstraint> drop :
        Alteration.ofOldTables(unit, AlterAction.DropConstraint.class)) {
      Optional<SqlConstraint.ForeignKey> key = known(drop);
      if (key.isPresent() || "FOREIGN KEY".equals(drop.action().kind())) {
        report(drop, key.map(SqlConstraint.ForeignKey::target), reporter);
      }
    }
  }

  private static Optional<SqlConstraint.ForeignKey> known(
      Alteration<AlterAction.DropConstraint> drop) {
    return drop.known()
        .flatMap(table -> table.constraint(drop.action().constraint()))
        .map(CatalogConstraint::definition)
        .filter(SqlConstraint.ForeignKey.class::isInstance)
        .map(SqlConstraint.ForeignKey.class::cast);
  }

  private static void report(
      Alteration<AlterAction.DropConstraint> drop,
      Optional<QualifiedName> target,
      Reporter reporter) {
    Waiters waiters =
        target.map(table -> Waiters.at(drop.nameOf(table), drop.facts())).orElse(Waiters.NOBODY);
    reporter.report(
        drop.statement(),
        "Dropping foreign key " + Recipe.quoted(drop.action().constraint()) + " of table "
            + drop.quotedTable() + " lets rows without a parent in"
            + target
                .filter(table -> waiters.any())
                .map(table -> "; " + waiters + " on table " + Recipe.quoted(table) + " too")
                .orElse("")
            + ".",
        drop.recipe()
            .say("alone in its transaction, with a short lock_timeout, and tried again")
            .text());
  }
}
