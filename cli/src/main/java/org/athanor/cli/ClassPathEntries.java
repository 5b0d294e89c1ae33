package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Class paths as people write them in settings. */
final class ClassPathEntries {
  private ClassPathEntries() {}

  /**
   * The entries, with the jars of a folder in the place of {@code lib/*}.
   *
   * @param setting where they are written, for the error
   * @throws AthanorException CFG-002 when such a folder cannot be listed
   */
  static List<Path> expanded(List<Path> entries, String setting) {
    List<Path> expanded = new ArrayList<>();
    for (Path entry : entries) {
      Path folder = entry.toAbsolutePath().getParent();
      expanded.addAll(
          folder != null && entry.endsWith("*") ? jars(folder, setting) : List.of(entry));
    }
    return expanded;
  }

  private static List<Path> jars(Path folder, String setting) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw AthanorException.of(
              ErrorCode.CFG_002, "The class path entry \"" + folder + "/*\" cannot be listed.")
          .evidence(e.toString())
          .fix("mend the setting " + setting)
          .cause(e)
          .build();
    }
  }
}
