package org.athanor.dialect;

import java.util.List;

/**
 * How a throw-away database gets all that another one has, in one go. The copy is one of
 * {@link DialectProvider#scratch}, which says where it is and how it is taken away.
 *
 * @param original what the one that is copied has to be meanwhile
 * @param create what is run on a connection to the server to make the copy; empty where the copy is
 *     made as any other throw-away database
 * @param onOriginal what is then run in the original
 * @param onCopy what is then run in the copy
 */
public record ScratchCopyRecipe(
    Original original, List<String> create, List<String> onOriginal, List<String> onCopy) {
  public ScratchCopyRecipe {
    create = List.copyOf(create);
    onOriginal = List.copyOf(onOriginal);
    onCopy = List.copyOf(onCopy);
  }

  /** What the one that is copied has to be. */
  public enum Original {
    /** Its connections are left open. */
    OPEN,
    /** Nobody may be connected to it. */
    UNUSED
  }
}
