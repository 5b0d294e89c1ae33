package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.athanor.program.GitWorkingTree;

/**
 * The files that differ from a commit, whatever way leads to them: git follows links, and people
 * work behind them.
 *
 * @param files their real paths
 */
record ChangedFiles(Set<Path> files) implements Predicate<Path> {
  ChangedFiles {
    files = Set.copyOf(files);
  }

  /**
   * Asks git.
   *
   * @param folder a folder of the working tree
   * @param among the files and folders that are looked at
   * @throws org.athanor.error.AthanorException CFG-009 when git does not know the commit
   */
  static ChangedFiles since(String commit, Path folder, List<Path> among) {
    return new ChangedFiles(new GitWorkingTree(folder)
        .changedSince(commit, among).stream().map(ChangedFiles::real).collect(Collectors.toSet()));
  }

  /**
   * Asks git for the files that were there at a commit, those among them that were edited later.
   *
   * @param folder a folder of the working tree
   * @param among the files and folders that are looked at
   */
  static ChangedFiles presentAt(String commit, Path folder, List<Path> among) {
    return new ChangedFiles(new GitWorkingTree(folder)
        .presentAt(commit, among).stream().map(ChangedFiles::real).collect(Collectors.toSet()));
  }

  @Override
  public boolean test(Path file) {
    return files.contains(real(file));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
