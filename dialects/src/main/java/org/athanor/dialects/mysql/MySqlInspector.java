package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.util.Optional;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the catalog. */
final class MySqlInspector implements Inspector {
  private final ServerFacts facts;
  private final MySqlTypes types;

  MySqlInspector(ServerFacts facts, MySqlTypes types) {
    this.facts = facts;
    this.types = types;
  }

  @Override
  public Schema inspect(Connection connection, Scope scope) {
    throw refusal(facts, "read the catalog of");
  }

  @Override
  public Optional<TableSnapshot> table(Connection connection, QualifiedName name) {
    throw refusal(facts, "read the catalog of");
  }

  @Override
  public @Nullable String defaultSchema(Connection connection) {
    throw refusal(facts, "read the catalog of");
  }

  /** The refusal of what this dialect does not do on a connection. */
  static AthanorException refusal(ServerFacts facts, String what) {
    return AthanorException.of(ErrorCode.DDL_003, "Athanor does not " + what + " " + facts.title())
        .fix("write the script with --sql, and run it in the shell " + facts.shell())
        .build();
  }
}
