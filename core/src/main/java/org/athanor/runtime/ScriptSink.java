package org.athanor.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;

/** Writes statements as a script that the database's own shell can run. */
final class ScriptSink implements StatementSink {
  private final Appendable out;
  private final Dialect dialect;
  private final ScriptRequest.CodeInScript code;
  private final List<String> warnings = new ArrayList<>();
  private final ScriptStyle style;
  private String place = "";

  ScriptSink(Appendable out, Dialect dialect, ScriptRequest.CodeInScript code) {
    this.out = out;
    this.dialect = dialect;
    this.code = code;
    this.style = dialect.session().scriptStyle();
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
    String begin = dialect.session().begin();
    if (!begin.isEmpty()) {
      sql(begin);
    }
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
    new InsertChunks(dialect, insert).forEach(chunk -> sql(chunk.sql()));
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

  /** Writes what stands at the top of every script for this product. */
  void opening() {
    style.opening().forEach(line -> append(line + "\n"));
  }

  /** Writes a statement with its end. */
  void sql(String text) {
    append(style.terminated(text));
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
