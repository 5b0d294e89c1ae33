/**
 * Watches what changes of tables do on a MariaDB server: asks it, on an empty copy of the table,
 * for the cheapest algorithm and the weakest lock that it accepts.
 *
 * <p>This package knows the server's clauses and messages; nothing of revisions.
 */
@NullMarked
package org.athanor.dialects.mysql.trace;

import org.jspecify.annotations.NullMarked;
