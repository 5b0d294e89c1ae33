package org.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.ChangeTrace.Kind;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The text of a change of the schema, read as far as it takes to know what it makes or drops. Where
 * each such change commits by itself, a run that was interrupted behind one looks for that.
 *
 * <pre>{@code
 * new SchemaChangeText("ALTER TABLE a ADD COLUMN b int", identifiers, rules).trace();
 * }</pre>
 *
 * <p>Not thread-safe; one instance reads one text once.
 */
public final class SchemaChangeText {
  private static final Map<String, Kind> OBJECTS = Map.of(
      "TABLE", Kind.TABLE,
      "VIEW", Kind.VIEW,
      "SEQUENCE", Kind.SEQUENCE,
      "DOMAIN", Kind.DOMAIN,
      "PROCEDURE", Kind.ROUTINE,
      "FUNCTION", Kind.ROUTINE,
      "ALIAS", Kind.ROUTINE,
      "TRIGGER", Kind.TRIGGER,
      "EVENT", Kind.EVENT,
      "INDEX", Kind.INDEX);

  /** What may be done twice, and what leaves nothing that others see. */
  private static final Set<String> REPEATABLE = Set.of("REPLACE", "TEMPORARY", "IF");

  private final List<Token> tokens = new ArrayList<>();
  private final Identifiers identifiers;
  private int position;

  /**
   * Stands at the beginning of {@code sql}.
   *
   * @param identifiers what names in the text mean
   * @param rules how the text is read
   */
  public SchemaChangeText(String sql, Identifiers identifiers, LexicalRules rules) {
    this.identifiers = identifiers;
    SqlTokenizer tokenizer = new SqlTokenizer(sql, rules);
    while (tokenizer.next()) {
      if (tokenizer.kind() != SqlTokenizer.Kind.COMMENT) {
        tokens.add(new Token(tokenizer.token(), tokenizer.kind()));
      }
    }
  }

  /** What to look for; empty when the statement may be run again, or is no change of the schema. */
  public Optional<ChangeTrace> trace() {
    if (takes("CREATE")) {
      return object(true);
    }
    if (takes("DROP")) {
      return object(false);
    }
    if (takes("RENAME") && takes("TABLE")) {
      name();
      return takes("TO") ? of(Kind.TABLE, true) : Optional.empty();
    }
    return takes("ALTER") ? alter() : Optional.empty();
  }

  private Optional<ChangeTrace> object(boolean makes) {
    while (!isAtEnd() && !OBJECTS.containsKey(word())) {
      if (REPEATABLE.contains(word())) {
        return Optional.empty();
      }
      position++;
    }
    if (isAtEnd()) {
      return Optional.empty();
    }
    Kind kind = OBJECTS.getOrDefault(word(), Kind.TABLE);
    position++;
    if (word().equals("IF")) {
      return Optional.empty();
    }
    if (kind != Kind.INDEX) {
      return of(kind, makes);
    }
    Name index = name();
    while (!isAtEnd() && !takes("ON")) {
      position++;
    }
    if (!isAtEnd()) {
      return member(Kind.INDEX, name(), index.last(), makes);
    }
    return makes || index.last().isEmpty()
        ? Optional.empty()
        : Optional.of(new ChangeTrace(Kind.INDEX, index.schema(), null, index.last(), false));
  }

  private Optional<ChangeTrace> of(Kind kind, boolean makes) {
    if (isAtEnd()) {
      return Optional.empty();
    }
    Name name = name();
    return Optional.of(new ChangeTrace(kind, name.schema(), name.last(), null, makes));
  }

  private static Optional<ChangeTrace> member(Kind kind, Name table, String member, boolean makes) {
    return member.isEmpty() || table.last().isEmpty()
        ? Optional.empty()
        : Optional.of(new ChangeTrace(kind, table.schema(), table.last(), member, makes));
  }

  // --- ALTER TABLE

  private Optional<ChangeTrace> alter() {
    while (!isAtEnd() && !takes("TABLE")) {
      position++;
    }
    if (takes("IF")) {
      takes("EXISTS");
    }
    if (isAtEnd()) {
      return Optional.empty();
    }
    Name table = name();
    while (!isAtEnd()) {
      Optional<ChangeTrace> trace = clause(table);
      if (trace.isPresent()) {
        return trace;
      }
      skipToNextClause();
    }
    return Optional.empty();
  }

  private Optional<ChangeTrace> clause(Name table) {
    if (takes("ADD")) {
      return added(table);
    }
    if (takes("DROP")) {
      return dropped(table);
    }
    if (takes("RENAME")) {
      return renamed(table);
    }
    if (takes("CHANGE")) {
      takes("COLUMN");
      String before = name().last();
      String after = name().last();
      return before.equalsIgnoreCase(after)
          ? Optional.empty()
          : member(Kind.COLUMN, table, after, true);
    }
    return Optional.empty();
  }

  private Optional<ChangeTrace> added(Name table) {
    if (takes("CONSTRAINT")) {
      return word().equals("IF")
          ? Optional.empty()
          : member(Kind.CONSTRAINT, table, name().last(), true);
    }
    if (takes("PRIMARY")) {
      return member(Kind.INDEX, table, "PRIMARY", true);
    }
    boolean isIndex = takesAny("UNIQUE", "FULLTEXT", "SPATIAL");
    isIndex |= takesAny("INDEX", "KEY");
    if (isIndex) {
      return isSymbol("(") || word().equals("IF")
          ? Optional.empty()
          : member(Kind.INDEX, table, name().last(), true);
    }
    boolean isColumn = takes("COLUMN");
    boolean isOther = isColumn
        ? word().equals("IF")
        : takesAny("FOREIGN", "CHECK", "PARTITION", "PERIOD", "SYSTEM", "IF");
    if (isOther || isSymbol("(")) {
      return Optional.empty();
    }
    return member(Kind.COLUMN, table, name().last(), true);
  }

  private Optional<ChangeTrace> dropped(Name table) {
    if (takes("PRIMARY")) {
      return member(Kind.INDEX, table, "PRIMARY", false);
    }
    if (takesAny("CONSTRAINT", "CHECK") || takes("FOREIGN") && takes("KEY")) {
      return dropped(Kind.CONSTRAINT, table);
    }
    if (takesAny("INDEX", "KEY")) {
      return dropped(Kind.INDEX, table);
    }
    if (takesAny("PARTITION", "PERIOD", "SYSTEM")) {
      return Optional.empty();
    }
    takes("COLUMN");
    return dropped(Kind.COLUMN, table);
  }

  private Optional<ChangeTrace> dropped(Kind kind, Name table) {
    return word().equals("IF") ? Optional.empty() : member(kind, table, name().last(), false);
  }

  private Optional<ChangeTrace> renamed(Name table) {
    if (takes("COLUMN")) {
      return renamed(Kind.COLUMN, table);
    }
    if (takesAny("INDEX", "KEY")) {
      return renamed(Kind.INDEX, table);
    }
    takesAny("TO", "AS");
    Name after = name();
    String schema = after.schema() == null ? table.schema() : after.schema();
    return Optional.of(new ChangeTrace(Kind.TABLE, schema, after.last(), null, true));
  }

  private Optional<ChangeTrace> renamed(Kind kind, Name table) {
    name();
    takes("TO");
    return member(kind, table, name().last(), true);
  }

  private void skipToNextClause() {
    int depth = 0;
    while (!isAtEnd()) {
      if (depth == 0 && isSymbol(",")) {
        position++;
        return;
      }
      depth += isSymbol("(") ? 1 : isSymbol(")") ? -1 : 0;
      position++;
    }
  }

  // --- tokens

  private boolean isAtEnd() {
    return position >= tokens.size();
  }

  /** The present word in upper case; empty at the end and for anything but a word. */
  private String word() {
    return isAtEnd() || tokens.get(position).kind() != SqlTokenizer.Kind.WORD
        ? ""
        : tokens.get(position).text().toUpperCase(Locale.ROOT);
  }

  private boolean isSymbol(String symbol) {
    return !isAtEnd()
        && tokens.get(position).kind() == SqlTokenizer.Kind.SYMBOL
        && tokens.get(position).text().equals(symbol);
  }

  private boolean takes(String word) {
    boolean isIt = word().equals(word);
    position += isIt ? 1 : 0;
    return isIt;
  }

  private boolean takesAny(String... words) {
    return List.of(words).contains(word()) && takes(word());
  }

  /** A name with the database before it, if there is one. */
  private Name name() {
    String first = part();
    if (!isSymbol(".")) {
      return new Name(null, first);
    }
    position++;
    return new Name(first, part());
  }

  private String part() {
    if (isAtEnd()) {
      return "";
    }
    Token token = tokens.get(position++);
    String text = token.text();
    if (token.kind() != SqlTokenizer.Kind.QUOTED_NAME) {
      return identifiers.fold(text);
    }
    char quote = text.charAt(0);
    return identifiers.ofStored(
        text.substring(1, text.length() - 1).replace("" + quote + quote, "" + quote));
  }

  private record Token(String text, SqlTokenizer.Kind kind) {}

  private record Name(@Nullable String schema, String last) {}
}
