package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SizeReader;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.Database;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;

/**
 * Asks a database how big its tables are. It asks the catalog for the server's own estimates,
 * counts nothing and reads no rows, so production may be asked.
 *
 * <pre>{@code
 * TableSizes sizes = new ReadSizes(database, ownTables).run(InstantSource.system());
 * }</pre>
 */
public final class ReadSizes {
  private final Database database;
  private final Set<QualifiedName> ownTables;

  /**
   * Asks a database.
   *
   * @param ownTables the tables that are Athanor's own, and left out
   */
  public ReadSizes(Database database, Set<QualifiedName> ownTables) {
    this.database = database;
    this.ownTables = Set.copyOf(ownTables);
  }

  /**
   * The sizes at this moment.
   *
   * @throws AthanorException GEN-061 when this product does not tell them, GEN-004 when the server
   *     refuses
   */
  public TableSizes run(InstantSource clock) {
    try (Connection connection = database.connections().open()) {
      Dialects dialects = database.dialects();
      Dialect dialect = dialects.of(connection);
      SizeReader reader = dialect.sizes().orElseThrow(() -> unknown(dialect));
      List<TableSize> sizes = reader.read(connection).stream()
          .filter(size -> !ownTables.contains(size.table()))
          .toList();
      return new TableSizes(
          clock.instant().truncatedTo(ChronoUnit.SECONDS),
          dialect.name(),
          dialect.version().toString(),
          sizes);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "The sizes of tables cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("check that the user may read the catalog")
          .databaseState("Nothing was changed.")
          .cause(e)
          .build();
    }
  }

  private static AthanorException unknown(Dialect dialect) {
    return AthanorException.of(
            ErrorCode.GEN_061,
            "Athanor cannot ask " + dialect.name() + " for the sizes of its tables.")
        .fix("write the file by hand; docs/sizes.md describes it")
        .databaseState("Nothing was changed.")
        .build();
  }
}
