package org.athanor.sql.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * The statements that products share, for a product without a grammar of its own: what changes
 * rows, what creates, alters and drops tables and their columns, and what ends a transaction. What
 * only that product has is {@link SqlCommand.Opaque}, as ever.
 *
 * <pre>{@code
 * Grammar grammar = StandardGrammar.of(lexicalRules, identifiers::fold, Set.of("TOP"));
 * grammar.parse("ALTER TABLE t DROP COLUMN a");
 * }</pre>
 */
public final class StandardGrammar {
  /** The words of SQL:2016 that no product takes for a name without quotes. */
  private static final Set<String> RESERVED = Set.of("""
          ALL AND ANY AS BETWEEN BY CASE CHECK COLUMN CONSTRAINT CREATE CROSS DEFAULT DELETE
          DISTINCT DROP ELSE EXISTS FOR FOREIGN FROM GROUP HAVING IN INNER INSERT INTERSECT INTO IS
          JOIN LEFT LIKE NOT NULL ON OR ORDER PRIMARY REFERENCES RIGHT SELECT SET TABLE THEN TO
          UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHERE WITH
          """.strip().split("\\s+"));

  private StandardGrammar() {}

  /**
   * The grammar of a product.
   *
   * @param rules how its text is read
   * @param fold the name that a word without quotes means
   * @param reserved further words, in upper case, that it takes for no name without quotes
   */
  public static Grammar of(LexicalRules rules, UnaryOperator<String> fold, Set<String> reserved) {
    Map<String, StatementReader> statements = new HashMap<>(TransactionReader.statements());
    statements.put("INSERT", RowReader::insert);
    statements.put("UPDATE", RowReader::update);
    statements.put("DELETE", RowReader::delete);
    statements.put("WITH", RowReader::with);
    statements.put("SELECT", RowReader::query);
    statements.put("VALUES", RowReader::query);
    statements.put("(", RowReader::query);
    statements.put("CREATE", StandardDefinitions::create);
    statements.put("ALTER", StandardDefinitions::alter);
    statements.put("DROP", StandardDefinitions::drop);
    statements.put("TRUNCATE", StandardGrammar::truncate);
    statements.put("COMMENT", StandardGrammar::comment);
    statements.put("GRANT", StandardGrammar::privileges);
    statements.put("REVOKE", StandardGrammar::privileges);
    Set<String> words = new HashSet<>(RESERVED);
    words.addAll(reserved);
    Grammar single = new KeywordGrammar(new Vocabulary(rules, fold, words), statements);
    return rules.batches() == LexicalRules.Batches.GO
        ? batch -> ofBatch(batch, single, rules)
        : single;
  }

  /** A batch is sent as a whole; it is understood when it holds one statement. */
  private static SqlCommand ofBatch(String batch, Grammar single, LexicalRules rules) {
    if (single.parse(batch) instanceof SqlCommand.Other program) {
      return program;
    }
    SqlTokenizer tokens = new SqlTokenizer(batch, rules);
    int end = -1;
    while (tokens.next()) {
      boolean isText = tokens.kind() != SqlTokenizer.Kind.COMMENT;
      if (end >= 0 && isText) {
        return new SqlCommand.Opaque("the batch holds several statements", tokens.start());
      }
      end = tokens.kind() == SqlTokenizer.Kind.SYMBOL && tokens.token().equals(";")
          ? tokens.start()
          : end;
    }
    return single.parse(end < 0 ? batch : batch.substring(0, end));
  }

  /** Moves past what a product adds to a statement, but not into another one. */
  static void rest(TokenCursor tokens) {
    tokens.skipTo(StandardGrammar::beginsStatement);
  }

  private static boolean beginsStatement(TokenCursor tokens) {
    return tokens.is("DROP", "TABLE")
        || tokens.is("ALTER", "TABLE")
        || tokens.is("CREATE", "TABLE")
        || tokens.is("TRUNCATE", "TABLE")
        || tokens.is("DELETE", "FROM")
        || tokens.is("INSERT", "INTO")
        || tokens.is("UPDATE") && !tokens.peek(-1).isWord("ON");
  }

  private static SqlCommand truncate(TokenCursor tokens) {
    tokens.expect("TABLE");
    QualifiedName table = tokens.qualifiedName();
    int from = tokens.mark();
    rest(tokens);
    return new Maintenance.Truncate(List.of(table), tokens.hasWordSince(from, "CASCADE"));
  }

  private static SqlCommand comment(TokenCursor tokens) {
    tokens.expect("ON");
    boolean isColumn = tokens.keyword(Set.of("TABLE", "COLUMN", "VIEW")).equals("COLUMN");
    QualifiedName name = tokens.qualifiedName();
    tokens.expect("IS");
    tokens.skipRest();
    return new SqlCommand.Comment(
        isColumn ? SqlObjectKind.COLUMN : SqlObjectKind.TABLE, tableOf(name, isColumn));
  }

  /** Of {@code table.column} the table, whose schema is not told apart from it. */
  private static QualifiedName tableOf(QualifiedName name, boolean isColumn) {
    String table = name.schema();
    return isColumn && table != null ? QualifiedName.of(table) : name;
  }

  private static SqlCommand privileges(TokenCursor tokens) {
    tokens.skipRest();
    return new SqlCommand.Privileges(tokens.whole());
  }
}
