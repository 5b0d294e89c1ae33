package org.athanor.dialects.mysql.grammar;

import org.athanor.sql.grammar.Vocabulary;

/**
 * Which comments a server runs: those of <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/comments.html">MySQL</a> begin with an exclamation
 * mark, those of <a href="https://mariadb.com/kb/en/comment-syntax/">MariaDB</a> with one or with
 * an M before it; behind it the least version may stand.
 *
 * <pre>{@code
 * ExecutableComments.ofMySql(8_04_00).codeOffset("/*!80000 INVISIBLE *" + "/");
 * }</pre>
 */
public final class ExecutableComments {
  private static final int MAX_DIGITS = 6;
  private static final int MIN_DIGITS = 5;

  /** MariaDB leaves out what MySQL has had since 5.7. */
  private static final int FIRST_FOREIGN = 50700;

  private static final int LAST_FOREIGN = 99999;

  private ExecutableComments() {}

  /**
   * The comments that MySQL runs.
   *
   * @param version two digits each for the parts of the version: 80400 for 8.4.0
   */
  public static Vocabulary.CodeComments ofMySql(int version) {
    return comment -> comment.startsWith("/*!") ? offset(comment, 3, version) : -1;
  }

  /** The comments that MariaDB runs; the version is as for MySQL, such as 101105. */
  public static Vocabulary.CodeComments ofMariaDb(int version) {
    return comment -> {
      if (comment.startsWith("/*M!")) {
        return offset(comment, 4, version);
      }
      int least = comment.startsWith("/*!") ? least(comment, 3) : FIRST_FOREIGN;
      boolean isForeign = least >= FIRST_FOREIGN && least <= LAST_FOREIGN;
      return isForeign ? -1 : offset(comment, 3, version);
    };
  }

  private static int offset(String comment, int from, int version) {
    return least(comment, from) > version ? -1 : from + digits(comment, from);
  }

  private static int least(String comment, int from) {
    int digits = digits(comment, from);
    return digits == 0 ? 0 : Integer.parseInt(comment.substring(from, from + digits));
  }

  /** Five or six digits are a version; fewer are code. */
  private static int digits(String comment, int from) {
    int digits = 0;
    while (digits < MAX_DIGITS && isDigit(comment.charAt(from + digits))) {
      digits++;
    }
    return digits < MIN_DIGITS ? 0 : digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
