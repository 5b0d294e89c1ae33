package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.effects.StatementFacts;
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
import org.athanor.sql.syntax.CreateTable;

/** A partition whose rows are verified while others wait. */
final class AttachPartitionScanRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "attach-partition-scan",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A partition is added so that rows are read while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.AttachPartition> attach :
        Alteration.in(unit, AlterAction.AttachPartition.class)) {
      scanned(attach.statement(), attach.facts())
          .ifPresent(table -> report(attach, table, reporter));
    }
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateTable create
          && create.origin() instanceof CreateTable.Origin.PartitionOf) {
        scanned(statement, statement.facts())
            .ifPresent(table ->
                reporter.report(statement, message(statement, create, table), recipe(unit, table)));
      }
    }
  }

  private static Optional<QualifiedName> scanned(LintStatement statement, StatementFacts facts) {
    return facts.work().stream()
        .filter(work -> work.kind() == Kind.SCAN)
        .map(StatementFacts.Work::table)
        .filter(table -> !statement.isNew(table) && Waiters.at(table, facts).any())
        .findFirst();
  }

  private static void report(
      Alteration<AlterAction.AttachPartition> attach, QualifiedName table, Reporter reporter) {
    String name = table.name() + "_bounds";
    QualifiedName partition = attach.action().partition();
    reporter.report(
        attach.statement(),
        "Attaching partition " + Recipe.quoted(partition) + " to table "
            + Recipe.quoted(attach.table()) + " reads all rows of " + Recipe.quoted(table)
            + " while "
            + Waiters.at(table, attach.facts()) + ".",
        attach
            .recipe()
            .say(
                table.equals(attach.nameOf(partition))
                    ? "first add a check that says the same as the bounds, "
                        + attach.action().bounds()
                    : "first add a check that no row is within the bounds, "
                        + attach.action().bounds())
            .sql("ALTER TABLE ? ADD CONSTRAINT ? CHECK (...) NOT VALID", table, name)
            .say("in a revision of its own")
            .sql("ALTER TABLE ? VALIDATE CONSTRAINT ?", table, name)
            .say("then attach it, and drop the check")
            .text());
  }

  private static String message(LintStatement statement, CreateTable create, QualifiedName table) {
    return "Creating partition " + Recipe.quoted(create.table())
        + " reads all rows of default partition " + Recipe.quoted(table) + " while "
        + Waiters.at(table, statement) + ".";
  }

  private static String recipe(LintUnit unit, QualifiedName table) {
    return new Recipe(unit.dialect())
        .say("first add a check to " + Recipe.quoted(table)
            + " that no row is within the bounds, NOT VALID, and validate it")
        .text();
  }
}
