package org.athanor.script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes text as Java string literals, text blocks and comments. */
final class JavaText {
  /** A class file holds at most 65,535 bytes of one constant; see JVMS 4.4.7. */
  private static final int CONSTANT_LIMIT = 60_000;

  private JavaText() {}

  /** The text in quotes, on one line. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(c -> quoted.append(escape((char) c)));
    return quoted.append('"').toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isPlain(c) ? String.valueOf(c) : unicode(c);
    };
  }

  /**
   * Whether a character can stand in a source as it is: not a control, and not one that turns the
   * reading direction or hides, which would make the source read otherwise than it compiles.
   */
  private static boolean isPlain(char c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  /** Octal below 256, because a Unicode escape of a line end would end the literal. */
  private static String unicode(char c) {
    return c < 256 ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c);
  }

  /**
   * Whether a text block reads better than a literal. Not with characters that need a Unicode
   * escape: the compiler takes blanks among them off the ends of lines.
   */
  static boolean isBlock(String text) {
    return text.strip().indexOf('\n') > 0
        && fitsConstant(text)
        && text.chars().allMatch(c -> c == '\n' || c == '\t' || isPlain((char) c));
  }

  /** Whether the text can be one constant of a class file. */
  static boolean fitsConstant(String text) {
    return text.length() < CONSTANT_LIMIT / 3
        || text.getBytes(StandardCharsets.UTF_8).length < CONSTANT_LIMIT;
  }

  /**
   * The lines of a text block. The closing quotes always stand on a line of their own, so that
   * they, and not the text, decide how much indentation is taken off.
   */
  static List<String> block(String text) {
    List<String> lines = new ArrayList<>(List.of("\"\"\""));
    List<String> content = List.of(text.split("\n", -1));
    boolean endsLine = text.endsWith("\n");
    int last = endsLine ? content.size() - 2 : content.size() - 1;
    for (int i = 0; i <= last; i++) {
      String line = blockLine(content.get(i));
      lines.add(i == last && !endsLine ? line + "\\" : line);
    }
    lines.add("\"\"\"");
    return lines;
  }

  private static String blockLine(String line) {
    StringBuilder escaped = new StringBuilder();
    line.chars().forEach(c -> escaped.append(c == '"' ? "\"" : escape((char) c)));
    int end = escaped.length() - 1;
    if (end >= 0 && escaped.charAt(end) == ' ') {
      escaped.replace(end, end + 1, "\\s");
    }
    return escaped.toString().replace("\"\"\"", "\\\"\\\"\\\"");
  }

  /** The text cut into literals of at most {@code width} characters, preferably after blanks. */
  static List<String> pieces(String text, int width) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    do {
      int end = pieceEnd(text, start, width);
      pieces.add(quote(text.substring(start, end)));
      start = end;
    } while (start < text.length());
    return pieces;
  }

  private static int pieceEnd(String text, int start, int width) {
    int end = start;
    int used = 2;
    int afterBlank = -1;
    while (end < text.length()) {
      used += escape(text.charAt(end)).length();
      if (used > width && end > start) {
        return afterBlank > 0 ? afterBlank : end;
      }
      end++;
      if (text.charAt(end - 1) == ' ') {
        afterBlank = end;
      }
    }
    return end;
  }

  /**
   * One line of text as a line comment. A backslash is doubled, because javac reads Unicode escapes
   * in comments too, and the one of a line end would end the comment.
   */
  static String comment(String text) {
    StringBuilder safe = new StringBuilder("// ");
    text.chars().forEach(c -> safe.append(c == '\\' ? "\\\\" : isPlain((char) c) ? (char) c : ' '));
    return safe.toString().stripTrailing();
  }
}
