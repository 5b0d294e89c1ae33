package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.athanor.lint.LintStatement;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** The names that a statement gives. */
final class NewNames {
  private final List<String> names = new ArrayList<>();

  private NewNames() {}

  static List<String> of(LintStatement statement) {
    NewNames found = new NewNames();
    if (statement.command() instanceof CreateTable table) {
      found.add(table.table().name());
      table.columns().forEach(found::add);
      table.constraints().forEach(constraint -> found.add(constraint.name()));
      table.indexes().forEach(index -> found.add(index.name()));
    } else if (statement.command() instanceof CreateIndex index) {
      found.add(index.name());
    } else if (statement.command() instanceof CreateObject object) {
      found.add(object.name().name());
    } else if (statement.command() instanceof CreateType type) {
      found.add(type.name().name());
    } else if (statement.command() instanceof AlterTable alter) {
      alter.actions().forEach(found::add);
    } else if (statement.command() instanceof RenameObjects rename) {
      rename.renames().forEach(each -> found.add(each.newName().name()));
    }
    return found.names;
  }

  private void add(AlterAction action) {
    if (action instanceof AlterAction.AddColumn add) {
      add(add.column());
    } else if (action instanceof AlterAction.AddConstraint add) {
      add(add.constraint().name());
    } else if (action instanceof AlterAction.AddIndex add) {
      add(add.index().name());
    } else if (action instanceof AlterAction.RenameTo rename) {
      add(rename.newName().name());
    } else if (action instanceof AlterAction.RenameColumn rename) {
      add(rename.newName());
    } else if (action instanceof AlterAction.RenameConstraint rename) {
      add(rename.newName());
    } else if (action instanceof AlterAction.RenameIndex rename) {
      add(rename.newName());
    }
  }

  private void add(SqlColumn column) {
    add(column.name());
    column.constraints().stream().map(SqlConstraint::name).forEach(this::add);
  }

  private void add(@Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
