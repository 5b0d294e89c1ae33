package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Writes files that a command was asked for.
 *
 * @param folder the working folder
 */
record OutputFile(Path folder) {
  /**
   * Writes a file; folders that are missing are made.
   *
   * @throws AthanorException SCR-002 when it cannot be written
   */
  void write(Path file, String text) {
    Path target = folder.resolve(file);
    try {
      if (target.getParent() != null) {
        Files.createDirectories(target.getParent());
      }
      Files.writeString(target, text);
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SCR_002, "\"" + file + "\" cannot be written.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("name a file in a folder that exists and can be written")
          .cause(e)
          .build();
    }
  }
}
