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
      new ColumnAlignment(),
      new ConcurrentIndexInTransaction(),
      new CreateEnum(),
      new DataChangeWithDdl(),
      new DuplicateColumn(),
      new EnumValueInTransaction(),
      new EnumValueUnordered(),
      new IdentifierTooLong(),
      new ImplicitCommitMixing(),
      new IndexBuildWhileLocked(),
      new IndexTooManyColumns(),
      new InheritanceColumn(),
      new InvalidIndexLeftover(),
      new LockTimeoutTooLong(),
      new MissingLockTimeout(),
      new MissingStatementTimeout(),
      new NamingConvention(),
      new NestedTransaction(),
      new NoCharType(),
      new NonIdempotentStatement(),
      new OpaqueSql(),
      new PreferBigint(),
      new PreferBigintOverSmallint(),
      new PreferIdentity(),
      new PreferText(),
      new PreferTimestamptz(),
      new RequireSchemaQualified(),
      new RewriteWhileHoldingLock(),
      new SetNotNullInlineBackfill(),
      new ShortPrimaryKey(),
      new StatementWhileHoldingLock(),
      new UnbatchedDataChange(),
      new UncommittedTransaction(),
      new ValidateInSameTransaction());

  private StandardRules() {}
}
