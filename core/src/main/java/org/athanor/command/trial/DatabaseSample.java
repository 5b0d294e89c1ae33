package org.athanor.command.trial;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;

/**
 * Rows of a real database with scrambled texts, and where in the history that database stands.
 *
 * <p>Immutable and thread-safe.
 */
public final class DatabaseSample {
  private final Origin origin;
  private final Map<QualifiedName, Rows> tables;
  private final List<String> unread;

  /**
   * The database that was sampled.
   *
   * @param url its JDBC URL without credentials
   * @param dialect the name of its dialect
   * @param heads the rows of its version table; empty when it has none
   * @param applied the revisions that are applied there; empty when that is not known, since the
   *     version table is not there or names revisions that no file has
   */
  public record Origin(
      String url, String dialect, List<RevisionId> heads, Set<RevisionId> applied) {
    public Origin {
      heads = List.copyOf(heads);
      applied = Set.copyOf(applied);
    }

    /** The database and where it stands: {@code jdbc:... (at a1)}. */
    public String words() {
      return url + " (" + place() + ")";
    }

    private String place() {
      if (heads.isEmpty()) {
        return "without a version table";
      }
      String at = "at " + heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
      return applied.isEmpty() ? at + ", which no file has" : at;
    }
  }

  /**
   * The rows of one table, each after those of the same table that it refers to, as far as that can
   * be had.
   *
   * @param columns the columns that they have
   * @param rows their values in the same order
   */
  record Rows(List<String> columns, List<List<Literal>> rows) {
    Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  DatabaseSample(Origin origin, Map<QualifiedName, Rows> tables, List<String> unread) {
    this.origin = origin;
    this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    this.unread = List.copyOf(unread);
  }

  /** The database that was sampled. */
  public Origin origin() {
    return origin;
  }

  /** The tables that gave rows. */
  public Set<QualifiedName> tables() {
    return tables.keySet();
  }

  /** How many rows a table gave. */
  public int count(QualifiedName table) {
    return rows(table).map(found -> found.rows().size()).orElse(0);
  }

  /** How many rows there are in all. */
  public int count() {
    return tables.values().stream().mapToInt(found -> found.rows().size()).sum();
  }

  /** Tables that could not be read, each with the reason. */
  public List<String> unread() {
    return unread;
  }

  /** Refuses a product that may print values otherwise than it reads them. */
  void requireProduct(Dialect scratch) {
    if (!scratch.name().equals(origin.dialect())) {
      throw AthanorException.of(
              ErrorCode.SMP_002,
              "A sample of " + origin.dialect() + " does not go into scratch databases of "
                  + scratch.name() + ".")
          .evidence("sampled: " + origin.url())
          .databaseState("Nothing was changed.")
          .fix("name a server of " + origin.dialect() + " with --scratch JDBC-URL")
          .build();
    }
  }

  Optional<Rows> rows(QualifiedName table) {
    return Optional.ofNullable(tables.get(table));
  }

  /** Whether a database with these revisions has come to where the sampled one stands. */
  boolean isReachedBy(Collection<RevisionId> revisions) {
    return !origin.applied().isEmpty() && revisions.containsAll(origin.applied());
  }
}
