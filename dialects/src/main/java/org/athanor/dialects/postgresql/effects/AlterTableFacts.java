package org.athanor.dialects.postgresql.effects;

import java.util.Locale;
import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.catalog.InheritedActions;
import org.athanor.effects.LockMode;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.Cases;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlObjectKind;

/** What the actions of ALTER TABLE do: all of them together, under the strongest lock. */
final class AlterTableFacts {
  private static final Cases<AlterAction, AlterTableFacts> ACTIONS =
      Cases.<AlterAction, AlterTableFacts>none()
          .when(AlterAction.AddColumn.class, (add, facts) -> facts.addColumn(add))
          .when(AlterAction.DropColumn.class, (drop, facts) -> facts.dropColumn(drop))
          .when(AlterAction.SetType.class, (set, facts) -> facts.typeFacts().assess(set))
          .when(AlterAction.SetNotNull.class, (set, facts) -> facts.setNotNull(set))
          .when(AlterAction.SetExpression.class, (set, facts) -> facts.setExpression(set))
          .when(AlterAction.SetColumnOption.class, (set, facts) -> facts.setColumnOption(set))
          .when(
              AlterAction.AddConstraint.class,
              (add, facts) -> facts.constraints().add(add.constraint()))
          .when(
              AlterAction.ValidateConstraint.class,
              (validate, facts) -> facts.constraints().validate(validate.constraint()))
          .when(
              AlterAction.DropConstraint.class,
              (drop, facts) -> facts.constraints().drop(drop))
          .when(
              AlterAction.AlterConstraint.class,
              (alter, facts) -> facts.lock(TableLocks.ACCESS_EXCLUSIVE))
          .when(
              AlterAction.AttachPartition.class,
              (attach, facts) -> facts.partitions().attach(attach))
          .when(
              AlterAction.DetachPartition.class,
              (detach, facts) -> facts.partitions().detach(detach))
          .when(AlterAction.SetLogged.class, (set, facts) -> facts.setLogged(set))
          .when(
              AlterAction.SetTablespace.class,
              (set, facts) -> facts.rewrite("the table moves to another tablespace"))
          .when(AlterAction.SetAccessMethod.class, (set, facts) -> facts.setAccessMethod(set))
          .when(AlterAction.SetStorage.class, (set, facts) -> facts.setStorage(set))
          .when(AlterAction.SwitchTrigger.class, (change, facts) -> facts.switchTrigger(change))
          .when(AlterAction.Inherit.class, (inherit, facts) -> facts.inherit(inherit))
          .when(AlterAction.CatalogOnly.class, (change, facts) -> facts.changeCatalog(change));

  private final Assessment assessment;
  private final QualifiedName table;
  private boolean isLocked;

  private AlterTableFacts(Assessment assessment, QualifiedName table) {
    this.assessment = assessment;
    this.table = table;
  }

  /** Finds the facts of a statement. */
  static void assess(AlterTable alter, Assessment assessment) {
    if (alter.kind() == SqlObjectKind.SEQUENCE) {
      return;
    }
    if (alter.kind() == SqlObjectKind.INDEX) {
      IndexFacts.alter(alter, assessment);
      return;
    }
    QualifiedName table = assessment.nameOf(alter.table());
    for (AlterAction action : alter.actions()) {
      if (alter.only()) {
        assess(action, table, assessment.withOnly(table));
      } else {
        assess(action, table, assessment);
        assessHeirs(action, table, assessment);
      }
    }
  }

  private static void assess(AlterAction action, QualifiedName table, Assessment assessment) {
    AlterTableFacts facts = new AlterTableFacts(assessment, table);
    ACTIONS.accept(action, facts);
    facts.lockIfNeeded(action);
  }

  private static void assessHeirs(AlterAction action, QualifiedName table, Assessment assessment) {
    for (CatalogTable heir : assessment.catalog().heirs(table)) {
      for (AlterAction inherited : InheritedActions.of(action)) {
        assess(inherited, heir.name(), assessment);
        assessHeirs(inherited, heir.name(), assessment);
      }
    }
  }

  /** What is not said otherwise takes the strongest lock, on partitions where they follow. */
  private void lockIfNeeded(AlterAction action) {
    if (isLocked) {
      return;
    }
    if (ofTableAlone(action)) {
      lock(TableLocks.ACCESS_EXCLUSIVE);
    } else {
      assessment.lockTree(table, TableLocks.ACCESS_EXCLUSIVE);
    }
  }

  private static boolean ofTableAlone(AlterAction action) {
    return action instanceof AlterAction.RenameTo
        || action instanceof AlterAction.SetSchema
        || action instanceof AlterAction.RowSecurity
        || action instanceof AlterAction.ReplicaIdentity
        || action instanceof AlterAction.CatalogOnly
        || action instanceof AlterAction.SetAccessMethod;
  }

  private void lock(LockMode mode) {
    isLocked = true;
    assessment.lock(table, mode);
  }

  private void rewrite(String reason) {
    assessment.rewrite(table, reason);
  }

  private Optional<CatalogTable> known() {
    return assessment.catalog().table(table);
  }

  private ConstraintFacts constraints() {
    isLocked = true;
    return new ConstraintFacts(assessment, table);
  }

  private TypeChangeFacts typeFacts() {
    return new TypeChangeFacts(assessment, table);
  }

  private PartitionFacts partitions() {
    isLocked = true;
    return new PartitionFacts(assessment, table);
  }

  private void addColumn(AlterAction.AddColumn add) {
    boolean isThere = add.ifNotExists()
        && known().flatMap(found -> found.column(add.column().name())).isPresent();
    if (!isThere) {
      new AddColumnFacts(assessment, table).assess(add.column());
    }
  }

  private void dropColumn(AlterAction.DropColumn drop) {
    known().stream()
        .flatMap(CatalogTable::foreignKeys)
        .filter(key -> key.columns().contains(drop.column()))
        .forEach(key -> assessment.lock(key.target(), TableLocks.ACCESS_EXCLUSIVE));
    if (drop.cascade()) {
      assessment.catalog().referencing(table).stream()
          .filter(other -> other
              .foreignKeys()
              .anyMatch(
                  key -> key.target().equals(table) && key.targetColumns().contains(drop.column())))
          .forEach(other -> assessment.lock(other.name(), TableLocks.ACCESS_EXCLUSIVE));
    }
  }

  private void setNotNull(AlterAction.SetNotNull set) {
    new ConstraintFacts(assessment, table).setNotNull(set.column());
  }

  /** <a href="https://www.postgresql.org/docs/17/sql-altertable.html">SET EXPRESSION</a>. */
  private void setExpression(AlterAction.SetExpression set) {
    boolean isVirtual = known()
        .flatMap(found -> found.column(set.column()))
        .map(CatalogColumn::generation)
        .filter(generation ->
            generation instanceof SqlColumn.Generation.Computed computed && !computed.stored())
        .isPresent();
    if (set.expression() != null && !isVirtual) {
      rewrite("the generated value of each row is computed anew");
    }
  }

  private void setColumnOption(AlterAction.SetColumnOption set) {
    String option = set.option().toUpperCase(Locale.ROOT);
    boolean needsAll = option.contains("STORAGE") || option.contains("COMPRESSION");
    lock(needsAll ? TableLocks.ACCESS_EXCLUSIVE : TableLocks.SHARE_UPDATE_EXCLUSIVE);
  }

  private void setLogged(AlterAction.SetLogged set) {
    boolean isUnlogged = known()
        .filter(found -> found.kind() == CatalogTable.Kind.UNLOGGED_TABLE)
        .isPresent();
    boolean stays =
        known().filter(CatalogTable::complete).isPresent() && isUnlogged != set.logged();
    if (!stays) {
      rewrite(set.logged() ? "the table becomes logged" : "the table becomes unlogged");
    }
  }

  /** The usual method is {@code heap}; naming it again changes nothing. */
  private void setAccessMethod(AlterAction.SetAccessMethod set) {
    if (!set.method().equalsIgnoreCase("heap")) {
      rewrite("the table is stored by another access method");
    }
  }

  /** <a href="https://www.postgresql.org/docs/current/sql-altertable.html">SET ( ... )</a>. */
  private void setStorage(AlterAction.SetStorage set) {
    boolean needsAll = set.parameters().containsKey("user_catalog_table");
    lock(needsAll ? TableLocks.ACCESS_EXCLUSIVE : TableLocks.SHARE_UPDATE_EXCLUSIVE);
  }

  private void switchTrigger(AlterAction.SwitchTrigger change) {
    boolean isRule = change.words().toUpperCase(Locale.ROOT).contains("RULE");
    lock(isRule ? TableLocks.ACCESS_EXCLUSIVE : TableLocks.SHARE_ROW_EXCLUSIVE);
  }

  private void inherit(AlterAction.Inherit inherit) {
    assessment.lock(
        inherit.parent(),
        inherit.ends() ? TableLocks.ACCESS_SHARE : TableLocks.SHARE_UPDATE_EXCLUSIVE);
  }

  private void changeCatalog(AlterAction.CatalogOnly change) {
    if (change.words().toUpperCase(Locale.ROOT).contains("CLUSTER")) {
      lock(TableLocks.SHARE_UPDATE_EXCLUSIVE);
    }
  }
}
