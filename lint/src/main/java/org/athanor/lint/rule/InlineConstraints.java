package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.lint.SafeForm;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The constraints in the definition of a column that {@code ADD COLUMN} adds, each in a statement
 * of its own and in the words of its author: what rules know of those then helps.
 *
 * <pre>{@code
 * ALTER TABLE t ADD COLUMN a int CHECK (a > 0) NOT NULL
 * // ALTER TABLE t ADD COLUMN a int NOT NULL
 * // ALTER TABLE t ADD CHECK (a > 0)
 * }</pre>
 */
final class InlineConstraints {
  /** The words that begin a part of a definition; PostgreSQL lets nothing be called so. */
  private static final Set<String> BEGIN = Set.of(
      "CONSTRAINT",
      "NOT",
      "NULL",
      "DEFAULT",
      "CHECK",
      "UNIQUE",
      "PRIMARY",
      "REFERENCES",
      "COLLATE",
      "GENERATED");

  private static final Set<String> MOVED = Set.of("CHECK", "UNIQUE", "REFERENCES");

  /** What NOT says of a constraint. */
  private static final Set<String> ATTRIBUTES = Set.of("DEFERRABLE", "VALID", "ENFORCED");

  private final Rewording statement;
  private final String text;
  private final List<Word> words = new ArrayList<>();

  /**
   * A token outside parentheses.
   *
   * @param text in upper case; empty for what is no word
   */
  private record Word(String text, int start) {}

  /**
   * A part of a definition.
   *
   * @param kind the word that says what it is
   * @param start where it begins, with CONSTRAINT and its name
   * @param word where that word begins
   * @param end where the next part begins
   */
  private record Clause(String kind, int start, int word, int end) {}

  private InlineConstraints(Rewording statement) {
    this.statement = statement;
    this.text = statement.text();
    SqlTokenizer tokens = new SqlTokenizer(text, statement.rules());
    int depth = 0;
    while (tokens.next()) {
      boolean isWord = tokens.kind() == SqlTokenizer.Kind.WORD;
      if (depth == 0 && tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        words.add(new Word(isWord ? tokens.token().toUpperCase(Locale.ROOT) : "", tokens.start()));
      }
      depth += tokens.isSymbol('(') ? 1 : 0;
      depth -= tokens.isSymbol(')') ? 1 : 0;
    }
  }

  /** The column, then its constraints; null where a constraint would not be mended all the same. */
  static @Nullable SafeForm apart(AddedColumn added) {
    Alteration<?> add = added.add();
    boolean isPlain = !added.add().action().ifNotExists()
        && !add.alter().only()
        && !add.alter().ifExists()
        && !add.isPartitioned();
    if (!isPlain || !add.can(Capability.NOT_VALID_CONSTRAINTS)) {
      return null;
    }
    if (add.alter().actions().size() > 1) {
      return SafeForms.apart(add);
    }
    InlineConstraints inline = new InlineConstraints(Rewording.of(add.unit(), add.statement()));
    List<Clause> clauses = inline.clauses();
    boolean isHelped = clauses.stream().anyMatch(clause -> MOVED.contains(clause.kind()))
        && clauses.stream().noneMatch(inline::isKeyThatSaysMore);
    return isHelped
        ? SafeForm.step(inline.statements(add.unit().dialect(), add.alter().table(), added.name()))
        : null;
  }

  private boolean isKeyThatSaysMore(Clause clause) {
    String words = text.substring(clause.start(), clause.end());
    return clause.kind().equals("UNIQUE")
        && SafeForms.saysMoreOfKey(new Rewording(words, statement.rules()));
  }

  private List<String> statements(Dialect dialect, QualifiedName table, String column) {
    StringBuilder alone = new StringBuilder();
    List<String> statements = new ArrayList<>();
    int from = 0;
    for (Clause clause : clauses()) {
      if (MOVED.contains(clause.kind())) {
        alone.append(text, from, clause.start());
        statements.add(statement(dialect, table, column, clause));
        from = clause.end();
      }
    }
    alone.append(text.substring(from));
    statements.add(0, alone.toString().strip());
    return statements;
  }

  private String statement(Dialect dialect, QualifiedName table, String column, Clause clause) {
    String name = text.substring(clause.start(), clause.word());
    String body = text.substring(clause.word(), clause.end()).strip();
    List<String> columns = List.of(column);
    return switch (clause.kind()) {
      case "UNIQUE" ->
        Recipe.statement(
            dialect, "ALTER TABLE ? ADD ?? ?", table, verbatim(name), verbatim(body), columns);
      case "REFERENCES" ->
        Recipe.statement(
            dialect,
            "ALTER TABLE ? ADD ?FOREIGN KEY ? ?",
            table,
            verbatim(name),
            columns,
            verbatim(body));
      default ->
        Recipe.statement(dialect, "ALTER TABLE ? ADD ??", table, verbatim(name), verbatim(body));
    };
  }

  private static Recipe.Verbatim verbatim(String words) {
    return new Recipe.Verbatim(words);
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    int end = text.length();
    for (int i = words.size() - 1; i >= 0; i--) {
      if (begins(i)) {
        Word word = words.get(is(i, "CONSTRAINT") ? Math.min(i + 2, words.size() - 1) : i);
        clauses.add(0, new Clause(word.text(), words.get(i).start(), word.start(), end));
        end = words.get(i).start();
      }
    }
    return clauses;
  }

  private boolean begins(int i) {
    boolean isNamed = is(i - 2, "CONSTRAINT");
    boolean isOfAction = is(i - 1, "SET");
    boolean isOfConstraint = is(i, "NOT")
        && i + 1 < words.size()
        && ATTRIBUTES.contains(words.get(i + 1).text());
    boolean goesOn = is(i, "NULL") && (is(i - 1, "NOT") || is(i - 1, "DEFAULT"));
    return BEGIN.contains(words.get(i).text())
        && !isNamed
        && !isOfAction
        && !isOfConstraint
        && !goesOn;
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < words.size() && words.get(i).text().equals(word);
  }
}
