package org.athanor.script;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of one run of the compiler, which go into one folder for each revision.
 *
 * <p>A folder appears whole or not at all: it is filled under another name and moved. When another
 * process was faster, its folder stays.
 */
final class CompiledClasses {
  private final Path output;

  CompiledClasses(Path output) {
    this.output = output;
  }

  /** Moves a class with its nested ones. */
  void moveTo(String className, Path target) throws IOException {
    String file = className.replace('.', '/');
    List<Path> classes = all().stream()
        .filter(path -> {
          String name = relative(path);
          return name.equals(file + ".class") || name.startsWith(file + "$");
        })
        .toList();
    move(classes, target);
  }

  /** Moves what is left: the classes that revisions share. */
  void moveRestTo(Path target) throws IOException {
    move(all(), target);
    try (Stream<Path> left = Files.walk(output)) {
      for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> found = Files.walk(output)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private String relative(Path path) {
    return output.relativize(path).toString().replace('\\', '/');
  }

  private void move(List<Path> classes, Path target) throws IOException {
    Path filling = Files.createTempDirectory(target.getParent(), "filling-");
    for (Path path : classes) {
      Path place = filling.resolve(relative(path));
      Files.createDirectories(place.getParent());
      Files.move(path, place);
    }
    try {
      Files.move(filling, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      delete(filling);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
