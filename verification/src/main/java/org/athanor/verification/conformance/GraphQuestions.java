package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.athanor.revision.NewRevision;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionSpan;
import org.athanor.revision.RevisionSpan.Option;
import org.athanor.revision.RevisionTarget;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a graph each kind of recorded question. */
final class GraphQuestions {
  private final RevisionGraph graph;
  private final Map<String, Function<JsonNode, GraphAnswer>> kinds = Map.ofEntries(
      Map.entry("load", query -> new GraphAnswer(GraphJson.object())),
      Map.entry("describe", query -> new GraphAnswer(GraphDescription.of(graph()))),
      Map.entry("resolve_one", this::resolveOne),
      Map.entry("resolve_many", this::resolveMany),
      Map.entry("resolve_symbol", this::resolveMany),
      Map.entry("iterate", this::iterate),
      Map.entry("walk", this::walk),
      Map.entry("upgrade", this::upgrade),
      Map.entry("downgrade", this::downgrade),
      Map.entry("stamp", this::stamp),
      Map.entry("heads", this::heads),
      Map.entry("bases", query -> revs(GraphJson.names(graph().bases()))),
      Map.entry("base", query -> rev(graph().bases().stream().findFirst())),
      Map.entry("current_head", this::currentHead),
      Map.entry("base_revisions", this::baseRevisions),
      Map.entry("all_current", this::allCurrent),
      Map.entry("filter_for_lineage", this::filterForLineage),
      Map.entry("new_revision", this::newRevision),
      Map.entry("add_revision", this::addRevision));

  GraphQuestions(RevisionGraph graph) {
    this.graph = graph;
  }

  GraphAnswer answer(JsonNode query) {
    String kind = query.path("kind").asString();
    Function<JsonNode, GraphAnswer> question = kinds.get(kind);
    if (question == null) {
      return new GraphAnswer(GraphJson.object().put("unknown_kind", kind));
    }
    return question.apply(query);
  }

  private RevisionGraph graph() {
    return graph;
  }

  private GraphAnswer resolveOne(JsonNode query) {
    return rev(graph.resolveOne(GraphJson.target(query.path("to"))).map(Revision::id));
  }

  private GraphAnswer resolveMany(JsonNode query) {
    return revs(GraphJson.names(resolve(query.path("to"))));
  }

  private GraphAnswer iterate(JsonNode query) {
    Set<Option> options = new HashSet<>();
    addIf(options, query.path("implicit_base").asBoolean(), Option.IMPLICIT_BASE);
    addIf(options, query.path("inclusive").asBoolean(), Option.INCLUSIVE);
    addIf(options, !query.path("assert_relative_length").asBoolean(), Option.CLAMP);
    RevisionSpan span = new RevisionSpan(
        GraphJson.targets(query.path("from")), GraphJson.targets(query.path("to")), options);
    List<Revision> found = query.path("select_for_downgrade").asBoolean()
        ? graph.downgradeBetween(span)
        : graph.between(span, List.of());
    return revs(GraphJson.revisionNames(found));
  }

  private GraphAnswer walk(JsonNode query) {
    RevisionRange range =
        new RevisionRange(GraphJson.target(query.path("to")), GraphJson.target(query.path("from")));
    return revs(GraphJson.revisionNames(graph.history(range, List.of())));
  }

  private GraphAnswer upgrade(JsonNode query) {
    RevisionTarget[] targets = GraphJson.targets(query.path("to")).toArray(new RevisionTarget[0]);
    return path(graph.upgradePath(resolve(query.path("from")), targets));
  }

  private GraphAnswer downgrade(JsonNode query) {
    return path(
        graph.downgradePath(resolve(query.path("from")), GraphJson.target(query.path("to"))));
  }

  private GraphAnswer stamp(JsonNode query) {
    return path(graph.stampPath(resolve(query.path("from")), GraphJson.targets(query.path("to"))));
  }

  private GraphAnswer heads(JsonNode query) {
    boolean effective = query.path("consider_depends_on").asBoolean();
    return revs(GraphJson.names(effective ? graph.effectiveHeads() : graph.heads()));
  }

  private GraphAnswer currentHead(JsonNode query) {
    JsonNode label = query.path("branch_label");
    return rev(graph.head(label.isString() ? label.asString() : null).map(Revision::id));
  }

  private GraphAnswer baseRevisions(JsonNode query) {
    return revs(
        GraphJson.names(graph.inLineage(graph.bases(), GraphJson.target(query.path("to")))));
  }

  private GraphAnswer allCurrent(JsonNode query) {
    return revs(GraphJson.revisionNames(graph.appliedTips(resolve(query.path("from")))));
  }

  private GraphAnswer filterForLineage(JsonNode query) {
    List<RevisionId> from = resolve(query.path("from"));
    RevisionTarget target = GraphJson.target(query.path("to"));
    boolean dependencies = query.path("include_dependencies").asBoolean();
    return revs(GraphJson.names(
        dependencies ? graph.related(from, target) : graph.inLineage(from, target)));
  }

  private GraphAnswer newRevision(JsonNode query) {
    JsonNode head = query.path("head");
    NewRevision request = new NewRevision(
        RevisionId.of(query.path("rev").asString()),
        head.isNull() ? List.of(RevisionTarget.HEAD) : GraphJson.targets(head),
        query.path("splice").asBoolean(),
        GraphJson.texts(query.path("labels")),
        GraphJson.texts(query.path("depends_on")));
    Revision draft = graph.draft(request);
    ObjectNode value = GraphJson.object();
    value.set("revision", GraphJson.json(draft));
    value.set("heads", GraphJson.names(graph.with(draft).heads()));
    return new GraphAnswer(value);
  }

  private GraphAnswer addRevision(JsonNode query) {
    Revision revision = GraphJson.revision(query.path("revision"));
    boolean replace = query.path("replace").asBoolean();
    RevisionGraph grown = replace ? graph.replacing(revision) : graph.with(revision);
    ObjectNode value = GraphJson.object();
    value.set("heads", GraphJson.names(grown.heads()));
    value.set("bases", GraphJson.names(grown.bases()));
    value.set("effective_heads", GraphJson.names(grown.effectiveHeads()));
    return new GraphAnswer(value);
  }

  private List<RevisionId> resolve(JsonNode expressions) {
    List<RevisionId> ids = new ArrayList<>();
    for (RevisionTarget target : GraphJson.targets(expressions)) {
      graph.resolve(target).forEach(revision -> ids.add(revision.id()));
    }
    return ids;
  }

  private static GraphAnswer path(RevisionPath path) {
    return new GraphAnswer(PathJson.of(path), path.warnings());
  }

  private static GraphAnswer revs(JsonNode names) {
    ObjectNode value = GraphJson.object();
    value.set("revs", names);
    return new GraphAnswer(value);
  }

  private static GraphAnswer rev(Optional<RevisionId> id) {
    return new GraphAnswer(
        GraphJson.object().put("rev", id.map(RevisionId::value).orElse(null)));
  }

  private static void addIf(Set<Option> options, boolean given, Option option) {
    if (given) {
      options.add(option);
    }
  }
}
