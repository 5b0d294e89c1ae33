package org.athanor.migration;

import java.util.function.Consumer;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#dropIndex}. */
public final class DropIndexCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private @Nullable QualifiedName table;
  private @Nullable IndexCall existing;
  private boolean concurrently;
  private boolean ifExists;

  DropIndexCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The table that it belongs to. */
  public DropIndexCall on(String tableName) {
    table = QualifiedName.of(schema, tableName);
    return this;
  }

  /** Readers and writers go on meanwhile; the statement runs outside a transaction. */
  public DropIndexCall concurrently() {
    concurrently = true;
    return this;
  }

  /** A missing index is no error. */
  public DropIndexCall ifExists() {
    ifExists = true;
    return this;
  }

  /** The index as it is, which makes the operation reversible. */
  public DropIndexCall existing(Consumer<IndexCall> definition) {
    existing = new IndexCall(name);
    definition.accept(existing);
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.dropIndex(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    return new DropIndex(
        on, name, existing == null ? null : existing.index(), concurrently, ifExists);
  }
}
