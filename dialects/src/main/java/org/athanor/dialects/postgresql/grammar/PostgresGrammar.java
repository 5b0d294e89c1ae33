package org.athanor.dialects.postgresql.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.grammar.KeywordGrammar;
import org.athanor.sql.grammar.RowReader;
import org.athanor.sql.grammar.StatementReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.TransactionReader;
import org.athanor.sql.grammar.Vocabulary;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.TransactionControl;

/**
 * The statements of PostgreSQL 12 to 18: https://www.postgresql.org/docs/current/sql-commands.html.
 *
 * <pre>{@code
 * Grammar grammar = PostgresGrammar.of(lexicalRules);
 * grammar.parse("ALTER TABLE t ADD COLUMN x int NOT NULL");
 * }</pre>
 */
public final class PostgresGrammar {
  /** Reserved words, those for names of functions and types among them, of all versions. */
  private static final Set<String> RESERVED = Set.of("""
          ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BINARY BOTH CASE CAST
          CHECK COLLATE COLLATION COLUMN CONCURRENTLY CONSTRAINT CREATE CROSS CURRENT_CATALOG
          CURRENT_DATE CURRENT_ROLE CURRENT_SCHEMA CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER
          DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FREEZE FROM
          FULL GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS ISNULL JOIN LATERAL
          LEADING LEFT LIKE LIMIT LOCALTIME LOCALTIMESTAMP NATURAL NOT NOTNULL NULL OFFSET ON ONLY
          OR ORDER OUTER OVERLAPS PLACING PRIMARY REFERENCES RETURNING RIGHT SELECT SESSION_USER
          SIMILAR SOME SYMMETRIC SYSTEM_USER TABLE TABLESAMPLE THEN TO TRAILING TRUE UNION UNIQUE
          USER USING VARIADIC VERBOSE WHEN WHERE WINDOW WITH
          """.strip().split("\\s+"));

  private final Map<String, StatementReader> statements = new HashMap<>();

  private PostgresGrammar() {
    statements.putAll(TransactionReader.statements());
    statements.putAll(MaintenanceReader.statements());
    definitions();
    rows();
    others();
  }

  /** The grammar, which is the same for all versions: a server refuses what it does not know. */
  public static Grammar of(LexicalRules rules) {
    Vocabulary vocabulary = new Vocabulary(rules, word -> word.toLowerCase(Locale.ROOT), RESERVED);
    return new KeywordGrammar(vocabulary, new PostgresGrammar().statements);
  }

  private void definitions() {
    statements.put("CREATE", CreateReader::read);
    statements.put("ALTER", AlterReader::read);
    statements.put("DROP", DropReader::read);
    statements.put("COMMENT", PostgresGrammar::comment);
    statements.put("GRANT", PostgresGrammar::privileges);
    statements.put("REVOKE", PostgresGrammar::privileges);
    statements.put("REASSIGN", PostgresGrammar::privileges);
  }

  private void rows() {
    statements.put("INSERT", RowReader::insert);
    statements.put("UPDATE", RowReader::update);
    statements.put("DELETE", RowReader::delete);
    statements.put("MERGE", RowReader::merge);
    statements.put("WITH", RowReader::with);
    statements.put("SELECT", SettingReader::select);
    statements.put("VALUES", RowReader::query);
    statements.put("TABLE", RowReader::query);
    statements.put("(", RowReader::query);
    statements.put("SHOW", RowReader::query);
    statements.put("COPY", PostgresGrammar::copy);
    statements.put("EXPLAIN", this::explain);
  }

  private void others() {
    statements.put("SET", SettingReader::set);
    statements.put("RESET", SettingReader::reset);
    statements.put("DO", PostgresGrammar::code);
    statements.put("CALL", PostgresGrammar::code);
    statements.put("EXECUTE", PostgresGrammar::code);
    statements.put("PREPARE", PostgresGrammar::prepare);
    for (String word : Set.of(
        "CHECKPOINT",
        "LISTEN",
        "UNLISTEN",
        "NOTIFY",
        "LOAD",
        "DISCARD",
        "DEALLOCATE",
        "DECLARE",
        "FETCH",
        "MOVE",
        "CLOSE")) {
      statements.put(word, tokens -> other(tokens, word));
    }
    statements.put("SECURITY", tokens -> {
      tokens.expect("LABEL");
      return other(tokens, "SECURITY LABEL");
    });
    statements.put("IMPORT", tokens -> {
      tokens.expect("FOREIGN", "SCHEMA");
      return other(tokens, "IMPORT FOREIGN SCHEMA");
    });
  }

  private static SqlCommand other(TokenCursor tokens, String words) {
    tokens.skipRest();
    return new SqlCommand.Other(words, null);
  }

  private static SqlCommand privileges(TokenCursor tokens) {
    tokens.skipRest();
    return new SqlCommand.Privileges(tokens.whole());
  }

  private static SqlCommand code(TokenCursor tokens) {
    tokens.skipRest();
    return new SqlCommand.Code(tokens.whole());
  }

  private static SqlCommand prepare(TokenCursor tokens) {
    if (tokens.accept("TRANSACTION")) {
      tokens.string();
      return new TransactionControl(TransactionControl.Kind.PREPARE);
    }
    return other(tokens, "PREPARE");
  }

  private SqlCommand explain(TokenCursor tokens) {
    boolean runs = false;
    if (tokens.isSymbol('(')) {
      int from = tokens.mark();
      tokens.skipParentheses();
      String options = tokens.wordsFrom(from);
      runs = options.contains("ANALYZE")
          && !options.contains("ANALYZE FALSE")
          && !options.contains("ANALYZE OFF");
    } else {
      runs = tokens.accept("ANALYZE");
      tokens.accept("VERBOSE");
    }
    if (!runs) {
      return RowReader.query(tokens);
    }
    StatementReader reader = statements.get(tokens.peek().text().toUpperCase(Locale.ROOT));
    if (reader == null || tokens.is("EXPLAIN")) {
      throw tokens.unexpected("a statement to explain");
    }
    if (!tokens.isSymbol('(')) {
      tokens.take();
    }
    return reader.read(tokens);
  }

  private static SqlCommand comment(TokenCursor tokens) {
    tokens.expect("ON");
    ObjectKinds kind = ObjectKinds.read(tokens);
    QualifiedName name = commented(tokens, kind);
    tokens.expect("IS");
    if (!tokens.accept("NULL")) {
      tokens.string();
    }
    return new SqlCommand.Comment(kind.kind, name);
  }

  private static QualifiedName commented(TokenCursor tokens, ObjectKinds kind) {
    if (kind == ObjectKinds.COLUMN) {
      return tableOfColumn(tokens);
    }
    int from = tokens.mark();
    if (kind == ObjectKinds.CONSTRAINT || kind.isOfTable()) {
      tokens.name();
      tokens.expect("ON");
      tokens.accept("DOMAIN");
      return tokens.qualifiedName();
    }
    boolean isNamed = tokens.isName() && kind.kind != SqlObjectKind.OPERATOR;
    QualifiedName name = isNamed ? tokens.qualifiedName() : null;
    tokens.skipTo(rest -> rest.is("IS"));
    return name == null ? QualifiedName.of(tokens.textFrom(from)) : name;
  }

  private static QualifiedName tableOfColumn(TokenCursor tokens) {
    String schema = null;
    String table = tokens.name();
    tokens.expect('.');
    String column = tokens.take().name();
    while (tokens.accept('.')) {
      schema = table;
      table = column;
      column = tokens.take().name();
    }
    return QualifiedName.of(schema, table);
  }

  /** COPY INTO a table reads rows; COPY out of one is a query. */
  private static SqlCommand copy(TokenCursor tokens) {
    tokens.accept("BINARY");
    if (tokens.isSymbol('(')) {
      return RowReader.query(tokens);
    }
    QualifiedName table = tokens.qualifiedName();
    List<String> columns = tokens.isSymbol('(') ? tokens.names() : List.of();
    if (tokens.accept("TO")) {
      return RowReader.query(tokens);
    }
    tokens.expect("FROM");
    tokens.skipRest();
    return new DataChange(
        DataChange.Kind.COPY_IN, table, columns, DataChange.Limits.NONE, "", List.of());
  }
}
