package org.athanor.dialects.sqlite.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.sql.grammar.ColumnClauses;
import org.athanor.sql.grammar.ColumnReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.TypeArguments;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlType;

/** Column definitions of SQLite: https://www.sqlite.org/syntax/column-def.html. */
final class ColumnGrammar {
  private static final Map<String, ColumnReader.Clause> CLAUSES = clauses();

  /** Immutable. */
  static final ColumnReader READER = new ColumnReader(ColumnGrammar::type, CLAUSES);

  private ColumnGrammar() {}

  private static Map<String, ColumnReader.Clause> clauses() {
    Map<String, ColumnReader.Clause> clauses = ColumnClauses.standard();
    clauses.put("AS", ColumnClauses::computed);
    clauses.put(
        "AUTOINCREMENT",
        (tokens, column) -> column.generation(new SqlColumn.Generation.AutoIncrement()));
    clauses.put("GENERATED", (tokens, column) -> {
      tokens.expect("ALWAYS", "AS");
      ColumnClauses.computed(tokens, column);
    });
    clauses.put("ON", (tokens, column) -> {
      tokens.expect("CONFLICT");
      tokens.keyword();
    });
    return clauses;
  }

  /**
   * Any words are a type: https://www.sqlite.org/datatype3.html#determination_of_column_affinity.
   */
  private static SqlType type(TokenCursor tokens) {
    int from = tokens.mark();
    List<String> words = new ArrayList<>();
    while (tokens.isName() && !tokens.isOneOf(CLAUSES.keySet())) {
      words.add(tokens.take().name().toLowerCase(Locale.ROOT));
    }
    if (words.isEmpty()) {
      throw tokens.unexpected("a type");
    }
    List<String> arguments = TypeArguments.read(tokens);
    return new SqlType(
        null, String.join(" ", words), arguments, 0, false, null, tokens.textFrom(from));
  }
}
