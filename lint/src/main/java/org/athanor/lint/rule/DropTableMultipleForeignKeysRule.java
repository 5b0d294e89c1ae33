package org.athanor.lint.rule;

import java.util.List;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** A table whose drop locks several others. */
final class DropTableMultipleForeignKeysRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-table-multiple-foreign-keys",
      RuleGroup.LOCK,
      Severity.WARNING,
      "Dropping a table locks all tables that its foreign keys refer to, at once.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof DropObjects drop && drop.kind() == SqlObjectKind.TABLE) {
        List<QualifiedName> others = others(statement, drop);
        if (others.size() > 1) {
          reporter.report(statement, message(drop, others), recipe(unit, statement, drop));
        }
      }
    }
  }

  private static List<QualifiedName> others(LintStatement statement, DropObjects drop) {
    List<QualifiedName> names =
        drop.names().stream().map(statement.before()::root).toList();
    return statement.facts().locks().stream()
        .map(StatementFacts.Lock::table)
        .filter(table -> !names.contains(statement.before().root(table)) && !statement.isNew(table))
        .distinct()
        .sorted()
        .toList();
  }

  private static String message(DropObjects drop, List<QualifiedName> others) {
    return "Dropping table " + Recipe.quoted(drop.names().get(0)) + " locks "
        + String.join(", ", others.stream().map(Recipe::quoted).toList())
        + " at once, because its foreign keys refer to them.";
  }

  private static String recipe(LintUnit unit, LintStatement statement, DropObjects drop) {
    Recipe recipe = new Recipe(unit.dialect()).say("first, each in a transaction of its own");
    for (QualifiedName name : drop.names()) {
      statement.before().table(name).stream()
          .flatMap(CatalogTable::foreignKeys)
          .filter(key -> key.name() != null)
          .forEach(key ->
              recipe.sql("ALTER TABLE ? DROP CONSTRAINT ?", name, Recipe.named(key.name(), "")));
    }
    return recipe.text();
  }
}
