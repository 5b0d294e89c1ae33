package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema that was read.
 *
 * @param schema what was read, as a server prints it
 * @param unread what the database has that is not part of the schema, one phrase for each kind
 * @param database an open connection to the database that holds it, or null when none does
 * @param findings what people should know of it, one sentence each
 */
public record ReadSchema(
    Schema schema, List<String> unread, @Nullable Connection database, List<String> findings) {
  public ReadSchema {
    unread = List.copyOf(unread);
    findings = List.copyOf(findings);
  }

  /** A schema of which there is nothing more to say. */
  public ReadSchema(Schema schema, List<String> unread, @Nullable Connection database) {
    this(schema, unread, database, List.of());
  }

  /** A schema beside which there is nothing. */
  public ReadSchema(Schema schema, @Nullable Connection database) {
    this(schema, List.of(), database);
  }

  /** The same with what the source says of former names. */
  ReadSchema withRenames(List<Rename> renames) {
    return new ReadSchema(schema.withRenames(renames), unread, database, findings);
  }

  /** The same with what people should know. */
  ReadSchema withFindings(List<String> newFindings) {
    return new ReadSchema(schema, unread, database, newFindings);
  }

  /** Where operations that must know a table as it is find it. */
  SchemaLookup lookup(Dialect dialect) {
    return lookup(database, dialect);
  }

  /** Where they find it in a database, or that nobody can be asked. */
  static SchemaLookup lookup(@Nullable Connection database, Dialect dialect) {
    return database == null ? SchemaLookup.none() : new DatabaseLookup(database, dialect);
  }

  private record DatabaseLookup(Connection database, Dialect dialect) implements SchemaLookup {
    @Override
    public Optional<TableSnapshot> table(QualifiedName name) {
      try {
        return dialect.inspector().table(database, name);
      } catch (SQLException e) {
        throw unreadable("table \"" + name + "\"", e);
      }
    }

    @Override
    public Optional<String> wording(ObjectKey key) {
      try {
        return dialect.inspector().wording(database, key);
      } catch (SQLException e) {
        throw unreadable("the " + key, e);
      }
    }

    private static AthanorException unreadable(String what, SQLException cause) {
      return AthanorException.of(
              ErrorCode.GEN_004, "The definition of " + what + " cannot be read.")
          .evidence(String.valueOf(cause.getMessage()))
          .fix("check that the user may read the catalog")
          .cause(cause)
          .build();
    }
  }
}
