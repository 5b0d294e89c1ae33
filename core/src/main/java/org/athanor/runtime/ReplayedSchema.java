package org.athanor.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Autocommit;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.plan.Simulator;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionTarget;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.script.RevisionScript;

/**
 * Finds tables without a database: by replaying the operations of all revisions up to here. The
 * revisions below the start of a script are loaded only when a table is asked for.
 *
 * <p>What free SQL does to a table cannot be told, so a table that free SQL defines or alters is
 * not found; the dialect then asks for its definition.
 */
final class ReplayedSchema implements SchemaLookup {
  private static final Pattern DEFINES =
      Pattern.compile("\\b(?:CREATE|ALTER|DROP|RENAME)\\b", Pattern.CASE_INSENSITIVE);

  private final NamedScripts source;
  private final RevisionGraph graph;
  private final Collection<RevisionId> start;
  private final List<Operation> passed = new ArrayList<>();
  private boolean startIsReplayed;

  ReplayedSchema(NamedScripts source, RevisionGraph graph, Collection<RevisionId> start) {
    this.source = source;
    this.graph = graph;
    this.start = List.copyOf(start);
  }

  /** An operation is part of the script from here on. */
  void pass(Operation operation) {
    passed.add(operation);
  }

  @Override
  public boolean isLive() {
    return false;
  }

  @Override
  public Optional<TableSnapshot> table(QualifiedName name) {
    replayStart();
    if (passed.stream().anyMatch(operation -> isDefinedFreely(operation, name.name()))) {
      return Optional.empty();
    }
    try {
      return new Simulator()
          .apply(Schema.empty(), passed)
          .table(name)
          .map(table -> new TableSnapshot(table, List.of()));
    } catch (AthanorException e) {
      // The operations do not fit together without what free SQL made: nothing is known then.
      return Optional.empty();
    }
  }

  private void replayStart() {
    if (startIsReplayed || start.isEmpty()) {
      return;
    }
    startIsReplayed = true;
    RevisionTarget[] targets =
        start.stream().map(RevisionTarget::of).toArray(RevisionTarget[]::new);
    RevisionPath path = graph.upgradePath(List.of(), targets);
    List<RevisionId> ids = path.steps().stream()
        .map(step -> RevisionPreparation.revision(step).id())
        .toList();
    Map<RevisionId, RevisionScript> scripts = source.load(ids);
    List<Operation> before = new ArrayList<>();
    for (RevisionId id : ids) {
      before.addAll(Objects.requireNonNull(scripts.get(id)).upgrade());
    }
    passed.addAll(0, before);
  }

  private static boolean isDefinedFreely(Operation operation, String table) {
    if (operation instanceof Execute execute) {
      Pattern word =
          Pattern.compile("\\b" + Pattern.quote(table) + "\\b", Pattern.CASE_INSENSITIVE);
      return DEFINES.matcher(execute.sql()).find()
          && word.matcher(execute.sql()).find();
    }
    if (operation instanceof Autocommit block) {
      return block.operations().stream().anyMatch(member -> isDefinedFreely(member, table));
    }
    if (operation instanceof AlterWith block) {
      return block.operations().stream().anyMatch(member -> isDefinedFreely(member, table));
    }
    return operation instanceof CustomOperation custom
        && custom.expand().stream().anyMatch(member -> isDefinedFreely(member, table));
  }
}
