package org.athanor.dialects.mysql;

import java.util.List;
import org.athanor.dialect.MonitoringQuery;

/**
 * What a person looks at on MySQL and MariaDB while a migration runs: the <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-processlist-table.html">process
 * list</a> and the <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-innodb-trx-table.html">transactions
 * </a> of InnoDB.
 */
final class MySqlMonitoring {
  static final List<MonitoringQuery> QUERIES = List.of(
      new MonitoringQuery("Who waits for a metadata lock, and what runs for long.", """
          SELECT id, user, time, state, info FROM information_schema.processlist
          WHERE command <> 'Sleep' AND (state LIKE 'Waiting for%lock' OR time > 10)
          ORDER BY time DESC;"""),
      new MonitoringQuery("Transactions that are old enough to hold a migration up.", """
          SELECT trx_mysql_thread_id, trx_started, trx_state, trx_query
          FROM information_schema.innodb_trx
          WHERE trx_started < NOW() - INTERVAL 1 MINUTE ORDER BY trx_started;"""));

  private MySqlMonitoring() {}
}
