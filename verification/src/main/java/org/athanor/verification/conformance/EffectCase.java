package org.athanor.verification.conformance;

import java.sql.SQLException;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.testkit.TestDatabase;

/**
 * A change that is judged by what it does: the recorded SQL runs on one database and Athanor's
 * operations on another that held the same, and then both must hold the same again, rows included.
 * The SQL itself may differ: Athanor keeps what Alembic does not know, such as triggers.
 */
final class EffectCase {
  /** MariaDB numbers a row itself that has 0 as its key, and a check may allow 0 and 1 alone. */
  private static final List<StandingTables.Rows> ROWS = List.of(
      new StandingTables.Rows(1, 8),
      new StandingTables.Rows(0, 7),
      new StandingTables.Rows(0, 1),
      StandingTables.Rows.NONE);

  private final TrialServers servers;
  private final String product;
  private final List<String> script;
  private final List<Operation> changes;

  /**
   * A change.
   *
   * @param script the recorded SQL
   * @param changes what Athanor does
   */
  EffectCase(TrialServers servers, String product, List<String> script, List<Operation> changes) {
    this.servers = servers;
    this.product = product;
    this.script = List.copyOf(script);
    this.changes = List.copyOf(changes);
  }

  /**
   * Compares on the first of the databases, and with as many rows, as the recorded SQL takes.
   *
   * @param candidates what may have stood, the likeliest first
   */
  Outcome run(List<StandingTables> candidates) {
    String refusal = "nothing is known of what stood";
    for (StandingTables before : candidates) {
      for (StandingTables.Rows rows : ROWS) {
        try {
          return compared(before, rows, after(before, rows, this::runScript));
        } catch (SQLException e) {
          refusal = e.getMessage();
        }
      }
    }
    return new Outcome.Failed(product + " refuses what is recorded: " + refusal, "");
  }

  private void runScript(TestDatabase database) throws SQLException {
    for (String sql : script) {
      database.executeSql(sql);
    }
  }

  private void runChanges(TestDatabase database) throws SQLException {
    for (Operation change : changes) {
      database.run(change);
    }
  }

  private Outcome compared(StandingTables before, StandingTables.Rows rows, List<String> expected) {
    String right = String.join("\n", expected);
    try {
      List<String> came = after(before, rows, this::runChanges);
      return expected.equals(came)
          ? new Outcome.Passed()
          : new Outcome.Failed(right, String.join("\n", came));
    } catch (SQLException e) {
      return new Outcome.Failed(right, String.valueOf(e.getMessage()));
    } catch (AthanorException e) {
      return new Outcome.Failed(right, e.toText());
    }
  }

  /** What a database holds after a change. */
  private List<String> after(StandingTables before, StandingTables.Rows rows, Change change)
      throws SQLException {
    return servers.on(product, database -> {
      before.make(database, rows);
      change.on(database);
      return DatabaseState.of(database, before.schemas());
    });
  }

  /** A change of a database. */
  private interface Change {
    void on(TestDatabase database) throws SQLException;
  }
}
