package org.athanor.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where scratch data lives: in shared memory when the system has some, else among the temporary
 * files.
 *
 * <p>Each directory in it is named after the process that made it, so that the next process can
 * clear what a killed one left. Copying a database takes 25 ms in memory and 500 ms on a disk.
 */
record ScratchStorage(Path directory) {
  /** The file that a MariaDB server here writes its process id to. */
  static final String MARIADB_PID_FILE = "mariadbd.pid";

  private static final String POSTGRES_PID_FILE = "postmaster.pid";
  private static final List<String> SERVERS = List.of("/postgres", "/mariadbd", "/mysqld");
  private static final long LEAST_ROOM = 256L << 20;
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  /** The storage of the current user, made when it is missing. */
  static ScratchStorage current() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path base = hasRoom(SHARED_MEMORY) ? SHARED_MEMORY : temporary;
    Path own = base.resolve("athanor-scratch-" + System.getProperty("user.name"));
    return new ScratchStorage(Files.createDirectories(own));
  }

  /** A container has 64 MiB of it unless it is given more, which is less than two databases. */
  private static boolean hasRoom(Path folder) throws IOException {
    return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= LEAST_ROOM;
  }

  /** What the names of the directories of this process start with. */
  static String ownPrefix() {
    return ProcessHandle.current().pid() + "-";
  }

  /** Stops the servers and deletes the directories of processes that are gone. */
  void clearLeftovers() throws IOException {
    for (Path entry : entries(directory)) {
      if (ownerOf(entry).filter(pid -> ProcessHandle.of(pid).isEmpty()).isPresent()) {
        serverOf(entry).ifPresent(ProcessHandle::destroyForcibly);
        delete(entry);
      }
    }
  }

  private static Optional<Long> ownerOf(Path entry) {
    String name = entry.getFileName().toString();
    int end = name.indexOf('-');
    boolean isNumber = end > 0 && name.substring(0, end).chars().allMatch(Character::isDigit);
    return isNumber ? Optional.of(Long.valueOf(name.substring(0, end))) : Optional.empty();
  }

  /** The server whose data directory this is, if one runs. */
  static Optional<ProcessHandle> serverOf(Path dataDirectory) {
    return Stream.of(POSTGRES_PID_FILE, MARIADB_PID_FILE)
        .flatMap(name -> processIn(dataDirectory.resolve(name)).stream())
        .filter(process -> serves(process, dataDirectory))
        .findFirst();
  }

  private static Optional<ProcessHandle> processIn(Path pidFile) {
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    } catch (IOException | NumberFormatException e) {
      // A server that is not up, or has ended: it takes the file away.
      return Optional.empty();
    }
  }

  /** A process id may have gone to another program since the file was written. */
  private static boolean serves(ProcessHandle process, Path dataDirectory) {
    String command = process.info().command().orElse("");
    String arguments = String.join(" ", process.info().arguments().orElse(new String[0]));
    return SERVERS.stream().anyMatch(command::endsWith)
        && arguments.contains(dataDirectory.toString());
  }

  private static List<Path> entries(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.toList();
    }
  }

  /** Deletes a directory with all that is in it; what is gone already is no error. */
  static void delete(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
