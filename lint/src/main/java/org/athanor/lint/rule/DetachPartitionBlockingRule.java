package org.athanor.lint.rule;

import org.athanor.catalog.CatalogTable;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;

/** A partition that is taken away while others wait. */
final class DetachPartitionBlockingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "detach-partition-blocking",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A partition is taken away while readers and writers of the whole table wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.DetachPartition> detach :
        Alteration.ofOldTables(unit, AlterAction.DetachPartition.class)) {
      if (detach.waiters().any()) {
        reporter.report(
            detach.statement(),
            "Detaching partition " + Recipe.quoted(detach.action().partition()) + " makes "
                + "readers and writers of table " + Recipe.quoted(detach.table()) + " wait.",
            recipe(detach));
      }
    }
  }

  private static String recipe(Alteration<AlterAction.DetachPartition> detach) {
    QualifiedName partition = detach.action().partition();
    if (detach.can(Capability.CONCURRENT_DETACH) && !hasDefault(detach)) {
      return detach
          .recipe()
          .say("outside a transaction")
          .sql("ALTER TABLE ? DETACH PARTITION ? CONCURRENTLY", detach.table(), partition)
          .text();
    }
    return detach
        .recipe()
        .say("alone in its transaction, and tried again when it does not get the lock")
        .sql("SET LOCAL lock_timeout = '2s'")
        .sql("ALTER TABLE ? DETACH PARTITION ?", detach.table(), partition)
        .text();
  }

  private static boolean hasDefault(Alteration<?> detach) {
    return detach.statement().before().partitions(detach.table()).stream()
        .map(CatalogTable::bounds)
        .anyMatch("DEFAULT"::equalsIgnoreCase);
  }
}
