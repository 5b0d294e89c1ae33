package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.Trigger.Action;
import org.athanor.schema.Trigger.Event;
import org.athanor.schema.Trigger.Timing;
import org.athanor.schema.View;

/**
 * Reads views and triggers from the statements that made them: see <a
 * href="https://www.sqlite.org/lang_createview.html">CREATE VIEW</a> and <a
 * href="https://www.sqlite.org/lang_createtrigger.html">CREATE TRIGGER</a>.
 *
 * <p>Not thread-safe; one instance reads one statement.
 */
final class ObjectParser {
  private final Tokens tokens;

  private ObjectParser(String sql) {
    this.tokens = new Tokens(sql);
  }

  /** The view or trigger of an entry, or empty when it is neither. */
  static Optional<SchemaObject> parse(StoredSchema.Entry entry) {
    return switch (entry.type()) {
      case "view" -> Optional.of(new ObjectParser(entry.sql()).view(entry.name()));
      case "trigger" ->
        Optional.of(new ObjectParser(entry.sql()).trigger(entry.table(), entry.name()));
      default -> Optional.empty();
    };
  }

  /** Moves behind the name of what is created. */
  private void skipHead(String keyword) {
    while (!tokens.atEnd() && !tokens.accept(keyword)) {
      tokens.take();
    }
    if (tokens.accept("IF", "NOT")) {
      tokens.take();
    }
    tokens.qualifiedName();
  }

  private View view(String name) {
    skipHead("VIEW");
    List<String> columns = new ArrayList<>();
    if (tokens.accept('(')) {
      while (!tokens.atEnd() && !tokens.accept(')')) {
        columns.add(tokens.take().name());
        tokens.accept(',');
      }
    }
    tokens.accept("AS");
    String query = tokens.text(tokens.mark(), end());
    return new View(QualifiedName.of(name), columns, query, List.of(), View.CheckOption.NONE, null);
  }

  /** The number of tokens, without a semicolon that ends them. */
  private int end() {
    int size = tokens.all().size();
    return size > 0 && tokens.all().get(size - 1).isSymbol(';') ? size - 1 : size;
  }

  private Trigger trigger(String table, String name) {
    skipHead("TRIGGER");
    Timing timing = timing();
    Event event = event();
    tokens.accept("ON");
    tokens.qualifiedName();
    boolean isSpelled = tokens.accept("FOR", "EACH") && tokens.accept("ROW");
    String condition = tokens.accept("WHEN") ? condition() : null;
    return new Trigger(
        QualifiedName.of(table),
        name,
        timing,
        List.of(event),
        Trigger.Level.ROW,
        condition,
        null,
        isSpelled ? List.of(SqliteObjects.FOR_EACH_ROW) : List.of(),
        tokens.text(tokens.mark(), end()),
        null);
  }

  private Timing timing() {
    if (tokens.accept("AFTER")) {
      return Timing.AFTER;
    } else if (tokens.accept("INSTEAD", "OF")) {
      return Timing.INSTEAD_OF;
    }
    tokens.accept("BEFORE");
    return Timing.BEFORE;
  }

  private Event event() {
    if (tokens.accept("INSERT")) {
      return Event.of(Action.INSERT);
    } else if (tokens.accept("DELETE")) {
      return Event.of(Action.DELETE);
    }
    tokens.accept("UPDATE");
    List<String> columns = new ArrayList<>();
    if (tokens.accept("OF")) {
      do {
        columns.add(tokens.take().name());
      } while (tokens.accept(','));
    }
    return new Event(Action.UPDATE, columns);
  }

  /** What stands before BEGIN, in its own words. */
  private String condition() {
    int start = tokens.mark();
    while (!tokens.atEnd() && !tokens.peek().isWord("BEGIN")) {
      if (tokens.peek().isSymbol('(')) {
        tokens.group();
      } else {
        tokens.take();
      }
    }
    return tokens.text(start, tokens.mark());
  }
}
