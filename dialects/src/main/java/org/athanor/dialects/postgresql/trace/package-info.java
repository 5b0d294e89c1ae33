/**
 * Watches what statements do on a PostgreSQL server: inside their transaction through its catalog
 * and statistics, and outside one with a lock that they have to wait for.
 *
 * <p>This package knows the server's catalog and locks; nothing of revisions.
 */
@NullMarked
package org.athanor.dialects.postgresql.trace;

import org.jspecify.annotations.NullMarked;
