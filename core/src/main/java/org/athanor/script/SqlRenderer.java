package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;

/**
 * Writes operations as the SQL of one product, each statement ended by a semicolon, for the body of
 * an SQL revision.
 *
 * <p>Immutable and thread-safe.
 */
public final class SqlRenderer {
  private final Dialect dialect;

  /** Writes SQL of {@code dialect}. */
  public SqlRenderer(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Operations as SQL, with line ends between the statements. */
  public RenderedBody render(List<Operation> operations, Ddl ddl) {
    return renderCommented(CommentedOperation.of(operations), ddl);
  }

  /**
   * Operations with comments as SQL.
   *
   * @throws AthanorException DDL-003 when an operation cannot be written as SQL, such as code
   */
  public RenderedBody renderCommented(List<CommentedOperation> operations, Ddl ddl) {
    List<String> lines = new ArrayList<>();
    for (CommentedOperation operation : operations) {
      operation.comments().forEach(comment -> lines.add(comment(comment)));
      for (Statement statement : operation.operation().accept(ddl)) {
        if (statement instanceof Statement.Guard guard && check(guard).isEmpty()) {
          lines.add(comment("NOT CHECKED HERE: " + guard.failure()));
          lines.add(comment("these rows must not be there: " + guard.query()));
          continue;
        }
        for (String sql : sql(statement)) {
          lines.addAll(ScriptStyle.SEMICOLONS.terminated(sql).lines().toList());
        }
      }
    }
    return new RenderedBody(lines, List.of(), new java.util.TreeSet<>());
  }

  private static String comment(String text) {
    return "-- " + text.replaceAll("\\R", " ");
  }

  /** What stops a script, where SQL of the product can. */
  private Optional<Statement> check(Statement.Guard guard) {
    return dialect.session().guardInScript(guard);
  }

  private List<String> sql(Statement statement) {
    if (statement instanceof Statement.Sql sql) {
      return List.of(sql.sql());
    } else if (statement instanceof Statement.Guard guard) {
      return sql(check(guard).orElseThrow());
    } else if (statement instanceof Statement.Outside outside) {
      return sql(outside.statement());
    } else if (statement instanceof Statement.Insert insert) {
      List<String> rows = new ArrayList<>();
      insert.rows().forEach(row -> rows.add(insert(insert, row)));
      return rows;
    }
    throw AthanorException.of(
            ErrorCode.DDL_003,
            "\"" + statement.text().lines().collect(Collectors.joining(" "))
                + "\" cannot be written in an SQL revision.")
        .fix("write the revision in Java")
        .databaseState("Nothing was changed.")
        .build();
  }

  private String insert(Statement.Insert insert, List<Literal> row) {
    SqlWriter sql = new SqlWriter(dialect).sql(insert.head()).sql(" (");
    for (int i = 0; i < row.size(); i++) {
      sql.sqlIf(i > 0, ", ").literal(row.get(i));
    }
    return sql.sql(")").toString();
  }
}
