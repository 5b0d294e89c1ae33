package org.athanor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RunCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.CommentedOperation;
import org.athanor.script.JavaRenderer;
import org.athanor.script.Language;
import org.athanor.script.RenderedBody;
import org.athanor.script.RevisionDraft;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SqlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the new revision that undoes an older one: its upgrade is the old downgrade, and its
 * downgrade the old upgrade. History goes forward, so it suits databases that are never downgraded.
 *
 * <pre>{@code
 * Revert.Report report = new Revert(source, creation, Language.SQL, dialect)
 *     .run(Revert.Request.of(RevisionTarget.parse("7f3a")));
 * }</pre>
 */
public final class Revert {
  private final RevisionSource source;
  private final CreateRevision creation;
  private final Language language;
  private final Dialect dialect;

  /**
   * What is asked.
   *
   * @param revision what is undone
   * @param head what the new revision follows, {@code head} usually
   * @param message what it does, or null to say what it reverts
   * @param id its id, or null for one of the configured kind
   */
  public record Request(
      RevisionTarget revision,
      RevisionTarget head,
      @Nullable String message,
      @Nullable String id) {
    /** Undoes a revision on the only head. */
    public static Request of(RevisionTarget revision) {
      return new Request(revision, RevisionTarget.HEAD, null, null);
    }
  }

  /**
   * What came of it.
   *
   * @param file the new file
   * @param revision its header
   * @param reverted what it undoes
   * @param since the revisions between the two, which may need what is taken back
   */
  public record Report(Path file, Revision revision, Revision reverted, List<RevisionId> since) {
    /** Copies the list. */
    public Report {
      since = List.copyOf(since);
    }
  }

  /**
   * Writes through {@code creation}.
   *
   * @param source where the old revision is read
   * @param language what the new one is written in
   * @param dialect the product that SQL is read and written for
   */
  public Revert(
      RevisionSource source, CreateRevision creation, Language language, Dialect dialect) {
    this.source = source;
    this.creation = creation;
    this.language = language;
    this.dialect = dialect;
  }

  /**
   * Writes the file.
   *
   * @throws AthanorException SCR-011 when the old revision has no way back that can be written,
   *     REV-006 when the new one would not follow it, a REV error when a name leads nowhere
   */
  public Report run(Request request) {
    RevisionGraph graph = source.graph();
    Revision reverted = graph
        .resolveOne(request.revision())
        .orElseThrow(() -> AthanorException.of(
                ErrorCode.SCR_011, "\"" + request.revision() + "\" is no revision.")
            .fix("name the revision that is to be undone:  athanor history")
            .build());
    Revision header = creation.draft(new CreateRevision.Request(
        Objects.requireNonNullElse(request.message(), message(reverted)),
        List.of(request.head()),
        false,
        List.of(),
        List.of(),
        request.id()));
    requireBelow(graph, reverted, header);
    RevisionScript script =
        Objects.requireNonNull(source.load(List.of(reverted.id()), dialect).get(reverted.id()));
    requireWayBack(script);
    CreateRevision.Report created = creation.write(new RevisionDraft(
        header,
        script.transactional(),
        render(script.downgrade(), "upgrade"),
        render(way(script), "downgrade"),
        List.of("Reverts " + reverted.id() + ".")));
    return new Report(created.file(), created.revision(), reverted, since(graph, reverted, header));
  }

  private static String message(Revision reverted) {
    return ("revert " + reverted.id() + " " + reverted.message()).strip();
  }

  private static void requireBelow(RevisionGraph graph, Revision reverted, Revision header) {
    if (!graph.applied(header.revises()).contains(reverted.id())) {
      throw AthanorException.of(
              ErrorCode.REV_006,
              "Revision " + reverted.id() + " is not below " + texts(header.revises())
                  + ", so nothing of it is there to be undone.")
          .fix("name the head of its branch:  athanor revert " + reverted.id() + " --head "
              + reverted.id() + "@head")
          .build();
    }
  }

  private static void requireWayBack(RevisionScript script) {
    List<Operation> back = script.downgrade();
    for (Operation operation : back) {
      if (operation instanceof Irreversible irreversible) {
        throw noWay(script, "cannot be taken back: " + sentence(irreversible.reason()));
      }
      if (operation instanceof RunCode code) {
        throw noWay(
            script, "runs code in its downgrade, which cannot be copied: " + code.description());
      }
    }
    if (back.isEmpty()) {
      throw noWay(script, script.upgrade().isEmpty() ? "does nothing" : "has an empty downgrade");
    }
  }

  /** The reason without a period of its own. */
  private static String sentence(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  private static AthanorException noWay(RevisionScript script, String why) {
    Revision revision = script.revision();
    AthanorException.Builder error =
        AthanorException.of(ErrorCode.SCR_011, "Revision " + revision.id() + " " + why + ".");
    if (revision.location() != null) {
      error.evidence(revision.location());
    }
    return error
        .databaseState("Nothing was written.")
        .fix("write what undoes it by hand:  athanor revision -m \"" + message(revision) + "\"")
        .build();
  }

  /** The old upgrade, or that it holds code, of which there is no source. */
  private static List<Operation> way(RevisionScript script) {
    return script.upgrade().stream().anyMatch(RunCode.class::isInstance)
        ? List.of(new Irreversible(
            "revision " + script.revision().id() + " runs code, which is not repeated here"))
        : script.upgrade();
  }

  private RenderedBody render(List<Operation> operations, String method) {
    return language == Language.SQL
        ? new SqlRenderer(dialect).render(operations, dialect.ddl(SchemaLookup.none()))
        : new JavaRenderer().render(CommentedOperation.of(operations), method);
  }

  private static List<RevisionId> since(RevisionGraph graph, Revision reverted, Revision header) {
    List<RevisionId> since = new ArrayList<>();
    Set<RevisionId> before = graph.applied(List.of(reverted.id()));
    for (RevisionId id : graph.applied(header.revises())) {
      if (!before.contains(id)) {
        since.add(id);
      }
    }
    return since;
  }

  private static String texts(List<RevisionId> ids) {
    return ids.isEmpty()
        ? "the base"
        : String.join(", ", ids.stream().map(RevisionId::value).toList());
  }
}
