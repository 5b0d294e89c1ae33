package org.athanor.dialects.sqlserver;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.QualifiedName;

/**
 * The constraints that hang on a column and hinder a change of it. Their names may be the server's,
 * so a batch looks them up and drops all of them, or nothing when there is none.
 */
enum ColumnConstraints {
  /**
   * At most one: <a
   * href="https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-default-constraints-transact-sql">
   * sys.default_constraints</a>.
   */
  DEFAULTS {
    @Override
    void find(SqlWriter sql, String table, String column) {
      sql.sql("sys.default_constraints\nWHERE parent_object_id = OBJECT_ID(").literal(table);
      sql.sql(")\n  AND COL_NAME(parent_object_id, parent_column_id) = ").literal(column);
    }
  },
  /**
   * Those that were declared with the column, and those of the table that read it: <a
   * href="https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-check-constraints-transact-sql">
   * sys.check_constraints</a>.
   */
  CHECKS {
    @Override
    void find(SqlWriter sql, String table, String column) {
      sql.sql("sys.check_constraints AS k\nWHERE parent_object_id = OBJECT_ID(").literal(table);
      sql.sql(")\n  AND (COL_NAME(parent_object_id, parent_column_id) = ").literal(column);
      sql.sql("\n    OR EXISTS (SELECT 1 FROM sys.sql_dependencies AS d"
          + " WHERE d.object_id = k.object_id AND d.referenced_major_id = k.parent_object_id"
          + " AND COL_NAME(d.referenced_major_id, d.referenced_minor_id) = ");
      sql.literal(column).sql("))");
    }
  },
  /**
   * Those in which the column refers to another: <a
   * href="https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-foreign-key-columns-transact-sql">
   * sys.foreign_key_columns</a>.
   */
  FOREIGN_KEYS {
    @Override
    void find(SqlWriter sql, String table, String column) {
      sql.sql("sys.foreign_keys AS k JOIN sys.foreign_key_columns AS c"
              + " ON c.constraint_object_id = k.object_id\nWHERE c.parent_object_id = OBJECT_ID(")
          .literal(table);
      sql.sql(")\n  AND COL_NAME(c.parent_object_id, c.parent_column_id) = ").literal(column);
    }
  };

  /** Writes where the names are found, from behind FROM. */
  abstract void find(SqlWriter sql, String table, String column);

  /** The batch that drops those of one column. */
  Statement drop(Dialect dialect, QualifiedName table, String column) {
    String written = new SqlWriter(dialect).name(table).toString();
    String alter = new SqlWriter(dialect)
        .sql("ALTER TABLE ")
        .name(table)
        .sql(" DROP CONSTRAINT ")
        .toString();
    SqlWriter sql = new SqlWriter(dialect).sql("DECLARE @drop nvarchar(max) = N'';\n");
    sql.sql("SELECT @drop += ").literal(alter).sql(" + QUOTENAME(name) + N';'\nFROM ");
    find(sql, written, column);
    return sql.sql(";\nEXEC (@drop)").statement();
  }
}
