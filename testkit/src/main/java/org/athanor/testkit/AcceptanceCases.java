package org.athanor.testkit;

import java.util.List;
import org.athanor.testkit.AcceptanceContract.Case;

/** Schemas in SQL that every product understands. */
final class AcceptanceCases {
  private static final String CUSTOMER =
      "CREATE TABLE customer (id integer NOT NULL, name varchar(50),"
          + " CONSTRAINT pk_customer PRIMARY KEY (id))";
  private static final String INVOICE = "CREATE TABLE invoice (id integer NOT NULL,"
      + " customer_id integer, day varchar(10), CONSTRAINT pk_invoice PRIMARY KEY (id)";
  private static final String KEY =
      ", CONSTRAINT fk_invoice FOREIGN KEY (customer_id) REFERENCES customer (id)";

  static final List<Case> COMMON = List.of(
      new Case("nothing and two tables", List.of(), List.of(CUSTOMER, INVOICE + KEY + ")")),
      new Case("a table that refers", List.of(CUSTOMER), List.of(CUSTOMER, INVOICE + KEY + ")")),
      new Case(
          "a foreign key",
          List.of(CUSTOMER, INVOICE + ")"),
          List.of(CUSTOMER, INVOICE + KEY + ")")),
      new Case(
          "a foreign key with an action",
          List.of(CUSTOMER, INVOICE + KEY + ")"),
          List.of(CUSTOMER, INVOICE + KEY + " ON DELETE CASCADE)")),
      new Case(
          "a referred table that goes while its child changes",
          List.of(CUSTOMER, INVOICE + KEY + ")"),
          List.of("CREATE TABLE invoice (id integer NOT NULL, day varchar(20),"
              + " CONSTRAINT pk_invoice PRIMARY KEY (id))")),
      new Case(
          "a child that goes while its unique target goes",
          List.of(
              "CREATE TABLE parent (id integer NOT NULL, code varchar(5),"
                  + " CONSTRAINT uq_parent UNIQUE (code))",
              "CREATE TABLE child (code varchar(5), CONSTRAINT fk_child FOREIGN KEY (code)"
                  + " REFERENCES parent (code))"),
          List.of("CREATE TABLE parent (id integer NOT NULL, code varchar(5))")),
      new Case(
          "a table that refers to itself",
          List.of(),
          List.of("CREATE TABLE node (id integer NOT NULL, up integer,"
              + " CONSTRAINT pk_node PRIMARY KEY (id),"
              + " CONSTRAINT fk_node FOREIGN KEY (up) REFERENCES node (id))")),
      new Case(
          "a longer text",
          List.of("CREATE TABLE t (a varchar(10))"),
          List.of("CREATE TABLE t (a varchar(50))")),
      new Case(
          "text and number",
          List.of("CREATE TABLE t (a varchar(10))"),
          List.of("CREATE TABLE t (a integer)")),
      new Case(
          "text and number with defaults",
          List.of("CREATE TABLE t (a varchar(10) DEFAULT '1' NOT NULL)"),
          List.of("CREATE TABLE t (a integer DEFAULT 2 NOT NULL)")),
      new Case(
          "nullability and defaults",
          List.of("CREATE TABLE t (a integer, b integer DEFAULT 1, c integer NOT NULL)"),
          List.of("CREATE TABLE t (a integer DEFAULT 3 NOT NULL, b integer, c integer)")),
      new Case(
          "columns with and without values",
          List.of("CREATE TABLE t (a integer)"),
          List.of("CREATE TABLE t (a integer, b integer NOT NULL,"
              + " c varchar(9) DEFAULT 'it''s' NOT NULL)")),
      new Case(
          "checks and unique constraints",
          List.of("CREATE TABLE t (a integer, b integer, CONSTRAINT ck_t CHECK (a > 0))"),
          List.of("CREATE TABLE t (a integer, b integer, CONSTRAINT ck_t CHECK (a > 1),"
              + " CONSTRAINT uq_t UNIQUE (a, b))")),
      new Case(
          "indexes",
          List.of("CREATE TABLE t (a integer, b integer)", "CREATE INDEX ix_t ON t (a)"),
          List.of(
              "CREATE TABLE t (a integer, b integer)",
              "CREATE UNIQUE INDEX ix_t ON t (a)",
              "CREATE INDEX ix_t_two ON t (b DESC, a)")),
      new Case(
          "another primary key",
          List.of("CREATE TABLE t (a integer NOT NULL, b integer NOT NULL,"
              + " CONSTRAINT pk_t PRIMARY KEY (a))"),
          List.of("CREATE TABLE t (a integer NOT NULL, b integer NOT NULL,"
              + " CONSTRAINT pk_t PRIMARY KEY (a, b))")),
      new Case(
          "a column with its index and check",
          List.of(
              "CREATE TABLE t (a integer, b integer, CONSTRAINT ck_b CHECK (b > 0))",
              "CREATE INDEX ix_b ON t (b)"),
          List.of("CREATE TABLE t (a integer)")),
      new Case(
          "a new table with the index of the old one",
          List.of("CREATE TABLE old (a integer)", "CREATE INDEX ix_a ON old (a)"),
          List.of("CREATE TABLE fresh (a integer)", "CREATE INDEX ix_a ON fresh (a)")),
      new Case(
          "names that need quotes",
          List.of("CREATE TABLE \"order\" (\"a\"\"b\" integer)"),
          List.of(
              "CREATE TABLE \"order\" (\"a\"\"b\" varchar(5), \"Üser\" integer,"
                  + " CONSTRAINT \"c'k\" CHECK (\"Üser\" > 0))",
              "CREATE INDEX \"select\" ON \"order\" (\"Üser\")")),
      new Case(
          "a composite foreign key",
          List.of("CREATE TABLE p (a integer NOT NULL, b integer NOT NULL,"
              + " CONSTRAINT pk_p PRIMARY KEY (a, b))"),
          List.of(
              "CREATE TABLE p (a integer NOT NULL, b integer NOT NULL,"
                  + " CONSTRAINT pk_p PRIMARY KEY (a, b))",
              "CREATE TABLE c (x integer, y integer,"
                  + " CONSTRAINT fk_c FOREIGN KEY (x, y) REFERENCES p (a, b))")));

  /** For products with partial indexes. */
  static final Case PARTIAL_INDEX = new Case(
      "a partial index",
      List.of("CREATE TABLE t (a integer, b integer)"),
      List.of(
          "CREATE TABLE t (a integer, b integer)",
          "CREATE INDEX ix_t_part ON t (b DESC, a) WHERE a > 0"));

  private AcceptanceCases() {}
}
