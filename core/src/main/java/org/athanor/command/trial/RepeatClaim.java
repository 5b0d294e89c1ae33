package org.athanor.command.trial;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;

/**
 * Whether a revision says of itself that it may run where it has run already: each of its
 * statements that makes or removes something says IF [NOT] EXISTS or OR REPLACE, at least one does,
 * and no statement is there of which one cannot tell. Not thread-safe.
 */
final class RepeatClaim {
  /** What sets something, to the same when it is set again. */
  private static final List<Class<? extends AlterAction>> SETTINGS = List.of(
      AlterAction.SetType.class,
      AlterAction.SetDefault.class,
      AlterAction.SetNotNull.class,
      AlterAction.DropNotNull.class,
      AlterAction.ValidateConstraint.class,
      AlterAction.SetColumnOption.class,
      AlterAction.SetStorage.class,
      AlterAction.TableOption.class,
      AlterAction.RowSecurity.class,
      AlterAction.ReplicaIdentity.class,
      AlterAction.CatalogOnly.class);

  private final Set<String> dropped = new HashSet<>();
  private boolean isSaid;
  private boolean isDenied;

  boolean holds() {
    return isSaid && !isDenied;
  }

  /** Takes a part of the revision. */
  void add(Guard guard) {
    isSaid |= guard == Guard.SAID;
    isDenied |= guard == Guard.MISSING;
  }

  /** Takes a statement. */
  void add(SqlCommand command) {
    if (command instanceof CreateTable create) {
      add(Guard.of(create.traits().contains(CreateTable.Trait.IF_NOT_EXISTS)
          || create.traits().contains(CreateTable.Trait.OR_REPLACE)));
    } else if (command instanceof CreateIndex create) {
      add(Guard.of(create.is(CreateIndex.Trait.IF_NOT_EXISTS)));
    } else if (command instanceof CreateObject create) {
      add(Guard.of(create.traits().contains(CreateObject.Trait.IF_NOT_EXISTS)
          || create.traits().contains(CreateObject.Trait.OR_REPLACE)));
    } else if (command instanceof DropObjects drop) {
      add(Guard.of(drop.is(DropObjects.Trait.IF_EXISTS)));
    } else if (command instanceof AlterType.AddValue add) {
      add(Guard.of(add.ifNotExists()));
    } else if (command instanceof AlterTable alter) {
      alter.actions().forEach(this::add);
    } else {
      add(Guard.neededUnless(command instanceof SqlCommand.Comment
          || command instanceof SqlCommand.Privileges
          || command instanceof SessionSetting
          || command instanceof Maintenance));
    }
  }

  private void add(AlterAction action) {
    if (action instanceof AlterAction.AddColumn add) {
      add(Guard.of(add.ifNotExists()));
    } else if (action instanceof AlterAction.DropColumn drop) {
      add(Guard.of(drop.ifExists()));
    } else if (action instanceof AlterAction.DropIndex drop) {
      add(Guard.of(drop.ifExists()));
    } else if (action instanceof AlterAction.DropConstraint drop) {
      add(Guard.of(drop.ifExists()));
      dropped.add(drop.constraint());
    } else if (action instanceof AlterAction.AddConstraint add) {
      String name = add.constraint().name();
      add(Guard.neededUnless(name != null && dropped.remove(name)));
    } else {
      add(Guard.neededUnless(SETTINGS.contains(action.getClass())));
    }
  }
}
