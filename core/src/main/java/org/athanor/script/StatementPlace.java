package org.athanor.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.athanor.sql.ScriptPosition;

/** Where in its file a statement stands, for a person who has to look at it. Thread-safe. */
public final class StatementPlace {
  private StatementPlace() {}

  /**
   * The file with the line, as editors open it: {@code a1_users.sql:6}. Only the file where the
   * text is not in it exactly once, as in a revision in Java or where a variable was filled in.
   *
   * @param file where the revision lies
   * @param statement the text of the statement
   */
  public static String of(String file, String statement) {
    try {
      Path path = Path.of(file);
      if (!file.endsWith(".sql") || !Files.isRegularFile(path)) {
        return file;
      }
      String text = Files.readString(path, StandardCharsets.UTF_8);
      int at = text.indexOf(statement);
      boolean isOnce = at >= 0 && text.indexOf(statement, at + 1) < 0;
      return isOnce ? file + ":" + ScriptPosition.START.advance(text, 0, at).line() : file;
    } catch (IOException | InvalidPathException e) {
      // The error that is told is that of the statement.
      return file;
    }
  }
}
