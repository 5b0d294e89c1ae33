package org.athanor.schema;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name its exact name
 * @param parts its keys in order, at least one
 * @param unique whether two rows may not have the same keys
 * @param method the access method ({@code gin}, {@code gist}, ...), or null for the default
 * @param include further columns that are stored but not keys
 * @param where the condition of a partial index in the database's own SQL, or null
 * @param nullsNotDistinct whether two NULLs count as equal in a unique index
 * @param options how it is kept
 */
public record Index(
    String name,
    List<IndexPart> parts,
    boolean unique,
    @Nullable String method,
    List<String> include,
    @Nullable String where,
    boolean nullsNotDistinct,
    IndexOptions options) {
  public Index {
    Names.check("index name", name);
    if (parts.isEmpty()) {
      throw AthanorException.of(ErrorCode.DDL_001, "The index \"" + name + "\" has no key.")
          .fix("name at least one column or expression")
          .build();
    }
    parts = List.copyOf(parts);
    include = List.copyOf(include);
  }

  /** An index that is kept as the database does it by default. */
  public Index(
      String name,
      List<IndexPart> parts,
      boolean unique,
      @Nullable String method,
      List<String> include,
      @Nullable String where,
      boolean nullsNotDistinct) {
    this(name, parts, unique, method, include, where, nullsNotDistinct, IndexOptions.DEFAULT);
  }

  /** A plain index over columns. */
  public static Index of(String name, List<String> columns) {
    List<IndexPart> parts = columns.stream().map(IndexPart::column).toList();
    return new Index(name, parts, false, null, List.of(), null, false);
  }

  /** The same index, unique or not. */
  public Index withUnique(boolean newUnique) {
    return new Index(name, parts, newUnique, method, include, where, nullsNotDistinct, options);
  }

  /** The same index with other keys. */
  public Index withParts(List<IndexPart> newParts) {
    return new Index(name, newParts, unique, method, include, where, nullsNotDistinct, options);
  }

  /** The same index with another condition; null makes it cover all rows. */
  public Index withWhere(@Nullable String newWhere) {
    return new Index(name, parts, unique, method, include, newWhere, nullsNotDistinct, options);
  }

  /** The same index under another name. */
  public Index withName(String newName) {
    return new Index(newName, parts, unique, method, include, where, nullsNotDistinct, options);
  }

  /** The same index, kept otherwise. */
  public Index withOptions(IndexOptions newOptions) {
    return new Index(name, parts, unique, method, include, where, nullsNotDistinct, newOptions);
  }

  /** The same index with another method; null means the default. */
  public Index withMethod(@Nullable String newMethod) {
    return new Index(name, parts, unique, newMethod, include, where, nullsNotDistinct, options);
  }

  /** The same index in which two NULLs count as equal, or not. */
  public Index withNullsNotDistinct(boolean newNullsNotDistinct) {
    return new Index(name, parts, unique, method, include, where, newNullsNotDistinct, options);
  }

  /** The same index with other stored columns. */
  public Index withInclude(List<String> newInclude) {
    return new Index(name, parts, unique, method, newInclude, where, nullsNotDistinct, options);
  }
}
