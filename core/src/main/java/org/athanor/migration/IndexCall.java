package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.jspecify.annotations.Nullable;

/** Details of an index of {@link TableDefinition}, and what {@link CreateIndexCall} builds on. */
public final class IndexCall {
  private final String name;
  private final List<IndexPart> parts = new ArrayList<>();
  private boolean unique;
  private @Nullable String method;
  private List<String> include = List.of();
  private @Nullable String where;
  private boolean nullsNotDistinct;

  IndexCall(String name) {
    this.name = name;
  }

  /** Adds columns, ascending. */
  public IndexCall columns(String... columns) {
    List.of(columns).forEach(column -> parts.add(IndexPart.column(column)));
    return this;
  }

  /** Adds a key: a column with its order, or an expression. */
  public IndexCall part(IndexPart part) {
    parts.add(part);
    return this;
  }

  /** Adds an expression. */
  public IndexCall expression(String sql) {
    return part(IndexPart.expression(sql));
  }

  /** No two rows may have the same keys. */
  public IndexCall unique() {
    unique = true;
    return this;
  }

  /** The access method, such as {@code gin}. */
  public IndexCall using(String accessMethod) {
    method = accessMethod;
    return this;
  }

  /** Further columns that are stored but not keys. */
  public IndexCall include(String... columns) {
    include = List.of(columns);
    return this;
  }

  /** Only rows that meet the condition are indexed. */
  public IndexCall where(String condition) {
    where = condition;
    return this;
  }

  /** Two NULLs count as equal. */
  public IndexCall nullsNotDistinct() {
    nullsNotDistinct = true;
    return this;
  }

  /** The index as told. */
  Index index() {
    return new Index(name, parts, unique, method, include, where, nullsNotDistinct);
  }
}
