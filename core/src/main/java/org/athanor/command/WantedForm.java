package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.dialect.Dialect;
import org.athanor.diff.ImpliedUniques;
import org.athanor.schema.Schema;

/** A wanted schema, and how it comes into the form in which a server prints it. */
sealed interface WantedForm {
  /** It as its source gives it. */
  Schema schema();

  /** Its form beside what a database has. */
  Schema beside(Dialect dialect, Connection connection, Schema live) throws SQLException;

  /** That form once the database has given new names. */
  Schema renamed(Dialect dialect, Schema wanted, Schema live);

  /** What a model of tables wants: of views, functions and the like it says nothing. */
  record Tables(Schema schema) implements WantedForm {
    @Override
    public Schema beside(Dialect dialect, Connection connection, Schema live) throws SQLException {
      Schema printed =
          dialect.normalizer().normalize(connection, ImpliedUniques.leftOut(schema, live), live);
      return dialect.normalizer().adopting(printed, live).withRenames(schema.renames());
    }

    @Override
    public Schema renamed(Dialect dialect, Schema wanted, Schema live) {
      return wanted.withObjects(live.objects());
    }
  }

  /** What wants objects of all kinds, as a server of the same product printed them. */
  record AllKinds(Schema schema) implements WantedForm {
    @Override
    public Schema beside(Dialect dialect, Connection connection, Schema live) {
      return renamed(dialect, schema, live);
    }

    @Override
    public Schema renamed(Dialect dialect, Schema wanted, Schema live) {
      return dialect.normalizer().aligned(wanted, live).withRenames(wanted.renames());
    }
  }
}
