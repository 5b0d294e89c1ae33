package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the programs of PostgreSQL, which refuse to run as root.
 *
 * <p>Root runs them in a user namespace, where it is nobody in particular and owns its files all
 * the same; containers that allow no such thing have a user without rights to run them as.
 *
 * @param prefix the words before those of a program
 * @param name who must own the files, or null for the current user
 */
record ServerUser(List<String> prefix, @Nullable String name) {
  private static final ServerUser SELF = new ServerUser(List.of(), null);

  /** Users that systems have, the better one first. */
  private static final List<String> OTHERS = List.of("postgres", "nobody");

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * The user of this process, or whom root hands servers to.
   *
   * @throws IOException when root can be nobody else here
   */
  static ServerUser current() throws IOException {
    if (!isRoot()) {
      return SELF;
    }
    List<String> namespace = List.of("unshare", "-U");
    return isPossible(namespace) ? new ServerUser(namespace, null) : another();
  }

  /** A user of the system without rights. */
  static ServerUser another() throws IOException {
    for (String other : OTHERS) {
      List<String> prefix = List.of("runuser", "-u", other, "--");
      if (isPossible(prefix)) {
        return new ServerUser(prefix, other);
      }
    }
    throw new IOException("PostgreSQL does not run as root, and neither unshare nor runuser works:"
        + " run as another user");
  }

  private static boolean isPossible(List<String> prefix) {
    return run(prefix, List.of("true")).filter(Program.Output::isOk).isPresent();
  }

  /** Runs a program as this user; empty when it cannot be started. */
  Optional<Program.Output> run(List<String> words) {
    return run(prefix, words);
  }

  private static Optional<Program.Output> run(List<String> prefix, List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return Program.of(all).in(Path.of("/")).within(PostgresProcess.LIMIT).run();
  }

  /** Hands a folder over with all that is in it. */
  void own(Path folder) throws IOException {
    if (name != null) {
      Optional<Program.Output> done =
          Program.of("chown", "-R", name, folder.toString()).run();
      if (done.filter(Program.Output::isOk).isEmpty()) {
        throw new IOException("\"chown " + name + "\" failed on " + folder);
      }
    }
  }
}
