package org.athanor.dialects.mysql.grammar;

import java.util.Map;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/** The words for kinds of objects behind CREATE, ALTER and DROP. */
final class ObjectKinds {
  private static final Map<String, SqlObjectKind> BY_WORD = Map.of(
      "VIEW", SqlObjectKind.VIEW,
      "TRIGGER", SqlObjectKind.TRIGGER,
      "PROCEDURE", SqlObjectKind.PROCEDURE,
      "FUNCTION", SqlObjectKind.FUNCTION,
      "EVENT", SqlObjectKind.EVENT,
      "SEQUENCE", SqlObjectKind.SEQUENCE,
      "DATABASE", SqlObjectKind.SCHEMA,
      "SCHEMA", SqlObjectKind.SCHEMA);

  private ObjectKinds() {}

  /** Moves past the word; null, without moving on, when none of them stands here. */
  static @Nullable SqlObjectKind read(TokenCursor tokens) {
    int from = tokens.mark();
    tokens.accept("AGGREGATE");
    SqlObjectKind kind = tokens.isOneOf(BY_WORD.keySet()) ? BY_WORD.get(tokens.keyword()) : null;
    if (kind == null) {
      tokens.reset(from);
    }
    return kind;
  }
}
