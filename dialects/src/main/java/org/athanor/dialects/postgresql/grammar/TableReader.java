package org.athanor.dialects.postgresql.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.ConstraintReader;
import org.athanor.sql.grammar.Parameters;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.ViewColumns;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateTable.Origin;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads CREATE TABLE and CREATE FOREIGN TABLE behind those words:
 * https://www.postgresql.org/docs/current/sql-createtable.html. One instance reads one statement.
 */
final class TableReader {
  private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXECUTE");

  private final TokenCursor tokens;
  private final Set<CreateTable.Trait> traits;
  private final List<SqlColumn> columns = new ArrayList<>();
  private final List<SqlConstraint> constraints = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private Origin origin = new Origin.Own();
  private @Nullable String partitionKey;

  TableReader(TokenCursor tokens, Set<CreateTable.Trait> traits) {
    this.tokens = tokens;
    this.traits = traits;
  }

  CreateTable read() {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(CreateTable.Trait.IF_NOT_EXISTS);
    }
    QualifiedName table = tokens.qualifiedName();
    if (tokens.accept("OF")) {
      origin = new Origin.Typed(tokens.qualifiedName());
      elements(this::bareElement);
    } else if (tokens.accept("PARTITION", "OF")) {
      QualifiedName parent = tokens.qualifiedName();
      elements(this::bareElement);
      origin = new Origin.PartitionOf(parent, bounds(tokens));
    } else if (listsNamesOnly()) {
      elements(this::bareElement);
    } else {
      elements(this::element);
    }
    if (tokens.accept("INHERITS")) {
      origin = new Origin.Inherited(tokens.listInParentheses(TokenCursor::qualifiedName));
    }
    while (acceptOption()) {
      // Each moves on by itself.
    }
    query();
    return created(table);
  }

  private CreateTable created(QualifiedName table) {
    return new CreateTable(
        table, traits, columns, constraints, List.of(), origin, partitionKey, options);
  }

  /**
   * {@code SELECT ... INTO [TEMP] [TABLE] t ...}, at INTO.
   *
   * @param names the columns of the query, where it tells them plainly
   */
  static CreateTable selectInto(TokenCursor tokens, List<String> names) {
    tokens.expect("INTO");
    Set<CreateTable.Trait> traits = EnumSet.noneOf(CreateTable.Trait.class);
    if (tokens.accept("TEMP") || tokens.accept("TEMPORARY")) {
      traits.add(CreateTable.Trait.TEMPORARY);
    } else if (tokens.accept("UNLOGGED")) {
      traits.add(CreateTable.Trait.UNLOGGED);
    }
    tokens.accept("TABLE");
    TableReader reader = new TableReader(tokens, traits);
    QualifiedName table = tokens.qualifiedName();
    tokens.skipTo(rest -> false);
    reader.origin = new Origin.Query(tokens.whole(), names);
    return reader.created(table);
  }

  /** {@code (a, b) AS query}: names without types. */
  private boolean listsNamesOnly() {
    return tokens.isSymbol('(')
        && tokens.isName(1)
        && (tokens.peek(2).isSymbol(',') || tokens.peek(2).isSymbol(')'));
  }

  private void elements(Runnable element) {
    if (!tokens.accept('(')) {
      return;
    }
    if (tokens.accept(')')) {
      return;
    }
    do {
      element.run();
    } while (tokens.accept(','));
    tokens.expect(')');
  }

  private void bareElement() {
    if (ConstraintReader.begins(tokens)) {
      constraints.add(ConstraintReader.read(tokens));
    } else {
      columns.add(ColumnGrammar.READER.readClauses(tokens));
    }
  }

  private void element() {
    if (ConstraintReader.begins(tokens)) {
      constraints.add(ConstraintReader.read(tokens));
    } else if (tokens.accept("LIKE")) {
      QualifiedName source = tokens.qualifiedName();
      while (tokens.accept("INCLUDING") || tokens.accept("EXCLUDING")) {
        tokens.keyword();
      }
      origin = new Origin.Like(source);
    } else {
      columns.add(ColumnGrammar.READER.read(tokens));
    }
  }

  /** {@code FOR VALUES ...} or {@code DEFAULT}, as written. */
  static String bounds(TokenCursor tokens) {
    if (tokens.accept("DEFAULT")) {
      return "DEFAULT";
    }
    int from = tokens.mark();
    tokens.expect("FOR", "VALUES");
    if (tokens.accept("FROM")) {
      tokens.skipParentheses();
      tokens.expect("TO");
    } else if (!tokens.accept("IN")) {
      tokens.expect("WITH");
    }
    tokens.skipParentheses();
    return tokens.textFrom(from);
  }

  private boolean acceptOption() {
    if (tokens.accept("PARTITION", "BY")) {
      int from = tokens.mark();
      tokens.name();
      tokens.skipParentheses();
      partitionKey = tokens.textFrom(from);
    } else if (tokens.accept("USING")) {
      options.put("using", tokens.name());
    } else if (tokens.accept("WITHOUT", "OIDS")) {
      return true;
    } else if (tokens.accept("WITH")) {
      options.putAll(Parameters.read(tokens));
    } else if (tokens.accept("ON", "COMMIT")) {
      int from = tokens.mark();
      tokens.keyword();
      tokens.accept("ROWS");
      options.put("on commit", tokens.wordsFrom(from));
    } else if (tokens.accept("TABLESPACE")) {
      options.put("tablespace", tokens.name());
    } else if (tokens.accept("SERVER")) {
      options.put("server", tokens.name());
    } else if (tokens.accept("OPTIONS")) {
      tokens.skipParentheses();
    } else {
      return false;
    }
    return true;
  }

  private void query() {
    if (!tokens.accept("AS")) {
      requireTypes();
      return;
    }
    if (!tokens.isSymbol('(') && !tokens.isOneOf(QUERIES)) {
      throw tokens.unexpected("a query");
    }
    int from = tokens.mark();
    List<String> names = ViewColumns.read(tokens);
    tokens.skipTo(rest -> rest.is("WITH", "DATA") || rest.is("WITH", "NO", "DATA"));
    origin = new Origin.Query(tokens.textFrom(from), names);
    if (tokens.accept("WITH")) {
      options.put("with data", String.valueOf(!tokens.accept("NO")));
      tokens.expect("DATA");
    }
  }

  private void requireTypes() {
    boolean isOwn = origin instanceof Origin.Own || origin instanceof Origin.Inherited;
    if (isOwn && columns.stream().anyMatch(column -> column.type() == null)) {
      throw tokens.unexpected("AS and a query, since columns have no types");
    }
  }
}
