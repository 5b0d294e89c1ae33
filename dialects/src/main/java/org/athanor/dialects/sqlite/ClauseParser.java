package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one constraint or other clause of a CREATE TABLE.
 *
 * <p>Not thread-safe; it moves the tokens that it is given.
 */
final class ClauseParser {
  private static final Set<String> MARKS =
      Set.of("ASC", "DESC", "AUTOINCREMENT", "STORED", "VIRTUAL");

  private final Tokens tokens;

  ClauseParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a clause of a column; at least one token is taken. */
  Clause columnClause() {
    int from = tokens.mark();
    String name = constraintName();
    if (tokens.accept("PRIMARY", "KEY")) {
      return finish(Clause.Kind.PRIMARY_KEY, name, from, "");
    } else if (tokens.accept("NOT", "NULL")) {
      return finish(Clause.Kind.NOT_NULL, name, from, "");
    } else if (tokens.accept("NULL")) {
      return finish(Clause.Kind.NULL, name, from, "");
    } else if (tokens.accept("UNIQUE")) {
      return finish(Clause.Kind.UNIQUE, name, from, "");
    } else if (tokens.accept("CHECK")) {
      return finish(Clause.Kind.CHECK, name, from, tokens.group());
    } else if (tokens.accept("DEFAULT")) {
      return finish(Clause.Kind.DEFAULT, name, from, defaultTerm());
    } else if (tokens.accept("COLLATE")) {
      return finish(Clause.Kind.COLLATE, name, from, tokens.take().name());
    } else if (tokens.accept("REFERENCES")) {
      return foreignKey(name, from, List.of());
    }
    return generatedOrOther(name, from);
  }

  private Clause generatedOrOther(@Nullable String name, int from) {
    tokens.accept("GENERATED", "ALWAYS");
    if (tokens.accept("AS")) {
      return finish(Clause.Kind.GENERATED, name, from, tokens.group());
    }
    if (name == null) {
      tokens.take();
    }
    return finish(Clause.Kind.OTHER, name, from, "");
  }

  /** Reads a table constraint; at least one token is taken. */
  Clause tableClause() {
    int from = tokens.mark();
    String name = constraintName();
    if (tokens.accept("PRIMARY", "KEY")) {
      return key(Clause.Kind.PRIMARY_KEY, name, from);
    } else if (tokens.accept("UNIQUE")) {
      return key(Clause.Kind.UNIQUE, name, from);
    } else if (tokens.accept("CHECK")) {
      return finish(Clause.Kind.CHECK, name, from, tokens.group());
    } else if (tokens.accept("FOREIGN", "KEY")) {
      List<String> columns = columns();
      tokens.accept("REFERENCES");
      return foreignKey(name, from, columns);
    }
    if (name == null) {
      tokens.take();
    }
    return finish(Clause.Kind.OTHER, name, from, "");
  }

  private @Nullable String constraintName() {
    return tokens.accept("CONSTRAINT") ? tokens.take().name() : null;
  }

  private Clause key(Clause.Kind kind, @Nullable String name, int from) {
    Set<String> marks = new HashSet<>();
    List<String> columns = keyColumns(marks);
    marks.addAll(trailer());
    return new Clause(kind, name, text(from), columns, "", null, marks);
  }

  private Clause finish(Clause.Kind kind, @Nullable String name, int from, String expression) {
    Set<String> marks = trailer();
    return new Clause(kind, name, text(from), List.of(), expression, null, marks);
  }

  private String text(int from) {
    return tokens.text(from, tokens.mark());
  }

  /** Reads what may stand at the end of a clause: an order, ON CONFLICT and the like. */
  private Set<String> trailer() {
    Set<String> marks = new HashSet<>();
    while (!tokens.atEnd()) {
      String word = tokens.peek().text().toUpperCase(Locale.ROOT);
      if (tokens.accept("ON", "CONFLICT")) {
        marks.add("ON CONFLICT " + tokens.take().text().toUpperCase(Locale.ROOT));
      } else if (MARKS.contains(word)) {
        marks.add(word);
        tokens.take();
      } else {
        break;
      }
    }
    return marks;
  }

  /** A default is a group, a signed number, or one token; a bare word means its own text. */
  private String defaultTerm() {
    int from = tokens.mark();
    if (tokens.peek().isSymbol('(')) {
      tokens.group();
    } else {
      boolean signed = tokens.accept('-') || tokens.accept('+');
      tokens.take();
      if (!signed && tokens.peek().isSymbol('(')) {
        tokens.group();
      }
    }
    return text(from);
  }

  /** Reads {@code (a, b)}; without parentheses there are none. */
  private List<String> columns() {
    return keyColumns(new HashSet<>());
  }

  private List<String> keyColumns(Set<String> marks) {
    List<String> columns = new ArrayList<>();
    if (!tokens.accept('(')) {
      return columns;
    }
    while (!tokens.atEnd() && !tokens.accept(')')) {
      columns.add(tokens.take().name());
      while (!tokens.atEnd() && !tokens.peek().isSymbol(',') && !tokens.peek().isSymbol(')')) {
        String word = tokens.take().text().toUpperCase(Locale.ROOT);
        if (MARKS.contains(word) || word.equals("COLLATE")) {
          marks.add(word);
        }
      }
      tokens.accept(',');
    }
    return columns;
  }

  private Clause foreignKey(@Nullable String name, int from, List<String> columns) {
    String table = tokens.qualifiedName();
    List<String> targetColumns = columns();
    String onDelete = "";
    String onUpdate = "";
    boolean deferred = false;
    while (!tokens.atEnd()) {
      if (tokens.accept("ON", "DELETE")) {
        onDelete = action();
      } else if (tokens.accept("ON", "UPDATE")) {
        onUpdate = action();
      } else if (tokens.accept("MATCH")) {
        tokens.take();
      } else if (tokens.accept("NOT", "DEFERRABLE")) {
        initially();
      } else if (tokens.accept("DEFERRABLE")) {
        deferred = initially();
      } else {
        break;
      }
    }
    Clause.Reference reference =
        new Clause.Reference(table, targetColumns, onDelete, onUpdate, deferred);
    return new Clause(Clause.Kind.FOREIGN_KEY, name, text(from), columns, "", reference, Set.of());
  }

  /** Reads {@code INITIALLY ...}; gives whether it says DEFERRED. */
  private boolean initially() {
    return tokens.accept("INITIALLY") && tokens.take().isWord("DEFERRED");
  }

  private String action() {
    String first = tokens.take().text().toUpperCase(Locale.ROOT);
    boolean two = first.equals("SET") || first.equals("NO");
    return two ? first + " " + tokens.take().text().toUpperCase(Locale.ROOT) : first;
  }
}
