package org.athanor.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One difference for programs: what happens to which object, and in what it differs.
 *
 * <p>The words of {@code change}, {@code kind} and the facets are stable: they are those of
 * snapshots, and later versions add to them only. Immutable and thread-safe.
 *
 * @param change what brings the database to the wanted schema
 * @param kind the kind of object in lower case, such as {@code table}, {@code column},
 *     {@code foreign_key}, {@code materialized_view}
 * @param name its name, the new one of what is renamed; null for a constraint without a name
 * @param table the table of a part, the type of an enum value, else null
 * @param before the facets as they are; all of them for what is removed, those that differ for what
 *     is altered, none for what is added
 * @param after the facets as they are wanted, in the same way
 * @param text the difference in a sentence, for people
 */
public record ChangeFact(
    Kind change,
    String kind,
    @Nullable QualifiedName name,
    @Nullable QualifiedName table,
    Map<String, @Nullable Object> before,
    Map<String, @Nullable Object> after,
    String text) {
  /** What happens to an object. */
  public enum Kind {
    ADDED,
    REMOVED,
    ALTERED,
    RENAMED,
    MOVED
  }

  public ChangeFact {
    before = new LinkedHashMap<>(before);
    after = new LinkedHashMap<>(after);
  }
}
