package org.athanor.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.catalog.Catalog;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/** Keeps what a unit creates, as its statements go by; not thread-safe. */
final class CreatedSoFar {
  private final Catalog before;
  private final Set<QualifiedName> tables;
  private final Set<LintStatement.ColumnName> columns;

  private CreatedSoFar(LintStatement.Created created, Catalog before) {
    this.before = before;
    this.tables = new HashSet<>(created.tables());
    this.columns = new HashSet<>(created.columns());
  }

  /** What is created after {@code command}, which runs on {@code before}. */
  static LintStatement.Created after(
      SqlCommand command, LintStatement.Created created, Catalog before) {
    CreatedSoFar changed = new CreatedSoFar(created, before);
    changed.add(command);
    return new LintStatement.Created(changed.tables, changed.columns);
  }

  private void add(SqlCommand command) {
    if (command instanceof CreateTable table) {
      createTable(table);
    } else if (command instanceof CreateObject object && isRelation(object.kind())) {
      if (before.table(object.name()).isEmpty()) {
        tables.add(before.nameOf(object.name()));
      }
    } else if (command instanceof AlterTable alter) {
      alter.actions().forEach(action -> alter(before.nameOf(alter.table()), action));
    } else if (command instanceof RenameObjects renames) {
      renames.renames().forEach(each -> rename(before.nameOf(each.name()), each.newName()));
    } else if (command instanceof DropObjects drop && isRelation(drop.kind())) {
      drop.names().forEach(name -> tables.remove(before.nameOf(name)));
    }
  }

  private void createTable(CreateTable table) {
    boolean isKept = table.traits().contains(CreateTable.Trait.IF_NOT_EXISTS)
        && before.table(table.table()).isPresent();
    if (!isKept) {
      tables.add(before.nameOf(table.table()));
    }
  }

  private void alter(QualifiedName table, AlterAction action) {
    if (action instanceof AlterAction.AddColumn add) {
      columns.add(new LintStatement.ColumnName(table, add.column().name()));
    } else if (action instanceof AlterAction.RenameTo change) {
      rename(table, change.newName());
    } else if (action instanceof AlterAction.RenameColumn change) {
      renameColumn(table, change.column(), change.newName());
    } else if (action instanceof AlterAction.ModifyColumn change) {
      renameColumn(table, change.column(), change.definition().name());
    } else if (action instanceof AlterAction.DropColumn drop) {
      columns.remove(new LintStatement.ColumnName(table, drop.column()));
    }
  }

  private void rename(QualifiedName from, QualifiedName to) {
    QualifiedName target = to.schema() == null ? from.sibling(to.name()) : before.nameOf(to);
    if (tables.remove(from)) {
      tables.add(target);
    }
    List<LintStatement.ColumnName> moved =
        columns.stream().filter(column -> column.table().equals(from)).toList();
    moved.forEach(column -> {
      columns.remove(column);
      columns.add(new LintStatement.ColumnName(target, column.column()));
    });
  }

  private void renameColumn(QualifiedName table, String from, String to) {
    if (columns.remove(new LintStatement.ColumnName(table, from))) {
      columns.add(new LintStatement.ColumnName(table, to));
    }
  }

  private static boolean isRelation(SqlObjectKind kind) {
    return kind == SqlObjectKind.TABLE
        || kind == SqlObjectKind.FOREIGN_TABLE
        || kind == SqlObjectKind.VIEW
        || kind == SqlObjectKind.MATERIALIZED_VIEW;
  }
}
