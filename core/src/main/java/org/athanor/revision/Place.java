package org.athanor.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a walk stands: at a revision, or at the base before the first one (no node). */
record Place(@Nullable Node node) {
  static final Place BASE = new Place(null);

  List<Node> nodes() {
    return node == null ? List.of() : List.of(node);
  }
}
