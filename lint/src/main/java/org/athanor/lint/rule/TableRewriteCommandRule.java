package org.athanor.lint.rule;

import java.util.List;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.Maintenance;

/** A command whose purpose is to write a table anew. */
final class TableRewriteCommandRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "table-rewrite-command",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A command writes a whole table anew while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof Maintenance.Vacuum vacuum && vacuum.full()) {
        report(unit, statement, vacuum.tables(), reporter);
      } else if (statement.command() instanceof Maintenance.Cluster cluster
          && !cluster.concurrently()) {
        QualifiedName table = cluster.table();
        report(unit, statement, table == null ? List.of() : List.of(table), reporter);
      }
    }
    for (Alteration<AlterAction> change : Alteration.ofOldTables(unit, AlterAction.class)) {
      if (isMove(change.action()) && change.does(Kind.REWRITE)) {
        report(unit, change.statement(), List.of(change.table()), reporter);
      }
    }
  }

  private static boolean isMove(AlterAction action) {
    return action instanceof AlterAction.SetLogged
        || action instanceof AlterAction.SetTablespace
        || action instanceof AlterAction.SetAccessMethod
        || action instanceof AlterAction.Force;
  }

  private static void report(
      LintUnit unit, LintStatement statement, List<QualifiedName> tables, Reporter reporter) {
    List<QualifiedName> old =
        tables.stream().filter(table -> !statement.isNew(table)).toList();
    if (old.isEmpty() && !tables.isEmpty()) {
      return;
    }
    reporter.report(
        statement,
        (old.isEmpty() ? "All tables are" : "Table " + Recipe.quoted(old.get(0)) + " is")
            + " written anew while readers and writers wait.",
        new Recipe(unit.dialect())
            .say("write the table anew with a tool that lets others go on, such as pg_repack, and "
                + "not in a migration")
            .text());
  }
}
