package org.athanor.dialects.sqlite.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.grammar.KeywordGrammar;
import org.athanor.sql.grammar.RowReader;
import org.athanor.sql.grammar.StatementReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.TransactionReader;
import org.athanor.sql.grammar.Vocabulary;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * The statements of SQLite: https://www.sqlite.org/lang.html.
 *
 * <pre>{@code
 * Grammar grammar = SqliteGrammar.of(lexicalRules);
 * grammar.parse("PRAGMA foreign_keys = OFF");
 * }</pre>
 */
public final class SqliteGrammar {
  /** Keywords that are never names; the others may be, as SQLite's parser falls back. */
  private static final Set<String> RESERVED = Set.of("""
          ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE
          DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXISTS FOREIGN FROM GROUP HAVING IN
          INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER
          PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE
          USING VALUES WHEN WHERE
          """.strip().split("\\s+"));

  private SqliteGrammar() {}

  /** The grammar, which is the same for all versions: SQLite refuses what it does not know. */
  public static Grammar of(LexicalRules rules) {
    Map<String, StatementReader> statements = new HashMap<>(TransactionReader.statements());
    statements.put("CREATE", CreateReader::read);
    statements.put("ALTER", AlterReader::alter);
    statements.put("DROP", AlterReader::drop);
    statements.put("INSERT", RowReader::insert);
    statements.put("REPLACE", RowReader::replace);
    statements.put("UPDATE", RowReader::update);
    statements.put("DELETE", RowReader::delete);
    statements.put("WITH", RowReader::with);
    statements.put("SELECT", RowReader::query);
    statements.put("VALUES", RowReader::query);
    statements.put("EXPLAIN", RowReader::query);
    statements.put("PRAGMA", SqliteGrammar::pragma);
    statements.put("VACUUM", SqliteGrammar::vacuum);
    statements.put(
        "ANALYZE",
        tokens ->
            new Maintenance.Analyze(tokens.atEnd() ? List.of() : List.of(tokens.qualifiedName())));
    statements.put("REINDEX", SqliteGrammar::reindex);
    statements.put("ATTACH", tokens -> other(tokens, "ATTACH"));
    statements.put("DETACH", tokens -> other(tokens, "DETACH"));
    return new KeywordGrammar(
        new Vocabulary(rules, UnaryOperator.identity(), RESERVED), statements);
  }

  private static SqlCommand other(TokenCursor tokens, String word) {
    tokens.skipRest();
    return new SqlCommand.Other(word, null);
  }

  private static SqlCommand pragma(TokenCursor tokens) {
    String name = tokens.qualifiedName().name().toLowerCase(Locale.ROOT);
    if (tokens.atEnd()) {
      return new SqlCommand.Query(tokens.whole());
    }
    boolean inParentheses = tokens.accept('(');
    if (!inParentheses) {
      tokens.expect('=');
    }
    String value = tokens.value();
    if (inParentheses) {
      tokens.expect(')');
    }
    return new SessionSetting(SessionSetting.Scope.SESSION, name, value);
  }

  /** The file is written anew as a whole. */
  private static SqlCommand vacuum(TokenCursor tokens) {
    tokens.skipRest();
    return new Maintenance.Vacuum(List.of(), true);
  }

  private static SqlCommand reindex(TokenCursor tokens) {
    QualifiedName name = tokens.atEnd() ? null : tokens.qualifiedName();
    SqlObjectKind kind = name == null ? SqlObjectKind.DATABASE : SqlObjectKind.OTHER;
    return new Maintenance.Reindex(kind, name, false);
  }
}
