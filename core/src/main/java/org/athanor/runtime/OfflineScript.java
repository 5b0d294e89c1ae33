package org.athanor.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionStep;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;
import org.athanor.revision.VersionChange;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run as a script, without any database: the same statements, transactions and rows of the
 * version and history tables as the run itself would make.
 *
 * <pre>{@code
 * new OfflineScript(source, dialect, options)
 *     .write(ScriptRequest.parse(Direction.UPGRADE, "ae10:head"), out);
 * }</pre>
 *
 * <p>Belongs to one thread.
 */
public final class OfflineScript {
  private final RevisionSource source;
  private final Dialect dialect;
  private final RunnerOptions options;
  private final VersionStatements statements;
  private final boolean ddlIsTransactional;

  /** A writer of scripts for {@code dialect}. */
  public OfflineScript(RevisionSource source, Dialect dialect, RunnerOptions options) {
    this.source = source;
    this.dialect = dialect;
    this.options = options;
    this.statements = new VersionStatements(dialect, options.tables());
    this.ddlIsTransactional = dialect.capabilities().has(Capability.TRANSACTIONAL_DDL);
  }

  /**
   * Writes a script.
   *
   * @param request what it does
   * @param out where it goes
   * @return what was written
   * @throws org.athanor.error.AthanorException a REV error when there is no way, a DDL error for
   *     what cannot be written without asking a database, RUN-013 for code that is refused
   */
  public ScriptReport write(ScriptRequest request, Appendable out) {
    RevisionGraph graph = source.graph();
    List<RevisionId> rows =
        graph.resolve(request.from()).stream().map(Revision::id).toList();
    RevisionPath path = path(graph, rows, request);
    ScriptSink sink = new ScriptSink(out, dialect, request.code());
    sink.comment(
        "Athanor " + options.author().toolVersion() + ": " + request.direction().word() + " from "
            + names(rows) + " to " + names(path.rowsAfter()) + ", for " + dialect.name());
    dialect
        .session()
        .shellCommand()
        .ifPresent(command -> sink.comment("Run it so that an error stops it:  " + command));
    sink.append("\n");
    sink.opening();
    prologue(sink, rows);
    Writing writing = new Writing(sink, graph.at(rows), rows);
    if (request.direction() == Direction.STAMP) {
      writing.stamps(path);
    } else {
      NamedScripts scripts = new NamedScripts(source, dialect, options.naming());
      UnitCompiler compiler = new UnitCompiler(dialect, new ReplayedSchema(scripts, graph, rows));
      writing.revisions(path, new RevisionPreparation(scripts, path, compiler));
    }
    List<String> warnings = new ArrayList<>(path.warnings());
    warnings.addAll(sink.warnings());
    List<RevisionId> revisions = path.steps().stream().map(StampRun::subject).toList();
    return new ScriptReport(
        request.direction(),
        dialect.name(),
        rows,
        List.copyOf(path.rowsAfter()),
        request.direction() == Direction.STAMP ? revisions : ran(path),
        warnings);
  }

  private static List<RevisionId> ran(RevisionPath path) {
    return path.steps().stream().map(s -> RevisionPreparation.revision(s).id()).toList();
  }

  private static RevisionPath path(
      RevisionGraph graph, List<RevisionId> rows, ScriptRequest request) {
    RevisionTarget[] targets = request.targets().toArray(RevisionTarget[]::new);
    return switch (request.direction()) {
      case UPGRADE -> graph.upgradePath(rows, targets);
      case DOWNGRADE -> graph.downgradePath(rows, targets[0]);
      case STAMP -> graph.stampPath(rows, request.targets());
    };
  }

  /** From the base the tables are made; from elsewhere the database must be there. */
  private void prologue(ScriptSink sink, List<RevisionId> rows) {
    if (!rows.isEmpty()) {
      sink.in("the start of the script");
      for (RevisionId row : rows) {
        dialect.session().guardInScript(isAt(row)).ifPresent(check -> sink.sql(check.text()));
      }
      sink.append("\n");
      return;
    }
    List<Operation> creation = VersionSchema.creation(options.tables());
    if (ddlIsTransactional) {
      sink.begin(creation);
    }
    for (Operation operation : creation) {
      operation.accept(dialect.ddl(SchemaLookup.none())).forEach(sink::run);
    }
    if (ddlIsTransactional) {
      sink.commit(creation);
    } else {
      sink.append("\n");
    }
  }

  private Statement.Guard isAt(RevisionId row) {
    SqlWriter query =
        new SqlWriter(dialect).sql("SELECT 1 FROM (SELECT COUNT(*) AS rows_found FROM ");
    query.name(options.tables().version()).sql(" WHERE ").name(VersionSchema.REVISION);
    query.sql(" = ").literal(row.value()).sql(") at_revision WHERE rows_found = 0");
    return new Statement.Guard(query.toString(), "the database is not at revision " + row);
  }

  private static String names(Collection<RevisionId> ids) {
    return ids.isEmpty()
        ? "base"
        : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
  }

  /** The state of one script. */
  private final class Writing {
    private final ScriptSink sink;
    private final RevisionGraph graph;
    private Set<RevisionId> rows;

    Writing(ScriptSink sink, RevisionGraph graph, Collection<RevisionId> rows) {
      this.sink = sink;
      this.graph = graph;
      this.rows = new LinkedHashSet<>(rows);
    }

    void revisions(RevisionPath path, RevisionPreparation preparation) {
      List<PreparedRevision> together = new ArrayList<>();
      if (!path.isEmpty()) {
        hooksAlone(HookMoment.beforeRun(direction(path)), null);
      }
      for (RevisionStep step : path.steps()) {
        PreparedRevision revision = preparation.prepare(step);
        if (!ddlIsTransactional || !revision.fitsOneTransaction()) {
          whole(together);
          stepped(revision);
        } else {
          together.add(revision);
          if (options.transactions() == TransactionPolicy.PER_REVISION) {
            whole(together);
          }
        }
      }
      whole(together);
      if (!path.isEmpty()) {
        hooksAlone(HookMoment.afterRun(direction(path)), null);
      }
    }

    private static Direction direction(RevisionPath path) {
      return path.steps().get(0) instanceof UpgradeStep ? Direction.UPGRADE : Direction.DOWNGRADE;
    }

    private void hooksAlone(HookMoment moment, @Nullable Revision revision) {
      if (!options.hooks().steps(moment, revision, dialect).isEmpty()) {
        sink.begin(List.of());
        hooks(moment, revision);
        sink.commit(List.of());
      }
    }

    private void hooks(HookMoment moment, @Nullable Revision revision) {
      String said = "";
      for (RunHooks.Step step : options.hooks().steps(moment, revision, dialect)) {
        sink.in("hook " + step.hook());
        if (!said.equals(step.hook())) {
          sink.comment("hook " + step.hook());
        }
        said = step.hook();
        sink.run(step.statement());
      }
    }

    private void whole(List<PreparedRevision> revisions) {
      if (revisions.isEmpty()) {
        return;
      }
      List<Operation> operations = new ArrayList<>();
      revisions.forEach(revision -> operations.addAll(revision.operations()));
      title(revisions.get(0));
      sink.begin(operations);
      for (PreparedRevision revision : revisions) {
        if (!revision.equals(revisions.get(0))) {
          title(revision);
        }
        hooks(HookMoment.beforeEach(revision.direction()), revision.revision());
        sink.in("revision " + revision.revision().id());
        revision.units().forEach(unit -> sink.run(known(unit)));
        hooks(HookMoment.afterEach(revision.direction()), revision.revision());
        record(revision);
      }
      sink.commit(operations);
      revisions.clear();
    }

    /** Transactions around what may have them, none around what must not. */
    private void stepped(PreparedRevision revision) {
      title(revision);
      hooksAlone(HookMoment.beforeEach(revision.direction()), revision.revision());
      sink.in("revision " + revision.revision().id());
      List<Operation> open = null;
      for (Unit unit : revision.units()) {
        boolean inside = revision.transactional()
            && !unit.isOutside()
            && (ddlIsTransactional || RowWork.isAll(unit.operation()));
        if (inside && open == null) {
          open = List.of(unit.operation());
          sink.begin(open);
        } else if (!inside && open != null) {
          sink.commit(open);
          open = null;
        }
        sink.run(known(unit));
      }
      if (open == null) {
        open = List.of();
        sink.begin(open);
      }
      hooks(HookMoment.afterEach(revision.direction()), revision.revision());
      record(revision);
      sink.commit(open);
    }

    private Statement known(Unit unit) {
      if (unit.statement() == null) {
        throw new IllegalStateException("without a database every unit is compiled at once");
      }
      return unit.statement();
    }

    private void title(PreparedRevision revision) {
      String message = revision.revision().message();
      sink.in("revision " + revision.revision().id());
      sink.comment("revision " + names(revision.step().from()) + " -> "
          + names(revision.step().to()) + (message.isEmpty() ? "" : ", " + message));
    }

    private void record(PreparedRevision revision) {
      change(revision.step());
      sink.run(statements.insertHistory(new HistoryEntry(
          revision.revision().id(),
          revision.direction(),
          Outcome.DONE,
          revision.revision().message(),
          null,
          Duration.ZERO,
          revision.units().size(),
          revision.digests(),
          options.author(),
          null)));
    }

    private void change(RevisionStep step) {
      for (VersionChange change : step.versionChanges(rows)) {
        sink.run(statements.change(change));
        rows = change.applyTo(rows);
      }
    }

    void stamps(RevisionPath path) {
      sink.begin(List.of());
      for (RevisionStep step : path.steps()) {
        sink.comment("stamp " + names(step.from()) + " -> " + names(step.to()));
        change(step);
        sink.run(statements.insertHistory(stamp(step)));
      }
      sink.commit(List.of());
    }

    private HistoryEntry stamp(RevisionStep step) {
      RevisionId id = StampRun.subject(step);
      Map<RevisionId, RevisionScript> scripts = source.load(List.of(id), dialect);
      RevisionScript script = Objects.requireNonNull(scripts.get(id));
      Digests digests = step.to().isEmpty()
          ? null
          : new Digests(script.sourceDigest(), script.operationsDigest());
      return new HistoryEntry(
          id,
          Direction.STAMP,
          Outcome.DONE,
          graph.find(id).map(Revision::message).orElse(""),
          null,
          Duration.ZERO,
          0,
          digests,
          options.author(),
          null);
    }
  }
}
