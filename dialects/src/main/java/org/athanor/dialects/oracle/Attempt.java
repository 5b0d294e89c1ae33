package org.athanor.dialects.oracle;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;

/**
 * A statement that may find its work done: a block of PL/SQL that runs it and takes one error for
 * "nothing to do". See <a href="https://docs.oracle.com/en/error-help/db/">database error
 * messages</a>.
 */
enum Attempt {
  /** ORA-00955: name is already used by an existing object. */
  CREATE(-955),
  /** ORA-00942: table or view does not exist. */
  DROP_TABLE(-942),
  /** ORA-01418: specified index does not exist. */
  DROP_INDEX(-1418),
  /** ORA-02289: sequence does not exist. */
  DROP_SEQUENCE(-2289),
  /** ORA-01430: column being added already exists in table. */
  ADD_COLUMN(-1430),
  /** ORA-00904: invalid identifier. */
  DROP_COLUMN(-904),
  /** ORA-12003: materialized view does not exist. */
  DROP_MATERIALIZED_VIEW(-12003),
  /** ORA-04043: object does not exist. */
  DROP_ROUTINE(-4043),
  /** ORA-04080: trigger does not exist. */
  DROP_TRIGGER(-4080),
  /** ORA-02149: specified partition does not exist. */
  DROP_PARTITION(-2149),
  /** ORA-02443: cannot drop constraint, nonexistent constraint. */
  DROP_CONSTRAINT(-2443);

  private final int error;

  Attempt(int error) {
    this.error = error;
  }

  /** The block that runs {@code sql}. */
  Statement.Sql of(Dialect dialect, SqlWriter sql, Effects effects) {
    SqlWriter block = immediate(dialect, "BEGIN\n  EXECUTE IMMEDIATE ", sql);
    block.sql(";\nEXCEPTION\n  WHEN OTHERS THEN\n    IF SQLCODE != ").number(error);
    return block.sql(" THEN\n      RAISE;\n    END IF;\nEND;").statement(effects);
  }

  /** Writes a statement as the text that EXECUTE IMMEDIATE runs. */
  static SqlWriter immediate(Dialect dialect, String head, SqlWriter sql) {
    return new SqlWriter(dialect).sql(head).literal(sql.toString());
  }
}
