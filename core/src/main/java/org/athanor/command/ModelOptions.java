package org.athanor.command;

import java.util.List;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.ObjectFilter;
import org.athanor.hook.AutogenerateHooks;

/**
 * What of the database is compared with the model.
 *
 * @param schemas further schemas besides the default one
 * @param ignoredTables patterns of tables that are left alone, with {@code *} for any characters
 * @param unknownTables what is said of tables that only the database has
 * @param filter whose business objects are
 * @param hooks what the project says besides
 */
public record ModelOptions(
    List<String> schemas,
    List<String> ignoredTables,
    DiffOptions.UnknownTables unknownTables,
    ObjectFilter filter,
    AutogenerateHooks hooks) {
  /** The default schema, all of it. */
  public static final ModelOptions DEFAULT =
      new ModelOptions(List.of(), List.of(), DiffOptions.UnknownTables.REMOVE);

  public ModelOptions {
    schemas = List.copyOf(schemas);
    ignoredTables = List.copyOf(ignoredTables);
  }

  /** What passes every filter. */
  public ModelOptions(
      List<String> schemas, List<String> ignoredTables, DiffOptions.UnknownTables unknownTables) {
    this(schemas, ignoredTables, unknownTables, ObjectFilter.EVERYTHING, AutogenerateHooks.NONE);
  }

  /** The same options for what passes a filter. */
  public ModelOptions withFilter(ObjectFilter newFilter) {
    return new ModelOptions(schemas, ignoredTables, unknownTables, newFilter, hooks);
  }

  /** The same options with hooks. */
  public ModelOptions withHooks(AutogenerateHooks newHooks) {
    return new ModelOptions(schemas, ignoredTables, unknownTables, filter, newHooks);
  }
}
