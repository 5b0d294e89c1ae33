package org.athanor.lint.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.athanor.script.ScriptDirectory;

/**
 * A copy of the folders of revisions, to try changes on; it is gone when it is closed.
 *
 * <p>Not thread-safe.
 */
public final class RevisionCopy implements AutoCloseable {
  private final ScriptDirectory.Options original;
  private final Path root;
  private final Map<Path, Path> folders = new LinkedHashMap<>();

  /**
   * Copies revisions.
   *
   * @param options where they are
   * @throws UncheckedIOException when they cannot be copied
   */
  public RevisionCopy(ScriptDirectory.Options options) {
    this.original = options;
    try {
      this.root = Files.createTempDirectory("athanor-fix-");
      for (Path location : options.locations()) {
        Path folder = root.resolve(String.valueOf(folders.size()));
        folders.put(location, folder);
        copy(location, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : sources(from)) {
      Path copied = to.resolve(from.relativize(file).toString());
      Files.createDirectories(Objects.requireNonNull(copied.getParent()));
      Files.copy(file, copied);
    }
    Files.createDirectories(to);
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".sql") || file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  /** The revisions of the copy as its files say them now. */
  public ScriptDirectory open() {
    return ScriptDirectory.open(new ScriptDirectory.Options(
        List.copyOf(folders.values()),
        original.recursive(),
        original.classPath(),
        original.cache(),
        original.missing()));
  }

  /** Where a file of the copy is, or would be, in the project. */
  public Path original(Path copied) {
    for (Map.Entry<Path, Path> folder : folders.entrySet()) {
      if (copied.startsWith(folder.getValue())) {
        return folder.getKey().resolve(folder.getValue().relativize(copied).toString());
      }
    }
    return copied;
  }

  /** Where a file of the project is in the copy. */
  Path copied(Path path) {
    for (Map.Entry<Path, Path> folder : folders.entrySet()) {
      if (path.startsWith(folder.getKey())) {
        return folder.getValue().resolve(folder.getKey().relativize(path).toString());
      }
    }
    return path;
  }

  /** A text with the folders of the project in place of those of the copy. */
  public String named(String text) {
    String named = text;
    for (Map.Entry<Path, Path> folder : folders.entrySet()) {
      named = named.replace(folder.getValue().toString(), folder.getKey().toString());
    }
    return named;
  }

  /** Reads a file of the copy. */
  String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the copy. */
  void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What differs from the project, by the paths there. */
  public List<FileChange> changes() {
    Map<Path, FileChange> changes = new TreeMap<>();
    try {
      for (Path folder : folders.values()) {
        for (Path file : sources(folder)) {
          Path path = original(file);
          String now = Files.readString(file);
          String before = Files.exists(path) ? Files.readString(path) : "";
          if (!now.equals(before)) {
            changes.put(path, new FileChange(path, Files.exists(path), before, now));
          }
        }
      }
      return new ArrayList<>(changes.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(root);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
