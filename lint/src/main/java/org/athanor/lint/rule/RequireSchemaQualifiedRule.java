package org.athanor.lint.rule;

import java.util.stream.Stream;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/** A table that the search path finds, whichever it is. */
final class RequireSchemaQualifiedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "require-schema-qualified",
      RuleGroup.STYLE,
      Severity.OFF,
      "A table is named without its schema, so the search path says which one it is.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (!unit.dialect().capabilities().has(Capability.SCHEMAS)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      tables(statement.command())
          .filter(table -> table.schema() == null)
          .findFirst()
          .ifPresent(table -> reporter.report(
              statement,
              "Table " + Recipe.quoted(table) + " is named without its schema.",
              "write the schema before it"));
    }
  }

  private static Stream<QualifiedName> tables(SqlCommand command) {
    if (command instanceof CreateTable table) {
      return table.traits().contains(CreateTable.Trait.TEMPORARY)
          ? Stream.empty()
          : Stream.of(table.table());
    } else if (command instanceof AlterTable alter) {
      return Stream.of(alter.table());
    } else if (command instanceof CreateIndex index) {
      return Stream.of(index.table());
    } else if (command instanceof DropObjects drop && drop.kind() == SqlObjectKind.TABLE) {
      return drop.names().stream();
    }
    return Stream.empty();
  }
}
