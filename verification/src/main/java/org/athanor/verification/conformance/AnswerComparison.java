package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionTarget;
import tools.jackson.databind.JsonNode;

/** Compares a recorded answer with the one that came, in meaning. */
final class AnswerComparison {
  /** Recorded from sets, whose order means nothing. */
  private static final Set<String> SETS = Set.of(
      "next",
      "all_next",
      "labels",
      "resolved_depends_on",
      "normalized_depends_on",
      "heads_after",
      "from",
      "to");

  private final RevisionGraph graph;
  private final boolean unordered;

  AnswerComparison(RevisionGraph graph, boolean unordered) {
    this.graph = graph;
    this.unordered = unordered;
  }

  boolean same(JsonNode expected, JsonNode actual) {
    return same("", expected, actual);
  }

  private boolean same(String field, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      return expected.properties().size() == actual.properties().size()
          && expected.properties().stream()
              .allMatch(e -> same(e.getKey(), e.getValue(), actual.path(e.getKey())));
    }
    if (expected.isArray() && actual.isArray()) {
      return sameElements(field, expected, actual);
    }
    return expected.equals(actual) || sameRevision(expected, actual);
  }

  private boolean sameElements(String field, JsonNode expected, JsonNode actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    if (unordered || SETS.contains(field)) {
      return texts(expected).equals(texts(actual));
    }
    if (field.equals("version_table_ops")) {
      return sameEffects(expected, actual);
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!same(field, expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A merge deletes all rows but one and updates that one. A row has nothing but its value, so it
   * is the same whichever is updated, as long as the same values go and come.
   */
  private static boolean sameEffects(JsonNode expected, JsonNode actual) {
    for (int i = 0; i < expected.size(); i++) {
      boolean sameCount = expected.get(i).size() == actual.get(i).size();
      if (!sameCount || !RowEffect.of(expected.get(i)).equals(RowEffect.of(actual.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.toString()));
    return texts.stream().sorted().toList();
  }

  /** Alembic hands some abbreviated ids on as they are; they mean the same revision. */
  private boolean sameRevision(JsonNode expected, JsonNode actual) {
    return expected.isString()
        && actual.isString()
        && whole(expected.asString()).equals(Optional.of(actual.asString()));
  }

  private Optional<String> whole(String name) {
    try {
      return graph.resolveOne(RevisionTarget.parse(name)).map(each -> each.id().value());
    } catch (AthanorException e) {
      return Optional.empty();
    }
  }
}
