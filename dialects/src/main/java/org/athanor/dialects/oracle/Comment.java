package org.athanor.dialects.oracle;

import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What follows COMMENT ON and the object: one constant, of which the empty one removes the comment.
 * See <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/COMMENT.html">COMMENT
 * </a>.
 */
final class Comment {
  private Comment() {}

  /** The statement that is begun in {@code sql}. */
  static Statement set(SqlWriter sql, @Nullable String comment) {
    String text = comment == null ? "" : comment;
    if (!OracleLiterals.isOneConstant(text)) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "A comment of " + OracleLiterals.bytesOf(text) + " bytes cannot be written: Oracle"
                  + " takes 4000 in one constant, and SQL*Plus no lines in it that begin with /, .,"
                  + " @, # or ! and none that ends with a hyphen.")
          .fix("shorten or reword it")
          .build();
    }
    return sql.sql(" IS ").literal(text).statement();
  }
}
