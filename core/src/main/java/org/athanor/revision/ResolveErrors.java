package org.athanor.revision;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.error.NearMatches;
import org.jspecify.annotations.Nullable;

/** Words the errors of expressions that do not lead to a place in the graph. */
final class ResolveErrors {
  private final GraphIndex index;
  private final Purpose purpose;

  ResolveErrors(GraphIndex index, Purpose purpose) {
    this.index = index;
    this.purpose = purpose;
  }

  RevisionException unknown(String text) {
    RevisionId hidden = new HiddenNames(index).find(text);
    return hidden == null ? unmatched(text) : squashed(text, hidden);
  }

  private RevisionException squashed(String text, RevisionId hidden) {
    RevisionId into = Objects.requireNonNull(index.view().hidden().get(hidden));
    AthanorException.Builder error = start(
        ErrorCode.REV_024,
        "Revision \"%s\" was squashed into \"%s\", which is one step.".formatted(text, into));
    Node node = index.names().find(into.value());
    if (node != null) {
      error.evidence(RevisionErrors.lines(List.of(node.revision)));
    }
    error.fix("name \"%s\", or what it follows".formatted(into));
    return new RevisionException(error, new RevisionProblem.Squashed(text, into));
  }

  private RevisionException unmatched(String text) {
    List<String> near = NearMatches.of(text, index.names().all());
    AthanorException.Builder error = start(
        ErrorCode.REV_001,
        "No revision matches \"%s\" (searched %d revisions)."
            .formatted(text, index.nodes().size()));
    offer(error, near);
    if (text.length() < Names.SHORTEST_ABBREVIATED) {
      error.evidence("Only names of four or more characters can be abbreviated.");
    }
    error.fix("athanor history    lists the revisions");
    return new RevisionException(error, new RevisionProblem.UnknownRevision(text, near));
  }

  private RevisionException unfinished(RevisionId row, Revision into) {
    List<RevisionId> missing = index.view().squashes().missing(into);
    int place = into.replaces().indexOf(row) + 1;
    AthanorException.Builder error = start(
        ErrorCode.REV_025,
        "The database has %d of the %d revisions that \"%s\" replaces, and their files are gone."
            .formatted(place, into.replaces().size(), into.id()));
    error.evidence("it is at \"%s\"".formatted(row));
    error.evidence("missing: " + RevisionErrors.shortened(missing));
    error.fix("get the files back from version control, and upgrade this database:"
        + "  athanor upgrade " + into.id());
    return new RevisionException(error, new RevisionProblem.Squashed(row.value(), into.id()));
  }

  RevisionException unknownRow(RevisionId row) {
    Revision into = index.view().squashes().owner(row);
    if (into != null) {
      return unfinished(row, into);
    }
    List<String> near = NearMatches.of(row.value(), index.names().all());
    AthanorException.Builder error = start(
        ErrorCode.REV_001,
        "The version table holds \"%s\", which is none of the %d revisions."
            .formatted(row, index.nodes().size()));
    offer(error, near);
    error.fix("restore its file (another branch of the project may have it)");
    error.fix("athanor stamp --purge REVISION    sets the version table to a known revision");
    return new RevisionException(error, new RevisionProblem.UnknownRevision(row.value(), near));
  }

  RevisionException unknownBranch(String text) {
    List<String> near = NearMatches.of(text, index.names().all());
    AthanorException.Builder error =
        start(ErrorCode.REV_007, "No branch or revision is named \"%s\".".formatted(text));
    offer(error, near);
    error.fix("athanor heads    shows the branches with their labels");
    return new RevisionException(error, new RevisionProblem.UnknownBranch(text, near));
  }

  RevisionException ambiguousPrefix(String text, List<String> matches, List<Node> nodes) {
    AthanorException.Builder error = start(
        ErrorCode.REV_002,
        "%d revisions start with \"%s\": %s."
            .formatted(matches.size(), text, RevisionErrors.quoted(matches)));
    error.evidence(RevisionErrors.lines(RevisionErrors.revisions(nodes)));
    error.fix("write more characters of the one that is meant");
    return new RevisionException(error, new RevisionProblem.AmbiguousPrefix(text, matches));
  }

  RevisionException notInBranch(Node node, String branch) {
    AthanorException.Builder error = start(
        ErrorCode.REV_006,
        "Revision %s is not a member of branch \"%s\"."
            .formatted(RevisionErrors.named(node.revision), branch));
    error.fix("write \"%s\" alone, or name a revision of \"%s\"".formatted(node, branch));
    return new RevisionException(error, new RevisionProblem.NotInBranch(node.id(), branch));
  }

  RevisionException severalHeads(String text, List<Node> heads) {
    AthanorException.Builder error = start(
        ErrorCode.REV_003,
        "Cannot %s \"%s\": %s %d heads."
            .formatted(purpose.verb(), text, owner(text), heads.size()));
    error.evidence(RevisionErrors.lines(RevisionErrors.revisions(heads)));
    String ids = String.join(" ", heads.stream().map(Node::toString).toList());
    error.fix("athanor merge -m \"merge\" %s    joins them".formatted(ids));
    error.fix(alternative(heads.get(0)));
    return new RevisionException(error, new RevisionProblem.SeveralHeads(text, Node.ids(heads)));
  }

  RevisionException overlap(Node upper, List<Node> others) {
    AthanorException.Builder error = start(
        ErrorCode.REV_016,
        "Revision \"%s\" includes %s, which is asked for beside it."
            .formatted(upper, RevisionErrors.quoted(others)));
    error.evidence(RevisionErrors.lines(RevisionErrors.revisions(others)));
    error.fix("name \"%s\" alone".formatted(upper));
    return new RevisionException(error, new RevisionProblem.Overlap(upper.id(), Node.ids(others)));
  }

  RevisionException notAnAncestor(String lower, String upper) {
    AthanorException.Builder error = start(
        ErrorCode.REV_015, "Revision \"%s\" is not an ancestor of \"%s\".".formatted(lower, upper));
    error.evidence("A range leads from an older to a newer revision of the same branch.");
    error.fix("athanor history -v    shows how the revisions follow each other");
    return new RevisionException(error, new RevisionProblem.NotAnAncestor(lower, upper));
  }

  RevisionException unreachable(String target, Collection<Node> rows) {
    String direction = purpose == Purpose.DOWNGRADE ? "below" : "above";
    AthanorException.Builder error = start(
        ErrorCode.REV_017,
        "Cannot %s \"%s\": it is not %s what is applied."
            .formatted(purpose.verb(), target, direction));
    if (rows.isEmpty()) {
      error.evidence("Nothing is applied.");
    } else {
      error.evidence("Applied:");
      error.evidence(RevisionErrors.lines(RevisionErrors.revisions(rows)));
    }
    error.fix("athanor current    shows what is applied");
    return new RevisionException(error, new RevisionProblem.Unreachable(target, Node.ids(rows)));
  }

  RevisionException tooFar(RevisionTarget target) {
    Integer steps = target.steps();
    int count = steps == null ? 0 : Math.abs(steps);
    AthanorException.Builder error = start(
        ErrorCode.REV_018,
        "Cannot %s \"%s\": there %s not %d revision%s in that direction."
            .formatted(purpose.verb(), target, count == 1 ? "is" : "are", count, plural(count)));
    error.fix("athanor history    shows how many revisions there are");
    return new RevisionException(error, new RevisionProblem.TooFar(target.text()));
  }

  RevisionException ambiguousSteps(RevisionTarget target, List<Node> candidates) {
    AthanorException.Builder error = start(
        ErrorCode.REV_019,
        "Cannot %s \"%s\": the step could lead to or from %d revisions."
            .formatted(purpose.verb(), target, candidates.size()));
    error.evidence(RevisionErrors.lines(RevisionErrors.revisions(candidates)));
    error.fix("name the branch, as in \"%s@%s\"".formatted(candidates.get(0), target));
    return new RevisionException(
        error, new RevisionProblem.AmbiguousSteps(target.text(), Node.ids(candidates)));
  }

  RevisionException notAHead(Node node) {
    AthanorException.Builder error = start(
        ErrorCode.REV_020,
        "Revision %s is not a head: other revisions follow it already."
            .formatted(RevisionErrors.named(node.revision)));
    error.evidence(RevisionErrors.lines(RevisionErrors.revisions(node.next)));
    error.fix("add --splice to begin a new branch on it, or leave out --head %s".formatted(node));
    return new RevisionException(error, new RevisionProblem.NotAHead(node.id()));
  }

  RevisionException namedTwice(Node node) {
    AthanorException.Builder error =
        start(ErrorCode.REV_021, "Revision \"%s\" is named twice.".formatted(node));
    error.fix("name each revision once");
    return new RevisionException(error, new RevisionProblem.NamedTwice(node.id()));
  }

  private AthanorException.Builder start(ErrorCode code, String message) {
    AthanorException.Builder error = AthanorException.of(code, message);
    return purpose.onDatabase() ? error.databaseState("Nothing was changed.") : error;
  }

  private void offer(AthanorException.Builder error, List<String> near) {
    for (String name : near) {
      Node node = index.names().find(name);
      String message = node == null ? "" : node.revision.message();
      String suffix = message.isEmpty() ? "" : " (" + message + ")";
      error.evidence("Did you mean \"%s\"%s?".formatted(name, suffix));
    }
  }

  private String alternative(Node head) {
    String chosen = head.labels.stream().sorted().findFirst().orElse(head.id().value()) + "@head";
    return switch (purpose) {
      case UPGRADE -> "athanor upgrade heads    upgrades all";
      case STAMP -> "athanor stamp heads    stamps all";
      case CREATE -> "add --head %s to follow one of them".formatted(chosen);
      case DOWNGRADE, READ -> "write \"%s\" for one of them".formatted(chosen);
    };
  }

  private static String owner(@Nullable String text) {
    return text != null && text.indexOf('@') >= 0 ? "the branch has" : "the history has";
  }

  private static String plural(int count) {
    return count == 1 ? "" : "s";
  }
}
