package org.athanor.sql;

import java.util.List;

/**
 * Counts the blocks of a stored program of MySQL or MariaDB, whose semicolons are its own: see <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/sql-compound-statements.html">compound
 * statements</a>.
 *
 * <p>{@code BEGIN} and {@code CASE} open a block and {@code END} closes one, but for {@code END
 * IF}, {@code END LOOP} and the like: what those close is not counted. Not thread-safe.
 */
final class ProgramBody {
  private static final List<String> NOT_COUNTED = List.of("FOR", "IF", "LOOP", "REPEAT", "WHILE");

  private int blocks;
  private boolean isAfterEnd;

  /** The program begins inside a block. */
  void open() {
    blocks++;
  }

  /** Goes on by a token that is no semicolon and no parenthesis. */
  void add(SqlTokenizer token) {
    boolean wasAfterEnd = isAfterEnd;
    isAfterEnd = false;
    if (wasAfterEnd && NOT_COUNTED.stream().anyMatch(token::isWord)) {
      return;
    }
    if (wasAfterEnd) {
      blocks--;
    }
    boolean closesCase = wasAfterEnd && token.isWord("CASE");
    if (token.isWord("BEGIN") || blocks > 0 && token.isWord("CASE") && !closesCase) {
      blocks++;
    } else {
      isAfterEnd = blocks > 0 && token.isWord("END");
    }
  }

  /** Whether a semicolon at this place ends the program. */
  boolean endsHere() {
    if (isAfterEnd) {
      blocks--;
      isAfterEnd = false;
    }
    return blocks == 0;
  }
}
