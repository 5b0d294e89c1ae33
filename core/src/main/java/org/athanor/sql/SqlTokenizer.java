package org.athanor.sql;

import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Walks over the tokens of SQL text: words, quoted names, strings, numbers, symbols and comments.
 *
 * <p>A token is a range of the text; nothing is copied, so a pass over a script takes time in
 * proportion to its length whatever it holds. White space lies between tokens and is never one.
 *
 * <pre>{@code
 * SqlTokenizer tokens = new SqlTokenizer("SELECT 'a;b'", rules);
 * while (tokens.next()) {
 *   visit(tokens.kind(), tokens.token());
 * }
 * }</pre>
 *
 * <p>Not thread-safe; one instance reads one text once.
 */
public final class SqlTokenizer {
  /** What a token is. */
  public enum Kind {
    /** A keyword or an unquoted name. */
    WORD,
    /** A name in double quotes, backticks or brackets. */
    QUOTED_NAME,
    /** Text, bytes or bits in single quotes, with the letter before them, or in dollar quotes. */
    STRING,
    /** A number without sign. */
    NUMBER,
    /** One character that is none of these. */
    SYMBOL,
    /** A comment of either form. */
    COMMENT
  }

  private final String text;
  private final LexicalRules rules;
  private String delimiter = "";
  private int position;
  private int start;
  private Kind kind = Kind.SYMBOL;

  /** Stands before the first token of {@code text}. */
  public SqlTokenizer(String text, LexicalRules rules) {
    this.text = text;
    this.rules = rules;
  }

  /**
   * Moves to the next token.
   *
   * @return false at the end of the text
   * @throws AthanorException SCR-021 when a quote or comment is opened and never closed
   */
  public boolean next() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
    start = position;
    if (start == text.length()) {
      return false;
    }
    kind = scan(text.charAt(start));
    return true;
  }

  /** What the present token is. */
  public Kind kind() {
    return kind;
  }

  /** The offset of its first character. */
  public int start() {
    return start;
  }

  /** The offset after its last character. */
  public int end() {
    return position;
  }

  /** The present token as it stands in the text. */
  public String token() {
    return text.substring(start, position);
  }

  /** Whether the present token is this word, in any case. */
  public boolean isWord(String word) {
    return kind == Kind.WORD
        && position - start == word.length()
        && text.regionMatches(true, start, word, 0, word.length());
  }

  /** Whether the present token is this character, outside any quotes. */
  public boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(start) == symbol;
  }

  /** Whether nothing else but white space stands on the line of the present token. */
  public boolean isAloneOnLine() {
    return isBlankBefore() && restOfLine().isBlank();
  }

  /** Whether only white space stands before the present token on its line. */
  boolean isBlankBefore() {
    int i = start - 1;
    while (i >= 0 && isSpace(text.charAt(i)) && !isLineEnd(text.charAt(i))) {
      i--;
    }
    return i < 0 || isLineEnd(text.charAt(i));
  }

  /** What follows the present token on its line. */
  String restOfLine() {
    int end = position;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return text.substring(position, end);
  }

  /** From here on {@code text} is a token of its own wherever it stands outside quotes. */
  void setDelimiter(String newDelimiter) {
    this.delimiter = newDelimiter;
  }

  /** Whether the present token is the delimiter that was set. */
  boolean isDelimiter() {
    return !delimiter.isEmpty() && position - start == delimiter.length() && isDelimiterAt(start);
  }

  private boolean isDelimiterAt(int offset) {
    return !delimiter.isEmpty() && text.startsWith(delimiter, offset);
  }

  /** Goes on at the next line. */
  void skipLine() {
    position += restOfLine().length();
  }

  private Kind scan(char first) {
    if (isDelimiterAt(start)) {
      position += delimiter.length();
      return Kind.SYMBOL;
    }
    if (isWordStart(first)) {
      return word(first);
    }
    if (isDigit(first) || first == '.' && isDigit(peek(1))) {
      return number();
    }
    return switch (first) {
      case '\'' -> quoted(Kind.STRING, '\'', rules.backslashEscapes(), "string");
      case '"' -> quoted(Kind.QUOTED_NAME, '"', rules.backslashEscapes(), "quoted name");
      case '`' ->
        rules.backticks() ? quoted(Kind.QUOTED_NAME, '`', false, "quoted name") : symbol();
      case '[' -> rules.brackets() ? bracketed() : symbol();
      case '$' -> rules.dollarQuotes() ? dollarQuoted() : symbol();
      case '-' -> beginsComment() ? lineComment() : symbol();
      case '#' -> rules.hashComments() ? lineComment() : symbol();
      case '/' -> peek(1) == '*' ? blockComment() : symbol();
      default -> symbol();
    };
  }

  /**
   * Where {@code #} begins comments, two hyphens do so only before white space: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-comments.html">comments</a>.
   */
  private boolean beginsComment() {
    boolean isBlank = isSpace(peek(2)) || position + 2 >= text.length();
    return peek(1) == '-' && (isBlank || !rules.hashComments());
  }

  private Kind symbol() {
    position++;
    return Kind.SYMBOL;
  }

  private Kind word(char first) {
    int quote = "nN".indexOf(first) >= 0 ? 2 : 1;
    if (rules.quoteOperator()
        && peek(quote) == '\''
        && "qQ".indexOf(peek(quote - 1)) >= 0
        && peek(quote + 1) != '\0') {
      position += quote + 1;
      return quoteOperator();
    }
    if (peek(1) == '\'' && "xXbBnNeE".indexOf(first) >= 0) {
      position++;
      boolean escapes = rules.escapeStrings() && (first == 'e' || first == 'E');
      return quoted(Kind.STRING, '\'', escapes || rules.backslashEscapes(), "string");
    }
    if (isUnicodeString(first)) {
      position += 2;
      return quoted(Kind.STRING, '\'', false, "string");
    }
    while (position < text.length()
        && isWordPart(text.charAt(position))
        && !isDelimiterAt(position)) {
      position++;
    }
    return Kind.WORD;
  }

  /**
   * Text with the numbers of characters in it: <a
   * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-UESCAPE">
   * String Constants with Unicode Escapes</a>.
   */
  private boolean isUnicodeString(char first) {
    return rules.escapeStrings()
        && (first == 'U' || first == 'u')
        && peek(1) == '&'
        && peek(2) == '\'';
  }

  private Kind number() {
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean exponentSign = (c == '+' || c == '-') && isExponent();
      if (!isWordPart(c) && c != '.' && !exponentSign) {
        break;
      }
      position++;
    }
    return Kind.NUMBER;
  }

  /** Whether the character before this one is the E of {@code 1e-5}, and not of {@code 0x1E}. */
  private boolean isExponent() {
    char before = text.charAt(position - 1);
    char second = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    boolean hexadecimal = second == 'x' || second == 'X';
    return (before == 'e' || before == 'E') && !hexadecimal && isDigit(peek(1));
  }

  /** A quote in which the closing character stands for itself when it is doubled. */
  private Kind quoted(Kind result, char close, boolean escapes, String what) {
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (escapes && c == '\\') {
        position++;
      } else if (c == close) {
        if (position == text.length() || text.charAt(position) != close) {
          return result;
        }
        position++;
      }
    }
    throw unterminated(what);
  }

  /** From its delimiter on; see "Text Literals" in Oracle's SQL Language Reference. */
  private Kind quoteOperator() {
    char open = text.charAt(position);
    int pair = "[{(<".indexOf(open);
    String close = (pair < 0 ? open : "]})>".charAt(pair)) + "'";
    return closedBy(text.indexOf(close, position + 1), close.length(), Kind.STRING, "string");
  }

  private Kind bracketed() {
    if (rules.batches() == LexicalRules.Batches.GO) {
      return quoted(Kind.QUOTED_NAME, ']', false, "quoted name");
    }
    int close = text.indexOf(']', position);
    return closedBy(close, 1, Kind.QUOTED_NAME, "quoted name");
  }

  private Kind dollarQuoted() {
    int tagEnd = position + 1;
    if (tagEnd < text.length() && isWordStart(text.charAt(tagEnd))) {
      while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd))) {
        tagEnd++;
      }
    }
    if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
      return symbol();
    }
    String tag = text.substring(position, tagEnd + 1);
    return closedBy(text.indexOf(tag, tagEnd + 1), tag.length(), Kind.STRING, tag + " string");
  }

  private Kind closedBy(int close, int length, Kind result, String what) {
    if (close < 0) {
      throw unterminated(what);
    }
    position = close + length;
    return result;
  }

  private Kind lineComment() {
    while (position < text.length() && !isLineEnd(text.charAt(position))) {
      position++;
    }
    return Kind.COMMENT;
  }

  private Kind blockComment() {
    int depth = 1;
    position += 2;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '*' && peek(0) == '/') {
        position++;
        depth--;
      } else if (c == '/' && peek(0) == '*' && rules.nestedComments()) {
        position++;
        depth++;
      }
      if (depth == 0) {
        return holdsCode() ? Kind.SYMBOL : Kind.COMMENT;
      }
    }
    throw unterminated("comment");
  }

  /** See https://mariadb.com/kb/en/comment-syntax/ for comments that are run. */
  private boolean holdsCode() {
    return rules.hashComments()
        && (text.startsWith("!", start + 2) || text.startsWith("M!", start + 2));
  }

  private AthanorException unterminated(String what) {
    ScriptPosition opened = ScriptPosition.START.advance(text, 0, start);
    return AthanorException.of(
            ErrorCode.SCR_021, "The " + what + " opened at " + opened + " is never closed.")
        .evidence(ScriptPosition.lineAt(text, start))
        .fix("close it, or write the quote twice where it belongs to the text")
        .build();
  }

  private char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\uFEFF';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Everything beyond ASCII belongs to words, as in the scanners of PostgreSQL and SQLite. */
  private static boolean isWordStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '\u0080';
  }

  private static boolean isTagPart(char c) {
    return isWordStart(c) || isDigit(c);
  }

  private static boolean isWordPart(char c) {
    return isTagPart(c) || c == '$';
  }
}
