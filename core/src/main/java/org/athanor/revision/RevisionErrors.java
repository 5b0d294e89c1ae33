package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Words the errors that can be told without a place in a graph, and what all errors share. */
final class RevisionErrors {
  private static final int LISTED = 20;

  private RevisionErrors() {}

  static RevisionException illegalName(String kind, String name, String reason) {
    return new RevisionException(
        AthanorException.of(
                ErrorCode.REV_004, "\"%s\" cannot be a %s: %s.".formatted(name, kind, reason))
            .fix("use letters, digits, \"_\" and \".\", such as \"a1b2c3d4\" or \"orders\""),
        new RevisionProblem.IllegalName(name));
  }

  static RevisionException unreadableTarget(String text) {
    AthanorException.Builder error = AthanorException.of(
        ErrorCode.REV_005, "\"%s\" is not a revision expression.".formatted(text));
    if (RevisionRange.isRange(text)) {
      error.evidence("it is a range, and one revision is needed here");
    }
    return new RevisionException(
        error.fix("write an id, a label, head, heads, base, label@head, +1, -1 or ae10+2"),
        new RevisionProblem.UnreadableExpression(text));
  }

  static RevisionException unreadableRange(String text) {
    return new RevisionException(
        AthanorException.of(ErrorCode.REV_005, "\"%s\" is not a range.".formatted(text))
            .fix("write two revision expressions with one colon between them, such as base:head"),
        new RevisionProblem.UnreadableExpression(text));
  }

  static RevisionException wrongRows(RevisionId expected, Collection<RevisionId> rows) {
    String message = "The version table holds %s; the step starts from \"%s\".";
    return new RevisionException(
        AthanorException.of(ErrorCode.REV_022, message.formatted(quoted(rows), expected))
            .fix("run the command again; it reads the version table anew"),
        new RevisionProblem.WrongRows(expected, List.copyOf(rows)));
  }

  /** One line per revision, with its message and where it was read, in columns. */
  static List<String> lines(Collection<Revision> revisions) {
    int idWidth = width(revisions.stream().map(r -> r.id().value()).toList());
    int messageWidth = width(revisions.stream().map(Revision::message).toList());
    List<String> lines = new ArrayList<>();
    for (Revision revision : revisions) {
      if (lines.size() == LISTED) {
        lines.add("... and %d more".formatted(revisions.size() - LISTED));
        break;
      }
      String message = padded(revision.message(), messageWidth);
      String location = revision.location() == null ? "" : "(" + revision.location() + ")";
      String id = padded(revision.id().value(), idWidth);
      lines.add("%s  %s  %s".formatted(id, message, location).stripTrailing());
    }
    return lines;
  }

  static List<Revision> revisions(Collection<Node> nodes) {
    return nodes.stream().map(node -> node.revision).toList();
  }

  static String quoted(Collection<?> names) {
    if (names.isEmpty()) {
      return "no revision";
    }
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  /** Ids in one line, of many the first. */
  static String shortened(List<RevisionId> ids) {
    String shown = quoted(ids.subList(0, Math.min(ids.size(), LISTED)));
    return ids.size() > LISTED ? shown + " and %d more".formatted(ids.size() - LISTED) : shown;
  }

  /** A revision in running text: its id, and its message where it has one. */
  static String named(Revision revision) {
    String message = revision.message();
    return "\"%s\"%s".formatted(revision.id(), message.isEmpty() ? "" : " (" + message + ")");
  }

  static String at(@Nullable String location) {
    return location == null ? "" : " in " + location;
  }

  private static int width(List<String> texts) {
    return texts.stream().limit(LISTED).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
