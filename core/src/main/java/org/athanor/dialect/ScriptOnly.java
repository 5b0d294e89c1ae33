package org.athanor.dialect;

import java.sql.Connection;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;

/**
 * The parts of a dialect for a product whose SQL Athanor writes but to which it never speaks: each
 * of them refuses with the same error, which says how to go on with a script.
 *
 * <pre>{@code
 * private static final ScriptOnly PARTS =
 *     new ScriptOnly("SQL Server", "sqlserver", "sqlcmd -b -i FILE");
 *
 * public Inspector inspector() {
 *   return PARTS;
 * }
 * }</pre>
 *
 * <p>Only {@link #normalizeOffline} works: it asks nobody. Immutable and thread-safe.
 *
 * @param product the product as people call it
 * @param dialect the name of its dialect
 * @param shellCommand the command that runs a script, with {@code FILE} in the place of the script
 */
public record ScriptOnly(String product, String dialect, String shellCommand)
    implements Inspector, Normalizer, MigrationLock {

  /** The error of everything that would need a connection. */
  public AthanorException refusal() {
    return AthanorException.of(
            ErrorCode.DDL_006,
            "Athanor does not connect to " + product + ": it writes scripts for it.")
        .databaseState("Nothing was changed.")
        .fix("write a script:  athanor upgrade --sql --dialect " + dialect + " > FILE\n"
            + "and run it:      " + shellCommand)
        .build();
  }

  /** Refuses with DDL-006. */
  @Override
  public Schema inspect(Connection connection, Scope scope) {
    throw refusal();
  }

  /** Refuses with DDL-006. */
  @Override
  public Optional<TableSnapshot> table(Connection connection, QualifiedName name) {
    throw refusal();
  }

  /** Refuses with DDL-006. */
  @Override
  public String defaultSchema(Connection connection) {
    throw refusal();
  }

  /** Refuses with DDL-006. */
  @Override
  public Schema normalize(Connection connection, Schema wanted, Schema live) {
    throw refusal();
  }

  /** The schema as it is: without a catalog to compare with, no spelling is more normal. */
  @Override
  public Schema normalizeOffline(Schema wanted) {
    return wanted;
  }

  /** Refuses with DDL-006. */
  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key) {
    throw refusal();
  }

  /** Refuses with DDL-006. */
  @Override
  public Optional<String> holder(Connection connection, String key) {
    throw refusal();
  }
}
