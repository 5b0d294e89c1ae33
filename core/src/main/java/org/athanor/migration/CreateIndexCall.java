package org.athanor.migration;

import org.athanor.operation.CreateIndex;
import org.athanor.operation.Operation;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#createIndex}. */
public final class CreateIndexCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private final IndexCall index;
  private @Nullable QualifiedName table;
  private boolean concurrently;
  private boolean ifNotExists;

  CreateIndexCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
    this.index = new IndexCall(name);
  }

  /** The table, and columns in ascending order; further keys follow by {@link #part}. */
  public CreateIndexCall on(String tableName, String... columns) {
    table = QualifiedName.of(schema, tableName);
    index.columns(columns);
    return this;
  }

  /** Adds a key: a column with its order, or an expression. */
  public CreateIndexCall part(IndexPart part) {
    index.part(part);
    return this;
  }

  /** Adds an expression. */
  public CreateIndexCall expression(String sql) {
    index.expression(sql);
    return this;
  }

  /** No two rows may have the same keys. */
  public CreateIndexCall unique() {
    index.unique();
    return this;
  }

  /** The access method, such as {@code gin}. */
  public CreateIndexCall using(String accessMethod) {
    index.using(accessMethod);
    return this;
  }

  /** Further columns that are stored but not keys. */
  public CreateIndexCall include(String... columns) {
    index.include(columns);
    return this;
  }

  /** Only rows that meet the condition are indexed. */
  public CreateIndexCall where(String condition) {
    index.where(condition);
    return this;
  }

  /** Two NULLs count as equal. */
  public CreateIndexCall nullsNotDistinct() {
    index.nullsNotDistinct();
    return this;
  }

  /** What kind of index it is, such as full text; most databases have ordinary ones only. */
  public CreateIndexCall kind(IndexOptions.Kind kind) {
    index.kind(kind);
    return this;
  }

  /** A setting in the database's own words, such as {@code fillfactor} and {@code 70}. */
  public CreateIndexCall with(String setting, String value) {
    index.with(setting, value);
    return this;
  }

  /** Where the index is stored. */
  public CreateIndexCall tablespace(String tablespace) {
    index.tablespace(tablespace);
    return this;
  }

  /** The planner does not use the index; it is only kept up. */
  public CreateIndexCall invisible() {
    index.invisible();
    return this;
  }

  /** Writers go on meanwhile; the statement runs outside a transaction. */
  public CreateIndexCall concurrently() {
    concurrently = true;
    return this;
  }

  /** An existing index of that name is left alone. */
  public CreateIndexCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.createIndex(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    return new CreateIndex(on, index.index(), concurrently, ifNotExists);
  }
}
