/**
 * Athanor's splitter and grammar of PostgreSQL, statement by statement beside the server's own
 * parser: libpg_query, compiled to WebAssembly in the npm package {@code libpg-query} and run in
 * pure Java.
 *
 * <p>The package is given as a file; nothing here downloads it. What the server accepts must be
 * split at the same places and be read as the same kind of statement. It knows nothing of
 * measuring.
 */
@NullMarked
package org.athanor.benchmarks.grammar;

import org.jspecify.annotations.NullMarked;
