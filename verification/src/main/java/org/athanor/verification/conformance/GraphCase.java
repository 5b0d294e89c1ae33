package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.revision.RevisionGraph;
import tools.jackson.databind.JsonNode;

/** One question to a graph: answers it, and compares what came with what was recorded. */
final class GraphCase implements ConformanceCase.Check {
  private final JsonNode recorded;

  GraphCase(JsonNode recorded) {
    this.recorded = recorded;
  }

  @Override
  public Outcome run() {
    try {
      RevisionGraph graph = RevisionGraph.of(GraphJson.revisions(recorded.path("graph")));
      GraphAnswer answer = new GraphQuestions(graph).answer(recorded.path("query"));
      return judge(graph, answer);
    } catch (AthanorException e) {
      return judge(e);
    }
  }

  private Outcome judge(RevisionGraph graph, GraphAnswer answer) {
    JsonNode expected = recorded.path("expected");
    if (expected.has("error")) {
      return new Outcome.Failed(expected.toString(), answer.value().toString());
    }
    AnswerComparison comparison = new AnswerComparison(graph, isUnordered());
    List<JsonNode> rightAnswers = new ArrayList<>(List.of(expected));
    recorded.path("alternatives").forEach(rightAnswers::add);
    if (rightAnswers.stream().noneMatch(right -> comparison.same(right, answer.value()))) {
      return new Outcome.Failed(expected.toString(), answer.value().toString());
    }
    return judgeWarnings(answer);
  }

  /** What is applied is a set; its recorded order means nothing. */
  private boolean isUnordered() {
    return recorded.path("order").asString("").equals("unordered")
        || recorded.path("query").path("kind").asString().equals("all_current");
  }

  /** Of Alembic's warnings, the ambiguous downgrade is one of the graph; others are refusals. */
  private Outcome judgeWarnings(GraphAnswer answer) {
    if (!recorded.path("query").path("kind").asString().equals("downgrade")) {
      return new Outcome.Passed();
    }
    boolean expected = recorded.path("warnings").toString().contains("is ambiguous");
    if (expected == answer.warnings().isEmpty()) {
      return new Outcome.Failed(
          "warnings " + recorded.path("warnings"), "warnings " + answer.warnings());
    }
    return new Outcome.Passed();
  }

  private Outcome judge(AthanorException came) {
    JsonNode error = recorded.path("expected").path("error");
    if (error.isMissingNode()) {
      return new Outcome.Failed(recorded.path("expected").toString(), came.toText());
    }
    return ErrorMeaning.of(error)
        .difference(came)
        .<Outcome>map(expected -> new Outcome.Failed(expected, came.toText()))
        .orElseGet(Outcome.Passed::new);
  }
}
