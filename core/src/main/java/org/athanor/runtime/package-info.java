/**
 * Running revisions against a database, or into a script: the lock, the version tables, the
 * transactions, the journal of half-done revisions, retries and events.
 *
 * <p>This package knows scripts, the graph and dialects. It asks a dialect for its capabilities and
 * never which product it is; it knows no command, prints nothing and touches no file.
 */
@NullMarked
package org.athanor.runtime;

import org.jspecify.annotations.NullMarked;
