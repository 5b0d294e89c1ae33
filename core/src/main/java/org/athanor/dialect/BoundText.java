package org.athanor.dialect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Binding;
import org.athanor.operation.Execute;
import org.athanor.schema.Literal;
import org.athanor.sql.SqlTokenizer;

/**
 * Free SQL with values in place of {@code :name}, written as constants of the product, so that a
 * script says the same as a run. Text, quoted names, comments and casts ({@code ::}) are left
 * alone, and so is a name that has no value.
 */
final class BoundText {
  private final Dialect dialect;

  BoundText(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The statement with its values.
   *
   * @throws AthanorException DDL-001 when it names none of a value
   */
  SqlWriter write(Execute operation) {
    Map<String, Literal> values = new HashMap<>();
    operation.values().forEach(binding -> values.put(binding.name(), binding.value()));
    Set<String> used = new HashSet<>();
    SqlWriter sql = new SqlWriter(dialect);
    String text = operation.sql();
    SqlTokenizer tokens = new SqlTokenizer(text, dialect.lexicalRules());
    int written = 0;
    int colon = -2;
    while (tokens.next()) {
      boolean isName = tokens.kind() == SqlTokenizer.Kind.WORD && colon == tokens.start() - 1;
      if (isName && values.containsKey(tokens.token())) {
        sql.user(text.substring(written, colon)).literal(values.get(tokens.token()));
        used.add(tokens.token());
        written = tokens.end();
      }
      colon = colonAt(tokens, colon);
    }
    requireUsed(operation, used);
    return sql.user(text.substring(written));
  }

  /** Where a colon stands that may begin a name; the second one of a cast does not. */
  private static int colonAt(SqlTokenizer token, int before) {
    boolean isCast = before == token.start() - 1;
    return token.isSymbol(':') && !isCast ? token.start() : -2;
  }

  private static void requireUsed(Execute operation, Set<String> used) {
    List<String> unused = operation.values().stream()
        .map(Binding::name)
        .filter(name -> !used.contains(name))
        .toList();
    if (!unused.isEmpty() && operation.reverseSql() == null) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "The statement names no :" + unused.get(0) + ", which has a value.")
          .evidence(operation.sql())
          .fix("write :" + unused.get(0) + " where the value goes, or leave the value out")
          .databaseState("Nothing of this operation was changed.")
          .build();
    }
  }
}
