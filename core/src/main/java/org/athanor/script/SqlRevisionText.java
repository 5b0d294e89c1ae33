package org.athanor.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.revision.RevisionId;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;

/**
 * Where things stand in the text of an SQL revision, so that single ones can be changed while all
 * else stays byte for byte.
 *
 * <pre>{@code
 * SqlRevisionText text = SqlRevisionText.read(file, source, dialect.lexicalRules());
 * String changed = TextEdit.apply(source, text.references(old, other));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class SqlRevisionText {
  private final String text;
  private final List<Piece> upgrade;
  private final List<Piece> downgrade;
  private final int downgradeEnd;

  /**
   * A statement of a section.
   *
   * @param start where its leading comments begin, those that have lines of their own
   * @param code where its first word begins
   * @param codeEnd the offset after its last word
   * @param end the offset after its semicolon and, where nothing else follows, after its line
   */
  public record Piece(int start, int code, int codeEnd, int end) {}

  private SqlRevisionText(String text, SqlSections sections, LexicalRules rules) {
    this.text = text;
    this.upgrade = pieces(sections.upgrade(), "upgrade", rules);
    String back = sections.downgrade();
    this.downgrade = back == null ? List.of() : pieces(back, "downgrade", rules);
    this.downgradeEnd = back == null ? -1 : sectionEnd();
  }

  /**
   * Reads a revision.
   *
   * @param file where it is, for errors
   * @param text what it holds
   * @param rules how the product reads text
   * @throws org.athanor.error.AthanorException SCR-003, SCR-020 and SCR-021 when it cannot be split
   */
  public static SqlRevisionText read(Path file, String text, LexicalRules rules) {
    return new SqlRevisionText(text, SqlSections.read(file, text, rules), rules);
  }

  /** The statements of the upgrade in order. */
  public List<Piece> upgrade() {
    return upgrade;
  }

  /** The statements of the downgrade in order. */
  public List<Piece> downgrade() {
    return downgrade;
  }

  /** Whether there is a way back at all. */
  public boolean hasDowngrade() {
    return downgradeEnd >= 0;
  }

  /** A statement at the end of the downgrade. */
  public TextEdit appendedToDowngrade(String statement) {
    boolean isOnNewLine = downgradeEnd == 0 || text.charAt(downgradeEnd - 1) == '\n';
    return new TextEdit(downgradeEnd, downgradeEnd, (isOnNewLine ? "" : "\n") + statement);
  }

  /** The words of a statement, without the comments before it. */
  public String code(Piece piece) {
    return text.substring(piece.code(), piece.codeEnd());
  }

  /**
   * A statement with the comments on lines of their own before it and all else on its last line.
   */
  public String whole(Piece piece) {
    return text.substring(piece.start(), piece.end());
  }

  /** The line in the header that has the revision run outside a transaction. */
  public List<TextEdit> outsideTransaction() {
    HeaderLine last = null;
    for (HeaderLine line : header()) {
      if (line.key().equals("transactional")) {
        return List.of(new TextEdit(line.valueStart(), line.valueEnd(), "false"));
      }
      last = line.key().isEmpty() ? last : line;
    }
    int at = last == null ? 0 : Math.min(text.length(), lineEnd(last.valueEnd()) + 1);
    return List.of(new TextEdit(at, at, "-- transactional: false\n"));
  }

  /** Other ids in place of one that the header names as what the revision follows or needs. */
  public List<TextEdit> references(RevisionId old, RevisionId other) {
    List<TextEdit> edits = new ArrayList<>();
    for (HeaderLine line : header()) {
      if (line.key().equals("revises") || line.key().equals("depends-on")) {
        int from = line.valueStart();
        for (String item : text.substring(from, line.valueEnd()).split(",", -1)) {
          int start = from + item.length() - item.stripLeading().length();
          if (item.strip().equals(old.value())) {
            edits.add(new TextEdit(start, start + old.value().length(), other.value()));
          }
          from += item.length() + 1;
        }
      }
    }
    return edits;
  }

  private record HeaderLine(String key, int valueStart, int valueEnd) {}

  /** The comments before the first section that have a colon. */
  private List<HeaderLine> header() {
    List<HeaderLine> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); from = lineEnd(from) + 1) {
      String line = text.substring(from, lineEnd(from));
      if (SqlSections.isMarker(line.strip())) {
        break;
      }
      int colon = line.indexOf(':');
      if (line.strip().startsWith("--") && colon >= 0) {
        String key = line.substring(line.indexOf("--") + 2, colon).strip();
        int blanks = line.length() - line.stripTrailing().length();
        lines.add(new HeaderLine(
            SqlHeaderReader.key(key), from + colon + 1, from + line.length() - blanks));
      }
    }
    return lines.stream().map(this::withoutBlanks).toList();
  }

  private HeaderLine withoutBlanks(HeaderLine line) {
    int start = line.valueStart();
    while (start < line.valueEnd() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new HeaderLine(line.key(), start, Math.max(start, line.valueEnd()));
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The end of the downgrade: it is the last section, or the one before the upgrade. */
  private int sectionEnd() {
    int marker = marker("downgrade");
    int other = marker("upgrade");
    return other > marker ? other : text.length();
  }

  private int marker(String word) {
    for (int from = 0; from < text.length(); from = lineEnd(from) + 1) {
      String line = text.substring(from, lineEnd(from)).strip();
      boolean isIt = SqlSections.isMarker(line)
          && line.substring(2).strip().toLowerCase(Locale.ROOT).equals(word);
      if (isIt) {
        return from;
      }
    }
    return text.length();
  }

  private List<Piece> pieces(String section, String word, LexicalRules rules) {
    List<Piece> pieces = new ArrayList<>();
    int from = lineEnd(marker(word));
    for (ScriptStatement each : ScriptSplitter.split(section, rules)) {
      int found = text.indexOf(each.sql(), from);
      int code = found + each.codeOffset();
      int codeEnd = found + each.sql().length();
      int end = end(codeEnd);
      pieces.add(new Piece(ownLines(found, code), code, codeEnd, end));
      from = codeEnd;
    }
    return List.copyOf(pieces);
  }

  /** The comments that stand right before a statement on lines of their own belong to it. */
  private int ownLines(int from, int code) {
    int start = text.lastIndexOf('\n', code - 1) + 1;
    if (!text.substring(start, code).isBlank()) {
      return code;
    }
    while (start > from) {
      int before = text.lastIndexOf('\n', start - 2) + 1;
      if (!text.substring(before, start).strip().startsWith("--") || before < from) {
        break;
      }
      start = before;
    }
    return start;
  }

  private int end(int codeEnd) {
    int end = codeEnd;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ';') {
      return codeEnd;
    }
    int lineEnd = lineEnd(end);
    String rest = text.substring(end + 1, lineEnd).strip();
    return rest.isEmpty() || rest.startsWith("--") ? Math.min(text.length(), lineEnd + 1) : end + 1;
  }

  /** The text that was read. */
  @Override
  public String toString() {
    return text;
  }
}
