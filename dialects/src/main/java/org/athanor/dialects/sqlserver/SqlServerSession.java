package org.athanor.dialects.sqlserver;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ScriptOnlySession;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;

/**
 * Scripts in batches, for sqlcmd. Each statement is a batch of its own: views and routines must be
 * the first of theirs, and a batch is compiled before any of it runs, so that it could not use a
 * column that it adds.
 */
record SqlServerSession(Dialect dialect) implements ScriptOnlySession {
  /**
   * An error rolls the transaction back (<a
   * href="https://learn.microsoft.com/sql/t-sql/statements/set-xact-abort-transact-sql">XACT_ABORT
   * </a>), and sqlcmd, which turns quoted identifiers off, could not make filtered indexes,
   * computed columns and indexed views: <a
   * href="https://learn.microsoft.com/sql/t-sql/statements/set-quoted-identifier-transact-sql">
   * QUOTED_IDENTIFIER</a>.
   */
  private static final List<String> OPENING =
      List.of("SET XACT_ABORT ON;", "SET ANSI_NULLS ON;", "SET QUOTED_IDENTIFIER ON;", "GO", "");

  /** A VALUES clause takes 1000 rows at most. */
  private static final int ROWS_PER_INSERT = 500;

  @Override
  public String begin() {
    return "BEGIN TRANSACTION";
  }

  @Override
  public ScriptStyle scriptStyle() {
    return new ScriptStyle(OPENING, ";\nGO", ROWS_PER_INSERT);
  }

  /** CURRENT_TIMESTAMP would be the local time without its zone. */
  @Override
  public String now() {
    return "SYSDATETIMEOFFSET()";
  }

  @Override
  public Optional<String> shellCommand() {
    return Optional.of(SqlServerDialect.SHELL);
  }

  /** See https://learn.microsoft.com/sql/t-sql/language-elements/throw-transact-sql. */
  @Override
  public Optional<Statement> guardInScript(Statement.Guard guard) {
    SqlWriter sql = new SqlWriter(dialect).sql("DECLARE @failure nvarchar(2048) = ");
    sql.literal(guard.failure()).sql(";\nIF EXISTS (").user(guard.query());
    return Optional.of(sql.sql(")\n  THROW 50000, @failure, 1").statement());
  }
}
