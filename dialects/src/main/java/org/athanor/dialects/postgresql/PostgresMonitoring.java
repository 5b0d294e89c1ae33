package org.athanor.dialects.postgresql;

import java.util.List;
import org.athanor.dialect.MonitoringQuery;

/**
 * What a person looks at on PostgreSQL while a migration runs: the <a
 * href="https://www.postgresql.org/docs/current/monitoring-stats.html">statistics views</a> and the
 * <a href="https://www.postgresql.org/docs/current/progress-reporting.html">progress</a> of long
 * commands.
 */
final class PostgresMonitoring {
  static final List<MonitoringQuery> QUERIES = List.of(
      new MonitoringQuery("Who waits for a lock, for how long, and for whom.", """
          SELECT pid, pg_blocking_pids(pid) AS blocked_by, now() - query_start AS waiting, query
          FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0;"""),
      new MonitoringQuery("Transactions that are old enough to hold a migration up.", """
          SELECT pid, now() - xact_start AS age, state, query FROM pg_stat_activity
          WHERE xact_start < now() - interval '1 minute' ORDER BY xact_start;"""),
      new MonitoringQuery("How far an index is built.", """
          SELECT phase, blocks_done, blocks_total, tuples_done, tuples_total
          FROM pg_stat_progress_create_index;"""),
      new MonitoringQuery("How far replicas are behind.", """
          SELECT application_name, state, replay_lag FROM pg_stat_replication;"""));

  private PostgresMonitoring() {}
}
