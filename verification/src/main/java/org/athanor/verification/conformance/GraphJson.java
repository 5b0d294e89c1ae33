package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the parts that the questions to a graph share. */
final class GraphJson {
  private GraphJson() {}

  static List<Revision> revisions(JsonNode graph) {
    List<Revision> revisions = new ArrayList<>();
    graph.forEach(each -> revisions.add(revision(each)));
    return revisions;
  }

  static Revision revision(JsonNode json) {
    return Revision.builder(RevisionId.of(json.path("rev").asString()))
        .revises(ids(json.path("down")))
        .dependsOn(texts(json.path("depends_on")))
        .branchLabels(texts(json.path("labels")))
        .build();
  }

  static ObjectNode json(Revision revision) {
    ObjectNode json = object();
    json.put("rev", revision.id().value());
    json.set("down", names(revision.revises()));
    json.set("labels", names(revision.branchLabels()));
    json.set("depends_on", names(revision.dependsOn()));
    return json;
  }

  /** The texts of an array; one text; none for null. */
  static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    if (json.isArray()) {
      json.forEach(each -> texts.add(each.asString()));
    } else if (json.isString()) {
      texts.add(json.asString());
    }
    return texts;
  }

  static List<RevisionId> ids(JsonNode json) {
    return texts(json).stream().map(RevisionId::of).toList();
  }

  static List<RevisionTarget> targets(JsonNode json) {
    return texts(json).stream().map(RevisionTarget::parse).toList();
  }

  static RevisionTarget target(JsonNode json) {
    return json.isString() ? RevisionTarget.parse(json.asString()) : RevisionTarget.BASE;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode names(Collection<?> values) {
    ArrayNode array = array();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  static ArrayNode revisionNames(Collection<Revision> revisions) {
    return names(revisions.stream().map(Revision::id).toList());
  }

  /** A graph in one line: {@code a<-b<-c} would hide the load order, so each with its parents. */
  static String summary(JsonNode graph) {
    List<String> nodes = new ArrayList<>();
    for (JsonNode each : graph) {
      String labels = suffix("#", texts(each.path("labels")));
      String depends = suffix("~", texts(each.path("depends_on")));
      String down = suffix("<-", texts(each.path("down")));
      nodes.add(each.path("rev").asString() + labels + down + depends);
    }
    return nodes.stream().collect(Collectors.joining("  ", "[", "]"));
  }

  private static String suffix(String sign, List<String> texts) {
    return texts.isEmpty() ? "" : sign + String.join(",", texts);
  }
}
