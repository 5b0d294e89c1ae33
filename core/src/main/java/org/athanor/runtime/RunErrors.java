package org.athanor.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.dialect.RowFailure;
import org.athanor.dialect.SessionRules;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.script.StatementPlace;
import org.jspecify.annotations.Nullable;

/** The errors of a run on one database: what failed, and where the database is now. */
final class RunErrors {
  private final SessionRules session;
  private final String displayUrl;

  RunErrors(SessionRules session, String displayUrl) {
    this.session = session;
    this.displayUrl = displayUrl;
  }

  /** {@code at 7f3a}, {@code at 7f3a and c901}, {@code before the first revision}. */
  static String place(Collection<RevisionId> rows) {
    return rows.isEmpty()
        ? "before the first revision"
        : "at " + rows.stream().map(RevisionId::value).collect(Collectors.joining(" and "));
  }

  /** An error of the version tables or of the session, outside any statement of a revision. */
  AthanorException ofSession(SQLException e, String doing) {
    if (session.isConnectionLost(e)) {
      return lost(e, doing)
          .databaseState("An open transaction is taken back by the server.")
          .build();
    }
    if (isReadOnly(e)) {
      return readOnly(e).build();
    }
    return AthanorException.of(ErrorCode.RUN_001, "Athanor fails while " + doing + ".")
        .evidence(lines(e))
        .evidence("database: " + displayUrl)
        .fix("let the database user read and write Athanor's tables, and create them once:"
            + " athanor ensure-version")
        .cause(e)
        .build();
  }

  private AthanorException.Builder lost(SQLException e, String doing) {
    return AthanorException.of(
            ErrorCode.RUN_009, "The connection to " + displayUrl + " was lost while " + doing + ".")
        .evidence(lines(e))
        .fix(
            "run the same command again once the database is back: it goes on where this run ended")
        .cause(e);
  }

  private AthanorException.Builder readOnly(SQLException e) {
    return AthanorException.of(
            ErrorCode.RUN_010, "The database " + displayUrl + " can only be read.")
        .evidence(lines(e))
        .databaseState("Nothing was changed.")
        .fix("connect to the primary server, or make the database or its file writable")
        .cause(e);
  }

  boolean isReadOnly(SQLException e) {
    return session.isReadOnly(e);
  }

  /** The end of a run that somebody asked for. */
  AthanorException cancelled(String when, String state) {
    return AthanorException.of(ErrorCode.RUN_015, "The run was stopped " + when + ".")
        .databaseState(state)
        .fix("run the same command again: it goes on from there")
        .build();
  }

  /** The same in the middle of a revision. */
  AthanorException cancelled(UnitFailure failure, String state) {
    return cancelled(during(failure).replaceFirst("^by ", "at "), state);
  }

  AthanorException lockHeld(@Nullable String holder, Duration waited) {
    return AthanorException.of(
            ErrorCode.RUN_004,
            "Another migration holds the lock"
                + (holder == null ? "" : " (" + holder + ")")
                + "; gave up after "
                + Durations.text(waited)
                + ".")
        .databaseState("Nothing was changed.")
        .fix("wait and run again, or raise migration_lock_wait in section [runner]")
        .build();
  }

  AthanorException lockLost(String state) {
    return AthanorException.of(
            ErrorCode.RUN_011,
            "The migration lock was lost: its connection to " + displayUrl + " is gone.")
        .databaseState(state)
        .fix("run the same command again")
        .build();
  }

  /** The error of a failed part of a revision. */
  AthanorException ofUnit(UnitFailure failure, String state, List<String> blockers) {
    Exception reason = failure.reason();
    if (reason instanceof AthanorException known) {
      return restated(known, failure, state);
    }
    if (reason instanceof JdbcSink.GuardFailure guard) {
      return guardFailed(guard, failure, state);
    }
    if (reason instanceof SQLException e && session.isConnectionLost(e)) {
      String state2 = failure.unit() == null
          ? "It is not known whether the last commit arrived: athanor current tells."
          : state;
      return lost(e, doing(failure)).databaseState(state2).build();
    }
    if (reason instanceof SQLException e && isReadOnly(e)) {
      return readOnly(e).build();
    }
    if (reason instanceof SQLException e && session.isLockTimeout(e)) {
      return lockTimeout(e, failure, state, blockers);
    }
    return statementFailed(failure, state);
  }

  private static AthanorException restated(
      AthanorException known, UnitFailure failure, String state) {
    AthanorException.Builder error = AthanorException.of(
            known.code(), String.valueOf(known.getMessage()))
        .evidence(known.evidence())
        .evidence("in revision " + name(failure.revision()))
        .databaseState(state)
        .cause(known);
    known.fixes().forEach(error::fix);
    return error.build();
  }

  private static AthanorException guardFailed(
      JdbcSink.GuardFailure guard, UnitFailure failure, String state) {
    return AthanorException.of(
            ErrorCode.RUN_012,
            "Revision " + name(failure.revision()) + " stops: " + guard.getMessage() + ".")
        .evidence("found by: " + Unit.shortened(guard.guard().query()))
        .databaseState(state)
        .fix("mend the rows that the query finds, then run again")
        .build();
  }

  private static AthanorException lockTimeout(
      SQLException e, UnitFailure failure, String state, List<String> blockers) {
    Unit unit = failure.unit();
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.RUN_008, "A lock was not had in time " + during(failure) + ".")
        .evidence(unit == null ? "while its transaction was opened" : unit.shortText())
        .evidence(lines(e));
    if (blockers.isEmpty()) {
      error.evidence("who held the lock could not be told");
    }
    blockers.forEach(line -> error.evidence("blocked by " + line));
    return error
        .databaseState(state)
        .fix("end the session in the way, or run again at a quieter time")
        .fix("wait longer or more often: lock_timeout and lock_retries in section [runner]")
        .cause(e)
        .build();
  }

  private AthanorException statementFailed(UnitFailure failure, String state) {
    Exception reason = failure.reason();
    Unit unit = failure.unit();
    List<String> lines = reason instanceof SQLException e ? lines(e) : List.of(words(reason));
    String code = reason instanceof SQLException e && e.getSQLState() != null
        ? " (SQLSTATE " + e.getSQLState() + ")"
        : "";
    String what = unit == null
        ? "The transaction of revision " + failure.revision().revision().id()
        : "Statement " + unit.number() + " of " + failure.revision().units().size()
            + " of revision " + failure.revision().revision().id();
    AthanorException.Builder error =
        AthanorException.of(ErrorCode.RUN_021, what + " failed: " + lines.get(0) + code + ".");
    if (unit != null) {
      error.evidence(unit.shortText());
    }
    if (reason instanceof RowFailure refused) {
      error.evidence(row(refused));
    }
    error.evidence(lines.subList(1, lines.size()));
    String file = failure.revision().revision().location();
    if (file != null) {
      error.evidence("in " + (unit == null ? file : StatementPlace.of(file, unit.text())));
    }
    if (reason instanceof SQLException e && session.refusesTransaction(e)) {
      error.fix("run it outside a transaction: op.autocommit(...) around it, or the revision with"
          + " transactional = false");
    }
    return error.databaseState(state).cause(reason).build();
  }

  private static String row(RowFailure refused) {
    String values = refused.row().isEmpty() ? "" : ": " + refused.row();
    return "in row " + refused.number() + Unit.shortened(values);
  }

  private static String during(UnitFailure failure) {
    Unit unit = failure.unit();
    return unit == null
        ? "by revision " + name(failure.revision())
        : "by statement " + unit.number() + " of " + failure.revision().units().size()
            + " of revision " + name(failure.revision());
  }

  private static String doing(UnitFailure failure) {
    Unit unit = failure.unit();
    return unit == null
        ? "revision " + name(failure.revision()) + " was being committed"
        : "statement " + unit.number() + " of " + failure.revision().units().size()
            + " of revision " + name(failure.revision()) + " ran";
  }

  private static String name(PreparedRevision revision) {
    String message = revision.revision().message();
    return revision.revision().id() + (message.isEmpty() ? "" : " (" + message + ")");
  }

  /** The server's words, without the driver's prefixes, its sentence first. */
  static List<String> lines(SQLException e) {
    List<String> lines = new ArrayList<>();
    for (String line : words(RevisionRun.unwrapped(e)).lines().toList()) {
      String text = line.strip().replaceFirst("^(ERROR: |FATAL: |\\(conn=\\d+\\) )", "");
      if (!text.isEmpty()) {
        lines.add(lines.isEmpty() ? text.replaceFirst("\\.$", "") : text);
      }
    }
    return lines.isEmpty() ? List.of("no reason given") : lines;
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getName() : message;
  }
}
