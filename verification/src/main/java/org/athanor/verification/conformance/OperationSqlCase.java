package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;
import tools.jackson.databind.JsonNode;

/**
 * One operation: compiles it and compares the SQL with what was recorded. Where that differs in
 * more than its words, both are tried on a server.
 */
final class OperationSqlCase implements ConformanceCase.Check {
  private final JsonNode recorded;
  private final RecordedDialects dialects;
  private final TrialServers servers;

  OperationSqlCase(JsonNode recorded, RecordedDialects dialects, TrialServers servers) {
    this.recorded = recorded;
    this.dialects = dialects;
    this.servers = servers;
  }

  @Override
  public Outcome run() {
    try {
      RecordedChange change = new RecordedChange(recorded, dialects);
      if (change.isRebuild()) {
        return change.onServer(servers, change.rebuilder());
      }
      Outcome outcome = compared();
      String product = recorded.path("dialect").asString();
      boolean isJudged = outcome instanceof Outcome.Passed
          || recorded.has("expected_error")
          || recorded.path("as_sql").asBoolean()
          || !servers.has(product);
      return isJudged || !(change.onServer(servers, product) instanceof Outcome.Passed)
          ? outcome
          : new Outcome.Passed();
    } catch (DoesNotCompile e) {
      return recorded.has("expected_error")
          ? new Outcome.Passed()
          : new Outcome.Failed(expected(), String.valueOf(e.getMessage()));
    } catch (Inexpressible e) {
      return new Outcome.Failed(expected(), String.valueOf(e.getMessage()));
    }
  }

  /** Compares what the statements mean, without a server. */
  private Outcome compared() {
    List<String> came = new ArrayList<>();
    try {
      Dialect dialect = dialects.named(recorded.path("dialect").asString());
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

  /** Offline or row by row, rows are written out; otherwise one statement takes them all. */
  private List<String> statements(Dialect dialect, Statement statement) {
    if (!(statement instanceof Statement.Insert insert)) {
      return List.of(statement.text());
    }
    List<String> rows = new ArrayList<>();
    insert.rows().forEach(row -> rows.add(writtenOut(dialect, insert, row)));
    if (!recorded.path("as_sql").asBoolean() && !isRowByRow()) {
      return rows.isEmpty() ? List.of() : List.of(insert.text());
    }
    return rows;
  }

  /** Whether Alembic was told to send each row by a statement of its own. */
  private boolean isRowByRow() {
    return !recorded.path("args").path("multiinsert").asBoolean(true);
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
    List<String> meaning = meaning(came);
    if (rightAnswers.stream().anyMatch(right -> meaning(withValues(right)).equals(meaning))) {
      return new Outcome.Passed();
    }
    return new Outcome.Failed(expected(), String.join("\n", came));
  }

  private boolean isTransactSql() {
    return recorded.path("dialect").asString().equals("mssql");
  }

  private List<String> meaning(List<String> script) {
    return isTransactSql()
        ? script.stream().map(TransactSqlMeaning::of).toList()
        : SqlMeaning.of(script);
  }

  /** Alembic sends values beside a statement, Athanor within it. */
  private List<String> withValues(JsonNode statements) {
    List<String> filled = new ArrayList<>();
    for (JsonNode each : statements) {
      String sql = withBound(each.asString());
      JsonNode row = recorded.path("args").path("rows").path(filled.size());
      filled.add(isRowByRow() ? withRow(sql, row) : sql);
    }
    return filled;
  }

  private String withBound(String sql) {
    String filled = sql;
    for (var each : recorded.path("args").path("bind_params").properties()) {
      filled = filled.replaceAll(":" + each.getKey() + "\\b", literal(each.getValue()));
    }
    return filled;
  }

  /** Puts those values of a row in their places that are not written out. */
  private String withRow(String sql, JsonNode row) {
    String filled = sql;
    for (var each : row.properties()) {
      if (!each.getValue().isObject()) {
        String place = "\\?|:" + each.getKey() + "\\b|%\\(" + each.getKey() + "\\)s";
        filled = filled.replaceFirst(place, literal(each.getValue()));
      }
    }
    return filled;
  }

  private String literal(JsonNode value) {
    Dialect dialect = dialects.named(recorded.path("dialect").asString());
    return Matcher.quoteReplacement(dialect.literals().write(ColumnJson.value(value)));
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
