package org.athanor.command;

import java.sql.SQLException;
import java.util.function.Function;
import org.athanor.dialect.Dialect;
import org.athanor.diff.ImpliedUniques;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;

/**
 * The schema that a model wants, such as entity classes.
 *
 * @param model gives its source for a dialect
 * @param mapping what its schemas are called
 */
public record ModelState(Function<Dialect, SchemaSource> model, SchemaMapping mapping)
    implements SchemaState {
  /** A model whose schemas have the names of the database. */
  public ModelState(Function<Dialect, SchemaSource> model) {
    this(model, SchemaMapping.NONE);
  }

  /** The same where schemas have other names. */
  ModelState mapped(SchemaMapping newMapping) {
    return new ModelState(model, newMapping);
  }

  /** The model is made on a scratch database, so that the server prints all of it. */
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    Dialect dialect = bench.dialect();
    Schema wanted = mapping.of(model.apply(dialect).read(), bench.defaultSchema());
    ScratchCopy made = bench.made(wanted);
    Schema live = made.inspect();
    Schema printed = dialect
        .normalizer()
        .normalize(made.connection(), ImpliedUniques.leftOut(wanted, live), live)
        .withRenames(wanted.renames());
    return new ReadSchema(printed, made.connection()).withFindings(mapping.mentions(printed));
  }

  @Override
  public boolean runsProjectCode() {
    return true;
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
