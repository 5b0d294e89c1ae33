package org.athanor.dialects.sqlite;

import java.util.List;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Writes definitions as SQLite has them: https://www.sqlite.org/lang_createtable.html. */
final class SqliteDefinitions extends DefinitionWriter {
  /**
   * Writes a column that carries the primary key: an identity column must be declared
   * {@code INTEGER PRIMARY KEY AUTOINCREMENT}, word by word, or it does not count by itself.
   */
  void identityColumn(SqlWriter sql, Column column, PrimaryKey key) {
    sql.name(column.name()).sql(" INTEGER");
    sql.sqlIf(!column.nullable(), " NOT NULL");
    if (key.name() != null) {
      sql.sql(" CONSTRAINT ").name(key.name());
    }
    sql.sql(" PRIMARY KEY");
    keyKind(sql, key.options(), column.name());
    keyOptions(sql, key.include(), key.options(), column.name());
    sql.sql(" AUTOINCREMENT");
    refuseWaiting(key.deferrability(), key.name());
  }

  @Override
  public void column(SqlWriter sql, Column column) {
    if (column.defaultValue() instanceof ColumnDefault.Identity) {
      throw refused(
          "SQLite counts only in a column that is the whole primary key, and \""
              + column.name()
              + "\" is not.",
          "make it the only column of the primary key, or drop the identity");
    }
    super.column(sql, column);
  }

  /** Refuses settings of a counter that SQLite does not have: it starts at 1 and steps by 1. */
  static void checkIdentity(String column, ColumnDefault.Identity identity) {
    SequenceOptions options = identity.options();
    if (isOther(options.start()) || isOther(options.increment())) {
      throw refused(
          "SQLite counts from 1 in steps of 1; column \"" + column + "\" asks for something else.",
          "leave out the start and the increment");
    }
  }

  private static boolean isOther(@Nullable Long setting) {
    return setting != null && setting != 1;
  }

  /** An expression needs parentheses, with three exceptions that may have them as well. */
  @Override
  public void defaultValue(SqlWriter sql, ColumnDefault value) {
    if (value instanceof ColumnDefault.Expression expression) {
      ColumnDefault meaning = DefaultText.meaning(expression);
      if (meaning instanceof ColumnDefault.Expression) {
        sql.sql("(").user(expression.sql()).sql(")");
      } else {
        sql.user(expression.sql());
      }
    } else {
      super.defaultValue(sql, value);
    }
  }

  @Override
  protected void unique(SqlWriter sql, UniqueConstraint unique) {
    refuseNullsNotDistinct(unique.nullsNotDistinct(), String.valueOf(unique.name()));
    refuseWaiting(unique.deferrability(), unique.name());
    super.unique(sql, unique);
  }

  @Override
  protected void primaryKey(SqlWriter sql, PrimaryKey key) {
    refuseWaiting(key.deferrability(), key.name());
    super.primaryKey(sql, key);
  }

  @Override
  protected void keyOptions(
      SqlWriter sql, List<String> include, IndexOptions options, String owner) {
    super.keyOptions(sql, include, KeyConflict.write(sql, options), owner);
  }

  private static void refuseWaiting(Deferrability deferrability, @Nullable String name) {
    if (deferrability != Deferrability.NOT_DEFERRABLE) {
      throw refused(
          "SQLite checks keys at once; \"" + name + "\" asks to wait.", "make it not deferrable");
    }
  }

  /** The table referred to is always in the same database, so it is named without schema. */
  @Override
  protected void references(SqlWriter sql, ForeignKey key) {
    refuseNotValid(key.validated(), key.name());
    super.references(sql, key.withTarget(key.target().relativeTo(key.target().schema())));
  }

  @Override
  protected void check(SqlWriter sql, Check check) {
    refuseNotValid(check.validated(), check.name());
    super.check(sql, check);
  }

  private static void refuseNotValid(boolean validated, @Nullable String name) {
    if (!validated) {
      throw refused(
          "SQLite cannot leave existing rows unchecked, as constraint \"" + name + "\" asks.",
          "leave out the NOT VALID: the rows are checked when the constraint is made");
    }
  }

  private static void refuseNullsNotDistinct(boolean asked, String name) {
    if (asked) {
      throw refused(
          "SQLite counts NULLs as distinct; \"" + name + "\" asks for NULLS NOT DISTINCT.",
          "use a unique index over ifnull(column, some value that no row has)");
    }
  }

  /** Refuses every kind but the ordinary one; public for {@link SqliteStatements}. */
  @Override
  public void indexKind(SqlWriter sql, IndexOptions options, String owner) {
    super.indexKind(sql, options, owner);
  }

  @Override
  protected void indexPart(SqlWriter sql, IndexPart part) {
    if (part.operatorClass() != null || part.nulls() != null) {
      throw refused(
          "SQLite has no operator classes and no NULLS FIRST or LAST in indexes, as key \""
              + part.text()
              + "\" asks.",
          "leave them out: NULLs come first in ascending and last in descending order");
    }
    super.indexPart(sql, part);
  }

  /** An expression stands as it is written where it cannot be taken for anything else. */
  @Override
  protected void indexExpression(SqlWriter sql, IndexPart part) {
    boolean isPlain = part.collation() == null && ExpressionText.isKey(part.text());
    if (isPlain || ExpressionText.isClosed(part.text())) {
      sql.user(part.text());
    } else {
      super.indexExpression(sql, part);
    }
  }

  @Override
  public void indexOptions(SqlWriter sql, Index index) {
    refuseNullsNotDistinct(index.nullsNotDistinct(), index.name());
    if (!index.include().isEmpty()) {
      throw refused(
          "SQLite has no columns that an index only stores; \"" + index.name()
              + "\" asks for some.",
          "make them the last keys of the index, or leave them out");
    }
    super.indexOptions(sql, index);
  }

  static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
