package org.athanor.dialects.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.h2.H2DialectProvider;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.plan.Planner;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What looks for values before the type of their column changes finds those that the server would
 * refuse or cut, and lets those pass that it takes. A line: the old type, the new one, literals
 * that pass, literals that are found.
 */
final class ValueGuardIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "varchar(60) | int | '12'; ' 12 '; '+5'; NULL | '12abc'; '1.5'; '1e3'; ''; '99999999999'",
        "varchar(60) | int unsigned | '12'; '4294967295' | '-1'; '4294967296'; 'x'",
        "longtext | bigint | '-9223372036854775808' | '9223372036854775808'; '0x1'",
        "varchar(60) | decimal(5,2) | '1.5'; ' 12 '; '1e2'; '.5' | '1.555'; '1000'; 'x'; '12 x'",
        "text | double | '1.5'; '-2e10' | 'one'; ''",
        "varchar(60) | date | '2020-01-01'; '20200101'; '2020-1-1' | '2020-13-01'; '2020-02-30';"
            + " '2020-01-01 10:00:00'; 'abc'; ''",
        "varchar(60) | datetime | '2020-01-01'; '2020-01-01 10:00:00' | '2020-13-01'; '10:20:30'",
        "varchar(60) | time | '10:20:30'; '12' | '12abc'; '2020-01-01'; ''",
        "varchar(60) | boolean | '0'; '1' | 'true'; '2'; ''",
        "varchar(60) | uuid | '123e4567-e89b-12d3-a456-426614174000';"
            + " '123e4567e89b12d3a456426614174000' | '123e4567'; ''",
        "varchar(60) | json | '{\"a\": 1}'; 'true' | '{a'; ''",
        "varchar(60) | enum('a','it''s','1') | 'a'; 'it''s'; '1' | 'b'; '2'; ''",
        "varchar(60) | set('a','b.c') | 'a'; 'a,b.c'; '' | 'c'; 'a,'; 'bxc'",
        "enum('a','b','c') | enum('c','a') | 'a'; 'c' | 'b'",
        "int | smallint | 32767; -32768 | 32768; -40000",
        "int | tinyint unsigned | 255; 0 | 256; -1",
        "bigint unsigned | bigint | 1 | 9223372036854775808",
        "decimal(10,2) | decimal(6,2) | 9999.99 | 10000; -12345.5",
        "decimal(10,2) | int unsigned | 12.00 | 12.5; -1",
        "double | int | 12 | 12.5; 3000000000",
      })
  void values_are_found_on_mariadb(String line) throws SQLException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase();
        Connection connection = database.open()) {
      check(connection, new MariaDbDialectProvider(), line);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "varchar(60) | int | '12'; ' 12 '; '+5'; NULL | '12abc'; '1.5'; ''; '99999999999'",
        "varchar(60) | smallint | '-32768' | '32768'; 'x'",
        "varchar | bigint | '-9223372036854775808' | '9223372036854775808'; '0x1'",
        "varchar(60) | numeric(5, 2) | '1.5'; ' 12 '; '1e2'; '.5' | 'x'; '12 x'",
        "varchar(60) | double precision | '1.5'; '-2e10' | 'one'; ''",
        "varchar(60) | date | '2020-01-01'; '2020-1-1' | '2020-13-01'; '2020-01-32'; 'abc'; ''",
        "varchar(60) | timestamp | '2020-01-01'; '2020-01-01 10:00:00'; '2020-01-01T10:00:00.5'"
            + " | '2020-13-01'; '10:20:30'",
        "varchar(60) | time | '10:20:30' | '25:00:00'; '2020-01-01'; ''",
        "varchar(60) | boolean | 'true'; 'F'; '1'; 'no' | 'maybe'; ''",
        "varchar(60) | uuid | '123e4567-e89b-12d3-a456-426614174000';"
            + " '123e4567e89b12d3a456426614174000' | '123e4567'; ''",
        "int | smallint | 32767; -32768 | 32768; -40000",
        "numeric(10, 2) | numeric(6, 2) | 9999.99 | 10000; -12345.5",
        "double precision | int | 12 | 12.5; 3000000000",
      })
  void values_are_found_on_h2(String line) throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection connection = database.open()) {
      check(connection, new H2DialectProvider(), line);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bigint | int | 2147483647 | 2147483648",
        "int | smallint | -32768 | -32769",
        "numeric(10,2) | numeric(6,2) | 9999.99 | 10000; -12345.5",
        "numeric | numeric(3,1) | 99.9 | 100; 1.25",
        "double precision | int | 12 | 12.5; 3000000000",
      })
  void numbers_are_found_on_postgresql(String line) throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Connection connection = database.open()) {
      check(connection, new PostgresDialectProvider(), line);
    }
  }

  private static void check(Connection connection, DialectProvider provider, String line)
      throws SQLException {
    String[] parts = line.split(" \\| ", -1);
    TestDatabase database = new TestDatabase(connection, provider.connect(connection));
    for (String literal : parts[2].split("; ", -1)) {
      List<Operation> steps = steps(database, parts, literal);
      assertThat(isFound(database, steps)).as("%s is found", literal).isFalse();
      for (Operation step : steps) {
        database.run(step);
      }
      assertThat(database.query("SELECT count(*) FROM t")).containsExactly("1");
    }
    for (String literal : parts[3].split("; ", -1)) {
      assertThat(isFound(database, steps(database, parts, literal)))
          .as("%s is found", literal)
          .isTrue();
    }
  }

  /** The steps that give the column, which holds one value, its new type. */
  private static List<Operation> steps(TestDatabase database, String[] types, String literal)
      throws SQLException {
    database.executeSql("DROP TABLE IF EXISTS t");
    database.executeSql("CREATE TABLE t (id int, v " + types[0] + ")");
    database.executeSql("INSERT INTO t VALUES (1, " + literal + ")");
    Schema live = database.inspect();
    DataType type =
        database.dialect().types().canonical(database.dialect().types().read(types[1]));
    Table table = live.tables().get(0);
    Table.Builder wanted = table.toBuilder();
    wanted
        .columns()
        .replaceAll(column -> column.name().equalsIgnoreCase("v") ? retyped(column, type) : column);
    Schema other = live.withTables(List.of(wanted.build()));
    DiffOptions options = DiffOptions.of(database.dialect().capabilities());
    return new Planner(database.dialect())
        .plan(new Differ(options).diff(live, other), live, other)
        .upgradeOperations();
  }

  private static Column retyped(Column column, DataType type) {
    return new Column(
        column.name(), type, column.nullable(), column.defaultValue(), null, column.comment());
  }

  private static boolean isFound(TestDatabase database, List<Operation> steps) throws SQLException {
    List<String> found = new ArrayList<>();
    for (Operation step : steps) {
      if (step instanceof RequireNone guard) {
        found.addAll(database.query(guard.query()));
      }
    }
    return !found.isEmpty();
  }
}
