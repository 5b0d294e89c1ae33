package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statements of a method of Java source that call its parameter, such as
 * {@code op.dropTable("t")}, so that findings point to them.
 */
final class JavaCalls {
  private final String text;
  private int position;
  private int depth;

  private JavaCalls(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** The offsets of such statements, in order, those inside of blocks among them. */
  static List<Integer> in(String text, int method) {
    return new JavaCalls(text, method).find();
  }

  private List<Integer> find() {
    List<Integer> calls = new ArrayList<>();
    String parameter = parameter();
    boolean isStatementStart = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      int before = position;
      boolean isText = skipText();
      if (position > before) {
        // A comment may stand before a statement, which begins behind it all the same.
        isStatementStart &= !isText;
      } else if (c == '{' || c == '}') {
        depth += c == '{' ? 1 : -1;
        isStatementStart = true;
        position++;
        if (depth == 0) {
          break;
        }
      } else if (c == ';') {
        isStatementStart = true;
        position++;
      } else {
        if (isStatementStart && depth == 1 && text.startsWith(parameter + ".", position)) {
          calls.add(position);
        }
        isStatementStart &= Character.isWhitespace(c);
        position++;
      }
    }
    return calls;
  }

  /** The last word before the parenthesis that closes the parameters. */
  private String parameter() {
    int end = text.indexOf(')', position);
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    String parameter = text.substring(Math.max(0, start), Math.max(0, end));
    position = Math.max(position, end);
    return parameter;
  }

  /** Passes a comment, a string or a text block. */
  private boolean skipText() {
    if (text.startsWith("//", position)) {
      position = after("\n", position);
      return false;
    }
    if (text.startsWith("/*", position)) {
      position = after("*/", position + 2);
      return false;
    }
    if (text.startsWith("\"\"\"", position)) {
      position = after("\"\"\"", position + 3);
      return true;
    }
    if (text.charAt(position) == '"') {
      position++;
      while (position < text.length() && text.charAt(position) != '"') {
        position += text.charAt(position) == '\\' ? 2 : 1;
      }
      position++;
      return true;
    }
    return false;
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}
