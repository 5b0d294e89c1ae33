package org.athanor.script;

import java.util.Comparator;
import java.util.List;

/**
 * Other text in place of a part of a text.
 *
 * @param from the offset of the first character that goes
 * @param to the offset after the last character that goes; {@code from} where nothing goes
 * @param text what stands there instead
 */
public record TextEdit(int from, int to, String text) {
  private static final Comparator<TextEdit> LAST_FIRST =
      Comparator.comparingInt(TextEdit::from).thenComparingInt(TextEdit::to).reversed();

  public TextEdit {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no part of a text: " + from + " to " + to);
    }
  }

  /** {@code original} with all edits made, which lie apart; the rest stays as it is. */
  public static String apply(String original, List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder(original);
    edits.stream()
        .sorted(LAST_FIRST)
        .forEach(edit -> changed.replace(edit.from(), edit.to(), edit.text()));
    return changed.toString();
  }
}
