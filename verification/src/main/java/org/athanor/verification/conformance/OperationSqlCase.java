package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;
import org.athanor.schema.Table;
import tools.jackson.databind.JsonNode;

/** One operation: compiles it and compares the SQL with what was recorded. */
final class OperationSqlCase implements ConformanceCase.Check {
  private final JsonNode recorded;
  private final RecordedDialects dialects;

  OperationSqlCase(JsonNode recorded, RecordedDialects dialects) {
    this.recorded = recorded;
    this.dialects = dialects;
  }

  @Override
  public Outcome run() {
    List<String> came = new ArrayList<>();
    try {
      Dialect dialect = dialects.named(recorded.path("dialect").asString());
      if (isRebuild()) {
        return rebuild(dialects.named("sqlite"));
      }
      Ddl ddl = dialect.ddl(SchemaLookup.none());
      for (Operation operation :
          new OperationJson(dialect, recorded.path("context")).operations(recorded)) {
        operation.accept(ddl).forEach(statement -> came.addAll(texts(dialect, statement)));
      }
    } catch (Inexpressible e) {
      return new Outcome.Failed(expected(), String.valueOf(e.getMessage()));
    } catch (AthanorException e) {
      return recorded.has("expected_error")
          ? new Outcome.Passed()
          : new Outcome.Failed(expected(), e.toText());
    }
    return judge(came);
  }

  /** Whether a table is rebuilt on SQLite, or on the product that is none. */
  private boolean isRebuild() {
    String dialect = recorded.path("dialect").asString();
    boolean rebuilds = dialect.equals("sqlite") || dialect.equals("default");
    boolean isDriven = recorded.path("op").asString().equals("batch_apply");
    return rebuilds
        && (isDriven || recorded.has("existing_table"))
        && !recorded.has("expected_error");
  }

  private Outcome rebuild(Dialect dialect) {
    OperationJson operations = new OperationJson(dialect, recorded.path("context"));
    JsonNode args = recorded.path("args");
    JsonNode table = recorded.has("existing_table")
        ? recorded.path("existing_table")
        : args.path("existing_table");
    JsonNode members = recorded.has("members") ? recorded.path("members") : args.path("members");
    List<Operation> changes = new ArrayList<>(operations.members(table, members));
    Table before = operations.table(table);
    args.path("table_args")
        .forEach(each -> changes.add(new AddConstraint(before.name(), TableJson.constraint(each))));
    args.path("partial_reordering")
        .forEach(each -> changes.addAll(RebuildCalls.order(before.name(), each)));
    return new RebuildCase(dialects.sqlite(), recorded, before, changes).run();
  }

  /** Offline, each statement is followed by the line that ends it in the product's scripts. */
  private List<String> texts(Dialect dialect, Statement statement) {
    List<String> statements = statements(dialect, statement);
    if (!recorded.path("as_sql").asBoolean()) {
      return statements;
    }
    String end = dialect.session().scriptStyle().terminator();
    List<String> lines = new ArrayList<>();
    for (String each : statements) {
      lines.add(each);
      end.lines().skip(1).forEach(lines::add);
    }
    return lines;
  }

  /** Offline, rows are written out; otherwise one statement takes them all. */
  private List<String> statements(Dialect dialect, Statement statement) {
    if (!(statement instanceof Statement.Insert insert)) {
      return List.of(statement.text());
    }
    List<String> rows = new ArrayList<>();
    insert.rows().forEach(row -> rows.add(writtenOut(dialect, insert, row)));
    if (!recorded.path("as_sql").asBoolean()) {
      return rows.isEmpty() ? List.of() : List.of(insert.text());
    }
    return rows;
  }

  private static String writtenOut(Dialect dialect, Statement.Insert insert, List<Literal> row) {
    List<String> values = row.stream().map(dialect.literals()::write).toList();
    return insert.head() + " (" + String.join(", ", values) + ")";
  }

  private Outcome judge(List<String> came) {
    if (recorded.has("expected_error")) {
      return new Outcome.Failed(expected(), String.join("\n", came));
    }
    // The batches of Transact-SQL lost the ends of their lines, and so their words, in the other.
    String answer = isTransactSql() ? "expected_sql_raw" : "expected_sql";
    List<JsonNode> rightAnswers = new ArrayList<>(List.of(recorded.path(answer)));
    recorded.path("alternatives").forEach(rightAnswers::add);
    List<String> meaning = came.stream().map(this::meaning).toList();
    if (rightAnswers.stream().anyMatch(right -> meanings(right).equals(meaning))) {
      return new Outcome.Passed();
    }
    return new Outcome.Failed(expected(), String.join("\n", came));
  }

  private boolean isTransactSql() {
    return recorded.path("dialect").asString().equals("mssql");
  }

  private String meaning(String sql) {
    return isTransactSql() ? TransactSqlMeaning.of(sql) : SqlMeaning.of(sql);
  }

  private List<String> meanings(JsonNode statements) {
    List<String> meanings = new ArrayList<>();
    statements.forEach(each -> meanings.add(meaning(withValues(each.asString()))));
    return meanings;
  }

  /** Alembic sends values beside a statement, Athanor within it. */
  private String withValues(String sql) {
    String filled = sql;
    Dialect dialect = dialects.named(recorded.path("dialect").asString());
    for (var each : recorded.path("args").path("bind_params").properties()) {
      String literal = dialect.literals().write(ColumnJson.value(each.getValue()));
      filled = filled.replaceAll(":" + each.getKey() + "\\b", Matcher.quoteReplacement(literal));
    }
    return filled;
  }

  private String expected() {
    if (recorded.has("expected_error")) {
      return recorded.path("expected_error").toString();
    }
    List<String> lines = new ArrayList<>();
    recorded.path("expected_sql").forEach(each -> lines.add(each.asString()));
    return String.join("\n", lines);
  }
}
