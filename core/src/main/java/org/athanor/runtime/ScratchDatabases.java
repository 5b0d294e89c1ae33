package org.athanor.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ScratchCopyRecipe;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Throw-away databases beside another one, on the same server: where scripts are tried and where
 * the server is asked how it prints something. All of them are dropped by {@link #close}.
 *
 * <pre>{@code
 * try (ScratchDatabases scratch = new ScratchDatabases(server, dialects)) {
 *   Connection empty = scratch.create().connection();
 * }
 * }</pre>
 *
 * <p>Several threads may make databases, each for itself; all else is one thread's.
 */
public final class ScratchDatabases implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.athanor.runtime");
  private static final String PREFIX = "athanor_scratch_";
  /** The age at which a database that nobody is connected to is one that a killed run left. */
  private static final Duration LEFT_AFTER = Duration.ofHours(1);

  private static final int SECONDS_TO_ANSWER = 5;

  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,12})_[0-9a-f]{32}");

  private final JdbcConnectionSource server;
  private final Dialects dialects;
  private final Clock clock;
  private final Deque<Made> made = new ConcurrentLinkedDeque<>();
  /** To the server, for the next that is made or dropped: to connect takes as long as to copy. */
  private @Nullable Connection kept;

  private @Nullable Thread atExit;
  /** Set at the end of the process, from when on another thread drops them all. */
  private volatile boolean isEnding;

  /**
   * A throw-away database.
   *
   * @param connection a connection that is open as long as the database is there, unless it is
   *     copied
   * @param connections opens further connections to it
   */
  public record Scratch(Connection connection, JdbcConnectionSource connections) {}

  private record Made(String name, ScratchRecipe recipe, Scratch scratch) {
    Connection connection() {
      return scratch.connection();
    }
  }

  /**
   * Nothing is made or connected to before {@link #create}.
   *
   * @param server a database of the server on which they are made
   */
  public ScratchDatabases(JdbcConnectionSource server, Dialects dialects) {
    this(server, dialects, Clock.systemUTC());
  }

  /** The same by another clock: the name of a database says when it was made. */
  public ScratchDatabases(JdbcConnectionSource server, Dialects dialects, Clock clock) {
    this.server = server;
    this.dialects = dialects;
    this.clock = clock;
  }

  /**
   * Makes an empty database. The first time it looks for those that killed runs have left, and
   * takes them away: they are older than an hour, and nobody is connected to them.
   *
   * @return its connections, good until {@link #close}
   * @throws AthanorException SDB-001 when it cannot be made
   */
  public Scratch create() {
    String name = newName();
    ScratchRecipe recipe = recipe(name);
    try {
      begin(recipe);
      return make(name, recipe, recipe.create());
    } catch (SQLException e) {
      throw cannot(e);
    }
  }

  private synchronized void begin(ScratchRecipe recipe) throws SQLException {
    if (atExit == null) {
      takeAwayLeft(recipe);
      atExit = new Thread(this::closeAtExit, "athanor-scratch");
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /**
   * Makes a copy of a database that {@link #create} has made, which takes milliseconds. The
   * connections to the original are closed where the server asks for it.
   *
   * @return the copy; empty where the product copies no databases
   * @throws AthanorException SDB-001 when it cannot be made
   */
  public Optional<Scratch> copy(Scratch original) {
    String originalName = made(original).name();
    String name = newName();
    return provider()
        .flatMap(provider -> provider.scratchCopy(originalName, name))
        .map(recipe -> copied(original, name, recipe));
  }

  private Scratch copied(Scratch original, String name, ScratchCopyRecipe copying) {
    try {
      if (copying.original() == ScratchCopyRecipe.Original.UNUSED) {
        original.connection().close();
      }
      ScratchRecipe recipe = recipe(name);
      Scratch copy =
          make(name, recipe, copying.create().isEmpty() ? recipe.create() : copying.create());
      if (!copying.onOriginal().isEmpty()) {
        run(original.connection(), copying.onOriginal());
      }
      run(copy.connection(), copying.onCopy());
      return copy;
    } catch (SQLException e) {
      throw cannot(e);
    }
  }

  private Scratch make(String name, ScratchRecipe recipe, List<String> create) throws SQLException {
    run(create);
    JdbcConnectionSource connections = server.at(recipe.jdbcUrl());
    Scratch scratch = new Scratch(connections.open(), connections);
    made.push(new Made(name, recipe, scratch));
    return scratch;
  }

  private Made made(Scratch scratch) {
    return made.stream()
        .filter(each -> each.scratch().equals(scratch))
        .findFirst()
        .orElseThrow(() -> isEnding
            ? AthanorException.of(ErrorCode.RUN_015, "The run was stopped.").build()
            : new IllegalArgumentException("not made here, or dropped already"));
  }

  private String newName() {
    String random = UUID.randomUUID().toString().replace("-", "");
    return PREFIX + clock.instant().getEpochSecond() + "_" + random;
  }

  private Optional<DialectProvider> provider() {
    return dialects.forUrl(server.url());
  }

  private ScratchRecipe recipe(String name) {
    return provider()
        .flatMap(provider -> provider.scratch(server.url(), name))
        .orElseThrow(() -> cannot(null));
  }

  /** What cannot be taken away now is left to a later run. */
  private void takeAwayLeft(ScratchRecipe recipe) throws SQLException {
    for (String name : recipe.unused() == null ? List.<String>of() : texts(recipe.unused())) {
      if (isLeft(name)) {
        try {
          ScratchRecipe left = recipe(name);
          try (Connection connection = server.at(left.jdbcUrl()).open()) {
            run(connection, left.emptying());
          }
          run(left.drop());
        } catch (SQLException e) {
          LOG.log(System.Logger.Level.DEBUG, "The database " + name + " stays", e);
        }
      }
    }
  }

  private boolean isLeft(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        && Instant.ofEpochSecond(Long.parseLong(parts.group(1)))
            .isBefore(clock.instant().minus(LEFT_AFTER));
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = server.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private void drop(Made database) throws SQLException {
    try (Connection connection = database.connection().isClosed()
        ? database.scratch().connections().open()
        : database.connection()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      run(connection, database.recipe().emptying());
    }
    run(database.recipe().drop());
  }

  private AthanorException cannot(@Nullable SQLException cause) {
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.SDB_001, "No scratch database can be made beside " + server + ".")
        .fix("give the user the right to make databases, or name a server where it has that right"
            + " with --scratch JDBC-URL")
        .databaseState("Nothing was changed.");
    if (cause != null) {
      error.evidence(String.valueOf(cause.getMessage())).cause(cause);
    }
    return error.build();
  }

  /** One after the other, whoever asks: there is one session. */
  private synchronized void run(List<String> statements) throws SQLException {
    if (!statements.isEmpty()) {
      Connection connection = kept == null || !kept.isValid(SECONDS_TO_ANSWER) ? renewed() : kept;
      run(connection, statements);
    }
  }

  /** A server ends a session that idles for long, or when it restarts. */
  private Connection renewed() throws SQLException {
    closeKept();
    Connection opened = server.open();
    kept = opened;
    return opened;
  }

  private synchronized void closeKept() throws SQLException {
    Connection connection = kept;
    kept = null;
    if (connection != null) {
      connection.close();
    }
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A run that is stopped leaves nothing behind if it is given the time. */
  private void closeAtExit() {
    isEnding = true;
    for (Made database = made.poll(); database != null; database = made.poll()) {
      try {
        drop(database);
      } catch (SQLException e) {
        LOG.log(System.Logger.Level.DEBUG, "A scratch database is left to a later run", e);
      }
    }
    forgetServer();
  }

  private void forgetServer() {
    try {
      closeKept();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "The server has closed the connection already", e);
    }
  }

  /**
   * Closes the connections and drops the databases.
   *
   * @throws AthanorException SDB-001 naming a database that is still there
   */
  @Override
  public void close() {
    for (Made database = made.poll(); database != null; database = made.poll()) {
      takeAway(database);
    }
    forgetServer();
    forgetExit();
  }

  /**
   * Drops one of the databases before the others; at the end of the process all of them are dropped
   * anyway.
   *
   * @throws AthanorException SDB-001 when it is still there
   */
  public void drop(Scratch scratch) {
    if (isEnding) {
      return;
    }
    Made database = made(scratch);
    made.remove(database);
    takeAway(database);
  }

  private void takeAway(Made database) {
    try {
      drop(database);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.SDB_001, "A scratch database cannot be taken away.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("run on the server: " + String.join("; ", database.recipe().drop()))
          .cause(e)
          .build();
    }
  }

  private synchronized void forgetExit() {
    try {
      if (atExit != null) {
        Runtime.getRuntime().removeShutdownHook(atExit);
      }
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "The virtual machine is ending already", e);
    }
    atExit = null;
  }
}
