package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/** Details of a view. Not thread-safe. */
public final class ViewDefinition implements ObjectDefinition {
  private final QualifiedName name;
  private List<String> columns = List.of();
  private @Nullable String query;
  private final List<String> options = new ArrayList<>();
  private View.CheckOption check = View.CheckOption.NONE;
  private @Nullable String comment;

  ViewDefinition(QualifiedName name) {
    this.name = name;
  }

  /** Its query, in the database's own SQL. */
  public ViewDefinition as(String sql) {
    query = sql;
    return this;
  }

  /** The names of its columns, where the query does not name them. */
  public ViewDefinition columns(String... names) {
    columns = List.of(names);
    return this;
  }

  /** Adds a clause in the database's own SQL, such as {@code WITH (security_barrier)}. */
  public ViewDefinition option(String clause) {
    options.add(clause);
    return this;
  }

  /** Rows written through it must be visible in it. */
  public ViewDefinition checkOption(View.CheckOption option) {
    check = option;
    return this;
  }

  /** Its comment. */
  public ViewDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    String sql = Incomplete.require(query, "The view \"" + name + "\"", "its query");
    return new View(name, columns, sql, options, check, comment);
  }
}
