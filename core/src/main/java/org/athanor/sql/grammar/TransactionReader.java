package org.athanor.sql.grammar;

import java.util.Map;
import java.util.Set;
import org.athanor.sql.syntax.TransactionControl;
import org.athanor.sql.syntax.TransactionControl.Kind;

/** Reads statements that begin and end transactions, each behind its first word. */
public final class TransactionReader {
  private static final Set<String> MODES = Set.of(
      "TRANSACTION",
      "WORK",
      "DEFERRED",
      "IMMEDIATE",
      "EXCLUSIVE",
      "CONCURRENT",
      "ISOLATION",
      "READ",
      "NOT",
      "DEFERRABLE",
      "LEVEL",
      "ONLY",
      "WRITE",
      "COMMITTED",
      "UNCOMMITTED",
      "REPEATABLE",
      "SERIALIZABLE",
      "WITH",
      "CONSISTENT",
      "SNAPSHOT",
      "AND",
      "NO",
      "CHAIN",
      "RELEASE");

  private TransactionReader() {}

  /** The readers by first word. */
  public static Map<String, StatementReader> statements() {
    return Map.of(
        "BEGIN", tokens -> ended(tokens, Kind.BEGIN),
        "START",
            tokens -> {
              tokens.expect("TRANSACTION");
              return ended(tokens, Kind.BEGIN);
            },
        "COMMIT", tokens -> commit(tokens, Kind.COMMIT),
        "END", tokens -> ended(tokens, Kind.COMMIT),
        "ABORT", tokens -> ended(tokens, Kind.ROLLBACK),
        "ROLLBACK", TransactionReader::rollback,
        "SAVEPOINT", tokens -> named(tokens, Kind.SAVEPOINT),
        "RELEASE",
            tokens -> {
              tokens.accept("SAVEPOINT");
              return named(tokens, Kind.RELEASE);
            });
  }

  /** A statement whose modes are left out. */
  public static TransactionControl ended(TokenCursor tokens, Kind kind) {
    do {
      while (tokens.isOneOf(MODES)) {
        tokens.take();
      }
    } while (tokens.accept(','));
    return new TransactionControl(kind);
  }

  private static TransactionControl commit(TokenCursor tokens, Kind kind) {
    if (tokens.accept("PREPARED")) {
      tokens.string();
      return new TransactionControl(Kind.FINISH_PREPARED);
    }
    return ended(tokens, kind);
  }

  private static TransactionControl rollback(TokenCursor tokens) {
    if (!tokens.accept("TRANSACTION")) {
      tokens.accept("WORK");
    }
    if (tokens.accept("TO")) {
      tokens.accept("SAVEPOINT");
      return named(tokens, Kind.ROLLBACK_TO);
    }
    return commit(tokens, Kind.ROLLBACK);
  }

  private static TransactionControl named(TokenCursor tokens, Kind kind) {
    tokens.name();
    return new TransactionControl(kind);
  }
}
