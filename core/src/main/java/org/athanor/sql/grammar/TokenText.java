package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlExpression;

/**
 * The tokens of a statement without its comments, and where each stands. Code inside comments that
 * the server runs is read as if it stood there without them.
 *
 * <p>Not thread-safe while it is filled; afterwards nothing changes.
 */
final class TokenText {
  private final String sql;
  private final Vocabulary vocabulary;
  private final List<SqlExpression.Token> tokens = new ArrayList<>();
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean skippedCode;

  TokenText(String sql, Vocabulary vocabulary) {
    this.sql = sql;
    this.vocabulary = vocabulary;
    scan(sql, 0);
  }

  /** Comments do not hold further ones, so this calls itself no deeper than once. */
  private void scan(String text, int offset) {
    SqlTokenizer tokenizer = new SqlTokenizer(text, vocabulary.rules());
    while (tokenizer.next()) {
      int start = tokenizer.start();
      if (tokenizer.isSymbol('/') && tokenizer.end() > start + 1) {
        scanComment(tokenizer.token(), offset + start);
      } else if (tokenizer.kind() != SqlTokenizer.Kind.COMMENT) {
        add(tokenizer, offset);
      }
    }
  }

  private void scanComment(String comment, int offset) {
    int code = vocabulary.comments().codeOffset(comment);
    if (code < 0) {
      skippedCode = true;
    } else {
      scan(comment.substring(code, comment.length() - 2), offset + code);
    }
  }

  private void add(SqlTokenizer tokenizer, int offset) {
    int index = tokens.size();
    if (index == starts.length) {
      starts = Arrays.copyOf(starts, 2 * index);
      ends = Arrays.copyOf(ends, 2 * index);
    }
    String token = tokenizer.token();
    starts[index] = offset + tokenizer.start();
    ends[index] = offset + tokenizer.end();
    tokens.add(new SqlExpression.Token(
        tokenizer.kind(), token, vocabulary.nameOf(tokenizer.kind(), token)));
  }

  int size() {
    return tokens.size();
  }

  SqlExpression.Token token(int index) {
    return tokens.get(index);
  }

  /** Where a token begins; the end of the text for one past the last. */
  int start(int index) {
    return index < tokens.size() ? starts[index] : sql.length();
  }

  int end(int index) {
    return ends[index];
  }

  boolean hasSkippedCode() {
    return skippedCode;
  }

  /** The text from one token to before another, as written. */
  String text(int from, int to) {
    return from >= to ? "" : sql.substring(starts[from], ends[to - 1]);
  }

  List<SqlExpression.Token> tokens(int from, int to) {
    return tokens.subList(from, to);
  }
}
