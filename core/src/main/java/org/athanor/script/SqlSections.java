package org.athanor.script;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.athanor.error.AthanorException;
import org.athanor.error.NearMatches;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The two sections of an SQL revision, each begun by a line {@code -- upgrade} or {@code --
 * downgrade}.
 *
 * @param upgrade the text of the first, with as many line ends before it as stand before it in the
 *     file, so that positions in it are positions in the file
 * @param downgrade the text of the second likewise, or null when there is none
 */
record SqlSections(String upgrade, @Nullable String downgrade) {
  private static final List<String> MARKERS = List.of("upgrade", "downgrade");

  /** Whether a line without the spaces around it begins a section. */
  static boolean isMarker(String line) {
    return isMarker(line, "upgrade") || isMarker(line, "downgrade");
  }

  private static boolean isMarker(String line, String word) {
    return line.startsWith("--")
        && line.substring(2).strip().toLowerCase(Locale.ROOT).equals(word);
  }

  static SqlSections read(Path file, String text, LexicalRules rules) {
    Lines upgrade = new Lines();
    Lines downgrade = new Lines();
    Lines current = null;
    int number = 0;
    int offset = 0;
    BitSet comments = mayQuoteLines(text) ? lineComments(text, rules) : null;
    for (String line : text.split("\n", -1)) {
      number++;
      String bare = line.strip();
      boolean mayMark =
          bare.startsWith("--") && (comments == null || comments.get(offset + line.indexOf('-')));
      boolean isUpgrade = mayMark && isMarker(bare, "upgrade");
      if (isUpgrade || mayMark && isMarker(bare, "downgrade")) {
        current = isUpgrade ? upgrade : downgrade;
        current.begin(file, number, bare);
      } else if (current != null) {
        if (mayMark) {
          refuseMistyped(file, number, bare);
        }
        current.add(line);
      }
      offset += line.length() + 1;
    }
    return new SqlSections(upgrade.text.toString(), downgrade.begun ? downgrade.text() : null);
  }

  /** Whether there is anything that could reach over several lines; there may be thousands. */
  private static boolean mayQuoteLines(String text) {
    return text.indexOf('\'') >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('$') >= 0
        || text.indexOf('`') >= 0
        || text.indexOf('[') >= 0
        || text.contains("/*");
  }

  /**
   * Where comments of one line begin: a line inside a string, a function's body or a longer comment
   * marks nothing.
   */
  private static BitSet lineComments(String text, LexicalRules rules) {
    BitSet found = new BitSet();
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    try {
      while (tokens.next()) {
        if (tokens.kind() == SqlTokenizer.Kind.COMMENT && text.startsWith("--", tokens.start())) {
          found.set(tokens.start());
        }
      }
    } catch (AthanorException e) {
      // A quote is never closed. Splitting the section says so, with the line; sections before it
      // are known, and what follows belongs to the text in quotes.
      return found;
    }
    return found;
  }

  /**
   * A mistyped marker would read as a comment, and the downgrade below it would run as a part of
   * the upgrade.
   */
  private static void refuseMistyped(Path file, int number, String line) {
    boolean isWord = line.startsWith("--") && line.length() < 16 && line.length() > 4;
    String word = isWord ? line.substring(2).strip().toLowerCase(Locale.ROOT) : "";
    if (word.length() < 4 || word.indexOf(' ') >= 0) {
      return;
    }
    List<String> near = NearMatches.of(word, MARKERS);
    if (!near.isEmpty()) {
      throw ScriptErrors.header(
          file,
          number,
          "The comment \"" + line + "\" is nearly the start of a section.",
          "write \"-- " + near.get(0) + "\", or a comment of several words");
    }
  }

  /** The lines of one section. */
  private static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    void begin(Path file, int number, String marker) {
      if (begun) {
        throw ScriptErrors.header(
            file, number, "The section \"" + marker + "\" stands twice.", "join the two sections");
      }
      begun = true;
      text.append("\n".repeat(number));
    }

    void add(String line) {
      text.append(line).append('\n');
    }

    String text() {
      return text.toString();
    }
  }
}
