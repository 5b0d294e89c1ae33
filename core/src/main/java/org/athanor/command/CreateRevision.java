package org.athanor.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.athanor.dialect.Dialect;
import org.athanor.revision.NewRevision;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.IdSource;
import org.athanor.script.RevisionDraft;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.RevisionWriter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the file of a new revision, also of one that joins several.
 *
 * <p>The graph checks it first: nothing is written that would not fit.
 */
public final class CreateRevision {
  private final RevisionGraph graph;
  private final RevisionWriter writer;
  private final IdSource ids;
  private final Clock clock;

  /**
   * What is asked.
   *
   * @param message what it does, may be empty
   * @param follows what it follows, {@code head} usually, several for a merge
   * @param splice whether it may follow revisions that are no heads
   * @param branchLabels labels for its branch
   * @param dependsOn what else must be applied before
   * @param id its id, or null for one of the configured kind
   */
  public record Request(
      String message,
      List<RevisionTarget> follows,
      boolean splice,
      List<String> branchLabels,
      List<String> dependsOn,
      @Nullable String id) {
    /** A revision on the only head. */
    public static Request onHead(String message) {
      return new Request(message, List.of(RevisionTarget.HEAD), false, List.of(), List.of(), null);
    }
  }

  /**
   * What came of it.
   *
   * @param file the new file
   * @param revision its header
   */
  public record Report(Path file, Revision revision) {}

  /** Writes into the graph's history; {@code random} and {@code clock} make ids and dates. */
  public CreateRevision(RevisionGraph graph, RevisionWriter writer, IdSource ids, Clock clock) {
    this.graph = graph;
    this.writer = writer;
    this.ids = ids;
    this.clock = clock;
  }

  /** An empty revision, to be written by hand. */
  public Report run(Request request) {
    return write(RevisionDraft.empty(draft(request)));
  }

  /** The header of the revision that would be made: it fits into the graph. */
  public Revision draft(Request request) {
    ZonedDateTime now = now();
    RevisionId id = request.id() == null ? ids.next(graph, now) : RevisionId.of(request.id());
    Revision fitting = graph.draft(new NewRevision(
        id, request.follows(), request.splice(), request.branchLabels(), request.dependsOn()));
    return Revision.builder(fitting.id())
        .revises(fitting.revises())
        .dependsOn(fitting.dependsOn())
        .branchLabels(fitting.branchLabels())
        .message(request.message())
        .created(now.toInstant().toString())
        .build();
  }

  /** Writes a revision whose header {@link #draft} has given. */
  public Report write(RevisionDraft draft) {
    return new Report(writer.write(draft, now()), draft.revision());
  }

  /**
   * Loads such a revision as it would be run from its file, which is not made.
   *
   * @param revisions what it will be one of
   * @throws org.athanor.error.AthanorException an SCR error when it cannot be compiled or read
   */
  RevisionScript load(RevisionDraft draft, RevisionSource revisions, Dialect dialect) {
    return writer.tried(draft, now(), file -> revisions.loadFile(file, dialect));
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The randomness of ids, for callers that have no reason to choose another. */
  public static RandomGenerator secureRandom() {
    return new java.security.SecureRandom();
  }
}
