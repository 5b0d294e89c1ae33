package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;

/**
 * The schema that a model wants, such as entity classes.
 *
 * @param model gives its source for a dialect
 */
public record ModelState(Function<Dialect, SchemaSource> model) implements SchemaState {
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    Connection connection = bench.scratch().connection();
    Dialect dialect = bench.dialect(connection);
    Schema wanted = model.apply(dialect).read();
    Schema printed = dialect.normalizer().normalize(connection, wanted, Schema.empty());
    return new ReadSchema(printed.withRenames(wanted.renames()), null);
  }

  @Override
  public boolean knowsAllKinds() {
    return false;
  }

  @Override
  public String description() {
    return "the model";
  }
}
