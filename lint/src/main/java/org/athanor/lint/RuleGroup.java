package org.athanor.lint;

/** What a rule protects. */
public enum RuleGroup {
  /** Others wait for a lock. */
  LOCK,
  /** A table is written anew. */
  REWRITE,
  /** The running application breaks. */
  COMPAT,
  /** Data is gone. */
  DESTRUCTIVE,
  /** It fails, or changes values, depending on the rows. */
  DATA,
  /** Transactions, timeouts and statements that do not go together. */
  TX,
  /** It means something else than it seems. */
  SEMANTICS,
  /** It is slow afterwards. */
  PERF,
  /** Defects of servers. */
  BUG,
  /** The history and the linter itself. */
  META,
  /** Taste; off unless asked for. */
  STYLE
}
