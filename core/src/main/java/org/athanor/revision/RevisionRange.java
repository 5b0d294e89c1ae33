package org.athanor.revision;

/**
 * Two expressions with a colon between them, from older to newer: {@code ae10:head}.
 *
 * <p>For a history, an empty left side is {@code base} and an empty right side {@code heads}.
 * Offline runs read the sides as "from" and "to", which for a downgrade is newer to older.
 * Immutable.
 *
 * @param from the left side
 * @param to the right side
 */
public record RevisionRange(RevisionTarget from, RevisionTarget to) {
  /** The whole history. */
  public static final RevisionRange ALL =
      new RevisionRange(RevisionTarget.BASE, RevisionTarget.HEADS);

  /**
   * Whether a text is a range and not a single target.
   *
   * @param text what the user gave
   * @return true when it holds a colon
   */
  public static boolean isRange(String text) {
    return text.indexOf(':') >= 0;
  }

  /**
   * Reads a range.
   *
   * @param text two expressions with one colon between them
   * @return the range
   * @throws RevisionException REV-005 when the text is no range or a side cannot be read
   */
  public static RevisionRange parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
      throw RevisionErrors.unreadableRange(text);
    }
    String right = text.substring(colon + 1).trim();
    return new RevisionRange(
        RevisionTarget.parse(text.substring(0, colon)),
        right.isEmpty() ? RevisionTarget.HEADS : RevisionTarget.parse(right));
  }

  @Override
  public String toString() {
    return from + ":" + to;
  }
}
