package org.athanor.revision;

/**
 * The name of one revision, as it stands in the header of its file and in the version table.
 *
 * <pre>{@code
 * RevisionId id = RevisionId.of("c901d2e4f5a6");
 * }</pre>
 *
 * <p>An id never holds {@code @ - + :} or white space, because expressions such as
 * {@code orders@head} and {@code c901+2} use them, and is never one of the words that expressions
 * reserve. Immutable.
 *
 * @param value the text of the id
 */
public record RevisionId(String value) implements Comparable<RevisionId> {
  /** The greatest number of characters; a version table needs a column as wide as this. */
  public static final int MAX_LENGTH = 64;

  /**
   * Checks the text.
   *
   * @throws RevisionException REV-004 when the text cannot be an id; choose another one
   */
  public RevisionId {
    NameRules.requireId(value);
  }

  /**
   * The id with the given text.
   *
   * @param value the text of the id
   * @return the id
   * @throws RevisionException REV-004 when the text cannot be an id; choose another one
   */
  public static RevisionId of(String value) {
    return new RevisionId(value);
  }

  @Override
  public int compareTo(RevisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
