package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DataChange.Kind;
import org.athanor.sql.syntax.DataChange.Limits;
import org.athanor.sql.syntax.SqlCommand;

/**
 * Reads statements that change rows: which table, which columns, and what bounds the rows. All else
 * in them is only looked over. Each method stands behind the first word of its statement.
 */
public final class RowReader {
  private static final Set<String> MODIFIERS =
      Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "QUICK", "IGNORE", "CONCURRENT", "ONLY");
  private static final Set<String> CHANGES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");
  private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "TABLE");

  /** Functions that give many rows where a query reads no table. */
  private static final Set<String> ROW_SOURCES = Set.of(
      "GENERATE_SERIES",
      "UNNEST",
      "GENERATE_SUBSCRIPTS",
      "REGEXP_SPLIT_TO_TABLE",
      "STRING_TO_TABLE",
      "JSON_ARRAY_ELEMENTS",
      "JSONB_ARRAY_ELEMENTS",
      "JSON_EACH",
      "JSONB_EACH",
      "JSON_TABLE");

  private RowReader() {}

  /** INSERT. */
  public static DataChange insert(TokenCursor tokens) {
    Kind kind = Kind.INSERT;
    if (tokens.accept("OR")) {
      kind = tokens.keyword().equals("REPLACE") ? Kind.UPSERT : kind;
    }
    return insert(tokens, kind, false);
  }

  /** REPLACE of MySQL and SQLite. */
  public static DataChange replace(TokenCursor tokens) {
    return insert(tokens, Kind.UPSERT, false);
  }

  private static DataChange insert(TokenCursor tokens, Kind given, boolean limitedBefore) {
    skipModifiers(tokens);
    tokens.accept("INTO");
    QualifiedName table = tokens.qualifiedName();
    if (tokens.accept("PARTITION")) {
      tokens.skipParentheses();
    }
    skipAlias(
        tokens,
        Set.of("VALUES", "VALUE", "SELECT", "WITH", "DEFAULT", "SET", "OVERRIDING", "TABLE"));
    List<String> columns = insertedColumns(tokens);
    if (tokens.accept("OVERRIDING")) {
      tokens.keyword(Set.of("SYSTEM", "USER"));
      tokens.expect("VALUE");
    }
    Source source = source(tokens, columns);
    boolean upsert = tokens.is("ON");
    List<String> instead = onConflict(tokens);
    tokens.skipTo(rest -> false);
    Limits limits =
        limitedBefore && source.limits() != Limits.VALUES ? Limits.LIMIT : source.limits();
    Kind kind = upsert ? Kind.UPSERT : given;
    return new DataChange(kind, table, source.columns(), limits, source.condition(), instead);
  }

  /** The columns that are set where the row is there already. */
  private static List<String> onConflict(TokenCursor tokens) {
    List<String> columns = new ArrayList<>();
    while (tokens.is("ON", "CONFLICT") || tokens.is("ON", "DUPLICATE")) {
      tokens.take();
      tokens.skipTo(rest -> rest.is("UPDATE") || rest.is("NOTHING") || rest.is("RETURNING"));
      if (tokens.accept("UPDATE")) {
        tokens.accept("SET");
        columns.addAll(assignments(tokens));
      }
      tokens.skipTo(RowReader::endsSource);
    }
    return columns;
  }

  private static List<String> insertedColumns(TokenCursor tokens) {
    boolean isQuery = tokens.peek(1).isSymbol('(')
        || QUERIES.stream().anyMatch(word -> tokens.peek(1).isWord(word));
    if (!tokens.isSymbol('(') || isQuery) {
      return List.of();
    }
    if (tokens.peek(1).isSymbol(')')) {
      tokens.skipParentheses();
      return List.of();
    }
    return tokens.listInParentheses(RowReader::target);
  }

  private record Source(List<String> columns, Limits limits, String condition) {}

  private static Source source(TokenCursor tokens, List<String> columns) {
    if (tokens.accept("SET")) {
      return new Source(assignments(tokens), Limits.VALUES, "");
    }
    boolean isRows =
        tokens.accept("DEFAULT", "VALUES") || tokens.accept("VALUES") || tokens.accept("VALUE");
    if (isRows) {
      tokens.skipTo(RowReader::endsSource);
      return new Source(columns, Limits.VALUES, "");
    }
    boolean isQuery = tokens.isSymbol('(') || tokens.isOneOf(QUERIES);
    if (!isQuery) {
      throw tokens.unexpected("VALUES or a query");
    }
    return querySource(tokens, columns);
  }

  private static Source querySource(TokenCursor tokens, List<String> columns) {
    int start = tokens.mark();
    tokens.skipTo(rest -> endsSource(rest) || rest.is("WHERE") || isLimit(rest) || rest.is("FROM"));
    boolean readsTable = tokens.is("FROM") || tokens.hasWordSince(start, "FROM");
    boolean givesOne =
        !readsTable && ROW_SOURCES.stream().noneMatch(word -> tokens.hasWordSince(start, word));
    tokens.skipTo(rest -> endsSource(rest) || rest.is("WHERE") || isLimit(rest));
    String condition = condition(tokens);
    tokens.skipTo(rest -> endsSource(rest) || isLimit(rest));
    boolean limited = isLimit(tokens);
    tokens.skipTo(RowReader::endsSource);
    Limits limits = limited
        ? Limits.LIMIT
        : !condition.isEmpty() ? Limits.CONDITION : givesOne ? Limits.VALUES : Limits.NONE;
    return new Source(columns, limits, condition);
  }

  private static boolean endsSource(TokenCursor tokens) {
    return tokens.is("ON", "CONFLICT") || tokens.is("ON", "DUPLICATE") || tokens.is("RETURNING");
  }

  private static boolean isLimit(TokenCursor tokens) {
    return tokens.is("LIMIT") || tokens.is("FETCH", "FIRST") || tokens.is("FETCH", "NEXT");
  }

  /** UPDATE. */
  public static DataChange update(TokenCursor tokens) {
    return update(tokens, false);
  }

  private static DataChange update(TokenCursor tokens, boolean limitedBefore) {
    if (tokens.accept("OR")) {
      tokens.keyword();
    }
    skipModifiers(tokens);
    QualifiedName table = tokens.qualifiedName();
    tokens.skipTo(rest -> rest.is("SET"));
    tokens.expect("SET");
    List<String> columns = assignments(tokens);
    Bounds bounds = bounds(tokens, limitedBefore);
    return new DataChange(
        Kind.UPDATE, table, columns, bounds.limits(), bounds.condition(), List.of());
  }

  private static List<String> assignments(TokenCursor tokens) {
    List<String> columns = new ArrayList<>();
    do {
      if (tokens.isSymbol('(')) {
        columns.addAll(tokens.listInParentheses(RowReader::target));
      } else {
        int start = tokens.mark();
        String column = target(tokens);
        boolean isElement = tokens.textFrom(start).endsWith("]");
        if (!isElement || !columns.contains(column)) {
          columns.add(column);
        }
      }
      tokens.accept(':');
      tokens.expect('=');
      tokens.expression(RowReader::endsAssignments);
    } while (tokens.accept(','));
    return columns;
  }

  private static boolean endsAssignments(TokenCursor tokens) {
    return tokens.is("WHERE")
        || tokens.is("FROM") && !isDistinctFrom(tokens)
        || tokens.is("ORDER", "BY")
        || isLimit(tokens)
        || tokens.is("WHEN")
        || tokens.is("RETURNING")
        || endsSource(tokens);
  }

  private static boolean isDistinctFrom(TokenCursor tokens) {
    return tokens.peek(-1).isWord("DISTINCT");
  }

  /** A column that takes a value, with an element or a field of it. */
  private static String target(TokenCursor tokens) {
    String name = tokens.qualifiedName().name();
    while (tokens.isSymbol('[') || tokens.isSymbol('.')) {
      tokens.skipUntil(rest -> rest.isSymbol('=') || rest.isSymbol(':'));
    }
    return name;
  }

  /** DELETE. */
  public static DataChange delete(TokenCursor tokens) {
    return delete(tokens, false);
  }

  private static DataChange delete(TokenCursor tokens, boolean limitedBefore) {
    skipModifiers(tokens);
    tokens.accept("FROM");
    skipModifiers(tokens);
    QualifiedName table = tokens.qualifiedName();
    Bounds bounds = bounds(tokens, limitedBefore);
    return new DataChange(
        Kind.DELETE, table, List.of(), bounds.limits(), bounds.condition(), List.of());
  }

  private record Bounds(Limits limits, String condition) {}

  private static Bounds bounds(TokenCursor tokens, boolean limitedBefore) {
    int start = tokens.mark();
    tokens.skipTo(rest -> rest.is("WHERE"));
    String condition = condition(tokens);
    tokens.skipTo(rest -> rest.is("RETURNING"));
    boolean limited =
        limitedBefore || tokens.hasWordSince(start, "LIMIT") || tokens.hasWordSince(start, "FETCH");
    tokens.skipTo(rest -> false);
    Limits limits = limited ? Limits.LIMIT : condition.isEmpty() ? Limits.NONE : Limits.CONDITION;
    return new Bounds(limits, condition);
  }

  private static String condition(TokenCursor tokens) {
    if (!tokens.accept("WHERE")) {
      return "";
    }
    int from = tokens.mark();
    tokens.skipTo(rest ->
        rest.is("ORDER", "BY") || rest.is("GROUP", "BY") || isLimit(rest) || endsSource(rest));
    if (tokens.mark() == from) {
      throw tokens.unexpected("a condition");
    }
    return tokens.textFrom(from);
  }

  /** MERGE. */
  public static DataChange merge(TokenCursor tokens) {
    tokens.accept("INTO");
    skipModifiers(tokens);
    QualifiedName table = tokens.qualifiedName();
    tokens.skipTo(rest -> rest.is("USING"));
    tokens.expect("USING");
    Limits limits =
        tokens.isSymbol('(') && tokens.peek(1).isWord("VALUES") ? Limits.VALUES : Limits.NONE;
    List<String> columns = new ArrayList<>();
    tokens.skipTo(rest -> rest.is("WHEN"));
    while (tokens.accept("WHEN")) {
      tokens.skipTo(rest -> rest.is("THEN"));
      tokens.expect("THEN");
      columns.addAll(further(mergeAction(tokens), columns));
      tokens.skipTo(rest -> rest.is("WHEN"));
    }
    return new DataChange(Kind.MERGE, table, columns, limits, "", List.of());
  }

  /** Of several actions one runs for a row: a column of two of them is not set twice. */
  private static List<String> further(List<String> action, List<String> others) {
    boolean repeats = Set.copyOf(action).size() < action.size();
    return repeats
        ? action
        : action.stream().filter(column -> !others.contains(column)).toList();
  }

  private static List<String> mergeAction(TokenCursor tokens) {
    if (tokens.accept("UPDATE", "SET")) {
      return assignments(tokens);
    }
    return tokens.accept("INSERT") ? insertedColumns(tokens) : List.of();
  }

  /** WITH: the change that it ends in, or else the first one in its subqueries, or a query. */
  public static SqlCommand with(TokenCursor tokens) {
    tokens.accept("RECURSIVE");
    int start = tokens.mark();
    int change = -1;
    do {
      tokens.name();
      if (tokens.isSymbol('(')) {
        tokens.names();
      }
      tokens.expect("AS");
      tokens.accept("NOT");
      tokens.accept("MATERIALIZED");
      if (change < 0 && CHANGES.stream().anyMatch(word -> tokens.peek(1).isWord(word))) {
        change = tokens.mark() + 1;
      }
      tokens.skipParentheses();
      skipSearchAndCycle(tokens);
      tokens.skipUntil(rest -> rest.isOneOf(CHANGES)
          || rest.isOneOf(QUERIES)
          || rest.is("VALUES")
          || rest.isSymbol('('));
    } while (tokens.accept(','));
    boolean limited = tokens.hasWordSince(start, "LIMIT");
    if (tokens.isOneOf(CHANGES)) {
      return change(tokens, limited);
    }
    SqlCommand query = query(tokens);
    int end = tokens.mark();
    if (change >= 0) {
      tokens.reset(change);
      query = change(tokens, limited);
      tokens.reset(end);
    }
    return query;
  }

  /**
   * The clauses of a recursive subquery, which hold lists: <a
   * href="https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-SEARCH">PostgreSQL</a>,
   * and CYCLE ... RESTRICT of <a href="https://mariadb.com/kb/en/with/#cycle-restrict">MariaDB</a>.
   */
  private static void skipSearchAndCycle(TokenCursor tokens) {
    if (tokens.accept("SEARCH")) {
      tokens.keyword(Set.of("BREADTH", "DEPTH"));
      tokens.expect("FIRST", "BY");
      tokens.list(TokenCursor::name);
      tokens.expect("SET");
      tokens.name();
    }
    if (tokens.accept("CYCLE")) {
      tokens.list(TokenCursor::name);
    }
  }

  private static DataChange change(TokenCursor tokens, boolean limited) {
    return switch (tokens.keyword()) {
      case "INSERT" -> insert(tokens, Kind.INSERT, limited);
      case "UPDATE" -> update(tokens, limited);
      case "DELETE" -> delete(tokens, limited);
      default -> merge(tokens);
    };
  }

  /** Any query: it is looked over to its end. */
  public static SqlCommand.Query query(TokenCursor tokens) {
    tokens.skipTo(rest -> false);
    return new SqlCommand.Query(tokens.whole());
  }

  private static void skipModifiers(TokenCursor tokens) {
    while (tokens.isOneOf(MODIFIERS)) {
      tokens.take();
    }
  }

  private static void skipAlias(TokenCursor tokens, Set<String> others) {
    if (tokens.accept("AS")) {
      tokens.name();
    } else if (tokens.isName() && !tokens.isOneOf(others)) {
      tokens.take();
    }
  }
}
