package org.athanor.runtime;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.trace.RollbackRules;

/** Finds in compiled revisions what no rollback takes back. */
final class LastingWork {
  private static final int SHOWN = 5;

  private final RollbackRules rules;

  LastingWork(RollbackRules rules) {
    this.rules = rules;
  }

  /**
   * Returns when all of them can be rolled back.
   *
   * @param revisions what is to be run, in order
   * @throws AthanorException TRC-003 naming the statements that cannot be; nothing was run then
   */
  void refuse(List<PreparedRevision> revisions) {
    List<String> lines = new ArrayList<>();
    PreparedRevision first = null;
    PreparedRevision before = null;
    for (PreparedRevision revision : revisions) {
      List<String> reasons = reasons(revision);
      lines.addAll(reasons);
      if (first == null && reasons.isEmpty()) {
        before = revision;
      } else if (first == null) {
        first = revision;
      }
    }
    if (first != null) {
      RevisionId id = first.revision().id();
      AthanorException.Builder error = AthanorException.of(
              ErrorCode.TRC_003,
              "Revision " + id + " does what no rollback takes back, so it is not run here.")
          .evidence(lines.subList(0, Math.min(SHOWN, lines.size())));
      if (lines.size() > SHOWN) {
        error.evidence("and " + (lines.size() - SHOWN) + " more");
      }
      error.databaseState("Nothing was run.");
      if (before != null) {
        error.fix("trace what comes before it:  athanor trace --rollback "
            + before.revision().id());
      }
      throw error.fix("trace it on a scratch database:  athanor trace " + id).build();
    }
  }

  private List<String> reasons(PreparedRevision revision) {
    List<String> reasons = new ArrayList<>();
    String id = revision.revision().id().value();
    if (!revision.transactional()) {
      reasons.add(id + "  it runs outside a transaction: each of its statements is committed");
      return reasons;
    }
    for (Unit unit : revision.units()) {
      for (String reason : reasons(unit)) {
        reasons.add(id + "  " + firstLine(unit) + ": " + reason);
      }
    }
    return reasons;
  }

  private List<String> reasons(Unit unit) {
    Statement statement = unit.statement();
    if (statement == null || statement instanceof Statement.Insert) {
      return List.of();
    }
    if (unit.isOutside()) {
      return List.of("it is to run outside a transaction");
    }
    return statement instanceof Statement.Code
        ? List.of("nobody knows what code does")
        : rules.lasting(statement.text());
  }

  private static String firstLine(Unit unit) {
    return unit.shortText()
        .lines()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("--"))
        .findFirst()
        .orElse("statement " + unit.number());
  }
}
