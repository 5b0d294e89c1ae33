package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.trace.Observation;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.StatementTrace.Place;
import org.jspecify.annotations.Nullable;

/** Watches one session of MariaDB. Belongs to one thread. */
final class MySqlSessionTrace implements SessionTrace {
  private static final String TABLES = """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
      """;
  private static final String INDEXES = """
      SELECT DISTINCT concat(table_name, '.', index_name) FROM information_schema.statistics
      WHERE table_schema = DATABASE()
      """;

  private final Dialect dialect;
  private final Connection session;
  private final Connection onlooker;
  private StatementFacts known = StatementFacts.NONE;
  private Set<String> tables = Set.of();
  private Set<String> indexes = Set.of();
  private @Nullable Change change;
  private @Nullable Way way;

  MySqlSessionTrace(Dialect dialect, Connection session, Connection onlooker) {
    this.dialect = dialect;
    this.session = session;
    this.onlooker = onlooker;
  }

  @Override
  public Place before(String sql) throws SQLException {
    SqlCommand command = dialect.grammar().parse(sql);
    known = dialect
        .effects()
        .factsOf(command, CatalogState.empty(dialect.catalogRules()), SessionSettings.UNKNOWN);
    tables = texts(TABLES);
    indexes = texts(INDEXES);
    change = Change.of(command, sql);
    way = null;
    Change asked = change;
    if (asked != null
        && isThere(asked.table())
        && asked.others().stream().allMatch(this::isThere)) {
      way = new CheapestWay(dialect, session, onlooker).of(asked).orElse(null);
    }
    boolean isByItself = session.getAutoCommit() || known.transaction() == TransactionRule.COMMITS;
    return isByItself ? Place.OUTSIDE : Place.IN_TRANSACTION;
  }

  /** Tables of other databases are not copied. */
  private boolean isThere(QualifiedName table) {
    return table.schema() == null && tables.contains(table.name());
  }

  @Override
  public Observation after(List<String> messages) throws SQLException {
    List<Observation.Lock> taken = new ArrayList<>();
    List<StatementFacts.Work> work = new ArrayList<>();
    Change asked = change;
    Way found = way;
    if (asked != null && found != null) {
      taken.add(lock(asked.table(), found.lock()));
      work.addAll(work(asked.table(), found));
    } else {
      known.locks().stream()
          .filter(lock -> isThere(lock.table()))
          .forEach(lock -> taken.add(lock(lock.table(), lock.mode())));
      known.work().stream().filter(each -> isThere(each.table())).forEach(work::add);
    }
    return new Observation(
        List.of(),
        taken,
        work,
        taken.stream().flatMap(lock -> waiters(lock).stream()).toList(),
        messages,
        text("SELECT concat(@@SESSION.lock_wait_timeout, 's')"));
  }

  private static Observation.Lock lock(QualifiedName table, LockMode mode) {
    return new Observation.Lock(table, Observation.Kind.TABLE, mode);
  }

  /** What the server promises by its LOCK. */
  private static List<Observation.Waiter> waiters(Observation.Lock lock) {
    return lock.mode().blocks().stream()
        .filter(access -> access != Access.DDL)
        .sorted()
        .map(access -> new Observation.Waiter(lock.relation(), access))
        .toList();
  }

  private List<StatementFacts.Work> work(QualifiedName table, Way found) throws SQLException {
    String reason = "the server says: " + found.refusal();
    return switch (found.algorithm()) {
      case INSTANT -> List.of();
      case NOCOPY ->
        hasNewIndex(table)
            ? List.of(new StatementFacts.Work(table, Kind.INDEX_BUILD, reason))
            : List.of();
      case INPLACE -> List.of(new StatementFacts.Work(table, Kind.REBUILD, reason));
      case COPY -> List.of(new StatementFacts.Work(table, Kind.COPY, reason));
    };
  }

  private boolean hasNewIndex(QualifiedName table) throws SQLException {
    Set<String> now = texts(INDEXES);
    now.removeAll(indexes);
    return now.stream().anyMatch(index -> index.startsWith(table.name() + "."));
  }

  private Set<String> texts(String query) throws SQLException {
    Set<String> texts = new HashSet<>();
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private String text(String query) throws SQLException {
    return String.join("", texts(query));
  }

  /** The statement waits for nobody. */
  @Override
  public Duration heldUp() {
    return Duration.ZERO;
  }

  @Override
  public void close() {
    // Each question cleans up behind itself.
  }
}
