package org.athanor.runtime;

import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The names of Athanor's own tables. Immutable.
 *
 * @param schema where they are, or null for the default schema of the connection
 * @param versionTable holds one row per effective head
 * @param historyTable holds one row per revision that was run, and who ran it
 * @param journalTable holds the done steps of a revision that was left half done; mostly empty
 */
public record VersionTables(
    @Nullable String schema, String versionTable, String historyTable, String journalTable) {
  /** {@code athanor_version}, {@code athanor_history} and {@code athanor_journal}. */
  public static final VersionTables DEFAULT =
      new VersionTables(null, "athanor_version", "athanor_history", "athanor_journal");

  /** The same names in another schema; null means the default schema of the connection. */
  public VersionTables inSchema(@Nullable String otherSchema) {
    return new VersionTables(otherSchema, versionTable, historyTable, journalTable);
  }

  /** The version table. */
  public QualifiedName version() {
    return QualifiedName.of(schema, versionTable);
  }

  /** The history table. */
  public QualifiedName history() {
    return QualifiedName.of(schema, historyTable);
  }

  /** The journal. */
  public QualifiedName journal() {
    return QualifiedName.of(schema, journalTable);
  }

  /** All of them, which are no part of any schema. */
  public Set<QualifiedName> all() {
    return Set.of(version(), history(), journal());
  }
}
