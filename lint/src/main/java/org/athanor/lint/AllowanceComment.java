package org.athanor.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A comment that accepts hazards:
 *
 * <pre>{@code
 * -- athanor: allow drop-column: nothing has read it since release 4
 * -- athanor: allow-file missing-lock-timeout, create-index-blocking: runs while the site is down
 * }</pre>
 *
 * @param wholeFile whether it accepts them in the whole file
 * @param rules the ids as written
 * @param reason why, or empty
 */
record AllowanceComment(boolean wholeFile, List<String> rules, String reason) {
  /** What each such comment begins with. */
  static final String MARK = "athanor:";

  AllowanceComment {
    rules = List.copyOf(rules);
  }

  /** What a comment says; empty when it accepts nothing. */
  static Optional<AllowanceComment> read(LintStatement.Source comment) {
    String text = withoutDelimiters(comment.text());
    if (!text.startsWith(MARK)) {
      return Optional.empty();
    }
    String order = text.substring(MARK.length()).strip();
    boolean file = startsWithWord(order, "allow-file");
    if (!file && !startsWithWord(order, "allow")) {
      return Optional.empty();
    }
    String rest = order.substring(file ? "allow-file".length() : "allow".length());
    int colon = rest.indexOf(':');
    String names = colon < 0 ? rest : rest.substring(0, colon);
    String reason = colon < 0 ? "" : rest.substring(colon + 1).strip();
    List<String> rules = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    return Optional.of(new AllowanceComment(file, rules, reason));
  }

  /** What it accepts, one allowance for each rule. */
  List<Allowance> allowances(LintStatement.Source place, Allowance.Extent statement) {
    Allowance.Extent extent = wholeFile ? Allowance.Extent.UNIT : statement;
    return rules.stream()
        .map(rule -> new Allowance(rule, reason, place, extent))
        .toList();
  }

  private static boolean startsWithWord(String text, String word) {
    return text.startsWith(word)
        && (text.length() == word.length()
            || Character.isWhitespace(text.charAt(word.length()))
            || text.charAt(word.length()) == ':');
  }

  private static String withoutDelimiters(String comment) {
    if (comment.startsWith("/*")) {
      return comment.substring(2, Math.max(2, comment.length() - 2)).strip();
    }
    return comment.substring(comment.startsWith("#") ? 1 : 2).strip();
  }
}
