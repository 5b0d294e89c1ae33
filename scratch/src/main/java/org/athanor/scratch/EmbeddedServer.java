package org.athanor.scratch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * A server that Athanor starts for its own use from programs that are on this machine, and ends
 * with the process.
 *
 * <pre>{@code
 * FoundPrograms programs = ProgramPlaces.of(List.of()).find(ServerKind.POSTGRESQL, "17");
 * EmbeddedServer server = EmbeddedServer.shared(programs);
 * }</pre>
 *
 * <p>It keeps its data on memory-backed storage where there is room, without fsync, listens on the
 * loopback address only, and asks for a password that this process alone is told. What a killed
 * process leaves, a later one clears. Thread-safe.
 */
public final class EmbeddedServer {
  /** The servers of this process: static for the reason given in {@link PostgresServer}. */
  private static final ConcurrentMap<FoundPrograms, EmbeddedServer> SERVERS =
      new ConcurrentHashMap<>();

  private final FoundPrograms programs;
  private final PostgresProcess process;
  private final List<Runnable> users = new CopyOnWriteArrayList<>();

  private EmbeddedServer(FoundPrograms programs) {
    this.programs = programs;
    try {
      process =
          PostgresProcess.start(PostgresPrograms.of(programs), PostgresProcess.Access.PASSWORD);
      Runtime.getRuntime().addShutdownHook(new Thread(this::end, "athanor-embedded"));
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SDB_001, "The embedded " + programs + " cannot start.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("check that " + System.getProperty("java.io.tmpdir") + " and /dev/shm have space,"
              + " and that this user may start processes")
          .databaseState("Nothing was changed.")
          .cause(e)
          .build();
    }
  }

  /**
   * The server of this process that runs these programs, started on first use.
   *
   * @throws AthanorException SDB-001 when it cannot start
   */
  public static EmbeddedServer shared(FoundPrograms programs) {
    return SERVERS.computeIfAbsent(programs, EmbeddedServer::new);
  }

  /**
   * Has the end of the process wait for a user of the server before the server ends.
   *
   * @param user returns when the user has ended, or shall not be waited for any longer
   */
  public void awaitAtExit(Runnable user) {
    users.add(user);
  }

  private void end() {
    users.forEach(Runnable::run);
    process.stop();
  }

  /** The programs that it runs. */
  public FoundPrograms programs() {
    return programs;
  }

  /** The URL of a database that is always there, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + process.port() + "/postgres";
  }

  /** The user that may do everything. */
  public String user() {
    return PostgresPrograms.SUPERUSER;
  }

  /** The password of {@link #user()}. */
  public String password() {
    return process.password();
  }
}
