package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The versions of Flyway that are taken. Immutable.
 *
 * @param taken the names of versioned migrations
 */
record FlywayVersions(List<FlywayName> taken) {
  FlywayVersions {
    taken = List.copyOf(taken);
  }

  /** Those of some files. */
  static FlywayVersions of(Collection<Path> files) {
    return new FlywayVersions(files.stream()
        .flatMap(file -> FlywayName.of(file).stream())
        .filter(name -> name.kind() == FlywayName.Kind.VERSIONED)
        .toList());
  }

  /** Names of migrations that run right behind another one, before any that is there. */
  List<FlywayName> behind(FlywayName name, int count) {
    Optional<FlywayName> next = taken.stream()
        .filter(other -> FlywayName.compare(other, name) > 0)
        .min(FlywayName::compare);
    String version = name.version();
    List<FlywayName> names = numbered(name, version, count);
    FlywayName last = names.get(count - 1);
    while (next.isPresent() && FlywayName.compare(last, next.get()) >= 0) {
      version = version + ".0";
      names = numbered(name, version, count);
      last = names.get(count - 1);
    }
    return names;
  }

  private static List<FlywayName> numbered(FlywayName name, String version, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new FlywayName(
            name.kind(), version + "." + number, name.description() + "_part_" + (number + 1)))
        .toList();
  }
}
