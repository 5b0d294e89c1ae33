package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.athanor.diff.SchemaChange;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** A database that was restored from a dump does not differ from the one that was dumped. */
class RestoredDatabaseIT {
  private static final String WRITTEN = "%s IN ('a', 'b')";

  /** What the server makes of what it prints of the condition above. */
  private static final String RESTORED =
      "(%s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])";

  private static final String OTHER = "%s IN ('a', 'c')";

  private static String definitions(String condition) {
    String plain = String.format(condition, "state");
    String ofRow = String.format(condition, "new.state");
    return String.join(
        ";",
        "CREATE TABLE t (id int, state varchar(10),"
            + " known boolean GENERATED ALWAYS AS (" + plain + ") STORED,"
            + " CONSTRAINT ck CHECK (" + plain + "))",
        "CREATE INDEX ix ON t (id) WHERE " + plain,
        "CREATE INDEX computed ON t ((" + plain + "))",
        "CREATE VIEW v AS SELECT id FROM t WHERE " + plain,
        "CREATE MATERIALIZED VIEW m AS SELECT id FROM t WHERE " + plain,
        "CREATE POLICY p ON t USING (" + plain + ") WITH CHECK (" + plain + ")",
        "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (" + ofRow + ")"
            + " EXECUTE FUNCTION suppress_redundant_updates_trigger()");
  }

  private static List<SchemaChange> changes(String live, String wanted) throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql(definitions(live));
      return DefinedState.changes(database, DefinedState.of(definitions(wanted)));
    }
  }

  @Test
  void lists_of_values_are_the_same_in_tables_views_policies_and_triggers() throws SQLException {
    assertThat(changes(RESTORED, WRITTEN)).isEmpty();
    assertThat(changes(WRITTEN, RESTORED)).isEmpty();
  }

  @Test
  void other_lists_differ_in_each_of_them() throws SQLException {
    assertThat(changes(RESTORED, OTHER)).hasSizeGreaterThanOrEqualTo(7);
  }
}
