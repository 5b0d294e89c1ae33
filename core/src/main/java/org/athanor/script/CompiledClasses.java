package org.athanor.script;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The classes of one run of the compiler, which go into one folder for each revision.
 *
 * <p>A folder appears whole or not at all: it is filled under another name and moved. When another
 * process was faster, its folder stays.
 */
final class CompiledClasses {
  private final Path output;
  private final NavigableMap<String, Path> left = new TreeMap<>();

  /** Lists the files once: a history of thousands of revisions is moved in one pass. */
  CompiledClasses(Path output) throws IOException {
    this.output = output;
    try (Stream<Path> found = Files.walk(output)) {
      found.filter(Files::isRegularFile).forEach(path -> left.put(relative(path), path));
    }
  }

  /** Moves a class with its nested ones. */
  void moveTo(String className, Path target) throws IOException {
    String file = className.replace('.', '/');
    // What begins with the name and a dollar sign stands between it and the next character.
    NavigableMap<String, Path> nested = left.subMap(file + "$", true, file + "%", false);
    Map<String, Path> classes = new TreeMap<>(nested);
    nested.clear();
    Path own = left.remove(file + ".class");
    if (own != null) {
      classes.put(file + ".class", own);
    }
    move(classes, target);
  }

  /** Moves what is left: the classes that revisions share. */
  void moveRestTo(Path target) throws IOException {
    move(left, target);
    delete(output);
  }

  private String relative(Path path) {
    return output.relativize(path).toString().replace('\\', '/');
  }

  private static void move(Map<String, Path> classes, Path target) throws IOException {
    Path filling = Files.createTempDirectory(target.getParent(), "filling-");
    for (Map.Entry<String, Path> each : classes.entrySet()) {
      Path place = filling.resolve(each.getKey());
      Files.createDirectories(place.getParent());
      Files.move(each.getValue(), place);
    }
    try {
      Files.move(filling, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // The shared classes may be there from before, or another run was faster. Of a folder that is
      // not empty the JDK has no exception of its own for an atomic move.
      if (!Files.isDirectory(target)) {
        throw e;
      }
      delete(filling);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
