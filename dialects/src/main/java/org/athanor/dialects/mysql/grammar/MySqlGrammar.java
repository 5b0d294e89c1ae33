package org.athanor.dialects.mysql.grammar;

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
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl.Kind;

/**
 * The statements of MySQL 8.0 to 9 and MariaDB 10.6 to 12:
 * https://dev.mysql.com/doc/refman/8.4/en/sql-statements.html and
 * https://mariadb.com/kb/en/sql-statements/.
 *
 * <pre>{@code
 * Grammar grammar = MySqlGrammar.of(lexicalRules, ExecutableComments.ofMySql(80400));
 * grammar.parse("ALTER TABLE t MODIFY a bigint NOT NULL, ALGORITHM=INPLACE");
 * }</pre>
 */
public final class MySqlGrammar {
  /** Words that are names only in quotes in all versions of both products. */
  private static final Set<String> RESERVED = Set.of("""
          ACCESSIBLE ADD ALL ALTER ANALYZE AND AS ASC ASENSITIVE BEFORE BETWEEN BIGINT BINARY BLOB
          BOTH BY CALL CASCADE CASE CHANGE CHAR CHARACTER CHECK COLLATE COLUMN CONDITION CONSTRAINT
          CONTINUE CONVERT CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER
          CURSOR DATABASE DATABASES DAY_HOUR DAY_MICROSECOND DAY_MINUTE DAY_SECOND DEC DECIMAL
          DECLARE DEFAULT DELAYED DELETE DESC DESCRIBE DETERMINISTIC DISTINCT DISTINCTROW DIV DOUBLE
          DROP DUAL EACH ELSE ELSEIF ENCLOSED ESCAPED EXCEPT EXISTS EXIT EXPLAIN FALSE FETCH FLOAT
          FLOAT4 FLOAT8 FOR FORCE FOREIGN FROM FULLTEXT GRANT GROUP HAVING HIGH_PRIORITY
          HOUR_MICROSECOND HOUR_MINUTE HOUR_SECOND IF IGNORE IN INDEX INFILE INNER INOUT INSENSITIVE
          INSERT INT INT1 INT2 INT3 INT4 INT8 INTEGER INTERSECT INTERVAL INTO IS ITERATE JOIN KEY
          KEYS KILL LEADING LEAVE LEFT LIKE LIMIT LINEAR LINES LOAD LOCALTIME LOCALTIMESTAMP LOCK
          LONG LONGBLOB LONGTEXT LOOP LOW_PRIORITY MATCH MAXVALUE MEDIUMBLOB MEDIUMINT MEDIUMTEXT
          MIDDLEINT MINUTE_MICROSECOND MINUTE_SECOND MOD MODIFIES NATURAL NOT NO_WRITE_TO_BINLOG
          NULL NUMERIC ON OPTIMIZE OPTION OPTIONALLY OR ORDER OUT OUTER OUTFILE PARTITION PRECISION
          PRIMARY PROCEDURE PURGE RANGE READ READS READ_WRITE REAL RECURSIVE REFERENCES REGEXP
          RELEASE RENAME REPEAT REPLACE REQUIRE RESIGNAL RESTRICT RETURN REVOKE RIGHT RLIKE SCHEMA
          SCHEMAS SECOND_MICROSECOND SELECT SENSITIVE SEPARATOR SET SHOW SIGNAL SMALLINT SPATIAL
          SPECIFIC SQL SQLEXCEPTION SQLSTATE SQLWARNING SQL_BIG_RESULT SQL_CALC_FOUND_ROWS
          SQL_SMALL_RESULT SSL STARTING STRAIGHT_JOIN TABLE TERMINATED THEN TINYBLOB TINYINT
          TINYTEXT TO TRAILING TRIGGER TRUE UNDO UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE
          USING UTC_DATE UTC_TIME UTC_TIMESTAMP VALUES VARBINARY VARCHAR VARCHARACTER VARYING WHEN
          WHERE WHILE WITH WRITE XOR YEAR_MONTH ZEROFILL
          """.strip().split("\\s+"));

  /** Never changed once the class is there. */
  private static final Map<String, StatementReader> STATEMENTS = statements();

  private MySqlGrammar() {}

  /**
   * The grammar, which is the same for all versions of both products but for comments: a server
   * refuses what it does not know.
   *
   * @param rules how text is read
   * @param comments which comments the server runs
   */
  public static Grammar of(LexicalRules rules, Vocabulary.CodeComments comments) {
    return new KeywordGrammar(
        new Vocabulary(rules, UnaryOperator.identity(), RESERVED, comments), STATEMENTS);
  }

  private static Map<String, StatementReader> statements() {
    Map<String, StatementReader> statements = new HashMap<>(OtherStatements.statements());
    statements.putAll(OtherStatements.code());
    statements.putAll(transactions());
    statements.putAll(MaintenanceReader.statements());
    statements.putAll(rows());
    statements.put("CREATE", CreateReader::read);
    statements.put("ALTER", AlterReader::alter);
    statements.put("RENAME", AlterReader::rename);
    statements.put("DROP", DropReader::read);
    statements.put("SET", SettingReader::set);
    statements.put("GRANT", Accounts::read);
    statements.put("REVOKE", Accounts::read);
    return Map.copyOf(statements);
  }

  private static Map<String, StatementReader> transactions() {
    Map<String, StatementReader> statements = new HashMap<>(TransactionReader.statements());
    statements.remove("END");
    statements.remove("ABORT");
    statements.put(
        "BEGIN",
        tokens -> tokens.is("NOT", "ATOMIC")
            ? OtherStatements.code(tokens)
            : TransactionReader.ended(tokens, Kind.BEGIN));
    statements.put(
        "START",
        tokens -> tokens.accept("TRANSACTION")
            ? TransactionReader.ended(tokens, Kind.BEGIN)
            : OtherStatements.whole(tokens, "START"));
    return statements;
  }

  private static Map<String, StatementReader> rows() {
    Map<String, StatementReader> statements = new HashMap<>(Map.of(
        "INSERT", RowReader::insert,
        "REPLACE", RowReader::replace,
        "UPDATE", RowReader::update,
        "DELETE", MySqlGrammar::delete,
        "WITH", RowReader::with,
        "LOAD", MySqlGrammar::load));
    for (String word : List.of("SELECT", "VALUES", "TABLE", "(", "SHOW", "DO")) {
      statements.put(word, RowReader::query);
    }
    for (String word : List.of("EXPLAIN", "DESCRIBE", "DESC")) {
      statements.put(word, MySqlGrammar::explain);
    }
    return statements;
  }

  /** MariaDB has {@code DELETE HISTORY FROM t}, which takes old versions of rows away. */
  private static SqlCommand delete(TokenCursor tokens) {
    if (tokens.is("HISTORY", "FROM")) {
      tokens.take();
    }
    return RowReader.delete(tokens);
  }

  /** EXPLAIN ANALYZE runs the statement; without that word it is a query. */
  private static SqlCommand explain(TokenCursor tokens) {
    return tokens.accept("ANALYZE") ? explained(tokens) : RowReader.query(tokens);
  }

  /** The statement that is run to be explained. */
  static SqlCommand explained(TokenCursor tokens) {
    if (tokens.accept("FORMAT")) {
      tokens.expect('=');
      tokens.value();
    }
    return statement(tokens);
  }

  /** A statement inside another. */
  static SqlCommand statement(TokenCursor tokens) {
    StatementReader reader = STATEMENTS.get(tokens.peek().text().toUpperCase(Locale.ROOT));
    boolean isNested = tokens.is("SET") || tokens.is("EXPLAIN") || tokens.is("ANALYZE");
    if (reader == null || isNested) {
      throw tokens.unexpected("a statement");
    }
    if (!tokens.isSymbol('(')) {
      tokens.take();
    }
    return reader.read(tokens);
  }

  /** {@code LOAD DATA INFILE 'f' INTO TABLE t}. */
  private static SqlCommand load(TokenCursor tokens) {
    if (tokens.is("INDEX")) {
      return OtherStatements.whole(tokens, "LOAD INDEX");
    }
    tokens.keyword(Set.of("DATA", "XML"));
    tokens.skipTo(rest -> rest.is("INTO", "TABLE"));
    tokens.expect("INTO", "TABLE");
    QualifiedName table = tokens.qualifiedName();
    tokens.skipRest();
    return new DataChange(
        DataChange.Kind.COPY_IN, table, List.of(), DataChange.Limits.NONE, "", List.of());
  }
}
