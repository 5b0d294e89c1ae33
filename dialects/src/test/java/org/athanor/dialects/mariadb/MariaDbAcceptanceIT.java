package org.athanor.dialects.mariadb;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.scratch.MariaDbServer;
import org.athanor.testkit.AcceptanceContract;

final class MariaDbAcceptanceIT extends AcceptanceContract {
  @Override
  protected DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return MariaDbServer.shared().createDatabase();
  }

  /** Names in backticks, and no partial indexes. */
  @Override
  protected String inOwnWords(String sql) {
    return Pattern.compile("\"((?:[^\"]|\"\")*)\"")
        .matcher(sql)
        .replaceAll(name -> "`" + name.group(1).replace("\"\"", "\"") + "`")
        .replaceFirst(" WHERE a > 0$", "");
  }

  @Override
  protected List<Case> ownCases() {
    return Stream.of(tablesAndNumbers(), typesAndIndexes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> tablesAndNumbers() {
    return List.of(
        new Case(
            "two tables that refer to each other",
            List.of(),
            List.of(
                "CREATE TABLE a (id int PRIMARY KEY, b_id int)",
                "CREATE TABLE b (id int PRIMARY KEY, a_id int,"
                    + " CONSTRAINT fk_b FOREIGN KEY (a_id) REFERENCES a (id))",
                "ALTER TABLE a ADD CONSTRAINT fk_a FOREIGN KEY (b_id) REFERENCES b (id)")),
        new Case(
            "counters and plain numbers",
            List.of("CREATE TABLE t (a bigint NOT NULL PRIMARY KEY)"),
            List.of("CREATE TABLE t (a bigint NOT NULL AUTO_INCREMENT PRIMARY KEY)")),
        new Case(
            "sequences",
            List.of("CREATE SEQUENCE s INCREMENT BY 50"),
            List.of("CREATE SEQUENCE s INCREMENT BY 1 MAXVALUE 1000", "CREATE SEQUENCE s2")),
        new Case(
            "comments",
            List.of("CREATE TABLE t (a int) COMMENT 'old'"),
            List.of("CREATE TABLE t (a int COMMENT 'it''s new')")),
        new Case(
            "values computed otherwise",
            List.of("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED)"),
            List.of("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 2) STORED)")),
        new Case(
            "values computed and plain",
            List.of("CREATE TABLE t (a int, b int)"),
            List.of("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL)")));
  }

  private static List<Case> typesAndIndexes() {
    return List.of(
        new Case(
            "indexes of every form",
            List.of("CREATE TABLE t (a int, b text, c varchar(40), g point NOT NULL)"),
            List.of("CREATE TABLE t (a int, b text, c varchar(40), g point NOT NULL,"
                + " KEY i1 (c(5), a DESC), FULLTEXT KEY i2 (b), SPATIAL KEY i3 (g),"
                + " UNIQUE KEY i4 (c(10)), UNIQUE KEY i5 (a), KEY i6 (a) IGNORED)")),
        new Case(
            "collations and moments",
            List.of("CREATE TABLE t (a varchar(9) COLLATE utf8mb4_bin, b datetime)"),
            List.of("CREATE TABLE t (a varchar(9), b timestamp(3) NULL)")),
        new Case(
            "defaults of every form",
            List.of("CREATE TABLE t (a int DEFAULT 1, b varchar(9) DEFAULT 'x', c datetime,"
                + " d json, e bit(3), f text DEFAULT 'a', g boolean)"),
            List.of(
                "CREATE TABLE t (a int DEFAULT (1 + 2), b varchar(9) DEFAULT (concat('a', 'b')),"
                    + " c datetime DEFAULT current_timestamp ON UPDATE current_timestamp,"
                    + " d json DEFAULT '{}', e bit(3) DEFAULT b'101', f text,"
                    + " g boolean DEFAULT true)")),
        new Case(
            "types of this product",
            List.of("CREATE TABLE t (a int unsigned, b enum('x','y'), c mediumtext, d year)"),
            List.of("CREATE TABLE t (a bigint unsigned, b enum('x','y','z'), c longtext, d int)")),
        new Case(
            "a key that brings its own index",
            List.of("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE t (p_id int)"),
            List.of(
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE t (p_id int, CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p (id)"
                    + " ON DELETE CASCADE)")));
  }
}
