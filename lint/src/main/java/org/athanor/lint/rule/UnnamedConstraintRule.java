package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.SafeForm;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** A constraint that has another name on another server. */
final class UnnamedConstraintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "unnamed-constraint",
      RuleGroup.STYLE,
      Severity.OFF,
      "A constraint has no name, so the server makes one, and another server another one.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      NewConstraints.of(statement.command()).stream()
          .filter(constraint -> constraint.name() == null && isNamed(constraint))
          .findFirst()
          .ifPresent(constraint -> reporter.report(
              statement,
              "A constraint here has no name: the server makes one, and later revisions cannot be"
                  + " sure of it.",
              "name it: CONSTRAINT name " + words(constraint),
              form(unit, statement)));
    }
  }

  /** The only one of ALTER TABLE gets a name; those of a column leave its definition before. */
  private static @Nullable SafeForm form(LintUnit unit, LintStatement statement) {
    if (!unit.dialect().capabilities().has(Capability.NOT_VALID_CONSTRAINTS)) {
      return null;
    }
    Optional<SafeForm> named = Alteration.in(unit, AlterAction.AddConstraint.class).stream()
        .filter(add -> add.statement().equals(statement))
        .findFirst()
        .map(add -> SafeForms.named(add, add.action().constraint()));
    return named.orElseGet(() -> Alteration.in(unit, AlterAction.AddColumn.class).stream()
        .filter(add -> add.statement().equals(statement))
        .findFirst()
        .map(add -> InlineConstraints.apart(new AddedColumn(add)))
        .orElse(null));
  }

  /** NOT NULL has no name on most servers, and a key on an index has that of the index. */
  private static boolean isNamed(SqlConstraint constraint) {
    return !words(constraint).isEmpty();
  }

  private static String words(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key && key.usingIndex() == null) {
      return "PRIMARY KEY ...";
    } else if (constraint instanceof SqlConstraint.Unique unique && unique.usingIndex() == null) {
      return "UNIQUE ...";
    } else if (constraint instanceof SqlConstraint.ForeignKey) {
      return "FOREIGN KEY ...";
    }
    return constraint instanceof SqlConstraint.Check ? "CHECK ..." : "";
  }
}
