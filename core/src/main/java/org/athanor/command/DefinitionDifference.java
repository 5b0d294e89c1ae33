package org.athanor.command;

import java.util.List;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.operation.CreateObject;
import org.athanor.schema.SchemaObject;

/**
 * Where two definitions of one object part: a few words of each. A view or a function of a hundred
 * lines that "has another definition" says nothing without them.
 */
final class DefinitionDifference {
  private static final int WORDS_BEFORE = 24;
  private static final int WORDS_AFTER = 12;
  private static final int LONGEST = 72;

  private final Dialect dialect;

  DefinitionDifference(Dialect dialect) {
    this.dialect = dialect;
  }

  /** As the end of a sentence, with what leads on to it. */
  String of(SchemaObject present, SchemaObject wanted) {
    String presentText = text(present);
    String wantedText = text(wanted);
    String presentWords = words(presentText);
    String wantedWords = words(wantedText);
    if (presentText.equals(wantedText)) {
      return "";
    }
    if (presentWords.equals(wantedWords)) {
      return ": only its spaces and line breaks differ";
    }
    int start = commonStart(presentWords, wantedWords);
    int end = commonEnd(presentWords, wantedWords, start);
    return ": it has " + part(presentWords, start, end) + ", wanted "
        + part(wantedWords, start, end);
  }

  private String text(SchemaObject object) {
    List<Statement> statements =
        new CreateObject(object, false).accept(dialect.ddl(SchemaLookup.none()));
    return statements.stream().map(Statement::text).collect(Collectors.joining("; "));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static int commonStart(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    return start;
  }

  /** How many characters at the end are the same and no part of the common start. */
  private static int commonEnd(String a, String b, int start) {
    int end = 0;
    int most = Math.min(a.length(), b.length()) - start;
    while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return end;
  }

  /** What stands between the common start and end, with some of both; cut where it is long. */
  private static String part(String text, int start, int commonEnd) {
    int from = Math.max(0, start - WORDS_BEFORE);
    int to = Math.min(text.length(), text.length() - commonEnd + WORDS_AFTER);
    boolean isLong = to - from > LONGEST;
    int last = isLong ? from + LONGEST : to;
    return (from > 0 ? "\"..." : "\"")
        + text.substring(from, last)
        + (last < text.length() ? "...\"" : "\"");
  }
}
