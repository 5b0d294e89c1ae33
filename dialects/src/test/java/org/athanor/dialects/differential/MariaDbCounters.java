package org.athanor.dialects.differential;

import java.util.Locale;
import java.util.Set;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.TransactionControl;

/** The counters of MariaDB that may go up when it runs what the grammar has understood. */
final class MariaDbCounters {
  private static final Set<String> PRIVILEGES = Set.of(
      "grant",
      "revoke",
      "grant_role",
      "revoke_role",
      "create_user",
      "create_role",
      "alter_user",
      "rename_user",
      "drop_user",
      "drop_role");

  private MariaDbCounters() {}

  static Set<String> of(SqlCommand command) {
    if (command instanceof CreateTable) {
      return Set.of("create_table", "create_temporary_table");
    } else if (command instanceof CreateIndex) {
      return Set.of("create_index");
    } else if (command instanceof CreateObject object) {
      return of("create", object.kind());
    } else if (command instanceof AlterTable table) {
      return of("alter", table.kind());
    } else if (command instanceof RenameObjects) {
      return Set.of("rename_table");
    } else if (command instanceof DropObjects dropped) {
      return of("drop", dropped.kind());
    } else if (command instanceof SqlCommand.Other other) {
      return ofOther(other.words().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
    return ofWork(command);
  }

  private static Set<String> of(String verb, SqlObjectKind kind) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case TABLE -> Set.of(verb + "_table", verb + "_temporary_table");
      // A schema is a database.
      case SCHEMA, DATABASE -> Set.of(verb + "_db");
      case FUNCTION -> Set.of(verb + "_function", verb + "_udf", verb + "_spfunction");
      default -> Set.of(verb + "_" + word);
    };
  }

  private static Set<String> ofOther(String words) {
    return switch (words) {
      case "alter_database" -> Set.of("alter_db");
      case "deallocate" -> Set.of("dealloc_sql");
      case "prepare" -> Set.of("prepare_sql");
      default -> Set.of(words);
    };
  }

  private static Set<String> ofWork(SqlCommand command) {
    if (command instanceof Maintenance work) {
      return ofMaintenance(work);
    } else if (command instanceof DataChange change) {
      return switch (change.kind()) {
        case INSERT, UPSERT, MERGE, COPY_IN ->
          Set.of("insert", "insert_select", "replace", "replace_select", "load");
        case UPDATE -> Set.of("update", "update_multi");
        case DELETE -> Set.of("delete", "delete_multi");
      };
    } else if (command instanceof TransactionControl control) {
      return ofTransaction(control.kind());
    } else if (command instanceof SessionSetting) {
      return Set.of("set_option");
    } else if (command instanceof SqlCommand.Query) {
      return Set.of("select", "do", "show_tables", "show_create_table", "show_fields", "check");
    } else if (command instanceof SqlCommand.Privileges) {
      return PRIVILEGES;
    } else if (command instanceof SqlCommand.Code) {
      return Set.of("call_procedure", "do", "execute_sql", "compound_sql");
    }
    return Set.of();
  }

  private static Set<String> ofTransaction(TransactionControl.Kind kind) {
    return switch (kind) {
      case BEGIN -> Set.of("begin");
      case COMMIT -> Set.of("commit");
      case ROLLBACK -> Set.of("rollback");
      case ROLLBACK_TO -> Set.of("rollback_to_savepoint");
      case SAVEPOINT -> Set.of("savepoint");
      case RELEASE -> Set.of("release_savepoint");
      case SET_TRANSACTION -> Set.of("set_option");
      case PREPARE -> Set.of("xa_prepare");
      case FINISH_PREPARED -> Set.of("xa_commit", "xa_rollback");
    };
  }

  private static Set<String> ofMaintenance(Maintenance work) {
    if (work instanceof Maintenance.Analyze) {
      return Set.of("analyze");
    } else if (work instanceof Maintenance.Optimize) {
      return Set.of("optimize");
    } else if (work instanceof Maintenance.Truncate) {
      return Set.of("truncate");
    } else if (work instanceof Maintenance.LockTables) {
      return Set.of("lock_tables");
    } else if (work instanceof Maintenance.UnlockTables) {
      return Set.of("unlock_tables");
    }
    return Set.of();
  }
}
