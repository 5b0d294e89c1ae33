package org.athanor.cli;

import java.util.List;
import org.athanor.command.SameEffect;
import org.athanor.command.Workbench;
import org.athanor.lint.fix.FixProof;
import org.athanor.lint.fix.RevisionCopy;
import org.athanor.runtime.Author;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** Proves rewritten revisions on scratch databases; those are gone when a proof is done. */
final class ScratchProof implements FixProof {
  private final DatabaseAccess access;
  private final JdbcConnectionSource server;
  private final Ways ways;

  /** What is compared. */
  enum Ways {
    BOTH,
    /** Scripts of other tools have no way back. */
    UP
  }

  /**
   * Proves on a server.
   *
   * @param access tells the dialects and the tables that are Athanor's own
   * @param server where scratch databases are made
   * @param ways what is compared
   */
  ScratchProof(DatabaseAccess access, JdbcConnectionSource server, Ways ways) {
    this.access = access;
    this.server = server;
    this.ways = ways;
  }

  @Override
  public Verdict compare(ScriptDirectory original, RevisionCopy rewritten, Change change) {
    RunnerOptions options =
        RunnerOptions.builder(new Author("athanor", null, "", "")).build();
    try (Workbench bench = new Workbench(server, access.dialects(), access.ownTables())) {
      SameEffect.Report report = new SameEffect(bench, options)
          .compare(
              original,
              rewritten.open(),
              new SameEffect.Change(change.revisions(), change.named()));
      return new Verdict(
          report.differences(),
          ways == Ways.UP ? List.of() : report.notes(),
          stop(report.original(), rewritten),
          stop(report.rewritten(), rewritten));
    }
  }

  private static @Nullable Stop stop(SameEffect.@Nullable Stop stop, RevisionCopy copy) {
    return stop == null
        ? null
        : new Stop(stop.revision(), stop.reasons().stream().map(copy::named).toList());
  }
}
