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
 * @param otherObjects what is said of views, functions and the other kinds of objects
 * @param filter whose business objects are
 */
public record DiffOptions(
    Capabilities capabilities,
    List<String> ignoredTables,
    UnknownTables unknownTables,
    OtherObjects otherObjects,
    ObjectFilter filter) {
  /** What is said of views, functions and the other kinds of objects. */
  public enum OtherObjects {
    /** Both sides say what they want of them, so they are compared. */
    COMPARE,
    /** The wanted side does not know of them, such as a model of entities. */
    LEAVE
  }

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

  /** Compares what passes every filter. */
  public DiffOptions(
      Capabilities capabilities,
      List<String> ignoredTables,
      UnknownTables unknownTables,
      OtherObjects otherObjects) {
    this(capabilities, ignoredTables, unknownTables, otherObjects, ObjectFilter.EVERYTHING);
  }

  /** The same options for what passes a filter. */
  public DiffOptions withFilter(ObjectFilter newFilter) {
    return new DiffOptions(capabilities, ignoredTables, unknownTables, otherObjects, newFilter);
  }

  /** Compares all tables, sequences and enum types. */
  public DiffOptions(
      Capabilities capabilities, List<String> ignoredTables, UnknownTables unknownTables) {
    this(capabilities, ignoredTables, unknownTables, OtherObjects.LEAVE);
  }

  /** Compares everything that the database can keep. */
  public static DiffOptions of(Capabilities capabilities) {
    return new DiffOptions(capabilities, List.of(), UnknownTables.REMOVE, OtherObjects.COMPARE);
  }

  /** Whether a table is nobody's business here. */
  public boolean ignores(QualifiedName table) {
    return ignoredTables.stream()
        .anyMatch(
            p -> NamePattern.matches(p, table.name()) || NamePattern.matches(p, table.toString()));
  }
}
