package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.Rule;

/**
 * The rules about transactions, about the linter itself and of taste, one line each, sorted by
 * class.
 */
public final class StandardRules {
  /** A new rule is a new line here, and a folder of examples with its id. */
  public static final List<Rule> LIST = List.of(
      new ColumnAlignmentRule(),
      new ConcurrentIndexInTransactionRule(),
      new CreateEnumRule(),
      new DataChangeWithDdlRule(),
      new DuplicateColumnRule(),
      new EnumValueInTransactionRule(),
      new EnumValueUnorderedRule(),
      new IdentifierTooLongRule(),
      new IndexBuildWhileLockedRule(),
      new IndexTooManyColumnsRule(),
      new InheritanceColumnRule(),
      new InvalidIndexLeftoverRule(),
      new LockTimeoutTooLongRule(),
      new MissingLockTimeoutRule(),
      new MissingStatementTimeoutRule(),
      new NamingConventionRule(),
      new NestedTransactionRule(),
      DiscouragedTypeRule.NO_CHAR,
      new NonIdempotentStatementRule(),
      new OpaqueSqlRule(),
      DiscouragedTypeRule.BIGINT,
      DiscouragedTypeRule.BIGINT_OVER_SMALLINT,
      DiscouragedTypeRule.IDENTITY,
      new PreferTextRule(),
      new PreferTimestamptzRule(),
      new RequireSchemaQualifiedRule(),
      new RewriteWhileHoldingLockRule(),
      new SetNotNullInlineBackfillRule(),
      new ShortPrimaryKeyRule(),
      new StatementWhileHoldingLockRule(),
      new UnbatchedDataChangeRule(),
      new UncommittedTransactionRule(),
      new UnnamedConstraintRule(),
      new ValidateInSameTransactionRule());

  private StandardRules() {}
}
