package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.Rule;

/**
 * The rules about what a migration does to a running system and its data: locks, rewrites, broken
 * applications, lost data, surprises and slowness.
 */
public final class HazardRules {
  private static final List<Rule> ALL = List.of(
      new AddCheckConstraint(),
      new AddColumnAutoIncrement(),
      new AddColumnConstrainedDomain(),
      new AddColumnGeneratedStored(),
      new AddColumnImplicitZeroFill(),
      new AddColumnInlineCheck(),
      new AddColumnInlineForeignKey(),
      new AddColumnInlineUnique(),
      new AddColumnJson(),
      new AddColumnNotNullDefaultDropped(),
      new AddColumnNotNullWithoutDefault(),
      new AddColumnPositional(),
      new AddColumnRewritingDefault(),
      new AddExclusionConstraint(),
      new AddForeignKey(),
      new AddPrimaryKey(),
      new AddUniqueConstraint(),
      new AttachPartitionScan(),
      new ChangeColumnType(),
      new ChangeColumnTypeIndexedCoercion(),
      new ChangeColumnTypeWithCheck(),
      new ChangeDefaultPartialInsert(),
      new ConcurrentIndexCorruption(),
      new CreateIndexBlocking(),
      new CreateIndexOnPartitionedParent(),
      new CreateTableForce(),
      new CreateTriggerLock(),
      new DetachPartitionBlocking(),
      new DomainAddConstraint(),
      new DomainCreateWithConstraint(),
      new DropColumn(),
      new DropColumnIndexed(),
      new DropForeignKey(),
      new DropIndexBlocking(),
      new DropNotNull(),
      new DropSchemaOrDatabase(),
      new DropTable(),
      new DropTableMultipleForeignKeys(),
      new ExplicitTableLock(),
      new ForeignKeyTypeMismatch(),
      new ForeignKeyWithoutIndex(),
      new InlineReferencesIgnored(),
      new MultipleAltersSameTable(),
      new MultipleForeignKeys(),
      new MysqlBlockingInplace(),
      new MysqlCopyAlgorithmRequested(),
      new MysqlEnumSetChange(),
      new MysqlLockRequested(),
      new MysqlTableCopy(),
      new PrimaryKeyUsingNullableIndex(),
      new RefreshMaterializedViewBlocking(),
      new ReindexBlocking(),
      new RenameColumn(),
      new RenameEnumValue(),
      new RenameSchema(),
      new RenameTable(),
      new ReplaceIndexDropsFirst(),
      new ReplaceViewShape(),
      new SetNotNull(),
      new SetNotNullMayFail(),
      new SetNotNullNonStrict(),
      new SqliteTableRebuild(),
      new TableRewriteCommand(),
      new TruncateCascade(),
      new TruncateTable(),
      new UniqueMayFail());

  private HazardRules() {}

  /** All of them, sorted by id. Immutable and thread-safe. */
  public static List<Rule> all() {
    return ALL;
  }
}
