package org.athanor.dialects.mysql.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.grammar.ConstraintReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateIndex.Trait;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys and constraints of one table, inside CREATE TABLE and ALTER TABLE, and CREATE
 * INDEX.
 *
 * @param tokens the statement
 * @param table the table
 */
record KeyReader(TokenCursor tokens, QualifiedName table) {
  private static final Set<String> INDEX_WORDS = Set.of("INDEX", "KEY", "FULLTEXT", "SPATIAL");
  private static final Set<String> ORDERS = Set.of("ASC", "DESC");
  private static final Set<String> FLAGS = Set.of("VISIBLE", "INVISIBLE", "IGNORED");
  private static final Set<String> VALUED = Set.of(
      "KEY_BLOCK_SIZE",
      "USING",
      "TYPE",
      "COMMENT",
      "ENGINE_ATTRIBUTE",
      "SECONDARY_ENGINE_ATTRIBUTE",
      "CLUSTERING",
      "DISTANCE",
      "M");

  /** What a table has besides its columns: a constraint or an index. */
  record Part(@Nullable SqlConstraint constraint, @Nullable CreateIndex index) {
    private static Part of(SqlConstraint constraint) {
      return new Part(constraint, null);
    }
  }

  /** Whether an index or a constraint begins here, and no column. */
  boolean begins() {
    return tokens.isOneOf(INDEX_WORDS)
        || tokens.is("VECTOR", "INDEX")
        || tokens.is("VECTOR", "KEY")
        || ConstraintReader.begins(tokens);
  }

  Part read() {
    String symbol = tokens.accept("CONSTRAINT") ? symbol() : null;
    if (tokens.accept("PRIMARY", "KEY")) {
      return primaryKey(symbol);
    }
    if (tokens.accept("UNIQUE")) {
      return unique(symbol);
    }
    if (tokens.accept("CHECK")) {
      return Part.of(ConstraintReader.check(tokens, symbol));
    }
    if (tokens.accept("FOREIGN", "KEY")) {
      return Part.of(foreignKey(symbol));
    }
    if (symbol != null || !tokens.isOneOf(INDEX_WORDS) && !tokens.is("VECTOR")) {
      throw tokens.unexpected("a constraint or an index");
    }
    Set<Trait> traits = traits();
    acceptKind();
    return new Part(null, index(traits));
  }

  private @Nullable String symbol() {
    tokens.accept("IF", "NOT", "EXISTS");
    return tokens.isName() ? tokens.name() : null;
  }

  /** Moves past the words that say what an index that is not unique is. */
  private Set<Trait> traits() {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (tokens.accept("FULLTEXT")) {
      traits.add(Trait.FULLTEXT);
    } else if (tokens.accept("SPATIAL")) {
      traits.add(Trait.SPATIAL);
    } else {
      tokens.accept("VECTOR");
    }
    return traits;
  }

  private void acceptKind() {
    if (!tokens.accept("INDEX")) {
      tokens.accept("KEY");
    }
  }

  private Part primaryKey(@Nullable String symbol) {
    if (tokens.isName() && !tokens.is("USING")) {
      tokens.name();
    }
    acceptMethod();
    List<CreateIndex.Key> keys = keys();
    skipOptions();
    return Part.of(new SqlConstraint.PrimaryKey(symbol, columns(keys), null));
  }

  /** A name of the index goes before that of the constraint. */
  private Part unique(@Nullable String symbol) {
    acceptKind();
    CreateIndex index = index(EnumSet.of(Trait.UNIQUE));
    String name = index.name() == null ? symbol : index.name();
    if (index.columns().size() == index.keys().size()) {
      return Part.of(new SqlConstraint.Unique(name, index.columns(), null));
    }
    return new Part(
        null,
        new CreateIndex(
            name,
            table,
            index.traits(),
            index.method(),
            index.keys(),
            List.of(),
            null,
            index.requests()));
  }

  private SqlConstraint foreignKey(@Nullable String symbol) {
    tokens.accept("IF", "NOT", "EXISTS");
    if (tokens.isName()) {
      tokens.name();
    }
    List<String> columns = columns(keys());
    tokens.expect("REFERENCES");
    return ConstraintReader.references(tokens, symbol, columns);
  }

  /** An index behind its kind: {@code [name] [USING method] (keys) options}. */
  private CreateIndex index(Set<Trait> traits) {
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(Trait.IF_NOT_EXISTS);
    }
    String name = tokens.isName() && !isMethod() ? tokens.name() : null;
    String method = acceptMethod();
    List<CreateIndex.Key> keys = keys();
    String last = skipOptions();
    return new CreateIndex(
        name, table, traits, last == null ? method : last, keys, List.of(), null, Map.of());
  }

  private boolean isMethod() {
    return tokens.is("USING") || tokens.is("TYPE") && tokens.isName(1);
  }

  private @Nullable String acceptMethod() {
    if (!isMethod()) {
      return null;
    }
    tokens.take();
    return tokens.name();
  }

  /** CREATE INDEX behind that word: {@code i ON t (keys) options}. */
  static CreateIndex create(TokenCursor tokens, Set<Trait> given) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(given);
    if (tokens.accept("IF", "NOT", "EXISTS")) {
      traits.add(Trait.IF_NOT_EXISTS);
    }
    String name = tokens.name();
    Requests requests = new Requests();
    String method = tokens.is("USING") || tokens.is("TYPE") ? method(tokens) : null;
    tokens.expect("ON");
    KeyReader reader = new KeyReader(tokens, tokens.qualifiedName());
    requests.acceptWait(tokens);
    List<CreateIndex.Key> keys = reader.keys();
    String last = reader.skipOptions();
    while (requests.accept(tokens)) {
      String behind = reader.skipOptions();
      last = behind == null ? last : behind;
    }
    String chosen = last == null ? method : last;
    return new CreateIndex(
        name, reader.table, traits, chosen, keys, List.of(), null, requests.values());
  }

  private static String method(TokenCursor tokens) {
    tokens.take();
    return tokens.name();
  }

  private List<CreateIndex.Key> keys() {
    return tokens.listInParentheses(KeyReader::key);
  }

  /** A column, with a length for its beginning, or an expression in parentheses. */
  private static CreateIndex.Key key(TokenCursor tokens) {
    String column = tokens.isName() ? tokens.peek().name() : null;
    SqlExpression key =
        tokens.expression(rest -> rest.isOneOf(ORDERS) || rest.is("WITHOUT", "OVERLAPS"));
    if (tokens.isOneOf(ORDERS)) {
      tokens.take();
    }
    tokens.accept("WITHOUT", "OVERLAPS");
    return new CreateIndex.Key(column, key);
  }

  private static List<String> columns(List<CreateIndex.Key> keys) {
    return keys.stream().map(CreateIndex.Key::column).filter(Objects::nonNull).toList();
  }

  private boolean isOfEngine() {
    return tokens.isName() && tokens.peek(1).isSymbol('=') && !Requests.begin(tokens);
  }

  /**
   * Moves past the options of an index; engines of MariaDB have some of their own.
   *
   * @return the method behind USING, if there is one
   */
  private @Nullable String skipOptions() {
    String method = null;
    while (true) {
      if (tokens.isOneOf(VALUED) || isOfEngine()) {
        boolean isMethod = tokens.take().isWord("USING");
        tokens.accept('=');
        String value = tokens.value();
        method = isMethod ? value : method;
      } else if (tokens.accept("WITH", "PARSER")) {
        tokens.name();
      } else if (tokens.isOneOf(FLAGS)) {
        tokens.take();
      } else if (!tokens.accept("NOT", "IGNORED")) {
        return method;
      }
    }
  }
}
