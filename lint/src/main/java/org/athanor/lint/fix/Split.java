package org.athanor.lint.fix;

import java.util.List;

/**
 * What becomes of a revision.
 *
 * @param text the text of its own file; the same where nothing can be done
 * @param parts what follows it, in order
 */
record Split(String text, List<Part.Bodies> parts) {
  Split {
    parts = List.copyOf(parts);
  }
}
