package org.athanor.dialects.postgresql.grammar;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.sql.syntax.SqlCommand;

/** The grammar of PostgreSQL as its dialect brings it. */
final class PostgresParsing {
  static final Dialect DIALECT = Dialects.installed(PostgresParsing.class.getClassLoader())
      .named("postgresql")
      .offline(new ServerVersion(17, 0));

  private PostgresParsing() {}

  static SqlCommand parse(String sql) {
    return DIALECT.grammar().parse(sql);
  }
}
