package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Details of a view whose rows are stored. Not thread-safe. */
public final class MaterializedViewDefinition implements ObjectDefinition {
  private final QualifiedName name;
  private List<String> columns = List.of();
  private @Nullable String query;
  private final List<String> options = new ArrayList<>();
  private boolean populated = true;
  private final List<Index> indexes = new ArrayList<>();
  private @Nullable String comment;

  MaterializedViewDefinition(QualifiedName name) {
    this.name = name;
  }

  /** Its query, in the database's own SQL. */
  public MaterializedViewDefinition as(String sql) {
    query = sql;
    return this;
  }

  /** The names of its columns, where the query does not name them. */
  public MaterializedViewDefinition columns(String... names) {
    columns = List.of(names);
    return this;
  }

  /** Adds a clause in the database's own SQL, such as {@code TABLESPACE fast}. */
  public MaterializedViewDefinition option(String clause) {
    options.add(clause);
    return this;
  }

  /** It stays empty until it is refreshed. */
  public MaterializedViewDefinition withNoData() {
    populated = false;
    return this;
  }

  /** Adds an index. */
  public MaterializedViewDefinition index(String index, Consumer<IndexCall> definition) {
    IndexCall told = new IndexCall(index);
    definition.accept(told);
    indexes.add(told.index());
    return this;
  }

  /** Its comment. */
  public MaterializedViewDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    String sql = Incomplete.require(query, "The materialized view \"" + name + "\"", "its query");
    return new MaterializedView(name, columns, sql, options, populated, indexes, comment);
  }
}
