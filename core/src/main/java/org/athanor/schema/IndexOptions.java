package org.athanor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an index is kept, besides what it holds. Keys have it as well, for the index behind them.
 *
 * <p>Each product has some of this and refuses the rest with a sentence:
 *
 * <pre>{@code
 * IndexOptions.DEFAULT.with("fillfactor", "70").tablespace("fast") // PostgreSQL
 * IndexOptions.DEFAULT.kind(IndexOptions.Kind.FULLTEXT)            // MySQL, MariaDB
 * IndexOptions.DEFAULT.kind(IndexOptions.Kind.BITMAP)              // Oracle
 * IndexOptions.DEFAULT.kind(IndexOptions.Kind.CLUSTERED)           // SQL Server
 * IndexOptions.DEFAULT.invisible()                                 // MySQL, Oracle
 * }</pre>
 *
 * @param kind what kind of index it is
 * @param isVisible whether the planner uses it; an index that is not visible is only kept up
 * @param settings further settings in the product's own words
 * @param tablespace where it is stored, or null for the database's default
 */
public record IndexOptions(
    Kind kind,
    boolean isVisible,
    List<Setting> settings,
    @Nullable String tablespace) {

  /** An ordinary index, kept where and as the database does it by default. */
  public static final IndexOptions DEFAULT = new IndexOptions(Kind.ORDINARY, true, List.of(), null);

  /** The kinds of indexes that have a clause of their own; see also {@link Index#method()}. */
  public enum Kind {
    /** What CREATE INDEX makes. */
    ORDINARY,
    /** Words of a text: MySQL and MariaDB. */
    FULLTEXT,
    /** Geometries: MySQL and MariaDB. */
    SPATIAL,
    /** One bitmap per value: Oracle. */
    BITMAP,
    /** The table itself, in the order of the key: SQL Server. */
    CLUSTERED,
    /** Beside the table, where a key would be clustered otherwise: SQL Server. */
    NONCLUSTERED,
    /** Values kept by column: SQL Server. */
    COLUMNSTORE
  }

  public IndexOptions {
    settings = List.copyOf(settings);
    Names.checkOptional("tablespace", tablespace);
  }

  /** The order of the settings means nothing. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexOptions that
        && kind == that.kind
        && isVisible == that.isVisible
        && Set.copyOf(settings).equals(Set.copyOf(that.settings))
        && Objects.equals(tablespace, that.tablespace);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, isVisible, Set.copyOf(settings), tablespace);
  }

  /**
   * These options, completed by those that an index has: settings, place and visibility that are
   * not told stay as they are.
   */
  public IndexOptions completedBy(IndexOptions present) {
    return new IndexOptions(
        kind,
        isVisible && present.isVisible,
        settings.isEmpty() ? present.settings : settings,
        tablespace == null ? present.tablespace : tablespace);
  }

  /** The same for another kind of index. */
  public IndexOptions kind(Kind newKind) {
    return new IndexOptions(newKind, isVisible, settings, tablespace);
  }

  /** The same for an index that the planner does not use. */
  public IndexOptions invisible() {
    return new IndexOptions(kind, false, settings, tablespace);
  }

  /** The same with one more setting. */
  public IndexOptions with(String setting, String value) {
    List<Setting> more = new ArrayList<>(settings);
    more.add(new Setting(setting, value));
    return withSettings(more);
  }

  /** The same with other settings. */
  public IndexOptions withSettings(List<Setting> newSettings) {
    return new IndexOptions(kind, isVisible, newSettings, tablespace);
  }

  /** The same in a tablespace; null means the database's default. */
  public IndexOptions tablespace(@Nullable String newTablespace) {
    return new IndexOptions(kind, isVisible, settings, newTablespace);
  }
}
