package org.athanor.dialects.mysql.grammar;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.sql.grammar.StatementReader;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.SqlCommand;

/** Statements that have no effect on tables, or whose code is not looked into. */
final class OtherStatements {
  /** What may stand behind CREATE, ALTER and DROP besides. */
  private static final Set<String> KINDS = Set.of(
      "SERVER",
      "TABLESPACE",
      "UNDO",
      "LOGFILE",
      "RESOURCE",
      "SPATIAL",
      "PACKAGE",
      "INSTANCE",
      "PREPARE",
      "CATALOG",
      "LIBRARY");

  private static final Set<String> WORDS = Set.of("""
          USE FLUSH KILL RESET PURGE CHANGE STOP INSTALL UNINSTALL BINLOG CACHE SHUTDOWN RESTART
          CLONE HANDLER SIGNAL RESIGNAL GET PREPARE DEALLOCATE XA CHECK BACKUP HELP IMPORT
          """.strip().split("\\s+"));

  /** Blocks that MariaDB runs outside stored programs, and calls of programs. */
  private static final Set<String> CODE =
      Set.of("CALL", "EXECUTE", "IF", "WHILE", "FOR", "LOOP", "REPEAT", "CASE", "DECLARE");

  private OtherStatements() {}

  /** The readers by first word. */
  static Map<String, StatementReader> statements() {
    return WORDS.stream()
        .collect(Collectors.toMap(word -> word, word -> tokens -> whole(tokens, word)));
  }

  /** The readers of code by first word. */
  static Map<String, StatementReader> code() {
    return CODE.stream().collect(Collectors.toMap(word -> word, word -> OtherStatements::code));
  }

  static SqlCommand code(TokenCursor tokens) {
    tokens.skipRest();
    return new SqlCommand.Code(tokens.whole());
  }

  static SqlCommand whole(TokenCursor tokens, String words) {
    tokens.skipRest();
    return new SqlCommand.Other(words, null);
  }

  /** A kind of object behind CREATE, ALTER or DROP that belongs to the server and to no table. */
  static SqlCommand rest(TokenCursor tokens, String verb) {
    if (!tokens.isOneOf(KINDS)) {
      throw tokens.unexpected("a kind of object");
    }
    return whole(tokens, verb + " " + tokens.keyword());
  }
}
