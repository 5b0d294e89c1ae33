/**
 * Throw-away real databases: PostgreSQL and MariaDB servers that run beside this process, SQLite
 * files, and H2 databases in memory and on file.
 *
 * <p>Used by tests, demonstrations and proofs ("apply the plan to a copy and look"). It knows how a
 * server is started and how a database is copied and dropped; it knows nothing of revisions,
 * operations or dialects. Everything lives in memory-backed storage where the system has some, and
 * nothing outlives the process, even a killed one: the next start clears what it left.
 */
@NullMarked
package org.athanor.scratch;

import org.jspecify.annotations.NullMarked;
