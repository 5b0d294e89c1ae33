package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** A table whose old name is gone at once. */
final class RenameTableRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "rename-table",
      RuleGroup.COMPAT,
      Severity.ERROR,
      "A table gets another name: applications that use the old one break at once.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.RenameTo> rename :
        Alteration.ofOldTables(unit, AlterAction.RenameTo.class)) {
      if (isRelation(rename.alter().kind())) {
        QualifiedName newName = rename.table().sibling(rename.action().newName().name());
        judge(
            unit, rename.statement(), new RenameObjects.Rename(rename.table(), newName), reporter);
      }
    }
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof RenameObjects rename && isRelation(rename.kind())) {
        rename.renames().stream()
            .filter(one -> !statement.isNew(one.name()))
            .filter(one ->
                rename.renames().stream().noneMatch(other -> other.newName().equals(one.name())))
            .forEach(one -> judge(unit, statement, one, reporter));
      }
    }
  }

  private static boolean isRelation(SqlObjectKind kind) {
    return kind == SqlObjectKind.TABLE
        || kind == SqlObjectKind.FOREIGN_TABLE
        || kind == SqlObjectKind.VIEW
        || kind == SqlObjectKind.MATERIALIZED_VIEW;
  }

  private static void judge(
      LintUnit unit, LintStatement statement, RenameObjects.Rename rename, Reporter reporter) {
    if (isNameTaken(unit, statement, rename.name())) {
      return;
    }
    reporter.report(
        statement,
        "Renaming table " + Recipe.quoted(rename.name()) + " to " + Recipe.quoted(rename.newName())
            + " breaks applications that use the old name, at once.",
        new Recipe(unit.dialect())
            .say("in the same transaction; drop the view when nobody uses the old name")
            .sql("ALTER TABLE ? RENAME TO ?", rename.name(), rename.newName().name())
            .sql("CREATE VIEW ? AS SELECT * FROM ?", rename.name(), rename.newName())
            .text());
  }

  /** Something else has the old name in the end. */
  private static boolean isNameTaken(LintUnit unit, LintStatement statement, QualifiedName name) {
    return Course.after(statement, unit).anyMatch(later -> Course.takesName(later, name));
  }
}
