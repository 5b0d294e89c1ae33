package org.athanor.dialects.mysql.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.ViewColumns;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateTable.Origin;
import org.athanor.sql.syntax.CreateTable.Trait;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads CREATE TABLE behind those words: https://dev.mysql.com/doc/refman/8.4/en/create-table.html
 * and https://mariadb.com/kb/en/create-table/. One instance reads one statement.
 */
final class TableReader {
  private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE");

  private final TokenCursor tokens;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private final List<SqlColumn> columns = new ArrayList<>();
  private final List<SqlConstraint> constraints = new ArrayList<>();
  private final List<CreateIndex> indexes = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private Origin origin = new Origin.Own();
  private @Nullable String partitionKey;

  TableReader(TokenCursor tokens, Set<Trait> given) {
    this.tokens = tokens;
    this.traits.addAll(given);
  }

  CreateTable read() {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(Trait.IF_NOT_EXISTS);
    }
    QualifiedName table = tokens.qualifiedName();
    new Requests().acceptWait(tokens);
    if (tokens.accept("LIKE")) {
      origin = new Origin.Like(tokens.qualifiedName());
    } else if (tokens.isSymbol('(') && tokens.peek(1).isWord("LIKE")) {
      like();
    } else {
      define(table);
    }
    return new CreateTable(
        table, traits, columns, constraints, indexes, origin, partitionKey, options);
  }

  private void like() {
    tokens.expect('(');
    tokens.expect("LIKE");
    origin = new Origin.Like(tokens.qualifiedName());
    tokens.expect(')');
  }

  private void define(QualifiedName table) {
    int start = tokens.mark();
    if (!isQuery() && tokens.accept('(')) {
      do {
        element(new KeyReader(tokens, table));
      } while (tokens.accept(','));
      tokens.expect(')');
    }
    while (acceptOption()) {
      tokens.accept(',');
    }
    if (tokens.accept("PARTITION", "BY")) {
      partitionKey = partitions();
    }
    query();
    if (tokens.mark() == start) {
      throw tokens.unexpected("columns, LIKE or a query");
    }
  }

  private boolean isQuery() {
    return tokens.isOneOf(QUERIES)
        || tokens.isSymbol('(')
            && (tokens.peek(1).isSymbol('(')
                || QUERIES.stream().anyMatch(word -> tokens.peek(1).isWord(word)));
  }

  private void element(KeyReader keys) {
    if (keys.begins()) {
      KeyReader.Part part = keys.read();
      if (part.constraint() != null) {
        constraints.add(part.constraint());
      }
      if (part.index() != null) {
        indexes.add(part.index());
      }
    } else if (tokens.accept("PERIOD", "FOR")) {
      tokens.name();
      tokens.skipParentheses();
    } else {
      columns.add(ColumnGrammar.READER.read(tokens));
    }
  }

  private boolean acceptOption() {
    if (tokens.accept("WITH", "SYSTEM", "VERSIONING")) {
      options.put("system versioning", "");
      return true;
    }
    OptionReader.Option option = OptionReader.read(tokens);
    if (option != null) {
      options.put(option.name(), option.value());
    }
    return option != null;
  }

  private String partitions() {
    int from = tokens.mark();
    tokens.skipTo(rest -> isQuery() && !rest.isSymbol('(')
        || rest.is("AS")
        || rest.is("IGNORE")
        || rest.is("REPLACE"));
    return tokens.textFrom(from);
  }

  private void query() {
    if (!tokens.accept("IGNORE")) {
      tokens.accept("REPLACE");
    }
    boolean isWanted = tokens.accept("AS");
    if (isQuery()) {
      int from = tokens.mark();
      List<String> names = ViewColumns.read(tokens);
      tokens.skipTo(rest -> false);
      origin = new Origin.Query(tokens.textFrom(from), names);
    } else if (isWanted) {
      throw tokens.unexpected("a query");
    }
  }
}
