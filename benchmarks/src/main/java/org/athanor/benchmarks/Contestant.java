package org.athanor.benchmarks;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who takes part: how its process is started. */
enum Contestant {
  /** Plain JDBC that does the same work: what no tool can be faster than by much. */
  FLOOR("plain JDBC", "", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
  /** Flyway through its own API, in a JVM as it is by default. */
  FLYWAY("Flyway 13.12", "flyway|jackson|gson"),
  /** Liquibase through its own API, in a JVM as it is by default. */
  LIQUIBASE(
      "Liquibase 4.33",
      "liquibase|opencsv|snakeyaml|jaxb|jakarta|commons-|activation|angus|txw2|istack"),
  /** Athanor's own code in this module's process. */
  ATHANOR("Athanor", "athanor", "-XX:+UseSerialGC");

  /** The drivers, and this module's own classes. */
  private static final Pattern ALWAYS = Pattern.compile("benchmarks|postgresql-\\d|sqlite-jdbc");

  private final String title;
  private final Pattern jars;
  private final List<String> flags;

  Contestant(String title, String jars, String... flags) {
    this.title = title;
    this.jars = Pattern.compile(jars.isEmpty() ? "(?!)" : jars);
    this.flags = List.of(flags);
  }

  /** Its name in tables. */
  String title() {
    return title;
  }

  /** What its JVM is started with. */
  List<String> flags() {
    return flags;
  }

  /** Its part of the class path of this process; slf4j is left out, so nothing is logged. */
  String classPath(String whole) {
    return Arrays.stream(whole.split(File.pathSeparator))
        .filter(this::needs)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private boolean needs(String entry) {
    String name = new File(entry).isDirectory() ? entry : new File(entry).getName();
    return ALWAYS.matcher(name).find() || jars.matcher(name).find();
  }
}
