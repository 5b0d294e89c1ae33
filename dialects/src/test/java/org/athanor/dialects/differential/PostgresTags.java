package org.athanor.dialects.differential;

import java.util.Set;
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

/** The command tags that PostgreSQL may give what the grammar has understood. */
final class PostgresTags {
  private PostgresTags() {}

  /** The tags; one that ends in a star stands for all that begin so. */
  static Set<String> of(SqlCommand command) {
    if (command instanceof CreateTable table) {
      return ofTable(table);
    } else if (command instanceof CreateIndex) {
      return Set.of("CREATE INDEX");
    } else if (command instanceof CreateObject object) {
      String tag = "CREATE " + words(object.kind());
      return object.kind() == SqlObjectKind.MATERIALIZED_VIEW ? Set.of(tag, "SELECT") : Set.of(tag);
    } else if (command instanceof CreateType type) {
      return Set.of(type instanceof CreateType.Domain ? "CREATE DOMAIN" : "CREATE TYPE");
    } else if (command instanceof AlterTable table) {
      return Set.of("ALTER " + words(table.kind()));
    } else if (command instanceof RenameObjects renamed) {
      return Set.of("ALTER " + words(renamed.kind()));
    } else if (command instanceof SqlCommand.AlterMember member) {
      return Set.of("ALTER " + words(member.kind()));
    } else if (command instanceof AlterType type) {
      return ofType(type);
    } else if (command instanceof DropObjects dropped) {
      // A routine is a function or a procedure, and the tag repeats the statement's word.
      return dropped.kind() == SqlObjectKind.FUNCTION
          ? Set.of("DROP FUNCTION", "DROP ROUTINE")
          : Set.of("DROP " + words(dropped.kind()));
    }
    return ofWork(command);
  }

  private static Set<String> ofTable(CreateTable table) {
    if (table.origin() instanceof CreateTable.Origin.Query) {
      return Set.of("SELECT", "CREATE TABLE AS");
    }
    return Set.of(
        table.traits().contains(CreateTable.Trait.FOREIGN)
            ? "CREATE FOREIGN TABLE"
            : "CREATE TABLE");
  }

  private static Set<String> ofType(AlterType type) {
    if (type instanceof AlterType.Plain) {
      return Set.of("ALTER TYPE", "ALTER DOMAIN");
    }
    boolean isEnum = type instanceof AlterType.AddValue || type instanceof AlterType.RenameValue;
    return Set.of(isEnum ? "ALTER TYPE" : "ALTER DOMAIN");
  }

  private static Set<String> ofWork(SqlCommand command) {
    if (command instanceof Maintenance work) {
      return Set.of(ofMaintenance(work));
    } else if (command instanceof DataChange change) {
      return Set.of(
          switch (change.kind()) {
            case INSERT, UPSERT -> "INSERT";
            case UPDATE -> "UPDATE";
            case DELETE -> "DELETE";
            case MERGE -> "MERGE";
            case COPY_IN -> "COPY";
          });
    } else if (command instanceof TransactionControl control) {
      return ofTransaction(control.kind());
    } else if (command instanceof SessionSetting) {
      return Set.of("SET", "RESET", "SELECT", "ALTER SYSTEM", "DISCARD ALL");
    } else if (command instanceof SqlCommand.Query) {
      return Set.of("SELECT", "SHOW", "EXPLAIN", "COPY");
    } else if (command instanceof SqlCommand.Comment) {
      return Set.of("COMMENT");
    } else if (command instanceof SqlCommand.Privileges) {
      return Set.of("GRANT*", "REVOKE*", "ALTER *", "REASSIGN OWNED", "DROP OWNED");
    } else if (command instanceof SqlCommand.Code) {
      return Set.of("DO", "CALL", "SELECT");
    } else if (command instanceof SqlCommand.Other other) {
      return ofOther(other.words());
    }
    return Set.of();
  }

  private static Set<String> ofOther(String words) {
    return switch (words) {
      case "ALTER GROUP", "ALTER USER" -> Set.of("ALTER ROLE");
      case "ALTER TABLE ALL" -> Set.of("ALTER TABLE");
      default -> Set.of(words, words + " *");
    };
  }

  private static Set<String> ofTransaction(TransactionControl.Kind kind) {
    return switch (kind) {
      case BEGIN -> Set.of("BEGIN", "START TRANSACTION");
      case COMMIT -> Set.of("COMMIT");
      case ROLLBACK, ROLLBACK_TO -> Set.of("ROLLBACK");
      case SAVEPOINT -> Set.of("SAVEPOINT");
      case RELEASE -> Set.of("RELEASE");
      case PREPARE -> Set.of("PREPARE TRANSACTION");
      case FINISH_PREPARED -> Set.of("COMMIT PREPARED", "ROLLBACK PREPARED");
      case SET_TRANSACTION -> Set.of("SET");
    };
  }

  private static String ofMaintenance(Maintenance work) {
    if (work instanceof Maintenance.Reindex) {
      return "REINDEX";
    } else if (work instanceof Maintenance.Vacuum) {
      return "VACUUM";
    } else if (work instanceof Maintenance.Analyze) {
      return "ANALYZE";
    } else if (work instanceof Maintenance.Cluster) {
      return "CLUSTER";
    } else if (work instanceof Maintenance.Refresh) {
      return "REFRESH MATERIALIZED VIEW";
    } else if (work instanceof Maintenance.Truncate) {
      return "TRUNCATE TABLE";
    }
    return "LOCK TABLE";
  }

  private static String words(SqlObjectKind kind) {
    return kind == SqlObjectKind.OTHER ? "*" : kind.name().replace('_', ' ');
  }
}
