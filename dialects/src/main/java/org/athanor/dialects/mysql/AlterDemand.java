package org.athanor.dialects.mysql;

import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AlterMode;

/** Writes what a change may cost, so that the server refuses it instead of doing more. */
final class AlterDemand {
  private final AlterMode mode;

  /**
   * A demand that the product can read.
   *
   * @throws AthanorException DDL-003 when it cannot
   */
  AlterDemand(ServerFacts facts, AlterMode mode) {
    this.mode = mode;
    if (mode.algorithm() == AlterMode.Algorithm.NOCOPY && !facts.hasNoCopyAlgorithm()) {
      throw refused(
          facts.title() + " does not know ALGORITHM=NOCOPY.",
          "ask for Algorithm.INPLACE, or for Algorithm.INSTANT where no index is built");
    }
    if (mode.algorithm() == AlterMode.Algorithm.INSTANT
        && mode.lock() != AlterMode.Lock.DEFAULT
        && !facts.takesLockWithInstant()) {
      throw refused(
          facts.title() + " takes no LOCK clause beside ALGORITHM=INSTANT.",
          "leave the lock out: AlterMode.of(Algorithm.INSTANT) lets everybody go on");
    }
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }

  /** Writes the clauses, each with {@code separator} before it. */
  void write(SqlWriter sql, String separator) {
    if (mode.algorithm() != AlterMode.Algorithm.DEFAULT) {
      sql.sql(separator).sql("ALGORITHM=").sql(mode.algorithm().name());
    }
    if (mode.lock() != AlterMode.Lock.DEFAULT) {
      sql.sql(separator).sql("LOCK=").sql(mode.lock().name());
    }
  }

  /** What a change costs that the server makes in this way. */
  Workload on(Workload least) {
    Workload copied =
        mode.algorithm() == AlterMode.Algorithm.COPY ? least.and(Workload.COPY) : least;
    return switch (mode.lock()) {
      case DEFAULT -> copied;
      case NONE -> copied.with(Workload.Lock.NONE);
      case SHARED -> copied.with(Workload.Lock.SHARED);
      case EXCLUSIVE -> copied.with(Workload.Lock.EXCLUSIVE);
    };
  }
}
