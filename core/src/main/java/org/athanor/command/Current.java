package org.athanor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.RunStatus;

/** Tells where the database stands. */
public final class Current {
  private final Environment environment;

  /**
   * What is told.
   *
   * @param database the JDBC URL without credentials
   * @param rows the rows of the version table, each with what its file says
   * @param heads the effective heads of the files
   * @param isAtHead whether the rows are those heads
   * @param halfDone revisions that an earlier run left half done
   */
  public record Report(
      String database,
      List<Row> rows,
      List<String> heads,
      boolean isAtHead,
      List<String> halfDone) {
    /** Copies the lists. */
    public Report {
      rows = List.copyOf(rows);
      heads = List.copyOf(heads);
      halfDone = List.copyOf(halfDone);
    }
  }

  /**
   * One row of the version table.
   *
   * @param revision the id
   * @param message what its file says; empty when no file has it
   * @param isKnown whether a file has it
   * @param isHead whether it is an effective head
   * @param squashedInto what it is a part of, or the last part of, by now; empty for most
   */
  public record Row(
      String revision, String message, boolean isKnown, boolean isHead, String squashedInto) {}

  /** Over an environment. */
  public Current(Environment environment) {
    this.environment = environment;
  }

  /** Asks the database; nothing is made or locked. */
  public Report run() {
    RunStatus status = environment.runner().status();
    RevisionGraph files = environment.revisions().graph();
    RevisionGraph graph = files.at(status.rows());
    List<RevisionId> heads = graph.effectiveHeads();
    List<Row> rows = new ArrayList<>();
    for (RevisionId id : status.rows()) {
      Optional<Revision> found = graph.find(id);
      rows.add(new Row(
          id.value(),
          found.map(Revision::message).orElse(""),
          found.isPresent(),
          graph.meant(List.of(id)).stream().anyMatch(heads::contains),
          files.squashedInto(id).map(into -> into.id().value()).orElse("")));
    }
    boolean isAtHead = graph.meant(status.rows()).equals(Set.copyOf(heads));
    return new Report(
        environment.database().connections().displayUrl(),
        rows,
        heads.stream().map(RevisionId::value).toList(),
        isAtHead,
        status.journal().stream().map(e -> e.revision().value()).distinct().toList());
  }
}
