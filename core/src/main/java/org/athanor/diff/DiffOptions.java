package org.athanor.diff;

import java.util.List;
import org.athanor.dialect.Capabilities;
import org.athanor.schema.QualifiedName;

/**
 * What is compared.
 *
 * @param capabilities what the database can keep; what it cannot keep never differs
 * @param ignoredTables patterns of names of tables that are nobody's business here, with {@code *}
 *     for any characters
 * @param unknownTables what is said of tables, sequences and enum types that only the database has
 */
public record DiffOptions(
    Capabilities capabilities, List<String> ignoredTables, UnknownTables unknownTables) {
  /** What is said of tables, sequences and enum types that only the database has. */
  public enum UnknownTables {
    /** They are to be removed. */
    REMOVE,
    /** They belong to somebody else. */
    LEAVE
  }

  public DiffOptions {
    ignoredTables = List.copyOf(ignoredTables);
  }

  /** Compares everything that the database can keep. */
  public static DiffOptions of(Capabilities capabilities) {
    return new DiffOptions(capabilities, List.of(), UnknownTables.REMOVE);
  }

  boolean ignores(QualifiedName table) {
    return ignoredTables.stream()
        .anyMatch(
            p -> NamePattern.matches(p, table.name()) || NamePattern.matches(p, table.toString()));
  }
}
