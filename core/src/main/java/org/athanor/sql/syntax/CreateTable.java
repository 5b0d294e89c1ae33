package org.athanor.sql.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TABLE} in all its forms.
 *
 * @param table the table
 * @param traits how it is created
 * @param columns its columns; empty when it takes them from elsewhere
 * @param constraints the constraints of the table, not those inside column definitions
 * @param indexes indexes inside the parentheses, as MySQL has them
 * @param origin where its columns come from besides
 * @param partitionKey what stands behind PARTITION BY, or null
 * @param options options behind the parentheses: name in lower case, value as written
 */
public record CreateTable(
    QualifiedName table,
    Set<Trait> traits,
    List<SqlColumn> columns,
    List<SqlConstraint> constraints,
    List<CreateIndex> indexes,
    Origin origin,
    @Nullable String partitionKey,
    Map<String, String> options)
    implements SqlCommand {
  public CreateTable {
    traits = Set.copyOf(traits);
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    options = Map.copyOf(options);
  }

  /** How a table is created. */
  public enum Trait {
    IF_NOT_EXISTS,
    OR_REPLACE,
    TEMPORARY,
    UNLOGGED,
    /** CREATE FOREIGN TABLE. */
    FOREIGN,
    STRICT,
    WITHOUT_ROWID
  }

  /** Where a table's columns come from besides its list. */
  public sealed interface Origin {
    /** Nowhere else. */
    record Own() implements Origin {}

    /** {@code LIKE}. */
    record Like(QualifiedName source) implements Origin {}

    /**
     * {@code AS query}, and {@code SELECT ... INTO}.
     *
     * @param text the query as written
     * @param columns the names of its columns, where it tells all of them plainly
     */
    record Query(String text, List<String> columns) implements Origin {
      public Query {
        columns = List.copyOf(columns);
      }
    }

    /** {@code INHERITS}. */
    record Inherited(List<QualifiedName> parents) implements Origin {
      public Inherited {
        parents = List.copyOf(parents);
      }
    }

    /** {@code PARTITION OF parent bounds}; bounds as written, {@code DEFAULT} among them. */
    record PartitionOf(QualifiedName parent, String bounds) implements Origin {}

    /** {@code OF type}. */
    record Typed(QualifiedName type) implements Origin {}
  }
}
