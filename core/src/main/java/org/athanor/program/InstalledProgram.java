package org.athanor.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that was found, and its version.
 *
 * @param path where it is
 * @param says its own line about its version, such as {@code pg_dump (PostgreSQL) 17.2}
 */
public record InstalledProgram(Path path, String says) {
  private static final Duration VERSION_LIMIT = Duration.ofSeconds(20);

  /**
   * Where programs are looked for.
   *
   * @param folder the folder that was configured: then no other is looked at; or null
   * @param further folders that are looked at after those of the search path
   */
  public record Places(@Nullable Path folder, List<Path> further) {
    public Places {
      further = List.copyOf(further);
    }

    /** The folders, in their order. */
    public List<Path> folders() {
      if (folder != null) {
        return List.of(folder);
      }
      String path = System.getenv("PATH");
      Stream<Path> searched = path == null
          ? Stream.of()
          : Stream.of(path.split(Pattern.quote(File.pathSeparator)))
              .filter(entry -> !entry.isBlank())
              .map(Path::of);
      return Stream.concat(searched, further.stream()).toList();
    }
  }

  /** All programs of some names in those places that tell their version, in order. */
  public static List<InstalledProgram> find(Places places, List<String> names) {
    List<InstalledProgram> found = new ArrayList<>();
    for (String name : names) {
      for (Path folder : places.folders()) {
        at(folder.resolve(name)).ifPresent(found::add);
        at(folder.resolve(name + ".exe")).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<InstalledProgram> at(Path path) {
    if (!Files.isExecutable(path) || Files.isDirectory(path)) {
      return Optional.empty();
    }
    return Program.of(path.toString(), "--version")
        .within(VERSION_LIMIT)
        .run()
        .filter(Program.Output::isOk)
        .map(said -> new InstalledProgram(path, said.out().strip()));
  }

  /** A program of another name in the same folder. */
  public Path beside(String name) {
    String own = String.valueOf(path.getFileName());
    return path.resolveSibling(own.endsWith(".exe") ? name + ".exe" : name);
  }

  /**
   * The number that a pattern finds in what it says of itself.
   *
   * @param pattern with one group of digits
   * @return the number, 0 when the pattern does not match
   */
  public int number(Pattern pattern) {
    Matcher number = pattern.matcher(says);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** The first of some programs whose version is not below a number. */
  public static Optional<InstalledProgram> atLeast(
      List<InstalledProgram> programs, ToIntFunction<InstalledProgram> version, int number) {
    return programs.stream()
        .filter(program -> version.applyAsInt(program) >= number)
        .findFirst();
  }
}
