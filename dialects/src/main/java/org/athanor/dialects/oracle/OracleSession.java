package org.athanor.dialects.oracle;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ScriptOnlySession;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;

/**
 * Scripts for SQL*Plus, in which only a line with a slash ends a statement: see the <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqpug/SET-system-variable-summary.html">
 * SET commands</a>.
 */
record OracleSession(Dialect dialect, OracleVersion version) implements ScriptOnlySession {
  private static final int ROWS_PER_INSERT = 500;

  private static final List<String> OPENING = List.of(
      "-- Oracle commits with each DDL statement: what ran before an error stays.",
      "WHENEVER OSERROR EXIT FAILURE ROLLBACK",
      "WHENEVER SQLERROR EXIT FAILURE ROLLBACK",
      "SET DEFINE OFF",
      "SET SQLBLANKLINES ON",
      "SET SQLTERMINATOR OFF",
      "SET BLOCKTERMINATOR OFF",
      "");

  /** A transaction is opened by its first statement. */
  @Override
  public String begin() {
    return "";
  }

  @Override
  public ScriptStyle scriptStyle() {
    return new ScriptStyle(OPENING, "\n/", version.hasManyRowsPerInsert() ? ROWS_PER_INSERT : 1);
  }

  @Override
  public Optional<String> shellCommand() {
    return Optional.of(OracleDialect.SHELL);
  }

  /**
   * See <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/lnpls/plsql-error-handling.html">
   * RAISE_APPLICATION_ERROR</a>.
   */
  @Override
  public Optional<Statement> guardInScript(Statement.Guard guard) {
    SqlWriter sql = new SqlWriter(dialect)
        .sql("DECLARE\n  violations NUMBER;\nBEGIN\n  SELECT COUNT(*) INTO violations FROM (")
        .user(guard.query())
        .sql(") WHERE ROWNUM = 1;\n  IF violations > 0 THEN\n    RAISE_APPLICATION_ERROR(-20000, ");
    return Optional.of(sql.literal(guard.failure()).sql(");\n  END IF;\nEND;").statement());
  }
}
