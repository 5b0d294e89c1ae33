package org.athanor.sql.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP} of any kind of object.
 *
 * @param kind what is dropped
 * @param names the objects
 * @param traits how
 * @param table the table behind ON, of a trigger, policy, rule, or MySQL index
 * @param requests as in {@link AlterTable#requests()}
 */
public record DropObjects(
    SqlObjectKind kind,
    List<QualifiedName> names,
    Set<Trait> traits,
    @Nullable QualifiedName table,
    Map<String, String> requests)
    implements SqlCommand {
  public DropObjects {
    names = List.copyOf(names);
    traits = Set.copyOf(traits);
    requests = Map.copyOf(requests);
  }

  /** How objects are dropped. */
  public enum Trait {
    IF_EXISTS,
    CASCADE,
    CONCURRENTLY,
    TEMPORARY
  }

  /** Whether it is dropped so. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
