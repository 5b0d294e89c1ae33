package org.athanor.runtime;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.revision.DowngradeStep;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionStep;
import org.athanor.revision.UpgradeStep;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;

/** Loads and compiles the revisions of a path: one after the other, as they are asked for. */
final class RevisionPreparation {
  private final UnitCompiler compiler;
  private final Map<RevisionId, RevisionScript> scripts;

  /** Prepares what a session runs. */
  RevisionPreparation(RevisionSource source, RevisionPath path, Session session) {
    this(new NamedScripts(source, session), path, new UnitCompiler(session.dialect()));
  }

  /** Loads all revisions of the path in one call. */
  RevisionPreparation(NamedScripts source, RevisionPath path, UnitCompiler compiler) {
    this.compiler = compiler;
    List<RevisionId> ids =
        path.steps().stream().map(step -> revision(step).id()).toList();
    this.scripts = source.load(ids);
  }

  /** The revisions of the path by their ids. */
  Map<RevisionId, RevisionScript> scripts() {
    return scripts;
  }

  /** The revision of a step that runs one. */
  static Revision revision(RevisionStep step) {
    return step instanceof UpgradeStep upgrade
        ? upgrade.revision()
        : ((DowngradeStep) step).revision();
  }

  /**
   * Compiles the revision of a step.
   *
   * @throws AthanorException a DDL error for what the database cannot do, naming the revision
   */
  PreparedRevision prepare(RevisionStep step) {
    boolean up = step instanceof UpgradeStep;
    Revision revision = revision(step);
    RevisionScript script = Objects.requireNonNull(scripts.get(revision.id()));
    List<Operation> operations = up ? script.upgrade() : script.downgrade();
    return new PreparedRevision(
        step,
        up ? Direction.UPGRADE : Direction.DOWNGRADE,
        revision,
        operations,
        units(revision, operations),
        new Digests(script.sourceDigest(), script.operationsDigest()),
        script.transactional());
  }

  private List<Unit> units(Revision revision, List<Operation> operations) {
    try {
      return compiler.compile(operations);
    } catch (AthanorException e) {
      AthanorException.Builder error = AthanorException.of(e.code(), String.valueOf(e.getMessage()))
          .evidence(e.evidence())
          .evidence("in revision " + revision.id()
              + (revision.location() == null ? "" : ", " + revision.location()))
          .databaseState("Nothing of this revision was changed.")
          .cause(e);
      e.fixes().forEach(error::fix);
      throw error.build();
    }
  }
}
