package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;
import org.athanor.trace.RollbackRules;

/**
 * What PostgreSQL does not take back. Notifications are sent by a commit only, and settings go back
 * with the transaction; what functions of the database itself do is not looked into.
 *
 * @param dialect how statements are understood
 */
record PostgresRollback(Dialect dialect) implements RollbackRules {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * The server asks whether its client is still there while a statement runs, where the operating
   * system can tell: <a
   * href="https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-CLIENT-CONNECTION-CHECK-INTERVAL">
   * client_connection_check_interval</a>.
   */
  private static final String NOTICE_A_GONE_CLIENT = """
      SELECT set_config('client_connection_check_interval', '500ms', true)
      WHERE current_setting('client_connection_check_interval', true) IS NOT NULL
        AND version() LIKE '%linux%'
      """;

  private static final String BEGIN = """
      SELECT txid_current(), set_config('idle_in_transaction_session_timeout', ?, true)
      """;

  private static final String COUNTERS = """
      SELECT 'sequence "' || CASE WHEN schemaname = current_schema() THEN ''
          ELSE schemaname || '.' END || sequencename || '"', coalesce(last_value::text, 'unused')
      FROM pg_catalog.pg_sequences ORDER BY schemaname, sequencename
      """;

  @Override
  public List<String> lasting(String sql) {
    Set<String> reasons = new LinkedHashSet<>();
    for (ScriptStatement statement : ScriptSplitter.split(sql, dialect.lexicalRules())) {
      reasons.addAll(reasons(statement.sql()));
    }
    return new ArrayList<>(reasons);
  }

  private List<String> reasons(String statement) {
    SqlCommand command = dialect.grammar().parse(statement);
    if (command instanceof TransactionControl control) {
      return switch (control.kind()) {
        case COMMIT, ROLLBACK, PREPARE, FINISH_PREPARED -> List.of("it ends the transaction");
        case BEGIN, SAVEPOINT, RELEASE, ROLLBACK_TO, SET_TRANSACTION -> List.of();
      };
    }
    List<String> reasons = new ArrayList<>();
    if (transactionRule(command) != TransactionRule.ANY) {
      reasons.add("it cannot run in a transaction");
    }
    // The body of a function is not run by the statement that makes it.
    boolean runsText = command instanceof SqlCommand.Code || command instanceof SqlCommand.Opaque;
    reasons.addAll(files(statement));
    SqlTokenizer tokens = new SqlTokenizer(statement, dialect.lexicalRules());
    while (tokens.next()) {
      boolean isText = tokens.kind() == SqlTokenizer.Kind.STRING;
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT && (runsText || !isText)) {
        addFunctions(tokens.token(), reasons);
      }
    }
    return reasons;
  }

  /** COPY reads and writes more than tables. */
  private List<String> files(String statement) {
    List<String> words = new ArrayList<>();
    SqlTokenizer tokens = new SqlTokenizer(statement, dialect.lexicalRules());
    while (tokens.next()) {
      boolean isText = tokens.kind() == SqlTokenizer.Kind.STRING;
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        words.add(isText ? "'" : tokens.token().toUpperCase(Locale.ROOT));
      }
    }
    if (words.isEmpty() || !words.get(0).equals("COPY")) {
      return List.of();
    }
    if (words.contains("PROGRAM")) {
      return List.of("it runs a program on the server");
    }
    int to = words.indexOf("TO");
    boolean isToFile = to >= 0 && to + 1 < words.size() && words.get(to + 1).equals("'");
    return isToFile ? List.of("it writes a file of the server") : List.of();
  }

  private TransactionRule transactionRule(SqlCommand command) {
    return dialect
        .effects()
        .factsOf(command, CatalogState.empty(dialect.catalogRules()), SessionSettings.UNKNOWN)
        .transaction();
  }

  private static void addFunctions(String text, List<String> reasons) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      LastingFunctions.reason(words.group()).ifPresent(reasons::add);
    }
  }

  @Override
  public String begin(Connection session, Duration limit) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(NOTICE_A_GONE_CLIENT);
    }
    try (PreparedStatement statement = session.prepareStatement(BEGIN)) {
      statement.setString(1, limit.toMillis() + "ms");
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Override
  public List<String> checksOfCommit() {
    return List.of("SET CONSTRAINTS ALL IMMEDIATE");
  }

  /** See <a href="https://www.postgresql.org/docs/current/functions-info.html">txid_status</a>. */
  @Override
  public Fate fate(Connection onlooker, String transaction) throws SQLException {
    try (PreparedStatement statement = onlooker.prepareStatement("SELECT txid_status(?)")) {
      statement.setLong(1, Long.parseLong(transaction));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return switch (String.valueOf(row.getString(1))) {
          case "aborted" -> Fate.ROLLED_BACK;
          case "in progress" -> Fate.OPEN;
          default -> Fate.COMMITTED;
        };
      }
    }
  }

  @Override
  public Map<String, String> counters(Connection onlooker) throws SQLException {
    Map<String, String> counters = new LinkedHashMap<>();
    try (Statement statement = onlooker.createStatement();
        ResultSet row = statement.executeQuery(COUNTERS)) {
      while (row.next()) {
        counters.put(row.getString(1), row.getString(2));
      }
    }
    return counters;
  }
}
