package org.athanor.sql.grammar;

import java.util.List;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads constraints of tables, and of columns behind their first word. Clauses that change neither
 * locks nor rows, such as the order of a key's column, are read and left out.
 */
public final class ConstraintReader {
  private static final Set<String> FIRST_WORDS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
  private static final Set<String> CONFLICTS =
      Set.of("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");

  private ConstraintReader() {}

  /** Whether a table's constraint begins here, and no column. */
  public static boolean begins(TokenCursor tokens) {
    return tokens.isOneOf(FIRST_WORDS)
        || tokens.is("EXCLUDE", "USING")
        || tokens.is("EXCLUDE") && tokens.peek(1).isSymbol('(')
        || tokens.is("NOT", "NULL");
  }

  /** A constraint of a table, with its name if it has one. */
  public static SqlConstraint read(TokenCursor tokens) {
    String name = tokens.accept("CONSTRAINT") ? tokens.name() : null;
    if (tokens.accept("PRIMARY", "KEY")) {
      return primaryKey(tokens, name);
    }
    if (tokens.accept("UNIQUE")) {
      return unique(tokens, name);
    }
    if (tokens.accept("CHECK")) {
      return check(tokens, name);
    }
    if (tokens.accept("FOREIGN", "KEY")) {
      List<String> columns = tokens.listInParentheses(ConstraintReader::periodColumn);
      tokens.expect("REFERENCES");
      return references(tokens, name, columns);
    }
    if (tokens.accept("EXCLUDE")) {
      return exclusion(tokens, name);
    }
    if (tokens.accept("NOT", "NULL")) {
      String column = tokens.name();
      return new SqlConstraint.NotNull(name, column, attributes(tokens));
    }
    throw tokens.unexpected("a constraint");
  }

  private static SqlConstraint primaryKey(TokenCursor tokens, @Nullable String name) {
    String index = usingIndex(tokens);
    List<String> columns = index == null ? keyColumns(tokens) : List.of();
    indexParameters(tokens);
    return new SqlConstraint.PrimaryKey(name, columns, index);
  }

  private static SqlConstraint unique(TokenCursor tokens, @Nullable String name) {
    String index = usingIndex(tokens);
    nullsDistinct(tokens);
    List<String> columns = index == null ? keyColumns(tokens) : List.of();
    indexParameters(tokens);
    return new SqlConstraint.Unique(name, columns, index);
  }

  private static @Nullable String usingIndex(TokenCursor tokens) {
    return tokens.accept("USING", "INDEX") ? tokens.name() : null;
  }

  static void nullsDistinct(TokenCursor tokens) {
    if (tokens.accept("NULLS")) {
      tokens.accept("NOT");
      tokens.expect("DISTINCT");
    }
  }

  /** The columns of a key in parentheses. */
  public static List<String> keyColumns(TokenCursor tokens) {
    return tokens.listInParentheses(ConstraintReader::keyColumn);
  }

  private static String keyColumn(TokenCursor tokens) {
    String column = tokens.name();
    if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
    if (tokens.accept("COLLATE")) {
      tokens.qualifiedName();
    }
    if (!tokens.accept("ASC") && !tokens.accept("DESC")) {
      tokens.accept("WITHOUT", "OVERLAPS");
    }
    tokens.accept("AUTOINCREMENT");
    return column;
  }

  private static String periodColumn(TokenCursor tokens) {
    if (tokens.is("PERIOD") && tokens.isName(1)) {
      tokens.take();
    }
    return tokens.name();
  }

  /** What may follow the columns of a key. */
  static void indexParameters(TokenCursor tokens) {
    if (tokens.accept("INCLUDE")) {
      tokens.skipParentheses();
    }
    if (tokens.is("WITH") && tokens.peek(1).isSymbol('(')) {
      tokens.take();
      tokens.skipParentheses();
    }
    if (tokens.accept("USING", "INDEX", "TABLESPACE")) {
      tokens.name();
    }
    attributes(tokens);
  }

  /** A check behind its first word. */
  public static SqlConstraint.Check check(TokenCursor tokens, @Nullable String name) {
    var condition = tokens.expressionInParentheses();
    return new SqlConstraint.Check(name, condition, attributes(tokens));
  }

  /** A foreign key behind REFERENCES. */
  public static SqlConstraint.ForeignKey references(
      TokenCursor tokens, @Nullable String name, List<String> columns) {
    QualifiedName target = tokens.qualifiedName();
    List<String> targetColumns =
        tokens.isSymbol('(') ? tokens.listInParentheses(ConstraintReader::periodColumn) : List.of();
    int from = tokens.mark();
    while (acceptAction(tokens)) {
      // Each moves on by itself.
    }
    String actions = tokens.wordsFrom(from);
    boolean unchecked = attributes(tokens);
    return new SqlConstraint.ForeignKey(name, columns, target, targetColumns, actions, unchecked);
  }

  private static boolean acceptAction(TokenCursor tokens) {
    if (tokens.accept("MATCH")) {
      tokens.keyword(Set.of("FULL", "PARTIAL", "SIMPLE"));
      return true;
    }
    if (!tokens.accept("ON", "DELETE") && !tokens.accept("ON", "UPDATE")) {
      return acceptTiming(tokens);
    }
    if (tokens.accept("SET")) {
      tokens.keyword(Set.of("NULL", "DEFAULT"));
      if (tokens.isSymbol('(')) {
        tokens.names();
      }
    } else if (!tokens.accept("NO", "ACTION")) {
      tokens.keyword(Set.of("CASCADE", "RESTRICT"));
    }
    return true;
  }

  private static boolean acceptTiming(TokenCursor tokens) {
    if (tokens.accept("INITIALLY")) {
      tokens.keyword(Set.of("DEFERRED", "IMMEDIATE"));
      return true;
    }
    return tokens.accept("DEFERRABLE") || tokens.accept("NOT", "DEFERRABLE");
  }

  /**
   * Moves past the attributes behind a constraint.
   *
   * @return whether rows that exist are not checked: NOT VALID or NOT ENFORCED
   */
  static boolean attributes(TokenCursor tokens) {
    boolean unchecked = false;
    while (true) {
      if (tokens.accept("NOT", "VALID") || tokens.accept("NOT", "ENFORCED")) {
        unchecked = true;
      } else if (tokens.accept("ON", "CONFLICT")) {
        tokens.keyword(CONFLICTS);
      } else if (!acceptTiming(tokens)
          && !tokens.accept("NO", "INHERIT")
          && !tokens.accept("ENFORCED")) {
        return unchecked;
      }
    }
  }

  private static SqlConstraint exclusion(TokenCursor tokens, @Nullable String name) {
    int from = tokens.mark();
    if (tokens.accept("USING")) {
      tokens.name();
    }
    tokens.skipParentheses();
    indexParameters(tokens);
    if (tokens.accept("WHERE")) {
      tokens.skipParentheses();
    }
    String elements = tokens.textFrom(from);
    attributes(tokens);
    return new SqlConstraint.Exclusion(name, elements);
  }
}
