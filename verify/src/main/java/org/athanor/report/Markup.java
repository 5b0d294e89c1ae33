package org.athanor.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG. Texts and values of attributes are always escaped, so that a table may be
 * named {@code <script>}. Not thread-safe.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Text as it can stand between tags and in quoted attributes. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\n', '\t' -> safe.append(sign);
        default -> safe.append(isUnsafe(sign) ? ' ' : sign);
      }
    }
    return safe.toString();
  }

  /** Control characters have no place in XML, and HTML does not show them. */
  private static boolean isUnsafe(char sign) {
    return Character.isISOControl(sign) || sign == '\uFFFE' || sign == '\uFFFF';
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   */
  Markup open(String tag, String... attributes) {
    tag(tag, attributes);
    open.push(tag);
    return this;
  }

  private void tag(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    out.append('>');
  }

  /** Ends the element that was begun last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends an element and the line. */
  Markup closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element without content, such as {@code <meta>}. */
  Markup single(String tag, String... attributes) {
    tag(tag, attributes);
    return this;
  }

  /** Text. */
  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element that holds a text only. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** What is markup already, made by this program. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
