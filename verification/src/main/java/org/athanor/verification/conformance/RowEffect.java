package org.athanor.verification.conformance;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What the changes of one step do to the version table.
 *
 * @param gone the values that no row has any more
 * @param come the values that a row has now
 */
record RowEffect(Set<String> gone, Set<String> come) {
  static RowEffect of(JsonNode changes) {
    Set<String> gone = new TreeSet<>();
    Set<String> come = new TreeSet<>();
    for (JsonNode change : changes) {
      add(gone, change.path("delete"));
      add(come, change.path("insert"));
      add(gone, change.path("update").path(0));
      add(come, change.path("update").path(1));
    }
    return new RowEffect(gone, come);
  }

  private static void add(Set<String> values, JsonNode value) {
    if (value.isString()) {
      values.add(value.asString());
    }
  }
}
