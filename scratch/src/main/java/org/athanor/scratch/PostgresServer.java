package org.athanor.scratch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * A real PostgreSQL server that belongs to this process.
 *
 * <p>{@link #shared()} starts one on first use and stops it when the process ends. It runs without
 * fsync on memory-backed storage, as the current user (root included), listens on the loopback
 * address only, and asks for no password. Its programs are unpacked once and used again by later
 * processes.
 *
 * <pre>{@code
 * try (ScratchDatabase database = PostgresServer.shared().createDatabase()) { ... }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class PostgresServer {
  /** The major version of {@link #shared()} unless the property {@value #VERSION} names another. */
  public static final int DEFAULT_MAJOR_VERSION = 17;

  /** The system property that lets the same tests run over another version. */
  public static final String VERSION = "athanor.scratch.postgresql";

  private static final String SUPERUSER = PostgresPrograms.SUPERUSER;

  /** Each try waits for five seconds at most. */
  private static final int DROP_TRIES = 4;

  /** SQLSTATE object_in_use. */
  private static final String IN_USE = "55006";

  /**
   * The servers of this process. Static on purpose: a server is a resource of the process, and
   * tests that know nothing of each other must share it.
   */
  private static final ConcurrentMap<Integer, PostgresServer> SERVERS = new ConcurrentHashMap<>();

  private final PostgresProcess server;
  private final int major;
  private final AtomicInteger databases = new AtomicInteger();
  private final ConcurrentMap<String, String> templates = new ConcurrentHashMap<>();

  private PostgresServer(int major) {
    this.major = major;
    this.server = start(major);
  }

  /**
   * The server of this process in the default version, or that of {@link #VERSION}.
   *
   * @throws AthanorException SDB-001 when it cannot start
   */
  public static PostgresServer shared() {
    return shared(Integer.getInteger(VERSION, DEFAULT_MAJOR_VERSION));
  }

  /**
   * The server of this process in a given version, whose programs must be on the class path.
   *
   * @param major the major version, such as 17
   * @throws AthanorException SDB-001 when it cannot start
   */
  public static PostgresServer shared(int major) {
    return SERVERS.computeIfAbsent(major, PostgresServer::new);
  }

  /** The major version. */
  public int majorVersion() {
    return major;
  }

  /** The port on the loopback address. */
  public int port() {
    return server.port();
  }

  /** An empty database. */
  public ScratchDatabase createDatabase() {
    return create("template1");
  }

  /**
   * A copy of a database that is prepared once for each key, which takes some 25 ms.
   *
   * @param key names the content, such as a digest of the migrations that make it
   * @param preparation fills the database that is copied; called at most once for each key
   */
  public ScratchDatabase createDatabase(String key, Preparation preparation) {
    return create(templates.computeIfAbsent(key, k -> prepare(preparation)));
  }

  /** Fills a database. */
  @FunctionalInterface
  public interface Preparation {
    /** Does it; the connection is closed by the caller. */
    void prepare(Connection connection) throws SQLException;
  }

  private String prepare(Preparation preparation) {
    ScratchDatabase template = create("template1");
    try (Connection connection = template.open()) {
      preparation.prepare(connection);
      return template.name();
    } catch (SQLException e) {
      throw failed("A scratch database cannot be prepared.", e);
    }
  }

  private ScratchDatabase create(String template) {
    String name = "scratch_" + databases.incrementAndGet();
    try {
      execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw failed("The scratch PostgreSQL server refuses to copy " + template, e);
    }
    return new PostgresDatabase(this, name);
  }

  /**
   * Ends what is connected first: DROP DATABASE itself can do so only from version 13 on. A session
   * that was just being opened then, as by a pooler, is ended in another try.
   */
  void drop(String name) {
    for (int tries = 1; ; tries++) {
      try {
        execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'",
            "DROP DATABASE IF EXISTS " + name);
        return;
      } catch (SQLException e) {
        if (tries == DROP_TRIES || !IN_USE.equals(e.getSQLState())) {
          throw failed("The scratch PostgreSQL server refuses to drop " + name, e);
        }
      }
    }
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + server.port() + "/" + database;
  }

  String user() {
    return SUPERUSER;
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static PostgresProcess start(int major) {
    try {
      PostgresPrograms programs = PostgresPrograms.of(ClassPathPrograms.postgres(major));
      PostgresProcess process = PostgresProcess.start(programs, PostgresProcess.Access.EVERYONE);
      Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
      return process;
    } catch (IOException e) {
      throw failed("The scratch PostgreSQL " + major + " server cannot start.", e);
    }
  }

  private static AthanorException failed(String message, Exception cause) {
    return AthanorException.of(ErrorCode.SDB_001, message)
        .evidence(String.valueOf(cause.getMessage()))
        .fix("check that " + System.getProperty("java.io.tmpdir") + " and /dev/shm have space,"
            + " and that this user may start processes")
        .cause(cause)
        .build();
  }
}
