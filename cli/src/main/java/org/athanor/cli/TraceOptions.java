package org.athanor.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.command.Environment;
import org.athanor.command.trial.RowCounts;
import org.athanor.command.trial.TraceRevisions;
import org.athanor.command.trial.TrialListener;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how revisions are run to be watched. */
final class TraceOptions {
  /** So many rows take long enough for a guess about more of them. */
  private static final int ROWS_FOR_GUESSES = 10_000;

  @Mixin
  private ScratchOptions scratch = new ScratchOptions();

  @Mixin
  private RollbackOptions rollback = new RollbackOptions();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Gives each table up to N rows first, NULLs and duplicates among them;"
          + " 10000 when sizes are known, else 0.")
  private @Nullable Integer rows;

  @Option(
      names = "--size",
      paramLabel = "TABLE=ROWS",
      description = "How many rows the real table has: what takes time is told for as many.")
  private Map<String, Long> sizes = new LinkedHashMap<>();

  TraceOptions() {}

  /**
   * Runs revisions on a scratch database of the project's server, or on the database itself.
   *
   * @param known the sizes of production's tables; what was typed for a table goes before them
   */
  TraceReport run(
      AthanorCommand root,
      Set<RevisionId> chosen,
      KnownSizes known,
      TrialListener<RevisionTrace> progress) {
    if (rollback.isWanted()) {
      requireOwnRows();
      return rollback.run(root, chosen, progress::ended);
    }
    RowCounts others = known.rows();
    DatabaseAccess access = new DatabaseAccess(root, new Workspace(root.settings()));
    JdbcConnectionSource server = scratch.server(access);
    Environment environment = access.environment(access.database(server));
    try (ScratchDatabases databases = new ScratchDatabases(server, access.dialects())) {
      return new TraceRevisions(
              environment.revisions(), databases, access.dialects(), environment.options())
          .run(
              new TraceRevisions.Selection(
                  chosen,
                  rows(known),
                  table ->
                      Optional.ofNullable(sizes.get(table.toString())).or(() -> others.of(table))),
              progress);
    }
  }

  private void requireOwnRows() {
    if (rows != null || !sizes.isEmpty() || scratch.url() != null) {
      throw AthanorException.of(
              ErrorCode.CFG_008, "--rows, --size and --scratch do not go with --rollback.")
          .evidence("it runs on the database itself, whose rows are there")
          .fix("leave them out, or leave --rollback out")
          .build();
    }
  }

  private int rows(KnownSizes known) {
    if (rows != null) {
      return rows;
    }
    return sizes.isEmpty() && known.sizes() == null ? 0 : ROWS_FOR_GUESSES;
  }
}
