package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
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

  /** A table that is copied is written row by row, one that is rebuilt in place is not. */
  private static final String ROWS_WRITTEN = "SHOW SESSION STATUS LIKE 'Handler_write'";

  private static final int ENOUGH_ROWS = 1000;

  private final Dialect dialect;
  private final Connection session;
  private final Connection onlooker;
  private StatementFacts known = StatementFacts.NONE;
  private Set<String> tables = Set.of();
  private Set<String> indexes = Set.of();
  private @Nullable Change change;
  private @Nullable Way way;
  private @Nullable CrowdedTable crowded;
  private long written;

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
    letOthersIn(sql);
    written = ServerText.number(session, ROWS_WRITTEN);
    boolean isByItself = session.getAutoCommit() || known.transaction() == TransactionRule.COMMITS;
    return isByItself ? Place.OUTSIDE : Place.IN_TRANSACTION;
  }

  /** A statement that waits for nobody would fail because of those who only want to look. */
  private void letOthersIn(String sql) throws SQLException {
    endVisits();
    Change asked = change;
    QualifiedName table = asked != null
        ? asked.table()
        : known.locks().stream().map(StatementFacts.Lock::table).findFirst().orElse(null);
    boolean mayWait = !sql.toUpperCase(Locale.ROOT).contains("NOWAIT")
        && ServerText.number(session, "SELECT @@SESSION.lock_wait_timeout") > 0;
    if (table != null && isThere(table) && mayWait && isWorthTrying(table)) {
      crowded = new CrowdedTable(dialect, onlooker, table);
      crowded.begin();
    }
  }

  /** Of a few rows each statement is over in a moment. */
  private boolean isWorthTrying(QualifiedName table) throws SQLException {
    String sql = new SqlWriter(dialect)
        .sql("SELECT count(*) FROM (SELECT 1 FROM ")
        .name(table)
        .sql(" LIMIT ")
        .sql(String.valueOf(ENOUGH_ROWS))
        .sql(") r")
        .toString();
    return ServerText.number(session, sql) == ENOUGH_ROWS;
  }

  private List<Observation.Delay> endVisits() throws SQLException {
    CrowdedTable ending = crowded;
    crowded = null;
    return ending == null ? List.of() : ending.end();
  }

  /** Tables of other databases are not copied. */
  private boolean isThere(QualifiedName table) {
    return table.schema() == null && tables.contains(table.name());
  }

  @Override
  public Observation after(List<String> messages) throws SQLException {
    long copied = ServerText.number(session, ROWS_WRITTEN) - written;
    List<Observation.Delay> delays = endVisits();
    List<Observation.Lock> taken = new ArrayList<>();
    List<StatementFacts.Work> work = new ArrayList<>();
    Change asked = change;
    Way found = way;
    if (asked != null && found != null) {
      taken.add(lock(asked.table(), found.lock()));
      work.addAll(work(asked.table(), found, copied));
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
        delays,
        messages,
        ServerText.of(session, "SELECT concat(@@SESSION.lock_wait_timeout, 's')"));
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

  private List<StatementFacts.Work> work(QualifiedName table, Way found, long copied)
      throws SQLException {
    String reason = "the server says: " + found.refusal();
    return switch (found.algorithm()) {
      case INSTANT -> List.of();
      case NOCOPY ->
        hasNewIndex(table)
            ? List.of(new StatementFacts.Work(table, Kind.INDEX_BUILD, reason))
            : List.of();
      case INPLACE -> List.of(new StatementFacts.Work(table, Kind.REBUILD, reason));
      case COPY ->
        List.of(new StatementFacts.Work(
            table, Kind.COPY, reason + String.format(Locale.ROOT, "; %,d rows copied", copied)));
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

  /** The statement waits for nobody. */
  @Override
  public Duration heldUp() {
    return Duration.ZERO;
  }

  @Override
  public void close() throws SQLException {
    endVisits();
  }
}
