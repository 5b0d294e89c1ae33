package org.athanor.size;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.athanor.schema.QualifiedName;

/**
 * The sizes of the tables of one database at one moment: what turns "this reads all rows" into
 * "this reads 41 million rows". It holds names and numbers, and no data.
 *
 * <pre>{@code
 * sizes.of(QualifiedName.of("orders")).map(TableSize::words)   // 41 million rows (12 GB)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TableSizes {
  private final Instant taken;
  private final String product;
  private final String version;
  private final Map<QualifiedName, TableSize> tables = new TreeMap<>();

  /**
   * The sizes of some tables.
   *
   * @param taken when they were asked for
   * @param product the database's stable name, such as {@code postgresql}
   * @param version the server's version
   * @param tables the tables in any order
   */
  public TableSizes(Instant taken, String product, String version, Collection<TableSize> tables) {
    this.taken = taken;
    this.product = product;
    this.version = version;
    tables.forEach(each -> this.tables.put(each.table(), each));
  }

  /** When they were asked for. */
  public Instant taken() {
    return taken;
  }

  /** The database's stable name. */
  public String product() {
    return product;
  }

  /** The server's version. */
  public String version() {
    return version;
  }

  /** All tables, sorted by name. */
  public Collection<TableSize> tables() {
    return List.copyOf(tables.values());
  }

  /**
   * The size of a table.
   *
   * @param table its name, without the schema that is the default
   * @return empty when it was not there at that moment
   */
  public Optional<TableSize> of(QualifiedName table) {
    return Optional.ofNullable(tables.get(table));
  }

  /** The rows of a table, as far as they are known. */
  public Optional<Long> rows(QualifiedName table) {
    return of(table).map(TableSize::rows);
  }
}
