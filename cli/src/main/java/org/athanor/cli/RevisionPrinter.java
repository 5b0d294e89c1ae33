package org.athanor.cli;

import java.util.List;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.RevisionFacts;

/** Prints revisions: one line each, many lines each, or JSON. */
final class RevisionPrinter {
  private final Console console;

  RevisionPrinter(Console console) {
    this.console = console;
  }

  /** Prints a list: lines, entries when verbose, or {@code {"revisions": [...]}}. */
  void print(List<RevisionFacts> revisions, boolean verbose, String whenEmpty) {
    if (console.isJson()) {
      console.json(Facts.of().putAll("revisions", revisions, RevisionPrinter::facts));
    } else if (revisions.isEmpty()) {
      console.progress(whenEmpty);
    } else if (verbose) {
      revisions.forEach(this::entry);
    } else {
      revisions.forEach(revision -> console.line(line(revision)));
    }
  }

  /** The line of a history: where it comes from, where it leads, what it is. */
  String line(RevisionFacts revision) {
    String from = revision.revises().isEmpty() ? "<base>" : String.join(", ", revision.revises());
    String needs =
        revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
    return console.style(Style.DIM, from + needs + " -> ") + title(revision);
  }

  /** The id with its marks and its message. */
  String title(RevisionFacts revision) {
    String message = revision.message().isEmpty() ? "" : ", " + revision.message();
    return console.style(Style.CYAN, revision.id()) + marks(revision) + message;
  }

  private String marks(RevisionFacts revision) {
    StringBuilder marks = new StringBuilder();
    if (!revision.branchLabels().isEmpty()) {
      marks.append(" (").append(String.join(", ", revision.branchLabels())).append(')');
    }
    if (revision.isHead()) {
      boolean effective = revision.isEffectiveHead();
      marks.append(console.style(Style.GREEN, effective ? " (head)" : " (head, depended on)"));
    }
    if (revision.isCurrent()) {
      marks.append(console.style(Style.YELLOW, " (current)"));
    }
    marks.append(revision.isBranchPoint() ? " (branchpoint)" : "");
    marks.append(revision.isMergePoint() ? " (mergepoint)" : "");
    return marks.toString();
  }

  private void entry(RevisionFacts revision) {
    console.line("Revision: " + title(revision));
    field(revision.isMergePoint() ? "Merges" : "Revises", parents(revision));
    field("Depends on", String.join(", ", revision.dependsOn()));
    field("Replaces", String.join(", ", revision.replaces()));
    field("Branches into", revision.isBranchPoint() ? String.join(", ", revision.next()) : "");
    field("Created", String.valueOf(revision.created() == null ? "" : revision.created()));
    field("File", String.valueOf(revision.location() == null ? "" : revision.location()));
    console.line();
  }

  private static String parents(RevisionFacts revision) {
    return revision.revises().isEmpty() ? "<base>" : String.join(", ", revision.revises());
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      console.line(name + ": " + value);
    }
  }

  /** All that is known of a revision. */
  static Facts facts(RevisionFacts revision) {
    return Facts.of()
        .put("revision", revision.id())
        .put("revises", revision.revises())
        .put("depends_on", revision.dependsOn())
        .put("branch_labels", revision.branchLabels())
        .put("replaces", revision.replaces())
        .put("message", revision.message())
        .put("created_at", revision.created())
        .put("file", revision.location())
        .put("next", revision.next())
        .put("head", revision.isHead())
        .put("effective_head", revision.isEffectiveHead())
        .put("branch_point", revision.isBranchPoint())
        .put("merge_point", revision.isMergePoint())
        .put("current", revision.isCurrent());
  }
}
