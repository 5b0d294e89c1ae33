package org.athanor.dialects.mysql;

import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.SchemaLookup;

/** Compiles operations. */
final class MySqlDdl extends AnsiDdl {
  private final SchemaLookup lookup;

  MySqlDdl(MySqlDialect dialect, SchemaLookup lookup) {
    super(dialect, new MySqlDefinitions(dialect.facts()));
    this.lookup = lookup;
  }

  SchemaLookup lookup() {
    return lookup;
  }
}
