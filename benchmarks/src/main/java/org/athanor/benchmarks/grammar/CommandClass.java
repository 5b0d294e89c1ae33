package org.athanor.benchmarks.grammar;

import java.util.Locale;
import java.util.stream.Collectors;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.TransactionControl;

/** In a few words, what kind of statement Athanor's grammar took a statement for. */
final class CommandClass {
  private CommandClass() {}

  /** Such as {@code ALTER TABLE AddColumn, SetDefault}; the reason where it understood nothing. */
  static String of(SqlCommand command) {
    if (command instanceof SqlCommand.Opaque opaque) {
      return "not understood: " + opaque.reason();
    }
    if (command instanceof CreateTable) {
      return "CREATE TABLE";
    }
    if (command instanceof AlterTable alter) {
      return "ALTER " + kind(alter.kind()) + " " + actions(alter);
    }
    if (command instanceof CreateIndex) {
      return "CREATE INDEX";
    }
    if (command instanceof CreateObject create) {
      return "CREATE " + kind(create.kind());
    }
    if (command instanceof DropObjects drop) {
      return "DROP " + kind(drop.kind()) + " " + drop.names().size();
    }
    if (command instanceof RenameObjects rename) {
      return "RENAME " + kind(rename.kind());
    }
    if (command instanceof CreateType type) {
      return "CREATE TYPE " + type.getClass().getSimpleName();
    }
    if (command instanceof AlterType type) {
      return "ALTER TYPE " + type.getClass().getSimpleName();
    }
    return smaller(command);
  }

  private static String smaller(SqlCommand command) {
    if (command instanceof Maintenance) {
      return command.getClass().getSimpleName();
    }
    if (command instanceof DataChange change) {
      return change.kind().name();
    }
    if (command instanceof TransactionControl control) {
      return "TRANSACTION " + control.kind();
    }
    if (command instanceof SessionSetting setting) {
      return "SET " + (setting.scope() == SessionSetting.Scope.LOCAL ? "LOCAL " : "")
          + setting.name();
    }
    if (command instanceof SqlCommand.Comment comment) {
      return "COMMENT ON " + kind(comment.kind());
    }
    if (command instanceof SqlCommand.AlterMember member) {
      return "ALTER " + kind(member.kind());
    }
    if (command instanceof SqlCommand.Other other) {
      boolean isRole = other.words().equals("ALTER USER") || other.words().equals("ALTER GROUP");
      return isRole ? "ALTER ROLE" : other.words();
    }
    return command.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static String actions(AlterTable alter) {
    return alter.actions().stream().map(CommandClass::action).collect(Collectors.joining(", "));
  }

  private static String action(AlterAction action) {
    return action.getClass().getSimpleName();
  }

  private static String kind(SqlObjectKind kind) {
    return kind.name().replace('_', ' ');
  }
}
