package org.athanor.dialects.mysql.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.sql.grammar.ColumnClauses;
import org.athanor.sql.grammar.ColumnDraft;
import org.athanor.sql.grammar.ColumnReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** Column definitions: https://dev.mysql.com/doc/refman/8.4/en/create-table.html. */
final class ColumnGrammar {
  private static final Set<String> PLACES = Set.of("FIRST", "AFTER");

  /** Clauses that say nothing about locks, rows or names, and have one value. */
  private static final Set<String> VALUED = Set.of(
      "COLUMN_FORMAT",
      "STORAGE",
      "ENGINE_ATTRIBUTE",
      "SECONDARY_ENGINE_ATTRIBUTE",
      "SRID",
      "REF_SYSTEM_ID");

  /** Immutable. */
  static final ColumnReader READER = new ColumnReader(TypeReader::read, clauses(), PLACES);

  private ColumnGrammar() {}

  private static Map<String, ColumnReader.Clause> clauses() {
    Map<String, ColumnReader.Clause> clauses = ColumnClauses.standard();
    clauses.put("AS", ColumnClauses::computed);
    clauses.put("GENERATED", ColumnGrammar::generated);
    clauses.put(
        "AUTO_INCREMENT",
        (tokens, column) -> column.generation(new SqlColumn.Generation.AutoIncrement()));
    clauses.put(
        "KEY",
        (tokens, column) ->
            column.add(new SqlConstraint.PrimaryKey(null, List.of(column.name()), null)));
    clauses.put("COMMENT", (tokens, column) -> column.comment(tokens.string()));
    clauses.put("COLLATE", ColumnGrammar::collate);
    clauses.put("ON", (tokens, column) -> onUpdate(tokens));
    clauses.put("SERIAL", ColumnGrammar::serial);
    for (String word : Set.of("VISIBLE", "INVISIBLE", "ENFORCED")) {
      clauses.put(word, (tokens, column) -> {});
    }
    for (String word : VALUED) {
      clauses.put(word, (tokens, column) -> skipValue(tokens));
    }
    clauses.put("COMPRESSED", (tokens, column) -> compressed(tokens));
    for (String word : Set.of("WITH", "WITHOUT")) {
      clauses.put(word, (tokens, column) -> tokens.expect("SYSTEM", "VERSIONING"));
    }
    return clauses;
  }

  /** MariaDB has {@code GENERATED ALWAYS AS ROW START} beside expressions. */
  private static void generated(TokenCursor tokens, ColumnDraft column) {
    tokens.expect("ALWAYS", "AS");
    if (tokens.accept("ROW")) {
      tokens.keyword(Set.of("START", "END"));
    } else {
      ColumnClauses.computed(tokens, column);
    }
  }

  private static void collate(TokenCursor tokens, ColumnDraft column) {
    tokens.accept('=');
    column.collation(tokens.value());
  }

  /** {@code ON UPDATE CURRENT_TIMESTAMP(6)}. */
  private static void onUpdate(TokenCursor tokens) {
    tokens.expect("UPDATE");
    tokens.keyword();
    if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
  }

  /** {@code SERIAL DEFAULT VALUE} is {@code NOT NULL AUTO_INCREMENT UNIQUE}. */
  private static void serial(TokenCursor tokens, ColumnDraft column) {
    tokens.expect("DEFAULT", "VALUE");
    column.generation(new SqlColumn.Generation.AutoIncrement());
    column.add(new SqlConstraint.NotNull(null, column.name(), false));
    column.add(new SqlConstraint.Unique(null, List.of(column.name()), null));
  }

  private static void compressed(TokenCursor tokens) {
    if (tokens.accept('=')) {
      tokens.value();
    }
  }

  private static void skipValue(TokenCursor tokens) {
    tokens.accept('=');
    tokens.value();
  }

  /** {@code FIRST} or {@code AFTER c}; null when neither stands there. */
  static AlterAction.@Nullable Place place(TokenCursor tokens) {
    if (tokens.accept("FIRST")) {
      return new AlterAction.Place(null);
    }
    return tokens.accept("AFTER") ? new AlterAction.Place(tokens.name()) : null;
  }
}
