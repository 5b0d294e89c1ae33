package org.athanor.scratch;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Finds the server programs of one major version on the class path.
 *
 * <p>The jars of all versions of PostgreSQL hold their archive under the same name; they are told
 * apart by the name of the jar.
 */
final class ClassPathPrograms {
  private ClassPathPrograms() {}

  /**
   * The programs of a major version of PostgreSQL.
   *
   * @throws AthanorException SDB-001 when no jar of this version is on the class path
   */
  static FoundPrograms postgres(int major) throws IOException {
    List<FoundPrograms> found = new ArrayList<>();
    ClassLoader loader = ClassPathPrograms.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources(archive()))) {
      jarOf(url)
          .flatMap(jar -> MavenRepository.jar(ServerKind.POSTGRESQL, jar))
          .ifPresent(found::add);
    }
    return found.stream()
        .filter(programs -> programs.series().equals(String.valueOf(major)))
        .findFirst()
        .orElseThrow(() -> missing(major, found));
  }

  /** The jar in which a resource is; empty for one in a folder. */
  static Optional<Path> jarOf(URL resource) throws IOException {
    try {
      return resource.openConnection() instanceof JarURLConnection jar
          ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family = system.startsWith("mac") ? "darwin" : system.split(" ", 2)[0];
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String arch = machine.equals("aarch64") ? "arm_64" : machine.replace("amd64", "x86_64");
    return "postgres-" + family + "-" + arch + ".txz";
  }

  private static AthanorException missing(int major, List<FoundPrograms> found) {
    List<String> versions = found.stream().map(FoundPrograms::version).toList();
    return AthanorException.of(
            ErrorCode.SDB_001, "No PostgreSQL " + major + " is on the class path.")
        .evidence("versions found: " + (versions.isEmpty() ? "none" : versions))
        .fix("add " + MavenRepository.coordinates(ServerKind.POSTGRESQL) + " in a " + major
            + ".x version to the class path")
        .build();
  }
}
