package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;

/**
 * Reads CREATE TABLE by the grammar of https://www.sqlite.org/lang_createtable.html.
 *
 * <p>It reads text that SQLite has accepted, so it takes what it does not know as it is instead of
 * refusing it. Not thread-safe; one instance reads one statement.
 */
final class TableParser {
  private static final Set<String> COLUMN_CLAUSES = Set.of(
      "CONSTRAINT",
      "PRIMARY",
      "NOT",
      "NULL",
      "UNIQUE",
      "CHECK",
      "DEFAULT",
      "COLLATE",
      "REFERENCES",
      "AS",
      "DEFERRABLE");
  private static final Set<String> TABLE_CLAUSES =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

  private final Tokens tokens;
  private final ClauseParser clauses;

  private TableParser(String sql) {
    this.tokens = new Tokens(sql);
    this.clauses = new ClauseParser(tokens);
  }

  /** Reads the statement. */
  static StoredTable parse(String sql) {
    return new TableParser(sql).table();
  }

  private StoredTable table() {
    tokens.accept("CREATE");
    if (!tokens.accept("TEMP")) {
      tokens.accept("TEMPORARY");
    }
    tokens.accept("TABLE");
    if (tokens.accept("IF", "NOT")) {
      tokens.accept("EXISTS");
    }
    String name = tokens.qualifiedName();
    tokens.accept('(');
    List<StoredColumn> columns = new ArrayList<>();
    List<Clause> constraints = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.accept(')')) {
      if (isTableClause()) {
        constraints.add(clauses.tableClause());
      } else {
        columns.add(column());
      }
      tokens.accept(',');
    }
    return new StoredTable(name, columns, constraints, options());
  }

  private boolean isTableClause() {
    Tokens.Token token = tokens.peek();
    return token.kind() == SqlTokenizer.Kind.WORD && TABLE_CLAUSES.contains(upper(token));
  }

  private StoredColumn column() {
    String name = tokens.take().name();
    int from = tokens.mark();
    while (tokens.peek().isName() && !startsClause()) {
      tokens.take();
    }
    if (tokens.mark() > from && tokens.peek().isSymbol('(')) {
      tokens.group();
    }
    String type = tokens.text(from, tokens.mark());
    List<Clause> own = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.peek().isSymbol(',') && !tokens.peek().isSymbol(')')) {
      own.add(clauses.columnClause());
    }
    return new StoredColumn(name, type, own);
  }

  private boolean startsClause() {
    Tokens.Token token = tokens.peek();
    boolean generated = token.isWord("GENERATED") && tokens.peek(1).isWord("ALWAYS");
    return generated
        || token.kind() == SqlTokenizer.Kind.WORD && COLUMN_CLAUSES.contains(upper(token));
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    while (!tokens.atEnd()) {
      Tokens.Token token = tokens.take();
      if (token.isSymbol(',')) {
        options.add(words.toString());
        words.setLength(0);
      } else if (!token.isSymbol(';')) {
        words.append(words.isEmpty() ? "" : " ").append(upper(token));
      }
    }
    if (!words.isEmpty()) {
      options.add(words.toString());
    }
    return options.stream().sorted().toList();
  }

  private static String upper(Tokens.Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }
}
