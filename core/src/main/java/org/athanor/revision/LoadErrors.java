package org.athanor.revision;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.error.NearMatches;

/** Words the errors of revisions that do not make a graph. */
final class LoadErrors {
  private static final int SHOWN = 20;

  private LoadErrors() {}

  static RevisionException duplicateId(Revision first, Revision second) {
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_012, "Two revisions have the id \"%s\".".formatted(first.id()))
            .evidence(RevisionErrors.lines(List.of(first, second)))
            .fix("give one of them another id, or delete the copy"),
        new RevisionProblem.DuplicateId(first.id()));
  }

  static RevisionException duplicateLabel(String label, Revision revision, Revision owner) {
    String message = "Revision \"%s\" declares the branch label \"%s\", which belongs to \"%s\".";
    return new RevisionException(
        AthanorException.of(ErrorCode.REV_013, message.formatted(revision.id(), label, owner.id()))
            .evidence(RevisionErrors.lines(List.of(owner, revision)))
            .fix("choose another label in revision \"%s\"".formatted(revision.id())),
        new RevisionProblem.DuplicateLabel(label, revision.id(), owner.id()));
  }

  static RevisionException squashedTwice(RevisionId id, Revision first, Revision second) {
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_023,
                "Revisions \"%s\" and \"%s\" both replace \"%s\"."
                    .formatted(first.id(), second.id(), id))
            .evidence(RevisionErrors.lines(List.of(first, second)))
            .fix("take the id out of \"replaces\" in one of them"),
        new RevisionProblem.Unfitting(second.id(), second.replaces()));
  }

  static RevisionException unfitting(Revision squashed, String why) {
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_023,
                "Revision \"%s\" does not fit what it replaces: %s.".formatted(squashed.id(), why))
            .evidence(RevisionErrors.lines(List.of(squashed)))
            .fix("let it follow what the first of them follows, and name them oldest first"
                + RevisionErrors.at(squashed.location())),
        new RevisionProblem.Unfitting(squashed.id(), squashed.replaces()));
  }

  static RevisionException onSquashed(Revision revision, RevisionId old, Revision squashed) {
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_023,
                "Revision \"%s\" stands on \"%s\", which was squashed into \"%s\" with what"
                        .formatted(revision.id(), old, squashed.id())
                    + " comes after it.")
            .evidence(RevisionErrors.lines(List.of(revision, squashed)))
            .fix("let it follow \"%s\"%s"
                .formatted(squashed.id(), RevisionErrors.at(revision.location())))
            .fix("take the squash back: delete the file of \"%s\"".formatted(squashed.id())),
        new RevisionProblem.Unfitting(squashed.id(), squashed.replaces()));
  }

  static RevisionException missing(Revision revision, String verb, String name, Names names) {
    AthanorException.Builder error = AthanorException.of(
        ErrorCode.REV_014,
        "Revision \"%s\" %s \"%s\", which is not there.".formatted(revision.id(), verb, name));
    error.evidence(RevisionErrors.lines(List.of(revision)));
    List<String> near = NearMatches.of(name, names.all()).stream()
        .filter(other -> !other.equals(revision.id().value()))
        .toList();
    if (!near.isEmpty()) {
      error.evidence("Did you mean " + RevisionErrors.quoted(near) + "?");
    }
    return new RevisionException(
        error.fix("restore the file of \"%s\", or correct the header%s"
            .formatted(name, RevisionErrors.at(revision.location()))),
        new RevisionProblem.MissingReference(revision.id(), name));
  }

  static RevisionException ambiguousDependency(Revision revision, String name, List<String> all) {
    String message = "Revision \"%s\" depends on \"%s\", which several revisions start with: %s.";
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_002,
                message.formatted(revision.id(), name, RevisionErrors.quoted(all)))
            .evidence(RevisionErrors.lines(List.of(revision)))
            .fix("write the whole id" + RevisionErrors.at(revision.location())),
        new RevisionProblem.AmbiguousPrefix(name, all));
  }

  static RevisionException selfLoop(Revision revision) {
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_009, "Revision \"%s\" follows itself.".formatted(revision.id()))
            .evidence(RevisionErrors.lines(List.of(revision)))
            .fix("name the revision before it%s".formatted(RevisionErrors.at(revision.location()))),
        new RevisionProblem.Cycle(List.of(revision.id()), List.of()));
  }

  static RevisionException dependencySelfLoop(Revision revision) {
    String where = RevisionErrors.at(revision.location());
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_011, "Revision \"%s\" depends on itself.".formatted(revision.id()))
            .evidence(RevisionErrors.lines(List.of(revision)))
            .fix("remove it from its own dependencies" + where),
        new RevisionProblem.Cycle(List.of(revision.id()), List.of()));
  }

  static RevisionException cycle(ErrorCode code, List<Node> cycle, List<Node> blocked) {
    String kind = code == ErrorCode.REV_008 ? "The revisions" : "The dependencies of revisions";
    AthanorException.Builder error =
        AthanorException.of(code, "%s form a cycle: %s.".formatted(kind, chain(cycle)));
    error.evidence(RevisionErrors.lines(RevisionErrors.revisions(cycle)));
    if (!blocked.isEmpty()) {
      error.evidence("These cannot be ordered because of it:");
      error.evidence(RevisionErrors.lines(RevisionErrors.revisions(blocked)));
    }
    return new RevisionException(
        error.fix("edit the header of one of them so that the history begins somewhere"),
        new RevisionProblem.Cycle(Node.ids(cycle), Node.ids(blocked)));
  }

  private static String chain(List<Node> cycle) {
    List<String> shown =
        new ArrayList<>(cycle.stream().limit(SHOWN).map(Node::toString).toList());
    if (cycle.size() > SHOWN) {
      shown.add("...");
    }
    shown.add(cycle.get(0).toString());
    return String.join(" -> ", shown);
  }
}
