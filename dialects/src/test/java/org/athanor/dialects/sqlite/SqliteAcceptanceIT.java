package org.athanor.dialects.sqlite;

import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.AcceptanceContract;

final class SqliteAcceptanceIT extends AcceptanceContract {
  @Override
  protected DialectProvider provider() {
    return new SqliteDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return SqliteFile.create();
  }

  @Override
  protected List<Case> ownCases() {
    return List.of(
        new Case(
            "two tables that refer to each other",
            List.of(),
            List.of(
                "CREATE TABLE a (id integer PRIMARY KEY, b_id integer REFERENCES b)",
                "CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a)")),
        new Case(
            "constraints without names",
            List.of(
                "CREATE TABLE p (id integer PRIMARY KEY)",
                "CREATE TABLE t (a integer UNIQUE, b integer CHECK (b > 0) REFERENCES p)"),
            List.of(
                "CREATE TABLE p (id integer PRIMARY KEY)",
                "CREATE TABLE t (a integer, b integer CHECK (b > 1))")));
  }
}
