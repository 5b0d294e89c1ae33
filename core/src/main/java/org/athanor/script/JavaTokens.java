package org.athanor.script;

/**
 * The tokens of a Java source, as far as an annotation needs them: names, text constants and single
 * characters. Comments and white space are passed over.
 *
 * <p>Not thread-safe.
 */
final class JavaTokens {
  private final String source;
  private int position;
  private int line = 1;
  private int start;
  private int end;
  private String text = "";

  JavaTokens(String source) {
    this.source = source;
    skip();
  }

  boolean isAtEnd() {
    return position >= source.length();
  }

  /** The line on which the next token stands, from 1. */
  int line() {
    return line;
  }

  /** The offset of the first character of the token that was read last. */
  int start() {
    return start;
  }

  /** The offset after its last character. */
  int end() {
    return end;
  }

  /** The value of the text constant that was read last. */
  String text() {
    return text;
  }

  /** The next token without moving on; empty at the end. */
  String peek() {
    return isAtEnd() ? "" : String.valueOf(source.charAt(position));
  }

  /** The next token; a text constant is told by its leading quotation mark; empty at the end. */
  String next() {
    if (isAtEnd()) {
      return "";
    }
    start = position;
    char c = source.charAt(position);
    String token;
    if (Character.isJavaIdentifierStart(c)) {
      token = name();
    } else if (c == '"' || c == '\'') {
      token = quoted(c);
    } else {
      token = String.valueOf(c);
      position++;
    }
    end = position;
    skip();
    return token;
  }

  private String name() {
    int start = position;
    while (position < source.length() && Character.isJavaIdentifierPart(source.charAt(position))) {
      position++;
    }
    return source.substring(start, position);
  }

  private String quoted(char quote) {
    if (source.startsWith("\"\"\"", position)) {
      return textBlock();
    }
    StringBuilder value = new StringBuilder();
    position++;
    while (position < source.length() && source.charAt(position) != quote) {
      if (source.charAt(position) == '\\' && position + 1 < source.length()) {
        position++;
        value.append(escaped());
      } else {
        value.append(source.charAt(position));
      }
      position++;
    }
    position++;
    text = value.toString();
    return String.valueOf(quote);
  }

  private char escaped() {
    char c = source.charAt(position);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'u' -> codeUnit();
      default -> c;
    };
  }

  private char codeUnit() {
    while (source.startsWith("u", position + 1)) {
      position++;
    }
    int end = Math.min(position + 5, source.length());
    char value = (char) Integer.parseInt(source.substring(position + 1, end), 16);
    position = end - 1;
    return value;
  }

  private String textBlock() {
    int end = source.indexOf("\"\"\"", position + 3);
    end = end < 0 ? source.length() : end;
    text = source.substring(position + 3, end).stripIndent().strip();
    countLines(position, end);
    position = Math.min(end + 3, source.length());
    return "\"";
  }

  private void skip() {
    while (position < source.length()) {
      char c = source.charAt(position);
      if (Character.isWhitespace(c)) {
        line += c == '\n' ? 1 : 0;
        position++;
      } else if (source.startsWith("//", position)) {
        int end = source.indexOf('\n', position);
        position = end < 0 ? source.length() : end;
      } else if (source.startsWith("/*", position)) {
        int end = source.indexOf("*/", position + 2);
        end = end < 0 ? source.length() : end + 2;
        countLines(position, end);
        position = end;
      } else {
        return;
      }
    }
  }

  private void countLines(int from, int to) {
    for (int i = from; i < to; i++) {
      line += source.charAt(i) == '\n' ? 1 : 0;
    }
  }
}
