package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.RevisionRule;

/** The rules about revisions as a whole, one line each, sorted by class. */
public final class RevisionRules {
  /** A new rule is a new line here, and a folder of histories with its id. */
  public static final List<RevisionRule> LIST = List.of(
      new EditedRevisionRule(),
      new IrreversibleDataMigrationRule(),
      new MigrationImportsLiveModelRule(),
      new MissingDowngradeRule(),
      new NonLinearHistoryRule(),
      new NumberGapRule(),
      new SchemaAndDataMixedRule(),
      new UndocumentedDataLossRule(),
      new UnrelatedChangesRule());

  private RevisionRules() {}
}
