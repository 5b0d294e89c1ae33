package org.athanor.command;

import java.util.List;
import org.athanor.diff.DiffOptions;

/**
 * What of the database is compared with the model.
 *
 * @param schemas further schemas besides the default one
 * @param ignoredTables patterns of tables that are left alone, with {@code *} for any characters
 * @param unknownTables what is said of tables that only the database has
 */
public record ModelOptions(
    List<String> schemas, List<String> ignoredTables, DiffOptions.UnknownTables unknownTables) {
  /** The default schema, all of it. */
  public static final ModelOptions DEFAULT =
      new ModelOptions(List.of(), List.of(), DiffOptions.UnknownTables.REMOVE);

  public ModelOptions {
    schemas = List.copyOf(schemas);
    ignoredTables = List.copyOf(ignoredTables);
  }
}
