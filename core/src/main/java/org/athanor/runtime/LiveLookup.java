package org.athanor.runtime;

import java.sql.SQLException;
import java.util.Optional;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;

/** Finds tables as they are in the database at this point of the run. */
record LiveLookup(Session session) implements SchemaLookup {
  @Override
  public Optional<TableSnapshot> table(QualifiedName name) {
    try {
      return session.dialect().inspector().table(session.connection(), name);
    } catch (SQLException e) {
      throw AthanorException.of(
              ErrorCode.RUN_001, "The definition of table \"" + name + "\" cannot be read.")
          .evidence(RunErrors.lines(e))
          .cause(e)
          .build();
    }
  }
}
