package org.athanor.dialects.sqlite;

import java.util.List;
import org.athanor.dialect.CreateMode;
import org.athanor.dialect.ObjectDdl;
import org.athanor.dialect.ObjectWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.DropObject;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/**
 * Views and triggers of SQLite: see <a href="https://www.sqlite.org/lang_createview.html">CREATE
 * VIEW</a> and <a href="https://www.sqlite.org/lang_createtrigger.html">CREATE TRIGGER</a>. Neither
 * is replaced in place, and nothing that depends on them is known to the database.
 */
final class SqliteObjects extends ObjectDdl {
  /** What a trigger may say and means anyway; one that was written with it keeps it. */
  static final String FOR_EACH_ROW = "FOR EACH ROW";

  SqliteObjects(SqliteDialect dialect, SqliteDefinitions definitions) {
    super(dialect, new SqliteObjectWriter(definitions));
  }

  @Override
  protected List<Statement> create(SchemaObject object, CreateMode mode) {
    if (object instanceof View view) {
      requirePlain(view);
    } else if (object instanceof Trigger trigger) {
      requirePlain(trigger);
    }
    return super.create(object, mode);
  }

  private void requirePlain(View view) {
    if (view.check() != View.CheckOption.NONE || !view.options().isEmpty()) {
      throw refusal(
          "Views of SQLite are read only and have no options, as the " + view.key() + " asks for.",
          "leave the check option and the options out, and use an INSTEAD OF trigger for rows"
              + " that are written through it");
    }
  }

  private void requirePlain(Trigger trigger) {
    if (trigger.events().size() > 1) {
      throw refusal(
          "A trigger of SQLite fires for one kind of change, and the " + trigger.key() + " names "
              + trigger.events().size() + ".",
          "create one trigger for each of them");
    } else if (trigger.events().get(0).action() == Trigger.Action.TRUNCATE) {
      throw refusal(
          "SQLite has no TRUNCATE for which the " + trigger.key() + " could fire.",
          "let it fire for DELETE");
    } else if (trigger.level() == Trigger.Level.STATEMENT) {
      throw refusal(
          "Triggers of SQLite fire for each row, and the " + trigger.key()
              + " is for each statement.",
          "add .forEachRow()");
    } else if (trigger.constraint() != null || !isKnown(trigger.options())) {
      throw refusal(
          "Triggers of SQLite have no options and cannot be deferred, as the " + trigger.key()
              + " asks for.",
          "leave .constraint(...) and .option(...) out");
    }
  }

  private static boolean isKnown(List<String> options) {
    return options.stream().allMatch(option -> option.equalsIgnoreCase(FOR_EACH_ROW));
  }

  @Override
  public List<Statement> drop(DropObject operation) {
    requireAble(operation.key());
    if (operation.also() == DropObject.Also.DEPENDENTS) {
      throw refusal(
          "SQLite does not know what depends on the " + operation.key()
              + ", so it cannot drop that too.",
          "leave .cascade() out, and drop what depends on it first");
    }
    return super.drop(operation);
  }

  /** Writes triggers as SQLite has them. */
  private static final class SqliteObjectWriter extends ObjectWriter {
    SqliteObjectWriter(SqliteDefinitions definitions) {
      super(definitions);
    }

    /** Once per row goes without saying, and a condition without parentheses. */
    @Override
    protected SqlWriter trigger(Head head, Trigger trigger) {
      SqlWriter sql = triggerName(head.create("TRIGGER"), trigger);
      sql.sql("\n").sql(trigger.timing().name().replace('_', ' ')).sql(" ");
      event(sql, trigger.events().get(0));
      // The table is in the database of the trigger and named without it.
      sql.sql(" ON ").name(trigger.table().name());
      trigger.options().forEach(option -> sql.sql("\n").user(option));
      if (trigger.condition() != null) {
        sql.sql("\nWHEN ").user(trigger.condition());
      }
      return sql.sql("\n").user(trigger.action());
    }
  }
}
