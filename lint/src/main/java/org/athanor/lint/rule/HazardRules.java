package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.Rule;

/**
 * The rules about what a migration does to a running system and its data: locks, rewrites, broken
 * applications, lost data, surprises and slowness.
 */
public final class HazardRules {
  private static final List<Rule> ALL = List.of(
      new AddCheckConstraintRule(),
      new AddColumnAutoIncrementRule(),
      new AddColumnConstrainedDomainRule(),
      new AddColumnGeneratedStoredRule(),
      new AddColumnImplicitZeroFillRule(),
      new AddColumnInlineCheckRule(),
      new AddColumnInlineForeignKeyRule(),
      new AddColumnInlineUniqueRule(),
      new AddColumnJsonRule(),
      new AddColumnNotNullDefaultDroppedRule(),
      new AddColumnNotNullWithoutDefaultRule(),
      new AddColumnPositionalRule(),
      new AddColumnRewritingDefaultRule(),
      new AddExclusionConstraintRule(),
      new AddForeignKeyRule(),
      new AddPrimaryKeyRule(),
      new AddUniqueConstraintRule(),
      new AttachPartitionScanRule(),
      new ChangeColumnTypeRule(),
      new ChangeColumnTypeIndexedCoercionRule(),
      new ChangeColumnTypeWithCheckRule(),
      new ChangeDefaultPartialInsertRule(),
      new ConcurrentIndexCorruptionRule(),
      new CreateIndexBlockingRule(),
      new CreateIndexOnPartitionedParentRule(),
      new CreateTableForceRule(),
      new CreateTriggerLockRule(),
      new DetachPartitionBlockingRule(),
      new DomainAddConstraintRule(),
      new DomainCreateWithConstraintRule(),
      new DropColumnRule(),
      new DropColumnIndexedRule(),
      new DropForeignKeyRule(),
      new DropIndexBlockingRule(),
      new DropNotNullRule(),
      new DropSchemaOrDatabaseRule(),
      new DropTableRule(),
      new DropTableMultipleForeignKeysRule(),
      new ExplicitTableLockRule(),
      new ForeignKeyTypeMismatchRule(),
      new ForeignKeyWithoutIndexRule(),
      new ImplicitCommitMixingRule(),
      new InlineReferencesIgnoredRule(),
      new MultipleAltersSameTableRule(),
      new MultipleForeignKeysRule(),
      new MysqlBlockingInplaceRule(),
      new MysqlCopyAlgorithmRequestedRule(),
      new MysqlEnumSetChangeRule(),
      new MysqlLockRequestedRule(),
      new MysqlTableCopyRule(),
      new PrimaryKeyUsingNullableIndexRule(),
      new RefreshMaterializedViewBlockingRule(),
      new ReindexBlockingRule(),
      new RenameAsDropAndAddRule(),
      new RenameColumnRule(),
      new RenameEnumValueRule(),
      new RenameSchemaRule(),
      new RenameTableRule(),
      new ReplaceIndexDropsFirstRule(),
      new ReplaceViewShapeRule(),
      new SetNotNullRule(),
      new SetNotNullMayFailRule(),
      new SetNotNullNonStrictRule(),
      new SqliteTableRebuildRule(),
      new TableRewriteCommandRule(),
      new TruncateCascadeRule(),
      new TruncateTableRule(),
      new UniqueMayFailRule());

  private HazardRules() {}

  /** All of them, sorted by id. Immutable and thread-safe. */
  public static List<Rule> all() {
    return ALL;
  }
}
