package org.athanor.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.athanor.schema.NamingTemplates;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link MigrationRunner} runs. Immutable; {@link #builder(Author)} starts one.
 *
 * @param author who runs, for the history
 * @param tables the names of Athanor's own tables
 * @param transactions how many revisions share a transaction
 * @param migrationLockTimeout how long to wait for another migration to end
 * @param lockTimeout how long one try waits for a lock of the database; null leaves the server's
 *     own setting
 * @param lockAttempts how many times a revision is tried when it does not get a lock in time
 * @param statementTimeout how long one statement may take; null means without limit
 * @param naming what the names of constraints that have none are made of
 * @param clock tells when revisions began
 * @param random spreads the pauses of instances that wait for the same lock
 * @param cancellation lets somebody else end the run
 * @param guards who may refuse a run before it begins
 * @param hooks what is done before and after runs and their revisions
 */
public record RunnerOptions(
    Author author,
    VersionTables tables,
    TransactionPolicy transactions,
    Duration migrationLockTimeout,
    @Nullable Duration lockTimeout,
    int lockAttempts,
    @Nullable Duration statementTimeout,
    NamingTemplates naming,
    Clock clock,
    RandomGenerator random,
    Cancellation cancellation,
    List<MigrationGuard> guards,
    RunHooks hooks) {
  /** Copies the list. */
  public RunnerOptions {
    guards = List.copyOf(guards);
  }

  /** The same with others who may refuse a run. */
  public RunnerOptions withGuards(List<MigrationGuard> others) {
    return with(others, hooks);
  }

  /** The same with other hooks. */
  public RunnerOptions withHooks(RunHooks others) {
    return with(guards, others);
  }

  /** The same for a scratch database, which needs no guards and has no hooks. */
  public RunnerOptions forScratch() {
    return with(List.of(), RunHooks.NONE);
  }

  /** The same for a database in use, on which others wait: without guards, hooks and patience. */
  public RunnerOptions within(TraceReport.Limits limits) {
    return new RunnerOptions(
        author,
        tables,
        TransactionPolicy.PER_RUN,
        limits.time(),
        limits.lock(),
        1,
        limits.time(),
        naming,
        clock,
        random,
        cancellation,
        List.of(),
        RunHooks.NONE);
  }

  private RunnerOptions with(List<MigrationGuard> newGuards, RunHooks newHooks) {
    return new RunnerOptions(
        author,
        tables,
        transactions,
        migrationLockTimeout,
        lockTimeout,
        lockAttempts,
        statementTimeout,
        naming,
        clock,
        random,
        cancellation,
        newGuards,
        newHooks);
  }

  /** How long one try waits for a lock of the database unless something else is said. */
  public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

  /** Starts options with their defaults. */
  public static Builder builder(Author author) {
    return new Builder(author);
  }

  /** Gathers options; not thread-safe. */
  public static final class Builder {
    private final Author author;
    private VersionTables tables = VersionTables.DEFAULT;
    private TransactionPolicy transactions = TransactionPolicy.PER_REVISION;
    private Duration migrationLockTimeout = Duration.ofSeconds(60);
    private @Nullable Duration lockTimeout = LOCK_TIMEOUT;
    private int lockAttempts = 3;
    private @Nullable Duration statementTimeout;
    private NamingTemplates naming = NamingTemplates.DEFAULT;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new Random();
    private Cancellation cancellation = new Cancellation();

    private Builder(Author author) {
      this.author = author;
    }

    /** Sets the names of Athanor's own tables. */
    public Builder tables(VersionTables names) {
      this.tables = names;
      return this;
    }

    /** Sets how many revisions share a transaction; by default each has its own. */
    public Builder transactions(TransactionPolicy policy) {
      this.transactions = policy;
      return this;
    }

    /** Sets how long to wait for another migration to end; by default 60 seconds. */
    public Builder migrationLockTimeout(Duration timeout) {
      this.migrationLockTimeout = timeout;
      return this;
    }

    /** Sets how long one try waits for a lock of the database; by default 5 seconds. */
    public Builder lockTimeout(@Nullable Duration timeout) {
      this.lockTimeout = timeout;
      return this;
    }

    /** Sets how many times a revision is tried at most, from 1; by default 3. */
    public Builder lockAttempts(int attempts) {
      this.lockAttempts = Math.max(1, attempts);
      return this;
    }

    /** Sets how long one statement may take; by default without limit. */
    public Builder statementTimeout(@Nullable Duration timeout) {
      this.statementTimeout = timeout;
      return this;
    }

    /** Sets what constraints without a name are called. */
    public Builder naming(NamingTemplates templates) {
      this.naming = templates;
      return this;
    }

    /** Sets the clock. */
    public Builder clock(Clock newClock) {
      this.clock = newClock;
      return this;
    }

    /** Sets the source of chance. */
    public Builder random(RandomGenerator generator) {
      this.random = generator;
      return this;
    }

    /** Sets what can end the run; by default only the runner itself. */
    public Builder cancellation(Cancellation shared) {
      this.cancellation = shared;
      return this;
    }

    /** The finished options. */
    public RunnerOptions build() {
      return new RunnerOptions(
          author,
          tables,
          transactions,
          migrationLockTimeout,
          lockTimeout,
          lockAttempts,
          statementTimeout,
          naming,
          clock,
          random,
          cancellation,
          List.of(),
          RunHooks.NONE);
    }
  }
}
