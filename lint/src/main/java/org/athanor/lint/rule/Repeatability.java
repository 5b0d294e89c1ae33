package org.athanor.lint.rule;

import java.util.Locale;
import java.util.Set;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;

/** Whether statements can be run twice. */
final class Repeatability {
  private Repeatability() {}

  /**
   * Whether it fails the second time.
   *
   * @param command the statement
   * @param dropped the constraints that the statements before it have dropped if they existed
   */
  static boolean fails(SqlCommand command, Set<String> dropped) {
    if (command instanceof CreateTable table) {
      return !table.traits().contains(CreateTable.Trait.IF_NOT_EXISTS)
          && !table.traits().contains(CreateTable.Trait.OR_REPLACE)
          && !isGoneAtCommit(table);
    } else if (command instanceof CreateIndex index) {
      return index.name() != null && !index.is(CreateIndex.Trait.IF_NOT_EXISTS);
    } else if (command instanceof CreateObject object) {
      return !object.traits().contains(CreateObject.Trait.OR_REPLACE)
          && !object.traits().contains(CreateObject.Trait.IF_NOT_EXISTS);
    } else if (command instanceof DropObjects drop) {
      return !drop.is(DropObjects.Trait.IF_EXISTS);
    } else if (command instanceof AlterType.AddValue add) {
      return !add.ifNotExists();
    } else if (command instanceof AlterTable alter) {
      return alter.actions().stream().filter(action -> fails(action, dropped)).count() > 0;
    }
    return command instanceof CreateType;
  }

  private static boolean isGoneAtCommit(CreateTable table) {
    return table.traits().contains(CreateTable.Trait.TEMPORARY)
        && "drop".equals(table.options().getOrDefault("on commit", "").toLowerCase(Locale.ROOT));
  }

  private static boolean fails(AlterAction action, Set<String> dropped) {
    if (action instanceof AlterAction.AddColumn add) {
      return !add.ifNotExists();
    } else if (action instanceof AlterAction.DropColumn drop) {
      return !drop.ifExists();
    } else if (action instanceof AlterAction.DropConstraint drop) {
      if (drop.ifExists()) {
        dropped.add(drop.constraint());
      }
      return !drop.ifExists();
    } else if (action instanceof AlterAction.AddConstraint add) {
      return !dropped.remove(Recipe.named(add.constraint().name(), ""));
    }
    return action instanceof AlterAction.RenameTo
        || action instanceof AlterAction.RenameColumn
        || action instanceof AlterAction.RenameConstraint
        || action instanceof AlterAction.AddIndex;
  }

  /**
   * Whether it switches who sees which rows. It can be run again; but where the file stops behind
   * it, rows are hidden from all, or open to all, until somebody looks.
   */
  static boolean switchesRowSecurity(SqlCommand command) {
    return command instanceof AlterTable alter
        && alter.actions().stream().anyMatch(AlterAction.RowSecurity.class::isInstance);
  }
}
