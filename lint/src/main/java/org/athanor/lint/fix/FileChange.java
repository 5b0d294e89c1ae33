package org.athanor.lint.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a fix changes or adds.
 *
 * @param path where it is
 * @param exists whether it is there already
 * @param before what it holds, empty when it is not there
 * @param after what it is to hold
 */
public record FileChange(Path path, boolean exists, String before, String after) {

  /**
   * Makes all changes, or none: what cannot be written takes back what was.
   *
   * @throws IOException when one cannot be made
   */
  public static void make(List<FileChange> changes) throws IOException {
    List<FileChange> made = new ArrayList<>();
    try {
      for (FileChange change : changes) {
        change.write(change.after());
        made.add(change);
      }
    } catch (IOException e) {
      for (FileChange change : made) {
        change.takeBack();
      }
      throw e;
    }
  }

  private void write(String text) throws IOException {
    // Not createTempFile, whose files are for their owner only: others build this project too.
    Path filling = path.resolveSibling(".athanor-" + path.getFileName() + ".tmp");
    try {
      if (exists) {
        Files.copy(
            path, filling, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(filling, text);
      if (exists) {
        Files.move(filling, path, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.copy(filling, path);
      }
    } finally {
      Files.deleteIfExists(filling);
    }
  }

  private void takeBack() throws IOException {
    if (exists) {
      write(before);
    } else {
      Files.deleteIfExists(path);
    }
  }
}
