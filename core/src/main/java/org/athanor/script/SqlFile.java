package org.athanor.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * A file of SQL that says what schema is wanted.
 *
 * @param path where it is
 * @param text what stands in it
 */
public record SqlFile(Path path, String text) {
  private static final String EXTENSION = ".sql";

  /**
   * A file, or all files named {@code *.sql} in and below a folder, in the order of their paths.
   *
   * @throws AthanorException SCR-002 when it is not there or cannot be read, SCR-023 when a folder
   *     holds no such file
   */
  public static List<SqlFile> read(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(new SqlFile(place, SourceText.read(place)));
    }
    List<SqlFile> files;
    try (Stream<Path> found = Files.walk(place)) {
      files = found
          .filter(path -> path.toString().endsWith(EXTENSION) && Files.isRegularFile(path))
          .sorted()
          .map(path -> new SqlFile(path, SourceText.read(path)))
          .toList();
    } catch (IOException e) {
      throw ScriptErrors.unreadable(place, e);
    }
    if (files.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.SCR_023, "The folder \"" + place + "\" holds no file named *.sql.")
          .fix("name the file or the folder that says what schema is wanted")
          .build();
    }
    return files;
  }
}
