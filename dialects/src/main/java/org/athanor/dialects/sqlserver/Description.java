package org.athanor.dialects.sqlserver;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The comment of an object: its extended property {@code MS_Description}, which management tools
 * show. See <a
 * href="https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-addextendedproperty-transact-sql">
 * sp_addextendedproperty</a>. A name without schema means {@code dbo}, since the procedure demands
 * one.
 *
 * @param levels the kinds and names that lead to the object, from its schema on
 */
record Description(Dialect dialect, List<String> levels) {
  private static final int LONGEST = 3750;
  private static final int ALL_LEVELS = 6;

  /** What is known of the comment that stands there. */
  enum Present {
    NO,
    YES,
    UNKNOWN
  }

  /** The comment of an object that stands in a schema, of a kind such as TABLE. */
  static Description of(Dialect dialect, String kind, QualifiedName name) {
    return of(dialect, name.schema(), List.of(kind, name.name()));
  }

  /**
   * The comment of what kinds and names below a schema lead to; of the schema when there is none.
   */
  static Description of(Dialect dialect, @Nullable String schema, List<String> below) {
    List<String> levels = new ArrayList<>(List.of("SCHEMA", schema == null ? "dbo" : schema));
    levels.addAll(below);
    return new Description(dialect, levels);
  }

  /** The comment of a column of this table. */
  Description column(String name) {
    List<String> more = new ArrayList<>(levels);
    more.addAll(List.of("COLUMN", name));
    return new Description(dialect, more);
  }

  /** Sets or removes it; null and empty text remove. */
  Statement set(@Nullable String comment, Present present) {
    SqlWriter sql = new SqlWriter(dialect);
    if (present == Present.UNKNOWN) {
      sql.sql("IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description'");
      arguments(sql);
      sql.sql(", NULL, NULL".repeat((ALL_LEVELS - levels.size()) / 2)).sql("))\n  ");
    }
    if (comment == null || comment.isEmpty()) {
      arguments(sql.sql("EXEC sp_dropextendedproperty N'MS_Description'"));
      return sql.statement();
    }
    String text = checked(comment);
    if (present != Present.NO) {
      arguments(sql.sql("EXEC sp_updateextendedproperty N'MS_Description', ").literal(text));
    }
    sql.sqlIf(present == Present.UNKNOWN, "\nELSE\n  ");
    if (present != Present.YES) {
      arguments(sql.sql("EXEC sp_addextendedproperty N'MS_Description', ").literal(text));
    }
    return sql.statement();
  }

  private void arguments(SqlWriter sql) {
    levels.forEach(level -> sql.sql(", ").literal(level));
  }

  private static String checked(String comment) {
    if (comment.length() > LONGEST || !SqlServerLiterals.isOneConstant(comment)) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "A comment of " + comment.length() + " characters cannot be written: SQL Server"
                  + " takes " + LONGEST + " in one constant, without NUL, lines of \"GO\" and"
                  + " backslashes before a line end.")
          .fix("shorten or reword it")
          .build();
    }
    return comment;
  }
}
