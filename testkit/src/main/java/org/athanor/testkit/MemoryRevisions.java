package org.athanor.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.athanor.dialect.Dialect;
import org.athanor.migration.Operations;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SourceDigest;

/**
 * Revisions that a test makes up.
 *
 * <pre>{@code
 * MemoryRevisions revisions = new MemoryRevisions()
 *     .add("a1", "add invoice", op -> op.execute("CREATE TABLE invoice (id int)"), op -> {})
 *     .add("b2", "fill it", op -> op.execute("INSERT INTO invoice VALUES (1)"), op -> {});
 * }</pre>
 *
 * <p>Each follows the one before it. Not thread-safe while revisions are added.
 */
public final class MemoryRevisions implements RevisionSource {
  private final Map<RevisionId, Script> scripts = new LinkedHashMap<>();
  private List<RevisionId> last = List.of();

  /** Adds a revision that runs in a transaction, after the one added before. */
  public MemoryRevisions add(
      String id, String message, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
    return add(header(id, message), upgrade, downgrade, true);
  }

  /** Adds a revision whose statements are committed one by one. */
  public MemoryRevisions addStepwise(
      String id, String message, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
    return add(header(id, message), upgrade, downgrade, false);
  }

  /** Lets the next revision follow these, or none. */
  public MemoryRevisions after(String... ids) {
    last = List.of(ids).stream().map(RevisionId::of).toList();
    return this;
  }

  private Revision header(String id, String message) {
    return Revision.builder(RevisionId.of(id))
        .revises(last)
        .message(message)
        .location(id + ".java")
        .build();
  }

  private MemoryRevisions add(
      Revision revision,
      Consumer<Operations> upgrade,
      Consumer<Operations> downgrade,
      boolean transactional) {
    List<Operation> up = Operations.record(upgrade);
    List<Operation> down = Operations.record(downgrade);
    scripts.put(revision.id(), new Script(revision, transactional, up, down));
    last = List.of(revision.id());
    return this;
  }

  @Override
  public RevisionGraph graph() {
    List<Revision> headers = new ArrayList<>();
    scripts.values().forEach(script -> headers.add(script.revision));
    return RevisionGraph.of(headers);
  }

  @Override
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
    Map<RevisionId, RevisionScript> loaded = new LinkedHashMap<>();
    ids.forEach(id -> loaded.put(id, scripts.get(id)));
    return loaded;
  }

  @Override
  public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
    Map<RevisionId, SourceDigest> digests = new LinkedHashMap<>();
    ids.forEach(id -> digests.put(
        id, new SourceDigest(java.util.Objects.requireNonNull(scripts.get(id)).sourceDigest())));
    return digests;
  }

  /** One revision; its text is that of its operations, as for an SQL file. */
  private record Script(
      Revision revision, boolean transactional, List<Operation> upgrade, List<Operation> downgrade)
      implements RevisionScript {
    @Override
    public String sourceDigest() {
      return SourceDigest.of(revision.message() + text(upgrade) + text(downgrade))
          .value();
    }

    @Override
    public String operationsDigest() {
      return SourceDigest.of(text(upgrade) + text(downgrade)).value();
    }

    /** Code has no text of its own: its description stands for it. */
    private static String text(List<Operation> operations) {
      StringBuilder text = new StringBuilder();
      for (Operation operation : operations) {
        text.append(
            operation instanceof org.athanor.operation.RunCode code
                ? code.description()
                : operation);
      }
      return text.toString();
    }
  }
}
