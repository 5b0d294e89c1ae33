package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder of what takes long to make and can be made again: unpacked programs of servers, and
 * data with which they start. It may be deleted whenever no server starts.
 *
 * <p>Thread-safe, and safe against other processes.
 */
record ServerCache(Path directory) {
  /** The variable that moves the caches of a user: the XDG base directory specification. */
  private static final String MOVED = "XDG_CACHE_HOME";

  private static final String FOLDER = "athanor";

  /** Makes an entry. */
  @FunctionalInterface
  interface Filler {
    /** Fills a folder that is empty. */
    void fill(Path folder) throws IOException;
  }

  /** The cache of the current user, made when it is missing. */
  static ServerCache current() throws IOException {
    Path usual = base().resolve(FOLDER);
    try {
      return new ServerCache(Files.createDirectories(usual));
    } catch (IOException e) {
      // A user without a home, as in many containers.
      String own = FOLDER + "-" + System.getProperty("user.name");
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      return new ServerCache(Files.createDirectories(temporary.resolve(own)));
    }
  }

  private static Path base() {
    @Nullable String moved = System.getenv(MOVED);
    if (moved != null && !moved.isBlank()) {
      return Path.of(moved);
    }
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    @Nullable String local = System.getenv("LOCALAPPDATA");
    if (system.startsWith("windows") && local != null) {
      return Path.of(local);
    }
    Path home = Path.of(System.getProperty("user.home"));
    if (system.startsWith("mac")) {
      return home.resolve("Library/Caches");
    }
    // Nobody but root may look into its home, not even the user that runs its servers.
    return ServerUser.isRoot() ? Path.of("/var/cache") : home.resolve(".cache");
  }

  /**
   * An entry, made when it is missing.
   *
   * <p>Several processes may ask at once: each makes it aside, the first to be done gives it its
   * name, and the others drop theirs.
   */
  Path get(String name, Filler filler) throws IOException {
    Path entry = directory.resolve(name);
    if (Files.isDirectory(entry)) {
      return entry;
    }
    new ScratchStorage(directory).clearLeftovers();
    Path aside = directory.resolve(ScratchStorage.ownPrefix() + UUID.randomUUID());
    Files.createDirectories(aside);
    try {
      filler.fill(aside);
      Files.move(aside, entry, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(entry)) {
        throw e;
      }
    } finally {
      ScratchStorage.delete(aside);
    }
    return entry;
  }
}
