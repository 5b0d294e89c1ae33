package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogType;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;

/** A new column whose type is a domain with constraints. */
final class AddColumnConstrainedDomainRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-constrained-domain",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A new column is of a domain with constraints, so that the table is written anew.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      Optional<CatalogType.Domain> domain = added.domain();
      if (domain.isPresent() && added.add().rewrites(added.filled())) {
        reporter.report(
            added.add().statement(),
            "Adding " + added.quoted() + " writes all rows anew while "
                + Waiters.at(added.table(), added.filled()) + ", because domain "
                + Recipe.quoted(domain.get().name()) + " has constraints.",
            recipe(added, domain.get()));
      }
    }
  }

  private static String recipe(AddedColumn added, CatalogType.Domain domain) {
    Recipe recipe = added
        .add()
        .recipe()
        .sql("ALTER TABLE ? ADD COLUMN ? ?", added.table(), added.name(), domain.base())
        .say("repeat the conditions of the domain with VALUE replaced by the column, such as");
    String name = Recipe.named(added.table(), List.of(added.name()), "check");
    for (SqlConstraint constraint : domain.constraints()) {
      if (constraint instanceof SqlConstraint.Check check) {
        recipe
            .sql(
                "ALTER TABLE ? ADD CONSTRAINT ? CHECK (?) NOT VALID",
                added.table(),
                name,
                onColumn(check.condition(), added))
            .say("in a revision of its own")
            .sql("ALTER TABLE ? VALIDATE CONSTRAINT ?", added.table(), name);
      }
    }
    return recipe.text();
  }

  private static Recipe.Verbatim onColumn(SqlExpression condition, AddedColumn added) {
    StringBuilder text = new StringBuilder();
    String column = added.add().unit().dialect().identifiers().write(added.name());
    for (SqlExpression.Token token : condition.tokens()) {
      text.append(text.isEmpty() ? "" : " ").append(token.isWord("value") ? column : token.text());
    }
    return new Recipe.Verbatim(text.toString());
  }
}
