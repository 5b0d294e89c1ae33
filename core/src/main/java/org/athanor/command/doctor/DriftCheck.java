package org.athanor.command.doctor;

import java.util.List;
import org.athanor.command.Diff;
import org.athanor.command.Environment;
import org.athanor.command.LiveState;
import org.athanor.command.RevisionsState;
import org.athanor.command.Workbench;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.JdbcConnectionSource;

/** Whether the database is what its revisions make of an empty one. */
final class DriftCheck implements DoctorCheck {
  private static final String HOW = "athanor doctor --scratch JDBC-URL";

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable {
    RevisionGraph graph = at.graph();
    List<RevisionId> rows = at.status().rows();
    if (rows.isEmpty()) {
      return Answer.skipped("no revision has run");
    }
    if (rows.stream().anyMatch(row -> graph.find(row).isEmpty())) {
      throw new Unavailable("the database is at a revision that no file has");
    }
    if (!at.status().journal().isEmpty()) {
      throw new Unavailable("a revision is half done");
    }
    JdbcConnectionSource scratch = at.options().scratch();
    if (scratch == null) {
      return Answer.skipped("there is no server for a scratch database", HOW);
    }
    try {
      return answer(compare(at, scratch), rows);
    } catch (AthanorException e) {
      if (e.code() == ErrorCode.SDB_001) {
        return Answer.skipped("no scratch database can be made: " + reason(e), HOW);
      }
      throw e;
    }
  }

  private static String reason(AthanorException error) {
    return error.evidence().isEmpty()
        ? String.valueOf(error.getMessage())
        : error.evidence().get(0);
  }

  private static Diff.Report compare(Surroundings at, JdbcConnectionSource scratch)
      throws Unavailable {
    Environment environment = at.environment();
    List<RevisionTarget> targets =
        at.status().rows().stream().map(RevisionTarget::of).toList();
    try (Workbench bench =
        new Workbench(scratch, environment.database().dialects(), at.options().ownTables())) {
      return new Diff(bench, at.options().filter())
          .run(
              new LiveState(environment.database().connections()),
              new RevisionsState(
                  environment.revisions(), targets, environment.options().forScratch()));
    }
  }

  private static Answer answer(Diff.Report report, List<RevisionId> rows) {
    List<String> differences = report.differences();
    if (differences.isEmpty()) {
      return Answer.ok("the database is as its revisions make it").with(report.notes());
    }
    String at = "revisions@" + rows.get(0);
    return Answer.problem(
        "the database differs from what its revisions make, in "
            + (differences.size() == 1 ? "1 place" : differences.size() + " places"),
        differences,
        "what leads back:  athanor diff database " + at + " --sql",
        "what was done by hand, for a new revision:  athanor diff " + at + " database --sql");
  }
}
