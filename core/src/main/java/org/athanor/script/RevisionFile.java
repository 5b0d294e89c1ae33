package org.athanor.script;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A revision file whose header has been read.
 *
 * @param path where it is
 * @param root the location that it was found in
 * @param language what it is written in
 * @param header what its head says
 */
record RevisionFile(Path path, Path root, Language language, RevisionHeader header) {

  /** Reads the head of a file; null for a Java source without a revision. */
  static @Nullable RevisionFile read(Path path, Path root, Language language) {
    String text = SourceText.read(path);
    String message = messageOf(path);
    RevisionHeader header = language == Language.SQL
        ? new SqlHeaderReader(path, message).read(text)
        : new JavaHeaderReader(path, text).read(message);
    return header == null ? null : new RevisionFile(path, root, language, header);
  }

  /** The words of a file name behind its id: {@code R1a_AddInvoice} says "add invoice". */
  static String messageOf(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int underscore = name.indexOf('_');
    String slug =
        underscore < 0 ? "" : name.substring(underscore + 1, dot < 0 ? name.length() : dot);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < slug.length(); i++) {
      char c = slug.charAt(i);
      boolean startsWord =
          Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(slug.charAt(i - 1));
      boolean isGap = startsWord || c == '_' || c == ' ';
      if (isGap && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
      if (c != '_' && c != ' ') {
        words.append(Character.toLowerCase(c));
      }
    }
    return words.toString().strip();
  }
}
