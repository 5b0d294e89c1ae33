package org.athanor.lint.rule;

import java.util.stream.Stream;
import org.athanor.effects.Loss;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.SqlObjectKind;

/** A schema or database that is gone with all that is in it. */
final class DropSchemaOrDatabaseRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-schema-or-database",
      RuleGroup.DESTRUCTIVE,
      Severity.ERROR,
      "A schema or database is dropped with all that is in it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      Stream.of(Loss.Kind.SCHEMA, Loss.Kind.DATABASE)
          .flatMap(kind -> statement.facts().namedLosses(kind))
          .filter(loss -> !isNew(unit, statement, loss.name()))
          .forEach(loss -> reporter.report(
              statement,
              "Dropping " + loss.what() + " deletes everything in it.",
              "-- drop what is in it first, in revisions of their own, so that each is seen"));
    }
  }

  private static boolean isNew(LintUnit unit, LintStatement statement, QualifiedName name) {
    return Course.before(statement, unit)
        .anyMatch(earlier -> earlier.command() instanceof CreateObject created
            && isOfContainers(created.kind())
            && created.name().equals(name));
  }

  private static boolean isOfContainers(SqlObjectKind kind) {
    return kind == SqlObjectKind.SCHEMA || kind == SqlObjectKind.DATABASE;
  }
}
