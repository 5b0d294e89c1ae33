package org.athanor.sql.syntax;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE INDEX}, and an index inside CREATE TABLE or ALTER TABLE of MySQL.
 *
 * @param name its name, or null when the server gives one
 * @param table its table
 * @param traits how it is created and what it is
 * @param method the access method behind USING
 * @param keys its keys in order
 * @param include the columns behind INCLUDE
 * @param where its predicate
 * @param requests as in {@link AlterTable#requests()}
 */
public record CreateIndex(
    @Nullable String name,
    QualifiedName table,
    Set<Trait> traits,
    @Nullable String method,
    List<Key> keys,
    List<String> include,
    @Nullable SqlExpression where,
    Map<String, String> requests)
    implements SqlCommand {
  public CreateIndex {
    traits = Set.copyOf(traits);
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    requests = Map.copyOf(requests);
  }

  /** How an index is created and what it is. */
  public enum Trait {
    UNIQUE,
    CONCURRENTLY,
    IF_NOT_EXISTS,
    ONLY,
    FULLTEXT,
    SPATIAL,
    NULLS_NOT_DISTINCT
  }

  /**
   * One key.
   *
   * @param column the column, or null for an expression
   * @param expression the key as written, without its order
   */
  public record Key(@Nullable String column, SqlExpression expression) {}

  /** Whether it has this trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The columns among its keys, in order. */
  public List<String> columns() {
    return keys.stream().map(Key::column).filter(Objects::nonNull).toList();
  }
}
