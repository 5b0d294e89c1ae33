package org.athanor.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;

/** Writes statements as a script that the database's own shell can run. */
final class ScriptSink implements StatementSink {
  private static final int ROWS_PER_INSERT = 500;

  private final Appendable out;
  private final Dialect dialect;
  private final ScriptRequest.CodeInScript code;
  private final List<String> warnings = new ArrayList<>();
  private String place = "";

  ScriptSink(Appendable out, Dialect dialect, ScriptRequest.CodeInScript code) {
    this.out = out;
    this.dialect = dialect;
    this.code = code;
  }

  List<String> warnings() {
    return warnings;
  }

  /** Says, for warnings, where what follows comes from. */
  void in(String newPlace) {
    this.place = newPlace;
  }

  @Override
  public void begin(List<Operation> operations) {
    dialect.session().beforeTransaction(operations).forEach(this::run);
    sql(dialect.session().begin());
  }

  @Override
  public void commit(List<Operation> operations) {
    dialect.session().beforeCommit(operations).forEach(this::run);
    sql("COMMIT");
    dialect.session().afterTransaction(operations).forEach(this::run);
    append("\n");
  }

  @Override
  public void run(Statement statement) {
    if (statement instanceof Statement.Outside outside) {
      run(outside.statement());
    } else if (statement instanceof Statement.Insert insert) {
      insert(insert);
    } else if (statement instanceof Statement.Guard guard) {
      guard(guard);
    } else if (statement instanceof Statement.Code work) {
      code(work);
    } else {
      sql(statement.text());
    }
  }

  private void insert(Statement.Insert insert) {
    List<List<Literal>> rows = new ArrayList<>();
    for (List<Literal> row : insert.rows()) {
      rows.add(row);
      if (rows.size() == ROWS_PER_INSERT) {
        sql(JdbcSink.insertSql(dialect, insert, rows));
        rows.clear();
      }
    }
    if (!rows.isEmpty()) {
      sql(JdbcSink.insertSql(dialect, insert, rows));
    }
  }

  private void guard(Statement.Guard guard) {
    Optional<Statement> check = dialect.session().guardInScript(guard);
    if (check.isPresent()) {
      sql(check.get().text());
    } else {
      comment("NOT CHECKED BY THIS SCRIPT: " + guard.failure());
      comment("these rows must not be there: " + guard.query());
      warnings.add(place + ": a guard is not checked by the script: " + guard.failure());
    }
  }

  private void code(Statement.Code work) {
    if (code == ScriptRequest.CodeInScript.REFUSE) {
      throw AthanorException.of(
              ErrorCode.RUN_013,
              "Code of " + place + " cannot be written into a script: " + work.description() + ".")
          .fix("run the revision online, or write the work as SQL with op.execute")
          .build();
    }
    comment("NOT DONE BY THIS SCRIPT: code of the revision: " + work.description());
    warnings.add(place + ": code is not part of the script: " + work.description());
  }

  /** Writes a statement with its semicolon, which must not end up inside a comment. */
  void sql(String text) {
    String statement = text.stripTrailing();
    String lastLine = statement.substring(statement.lastIndexOf('\n') + 1);
    append(statement + (lastLine.contains("--") ? "\n;\n" : ";\n"));
  }

  /** Writes lines of comment. */
  void comment(String text) {
    text.lines().forEach(line -> append("-- " + line + "\n"));
  }

  void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
