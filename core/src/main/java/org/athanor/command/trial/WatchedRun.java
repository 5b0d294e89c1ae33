package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.ConnectionSource;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.MigrationListener;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Watches one run of a revision: hands the runner its connections, sits on the first one, which is
 * that of the run, and hears of each statement before and after it. Belongs to one thread.
 */
final class WatchedRun implements ConnectionSource, MigrationListener, AutoCloseable {
  private final ConnectionSource connections;
  private final Watcher watcher;
  private final Set<String> own;
  private final List<Seen> statements = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private @Nullable SessionTrace watch;
  private @Nullable SQLException failure;
  private MigrationEvent.@Nullable StatementStarted started;
  private Duration spent = Duration.ZERO;
  private StatementTrace.Place place = StatementTrace.Place.IN_TRANSACTION;

  /**
   * Who watches.
   *
   * @param tracer how
   * @param onlooker the session that looks on, which nobody else uses meanwhile; it stays open
   */
  record Watcher(Tracer tracer, Connection onlooker) {}

  /** A statement of a revision. */
  private record Seen(RevisionId revision, StatementTrace trace) {}

  /**
   * A watch over one run.
   *
   * @param connections the database
   * @param watcher who watches
   * @param own Athanor's own tables, which nobody wants to hear of
   */
  WatchedRun(ConnectionSource connections, Watcher watcher, Set<QualifiedName> own) {
    this.connections = connections;
    this.watcher = watcher;
    this.own = own.stream().map(QualifiedName::name).collect(Collectors.toSet());
  }

  @Override
  public Connection open() throws SQLException {
    Connection connection = connections.open();
    if (watch == null) {
      watch = watcher.tracer().watch(connection, watcher.onlooker());
    }
    return connection;
  }

  @Override
  public void giveBack(Connection connection) throws SQLException {
    connections.giveBack(connection);
  }

  @Override
  public String displayUrl() {
    return connections.displayUrl();
  }

  /** A failure to look must not change the run; it is told when the run has ended. */
  @Override
  public void onEvent(MigrationEvent event) {
    SessionTrace watching = watch;
    if (watching == null || failure != null) {
      return;
    }
    long began = System.nanoTime();
    try {
      if (event instanceof MigrationEvent.StatementStarted begins) {
        begin(begins, watching);
      } else if (event instanceof MigrationEvent.ServerSaid said) {
        messages.add(said.message());
      } else if (event instanceof MigrationEvent.StatementFinished ended) {
        end(ended, watching);
      }
    } catch (SQLException e) {
      failure = e;
    }
    spent = spent.plusNanos(System.nanoTime() - began);
  }

  /** How long the run was held up by the watch. */
  Duration spent() {
    return spent;
  }

  private void begin(MigrationEvent.StatementStarted begins, SessionTrace watching)
      throws SQLException {
    // A statement that is tried again begins once more, and what followed it too.
    statements.removeIf(earlier ->
        earlier.revision().equals(begins.revision()) && earlier.trace().number() >= begins.step());
    messages.clear();
    started = begins;
    place = watching.before(begins.statement());
  }

  private void end(MigrationEvent.StatementFinished ended, SessionTrace watching)
      throws SQLException {
    if (started != null) {
      Observation seen = withoutOwn(watching.after(messages));
      spent = spent.plus(watching.heldUp());
      Duration took = ended.duration().minus(watching.heldUp());
      add(started, took.isNegative() ? Duration.ZERO : took, seen, null);
      started = null;
    }
  }

  private void add(
      MigrationEvent.StatementStarted what,
      Duration took,
      Observation seen,
      @Nullable String refusal) {
    Duration began = end(statements);
    StatementTrace.Span span = new StatementTrace.Span(began, took, began.plus(took));
    statements.add(new Seen(
        what.revision(),
        new StatementTrace(what.step(), what.statement(), place, span, seen, List.of(), refusal)));
  }

  private static Duration end(List<Seen> seen) {
    return seen.isEmpty()
        ? Duration.ZERO
        : seen.get(seen.size() - 1).trace().span().ended();
  }

  private Observation withoutOwn(Observation seen) {
    return new Observation(
        seen.held().stream().filter(lock -> isOthers(lock.relation())).toList(),
        seen.taken().stream().filter(lock -> isOthers(lock.relation())).toList(),
        seen.work().stream().filter(work -> isOthers(work.table())).toList(),
        seen.waiters().stream().filter(waiter -> isOthers(waiter.table())).toList(),
        seen.delays().stream().filter(delay -> isOthers(delay.table())).toList(),
        seen.messages(),
        seen.lockTimeout());
  }

  private boolean isOthers(QualifiedName name) {
    return !own.contains(name.name());
  }

  /** The server refused the statement that had begun; false when none had. */
  boolean refused(String message) {
    if (started == null) {
      return false;
    }
    add(started, Duration.ZERO, Observation.NONE, message);
    started = null;
    return true;
  }

  /**
   * What was seen of the only revision.
   *
   * @throws SQLException when the server could not be asked
   */
  Passage passage() throws SQLException {
    return passages().values().stream()
        .findFirst()
        .orElseGet(() -> new Passage(Duration.ZERO, List.of()));
  }

  /**
   * What was seen of each revision that had a statement, in order; each is measured from its own
   * beginning.
   *
   * @throws SQLException when the server could not be asked
   */
  Map<RevisionId, Passage> passages() throws SQLException {
    if (failure != null) {
      throw failure;
    }
    Map<RevisionId, List<StatementTrace>> whole = new LinkedHashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      whole
          .computeIfAbsent(statements.get(i).revision(), id -> new ArrayList<>())
          .add(heldUntil(i));
    }
    Map<RevisionId, Passage> passages = new LinkedHashMap<>();
    whole.forEach((revision, traces) -> passages.put(revision, passage(traces)));
    return passages;
  }

  private static Passage passage(List<StatementTrace> traces) {
    Duration began = traces.get(0).span().began();
    List<StatementTrace> own = traces.stream().map(each -> each.earlier(began)).toList();
    return new Passage(own.get(own.size() - 1).span().ended(), own);
  }

  /** The statement with the end of its transaction, which is that of the last that shares it. */
  private StatementTrace heldUntil(int at) {
    int last = at;
    while (last + 1 < statements.size() && shareTransaction(last)) {
      last++;
    }
    return statements
        .get(at)
        .trace()
        .heldUntil(statements.get(last).trace().span().ended());
  }

  /** In one transaction the next statement begins with all locks that this one had in the end. */
  private boolean shareTransaction(int at) {
    StatementTrace one = statements.get(at).trace();
    StatementTrace next = statements.get(at + 1).trace();
    boolean inside = one.place() == StatementTrace.Place.IN_TRANSACTION
        && next.place() == StatementTrace.Place.IN_TRANSACTION;
    return inside
        && (next.failure() != null
            || next.seen().held().containsAll(one.seen().taken())
                && next.seen().held().containsAll(one.seen().held()));
  }

  @Override
  public void close() throws SQLException {
    if (watch != null) {
      watch.close();
    }
  }
}
