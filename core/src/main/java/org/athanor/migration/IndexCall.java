package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
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
  private IndexOptions options = IndexOptions.DEFAULT;

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

  /** What kind of index it is, such as full text; most databases have ordinary ones only. */
  public IndexCall kind(IndexOptions.Kind kind) {
    return options(options.kind(kind));
  }

  /** A setting in the database's own words, such as {@code fillfactor} and {@code 70}. */
  public IndexCall with(String setting, String value) {
    return options(options.with(setting, value));
  }

  /** Where the index is stored. */
  public IndexCall tablespace(String tablespace) {
    return options(options.tablespace(tablespace));
  }

  /** The planner does not use the index; it is only kept up. */
  public IndexCall invisible() {
    return options(options.invisible());
  }

  /** How the index is kept, all at once. */
  public IndexCall options(IndexOptions indexOptions) {
    options = indexOptions;
    return this;
  }

  /** The index as told. */
  Index index() {
    return new Index(name, parts, unique, method, include, where, nullsNotDistinct, options);
  }
}
