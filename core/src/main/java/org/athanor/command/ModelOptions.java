package org.athanor.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.ObjectFilter;
import org.athanor.hook.AutogenerateHooks;
import org.jspecify.annotations.Nullable;

/**
 * What of the database is compared with the model.
 *
 * @param schemas further schemas besides the default one
 * @param ignoredTables patterns of tables that are left alone, with {@code *} for any characters
 * @param unknownTables what is said of tables that only the database has
 * @param filter whose business objects are
 * @param hooks what the project says besides
 * @param mapping what schemas of the model are called in the database
 */
public record ModelOptions(
    List<String> schemas,
    List<String> ignoredTables,
    DiffOptions.UnknownTables unknownTables,
    ObjectFilter filter,
    AutogenerateHooks hooks,
    SchemaMapping mapping) {
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
    this(
        schemas,
        ignoredTables,
        unknownTables,
        ObjectFilter.EVERYTHING,
        AutogenerateHooks.NONE,
        SchemaMapping.NONE);
  }

  /** The same options for what passes a filter. */
  public ModelOptions withFilter(ObjectFilter newFilter) {
    return new ModelOptions(schemas, ignoredTables, unknownTables, newFilter, hooks, mapping);
  }

  /** The same options with hooks. */
  public ModelOptions withHooks(AutogenerateHooks newHooks) {
    return new ModelOptions(schemas, ignoredTables, unknownTables, filter, newHooks, mapping);
  }

  /** The same options where schemas of the model have other names in the database. */
  public ModelOptions withMapping(SchemaMapping newMapping) {
    return new ModelOptions(schemas, ignoredTables, unknownTables, filter, hooks, newMapping);
  }

  /** The schemas that are looked at, besides the default one. */
  List<String> comparedSchemas(@Nullable String defaultSchema) {
    Set<String> all = new LinkedHashSet<>(schemas);
    all.addAll(mapping.targets());
    all.remove(defaultSchema);
    return List.copyOf(all);
  }
}
